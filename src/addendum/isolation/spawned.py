"""One fresh interpreter for one job: for systems without fork.

It costs the start of an interpreter (about 0.1 s) and keeps only the wall clock and the length of the answer.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable

from addendum.isolation import helper, job
from addendum.isolation.handing import pickled
from addendum.isolation.report import MAX_PAYLOAD, Report, Stopped
from addendum.isolation.rlimits import limit_this_process
from addendum.settings import Limits


def run(function: Callable[..., object], args: tuple[object, ...], limits: Limits) -> Report:
    """Run the function in an interpreter of its own and report."""
    process = helper.start("spawned")
    late = threading.Event()
    clock = threading.Timer(limits.wall_seconds, _stop, (process, late))
    clock.start()
    try:
        payload = _exchange(process, pickled((function, args, limits)))
        if len(payload) > MAX_PAYLOAD:
            return Report(b"", 0, stopped=Stopped.LENGTH)
    finally:
        clock.cancel()
        process.kill()
        helper.end(process)
    if late.is_set():
        return Report(b"", 0, stopped=Stopped.WALL)
    # A whole answer is good whatever way the process then ended; ``wire`` refuses anything less.
    return Report(payload, 0 if payload else process.returncode or 1)


def serve() -> None:
    """Run the one job on standard input and write its outcome to standard output (inside the interpreter)."""
    with os.fdopen(os.dup(0), "rb") as source, os.fdopen(os.dup(1), "wb") as target:
        job.silence()
        function, args, limits = pickle.load(source)  # noqa: S301  written by our own parent
        limit_this_process(limits)
        target.write(job.perform(function, args))
    sys.exit(0)


def _exchange(process: subprocess.Popen[bytes], request: bytes) -> bytes:
    try:
        with helper.stream(process.stdin) as target:
            target.write(request)
    except OSError:
        return b""
    return helper.stream(process.stdout).read(MAX_PAYLOAD + 1)


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
