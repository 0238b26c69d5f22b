"""A real Dask cluster on this machine: a scheduler and workers, each a process of its own, ended with the test."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from factories.commands import environment

_PATIENCE = 60.0
_BARE = "--no-dashboard"


@dataclass
class Cluster:
    """Where the scheduler listens, and its workers' processes."""

    address: str
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A cluster that is up, its files in the folder."""
    port = _free_port()
    made = Cluster(f"tcp://127.0.0.1:{port}")
    scheduler = _start("scheduler", "--host", "127.0.0.1", "--port", str(port), _BARE, log=folder / "scheduler.log")
    try:
        _wait_for(port)
        for number in range(workers):
            log = folder / f"worker-{number}.log"
            own = ["--nthreads", "1", "--no-nanny", _BARE, "--local-directory", str(folder / f"scratch-{number}")]
            made.workers.append(_start("worker", made.address, *own, log=log))
        yield made
    finally:
        for process in (*made.workers, scheduler):
            process.kill()
            process.wait()


def _start(*words: str, log: Path) -> "subprocess.Popen[bytes]":
    code = "import sys; from dask.__main__ import main; sys.argv[0] = 'dask'; main()"
    command = [sys.executable, "-c", code, *words]
    with log.open("wb") as said:
        return subprocess.Popen(command, env=environment(), stdout=said, stderr=subprocess.STDOUT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing listens on {port}")
