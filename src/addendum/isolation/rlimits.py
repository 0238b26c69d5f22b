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

    def _address_space() -> int:
        """Return the bytes of address space this process holds, or 0 where that is not told."""
        try:
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        except (OSError, ValueError, IndexError):
            return 0
        return pages * resource.getpagesize()

else:

    def limit_this_process(limits: Limits) -> None:
        """Do nothing: the system has no such limits."""
