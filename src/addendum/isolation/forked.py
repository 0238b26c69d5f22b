"""Run one function in a forked child under limits; for a process that has no other thread.

A fork copies only the calling thread: a lock that another thread holds in that moment stays locked in the child for
ever. So this module may be called from a single-threaded process only; ``helper`` provides one for everybody else.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable

from addendum.isolation import job, scratch
from addendum.isolation.report import MAX_PAYLOAD, Report, Stopped
from addendum.isolation.rlimits import held_mib, limit_this_process
from addendum.settings import Limits

_CHUNK = 1 << 20
_GRACE_SECONDS = 2.0
_PAUSE_SECONDS = 0.0005


class AbandonedError(Exception):
    """Whoever asked for the result has gone away."""


if sys.platform != "win32":

    def run(
        function: Callable[..., object], args: tuple[object, ...], limits: Limits, *, watched: int | None = None
    ) -> Report:
        """Run the function in a child and report; ``watched`` is a descriptor whose end of file means: give up.

        Raises:
            AbandonedError: if ``watched`` came to its end first; the child is gone then.
        """
        source, target = os.pipe()
        folder = scratch.new_name()
        held = held_mib()
        child = os.fork()
        if child == 0:
            os.close(source)
            scratch.use(folder)
            _be_the_child(function, args, limits, target)
        os.close(target)
        try:
            payload, stopped = _collect(source, time.monotonic() + limits.wall_seconds, watched)
            if stopped is Stopped.NOT and not _ends_within(child, _GRACE_SECONDS):
                stopped = Stopped.MUTE
        finally:
            os.close(source)
            exit_code, peak_mib = _end(child)
            scratch.remove(folder)
        # A copy of this process begins with all that it holds, which no limit counts.
        return Report(payload, exit_code, max(peak_mib - held, 0), stopped)

    def _be_the_child(function: Callable[..., object], args: tuple[object, ...], limits: Limits, target: int) -> None:
        """Do the work and leave without any of the parent's clean-up."""
        status = 1
        try:
            os.setsid()
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            job.silence()
            limit_this_process(limits)
            _write_all(target, job.perform(function, args))
            status = 0
        finally:
            os._exit(status)

    def _ends_within(child: int, seconds: float) -> bool:
        """Return whether the child ends in the time; its status stays to be fetched."""
        deadline = time.monotonic() + seconds
        while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() > deadline:
                return False
            time.sleep(_PAUSE_SECONDS)
        return True

    def _end(child: int) -> tuple[int, int]:
        """Kill what is left of the child's group; return its exit code (negative: signal) and peak in MiB.

        A child that has already ended keeps the status it ended with.
        """
        for kill in (os.killpg, os.kill):
            try:
                kill(child, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue
        _, status, usage = os.wait4(child, 0)
        return os.waitstatus_to_exitcode(status), usage.ru_maxrss >> (20 if sys.platform == "darwin" else 10)


def _write_all(target: int, payload: bytes) -> None:
    view = memoryview(payload)
    while view:
        view = view[os.write(target, view[:_CHUNK]) :]


def _collect(source: int, deadline: float, watched: int | None) -> tuple[bytes, Stopped]:
    """Read to the end of the pipe, or to the deadline, or to the longest payload allowed."""
    chunks: list[bytes] = []
    length = 0
    wanted = [source] if watched is None else [source, watched]
    while length <= MAX_PAYLOAD:
        left = deadline - time.monotonic()
        ready = select.select(wanted, [], [], max(left, 0))[0]
        if source in ready:
            chunk = os.read(source, _CHUNK)
            if not chunk:
                return b"".join(chunks), Stopped.NOT
            chunks.append(chunk)
            length += len(chunk)
        elif ready:
            raise AbandonedError
        elif left <= 0:
            return b"", Stopped.WALL
    return b"", Stopped.LENGTH
