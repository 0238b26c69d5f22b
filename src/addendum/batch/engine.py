"""Tasks in, their results handed over as they come: by threads of this machine, or by the workers of a Dask cluster."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from addendum.batch.pool import run_all
from addendum.settings import Settings

T = TypeVar("T")
R = TypeVar("R")
DASK = "dask"


def run_tasks(work: Callable[[T], R], tasks: Sequence[T], settings: Settings, done: Callable[[int, R], None]) -> None:
    """Call ``done(index, work(task))`` for every task, in the order of completion, in this thread.

    ``work`` must not raise. For a cluster it must be a function of a module, or a ``partial`` of one.

    Raises:
        KeyboardInterrupt: after what was finished by then has been handed over.
        UsageError: if the cluster cannot be used.
    """
    if settings.engine == DASK and tasks:
        from addendum.batch.cluster import run_on_cluster  # noqa: PLC0415  only where the extra is used

        run_on_cluster(work, tasks, settings, done)
    else:
        run_all(work, tasks, settings.jobs, done)
