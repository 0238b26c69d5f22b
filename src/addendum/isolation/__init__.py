"""Run a function in a process of its own that cannot cost more than allowed.

On Linux a single-threaded caller forks directly (a few milliseconds, everything already imported); a caller with other
threads, and macOS, forks from a helper process (``helper`` says why), on Linux a copy of the caller if ``prepare`` was
called in time; Windows starts an interpreter.
Memory, computing time, wall clock, core dumps and the length of the answer are limited on Linux; on macOS memory is not
dependable; on Windows only the wall clock and the length hold.
"""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from addendum.isolation.report import Report, conclude
from addendum.settings import Limits

T = TypeVar("T")


def run_limited(function: Callable[..., T], args: tuple[object, ...], limits: Limits) -> T:
    """Return ``function(*args)``, computed in a limited process; safe to call from several threads at once.

    Function and arguments must be picklable (a function of a module, not a closure); the result may hold only this
    package's dataclasses, enums and plain values. KeyboardInterrupt passes, and takes the process with it.

    Raises:
        AddendumError: what the function raised; LimitReached for time, memory and length; ReaderCrashed where the
            process ended by itself or the function failed in a way it should not have.
    """
    return cast("T", conclude(_run(function, args, limits), limits))


def preload(*modules: str) -> None:
    """Name modules that helper processes import when they start, so that jobs of threads find them warm."""
    if sys.platform != "win32":
        from addendum.isolation import helper  # noqa: PLC0415  only callers with threads need it

        helper.preload(modules)


def prepare(count: int, ready: Callable[[], None] | None = None) -> None:
    """Have so many processes to fork from that hold all that this one holds, for threads that are about to start.

    Each does ``ready`` first, which may make much that this process need not hold. Does nothing where this process has
    threads already, and on other systems than Linux.
    """
    if sys.platform == "linux" and _is_alone():
        from addendum.isolation import helper  # noqa: PLC0415  only callers with threads need it

        helper.prepare(count, ready)


def _run(function: Callable[..., object], args: tuple[object, ...], limits: Limits) -> Report:
    # Imported where needed: only some of them exist or are wanted on each system, and subprocess is not cheap.
    if sys.platform != "win32":
        if sys.platform == "linux" and _is_alone():
            from addendum.isolation import forked  # noqa: PLC0415  see above

            return forked.run(function, args, limits)
        from addendum.isolation import helper  # noqa: PLC0415  see above

        return helper.run(function, args, limits)
    else:  # noqa: RET505  the type checker looks at one branch for each system
        from addendum.isolation import spawned  # noqa: PLC0415  see above

        return spawned.run(function, args, limits)


def _is_alone() -> bool:
    """Return whether this process has no other thread, of Python or of a library."""
    if threading.active_count() > 1:
        return False
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False
