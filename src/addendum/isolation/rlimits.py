"""The operating system's own limits, set on the process itself just before it runs something.

Linux keeps all of them. macOS does not keep RLIMIT_AS dependably. Windows has none: there only the wall clock holds.
"""

import sys
from pathlib import Path

from addendum.settings import Limits

_MIB = 1024 * 1024
_MAX_WRITTEN = 64 * _MIB


if sys.platform != "win32":
    import resource

    def limit_this_process(limits: Limits) -> None:
        """Set this process's memory (beyond what it holds now), computing time, file size and core dumps."""
        wanted = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: _MAX_WRITTEN,
            resource.RLIMIT_CPU: limits.cpu_seconds,
            resource.RLIMIT_AS: _address_space() + limits.memory_mib * _MIB,
        }
        for which, soft in wanted.items():
            # One second above the soft limit of time, so that SIGXCPU comes before SIGKILL.
            _lower(which, soft, soft + 1 if which == resource.RLIMIT_CPU else soft)

    def _lower(which: int, soft: int, hard: int) -> None:
        _, allowed = resource.getrlimit(which)
        if allowed != resource.RLIM_INFINITY:
            soft, hard = min(soft, allowed), min(hard, allowed)
        try:
            resource.setrlimit(which, (soft, hard))
        except (OSError, ValueError):
            # macOS refuses some; the wall clock still holds.
            return

    def held_mib() -> int:
        """Return the MiB of memory of its own that this process holds, or 0 where that is not told."""
        _, resident, shared = _statm()
        return (resident - shared) // _MIB

    def _address_space() -> int:
        return _statm()[0]

    def _statm() -> tuple[int, int, int]:
        """Return the bytes of address space, of memory, and of memory shared with files; 0 where that is not told."""
        try:
            pages = [int(one) for one in Path("/proc/self/statm").read_text(encoding="ascii").split()[:3]]
        except (OSError, ValueError):
            return 0, 0, 0
        size, resident, shared = (one * resource.getpagesize() for one in pages)
        return size, resident, shared

else:

    def limit_this_process(limits: Limits) -> None:
        """Do nothing: the system has no such limits."""

    def held_mib() -> int:
        """Return 0: the system is not asked."""
        return 0
