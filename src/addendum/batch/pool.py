"""Work done by several threads, each result handed over as it comes; an interruption keeps what is finished."""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from addendum.isolation import prepare

T = TypeVar("T")
R = TypeVar("R")
PATIENCE_SECONDS = 5.0
"""How long running work may take to end after an interruption."""


def run_all(work: Callable[[T], R], tasks: Sequence[T], jobs: int, done: Callable[[int, R], None]) -> None:
    """Call ``done(index, work(task))`` for every task, in the order of completion, in this thread.

    ``work`` must not raise; with more than one job it runs in threads.

    Raises:
        KeyboardInterrupt: after what was finished by then has been handed over.
    """
    if jobs == 1 or len(tasks) <= 1:
        # Without threads a limited process is a plain fork, the cheapest there is.
        for index, task in enumerate(tasks):
            done(index, work(task))
        return
    crew = _Crew(work, tasks)
    jobs = min(jobs, len(tasks))
    prepare(jobs)
    crew.start(jobs)
    try:
        for _ in tasks:
            done(*crew.next())
    except KeyboardInterrupt:
        for late in crew.stop():
            done(*late)
        raise


class InOrder(Generic[R]):
    """Hand results on in the order of their tasks, each as soon as all before it are there."""

    def __init__(self, then: Callable[[R], None]) -> None:
        self._then = then
        self._waiting: dict[int, R] = {}
        self._expected = 0

    def __call__(self, index: int, result: R) -> None:
        """Take one result, in any order."""
        self._waiting[index] = result
        while self._expected in self._waiting:
            self._then(self._waiting.pop(self._expected))
            self._expected += 1

    def flush(self) -> None:
        """Hand on what is still waiting for results that will not come."""
        for index in sorted(self._waiting):
            self._then(self._waiting.pop(index))


class _Crew(Generic[T, R]):
    """Daemon threads that take tasks in order; they do not outlive the main thread."""

    def __init__(self, work: Callable[[T], R], tasks: Sequence[T]) -> None:
        self._work, self._tasks = work, tasks
        self._todo: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[int, R]] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []
        for index in range(len(tasks)):
            self._todo.put(index)

    def start(self, jobs: int) -> None:
        self._threads = [threading.Thread(target=self._labour, daemon=True) for _ in range(jobs)]
        for thread in self._threads:
            thread.start()

    def next(self) -> tuple[int, R]:
        return self._done.get()

    def stop(self) -> list[tuple[int, R]]:
        """Begin nothing more, wait a little for what runs, and return what is finished."""
        self._stopped.set()
        deadline = time.monotonic() + PATIENCE_SECONDS
        for thread in self._threads:
            thread.join(max(deadline - time.monotonic(), 0))
        finished = []
        while not self._done.empty():
            finished.append(self._done.get())
        return finished

    def _labour(self) -> None:
        while not self._stopped.is_set():
            try:
                index = self._todo.get_nowait()
            except queue.Empty:
                return
            self._done.put((index, self._work(self._tasks[index])))
