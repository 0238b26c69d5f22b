"""Clean single-threaded processes to fork from, for callers that have threads of their own.

A helper is a fresh interpreter that reads jobs from its standard input, one at a time, runs each in a forked child
(``forked``) and writes back the report. It is kept for the next call, so a job costs a fork and not an interpreter;
it holds no document: every byte of one is parsed in its children.
"""

import atexit
import gc
import importlib
import os
import pickle
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Protocol

from addendum.errors import ReaderCrashed
from addendum.isolation.handing import pickled
from addendum.isolation.report import Report
from addendum.settings import Limits

_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from addendum.isolation.{module} import serve; serve()"
_LENGTH = struct.Struct(">Q")
_GRACE_SECONDS = 10.0
_idle: list["Helper"] = []
_preloaded: list[str] = []
_lock = threading.Lock()


def preload(modules: tuple[str, ...]) -> None:
    """Have helpers started from now on import these modules at once, so that every job finds them warm."""
    _preloaded[:] = modules


def run(function: Callable[..., object], args: tuple[object, ...], limits: Limits) -> Report:
    """Run the function in a child of an idle helper, starting one where none is idle."""
    with _lock:
        helper = _idle.pop() if _idle else None
    helper = helper or Helper()
    done = False
    try:
        report = helper.run(function, args, limits)
        done = True
    finally:
        # After an interruption or a fault the helper's pipes hold a half-read answer: it is not used again.
        if done:
            with _lock:
                _idle.append(helper)
        else:
            helper.close()
    return report


class Helper:
    """One process to fork from. Use by one thread at a time."""

    def __init__(self, twin: "Process | None" = None) -> None:
        self._process: Process = twin or start("helper")
        _send(stream(self._process.stdin), pickle.dumps(() if twin else tuple(_preloaded)))

    def run(self, function: Callable[..., object], args: tuple[object, ...], limits: Limits) -> Report:
        """Send the job and wait for its report.

        Raises:
            ReaderCrashed: if the helper itself has gone.
        """
        try:
            _send(stream(self._process.stdin), pickled((function, args, limits)))
            answer = _receive(stream(self._process.stdout), time.monotonic() + limits.wall_seconds + _GRACE_SECONDS)
        except (OSError, EOFError, TimeoutError):
            raise ReaderCrashed("The helper process stopped unexpectedly.") from None
        payload, exit_code, peak_mib, stopped = pickle.loads(answer)  # noqa: S301  written by our own helper
        return Report(payload, exit_code, peak_mib, stopped)

    def close(self) -> None:
        """End the process; it ends its child when its input ends."""
        end(self._process)


def start(module: str) -> subprocess.Popen[bytes]:
    """Start a fresh interpreter that runs ``serve`` of a module of this package, with this process's import path."""
    folders = [path or str(Path.cwd()) for path in sys.path]
    return subprocess.Popen(  # noqa: S603  our own interpreter and a constant
        [sys.executable, "-I", "-c", _BOOT.format(module=module), *folders],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


class Process(Protocol):
    """What is used of a process: its pipes, and its end."""

    stdin: IO[bytes] | None
    stdout: IO[bytes] | None

    def wait(self, timeout: float | None = None) -> int:
        """Return when it has ended."""

    def kill(self) -> None:
        """End it at once."""


def end(process: Process) -> None:
    """Close the pipes of the process and wait for it; kill it if it stays."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                continue
    try:
        process.wait(timeout=_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if sys.platform != "win32":
    from addendum.isolation import forked
    from addendum.isolation.twin import Twin

    def prepare(count: int, ready: Callable[[], None] | None = None) -> None:
        """Have so many helpers idle that are copies of this process, which must have no other thread.

        Each does ``ready`` before its first job: what that makes is not held by this process.
        """
        # Without the lock: a copy would have it locked for ever, and there is no other thread to take it.
        while len(_idle) < count:
            _idle.append(Helper(Twin(partial(serve, ready))))

    def serve(ready: Callable[[], None] | None = None) -> None:
        """Run jobs from standard input until it ends (inside the helper)."""
        if ready is not None:
            ready()
        # What is there by now is never collected, so that its pages stay shared with every child.
        gc.freeze()
        requests = os.dup(0)
        with os.fdopen(requests, "rb", buffering=0) as source, os.fdopen(os.dup(1), "wb") as answers:
            for module in pickle.loads(_receive(source)):  # noqa: S301  written by our own parent
                importlib.import_module(module)
            while True:
                try:
                    function, args, limits = pickle.loads(_receive(source))  # noqa: S301  likewise
                    report = forked.run(function, args, limits, watched=requests)
                except (EOFError, forked.AbandonedError):
                    return
                _send(answers, pickle.dumps((report.payload, report.exit_code, report.peak_mib, report.stopped)))


def _send(target: IO[bytes], payload: bytes) -> None:
    target.write(_LENGTH.pack(len(payload)))
    target.write(payload)
    target.flush()


def _receive(source: IO[bytes], deadline: float | None = None) -> bytes:
    (length,) = _LENGTH.unpack(_read_exactly(source, _LENGTH.size, deadline))
    return _read_exactly(source, length, deadline)


def _read_exactly(source: IO[bytes], length: int, deadline: float | None) -> bytes:
    chunks: list[bytes] = []
    missing = length
    while missing:
        if deadline is not None and not select.select([source], [], [], max(deadline - time.monotonic(), 0))[0]:
            raise TimeoutError
        chunk = os.read(source.fileno(), min(missing, 1 << 20))
        if not chunk:
            raise EOFError
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)


def stream(pipe: IO[bytes] | None) -> IO[bytes]:
    """Return the pipe, which is there because it was asked for."""
    if pipe is None:
        raise EOFError
    return pipe


def close_all() -> None:
    """End every helper that is idle."""
    with _lock:
        helpers, _idle[:] = list(_idle), []
    for helper in helpers:
        helper.close()


def _forget_all() -> None:
    _idle.clear()


atexit.register(close_all)
if hasattr(os, "register_at_fork"):
    # A forked child must not speak to its parent's helpers.
    os.register_at_fork(after_in_child=_forget_all)
