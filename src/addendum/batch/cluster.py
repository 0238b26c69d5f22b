"""The same work on a Dask cluster: what goes over the wire are our own records as bytes, what comes back likewise.

Dask takes care of workers that come, go and die: a task whose worker is lost is done by another one. One that cost
several workers is done here instead, in its limited process, like everything on one machine.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from addendum import __version__
from addendum.api.playbooks import playbook_of
from addendum.batch.stores import EXTRA
from addendum.errors import AddendumError, UsageError
from addendum.isolation import preload
from addendum.isolation.handing import pickled
from addendum.settings import Settings

T = TypeVar("T")
R = TypeVar("R")
_PATIENCE_SECONDS = 30
_AHEAD = 4
"""Tasks handed out for each thread of the cluster: enough to keep it busy, so few that this process stays small."""
_LEAST_AHEAD = 8


def run_on_cluster(
    work: Callable[[T], R], tasks: Sequence[T], settings: Settings, done: Callable[[int, R], None]
) -> None:
    """Call ``done(index, work(task))`` for every task as ``pool.run_all`` does, with ``work`` done by the cluster.

    Raises:
        UsageError: if there is no scheduler at the address, no worker, or a worker with another version or library.
        KeyboardInterrupt: what was handed over by then is finished, the rest is taken back.
    """
    with _connected(settings.scheduler) as client:
        _refuse_strangers(client, settings.playbook)
        threads = sum(client.nthreads().values())
        crew = _Crew(client, work, tasks, max(_AHEAD * threads, _LEAST_AHEAD))
        for index, result in crew.results():
            done(index, result)


def perform(request: bytes) -> bytes:
    """Do one task (on a worker): the function and its task as bytes in, its result as bytes out."""
    work, task = pickle.loads(request)  # noqa: S301  written by our own parent
    preload("addendum.api.papers")
    return pickled(work(task))


def what_is_here(playbook: str) -> tuple[str, str]:
    """Return the version of the tool and the SHA-256 of the playbook (on a worker); a word where there is none."""
    try:
        return __version__, playbook_of(playbook).sha256
    except AddendumError as error:
        return __version__, error.code


class _Crew:
    """Keeps a few tasks handed out and yields their results as they come."""

    def __init__(self, client: Any, work: Callable[[Any], Any], tasks: Sequence[Any], ahead: int) -> None:  # noqa: ANN401  Dask is imported late
        self._client, self._work, self._tasks, self._ahead = client, work, tasks, ahead

    def results(self) -> Iterator[tuple[int, Any]]:
        from distributed import as_completed  # noqa: PLC0415  only where the extra is used

        todo = iter(range(len(self._tasks)))
        handed_out: dict[str, int] = {}
        coming = as_completed((), loop=self._client.loop)
        for index in islice(todo, self._ahead):
            coming.add(self._hand_out(index, handed_out))
        for future in coming:
            index = handed_out.pop(future.key)
            result = self._result(future, index)
            future.release()
            following = next(todo, None)
            if following is not None:
                coming.add(self._hand_out(following, handed_out))
            yield index, result

    def _hand_out(self, index: int, handed_out: dict[str, int]) -> Any:  # noqa: ANN401  see above
        future = self._client.submit(perform, pickled((self._work, self._tasks[index])), pure=False)
        handed_out[future.key] = index
        return future

    def _result(self, future: Any, index: int) -> Any:  # noqa: ANN401  see above
        try:
            # A result lost with its worker is waited for: the scheduler has it made again.
            return pickle.loads(future.result())  # noqa: S301  written by our own worker
        except Exception:  # noqa: BLE001  Dask hands on whatever ended the task
            # It cost several workers, or could not be carried: here one process ends at worst, and is answered for.
            return self._work(self._tasks[index])


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415  only where the extra is used
    except ImportError:
        raise UsageError("--engine dask needs Dask.", remedy=EXTRA) from None
    if not address:
        raise UsageError("--engine dask needs --scheduler with the scheduler's address.")
    try:
        client = Client(address, timeout=_PATIENCE_SECONDS, set_as_default=False)
    except (OSError, ValueError):
        raise UsageError("No scheduler answers at this address.", where=address, remedy="Start it first.") from None
    try:
        _await_worker(client, address)
        yield client
    finally:
        client.close()


def _await_worker(client: Any, address: str) -> None:  # noqa: ANN401  see above
    try:
        client.wait_for_workers(1, timeout=_PATIENCE_SECONDS)
    except TimeoutError:
        raise UsageError("The cluster has no worker.", where=address, remedy="Start one: dask worker.") from None


def _refuse_strangers(client: Any, playbook: str) -> None:  # noqa: ANN401  see above
    """Refuse workers whose answers would be other ones."""
    ours = what_is_here(playbook)
    for worker, theirs in client.run(what_is_here, playbook, on_error="return").items():
        if theirs != ours:
            raise UsageError(
                "It has another version of the tool or of the library.",
                where=f"Worker {worker}",
                remedy="Install the same one on every worker.",
            )
