"""A helper that is a copy of this process: everything imported, read and prepared here is there at once.

Only a process without other threads may be copied (see ``forked``), so it is done before a batch starts its threads.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import IO

_PAUSE_SECONDS = 0.01
_MOST_DESCRIPTORS = 4096


if sys.platform != "win32":

    class Twin:
        """A forked process that serves on two pipes; it looks like a started program to whoever uses it."""

        def __init__(self, serve: Callable[[], None]) -> None:
            requests, to_it = os.pipe()
            from_it, answers = os.pipe()
            self.pid = os.fork()
            if self.pid == 0:
                _be_the_twin(serve, requests, answers)
            os.close(requests)
            os.close(answers)
            self.stdin: IO[bytes] | None = os.fdopen(to_it, "wb", buffering=0)
            self.stdout: IO[bytes] | None = os.fdopen(from_it, "rb", buffering=0)
            self._ended = False

        def wait(self, timeout: float | None = None) -> int:
            """Return when it has ended.

            Raises:
                subprocess.TimeoutExpired: if it has not in the time.
            """
            deadline = time.monotonic() + (timeout or 0)
            while not self._ended:
                self._ended = os.waitpid(self.pid, 0 if timeout is None else os.WNOHANG)[0] == self.pid
                if not self._ended and time.monotonic() > deadline:
                    raise subprocess.TimeoutExpired("twin", timeout or 0)
                if not self._ended:
                    time.sleep(_PAUSE_SECONDS)
            return 0

        def kill(self) -> None:
            """End it at once."""
            if not self._ended:
                os.kill(self.pid, signal.SIGKILL)

    def _be_the_twin(serve: Callable[[], None], requests: int, answers: int) -> None:
        """Serve and leave without any of the original's clean-up; nothing else that it had open stays open."""
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for source, target in ((requests, 0), (answers, 1), (nowhere, 2)):
                os.dup2(source, target)
            os.closerange(3, _MOST_DESCRIPTORS)
            serve()
        finally:
            os._exit(0)
