"""Who does the work."""

import pickle

import pytest

from addendum.batch.cluster import perform, what_is_here
from addendum.batch.engine import run_tasks
from addendum.errors import UsageError
from addendum.isolation.handing import pickled
from addendum.settings import Settings


def test_no_task_needs_no_cluster() -> None:
    run_tasks(len, [], Settings(engine="dask", scheduler="nowhere"), lambda _, __: pytest.fail("nothing is done"))


def test_the_work_is_done_here_unless_a_cluster_is_asked_for() -> None:
    got: dict[int, int] = {}
    run_tasks(len, ["a", "bb", ""], Settings(jobs=2), got.__setitem__)
    assert got == {0: 1, 1: 2, 2: 0}


def test_a_cluster_needs_an_address() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(UsageError, match="--scheduler"):
        run_tasks(len, ["a"], Settings(engine="dask"), lambda _, __: None)


def test_a_worker_takes_and_gives_bytes() -> None:
    answer = perform(pickled((len, "four")))
    assert pickle.loads(answer) == 4  # noqa: S301  written just before


def test_a_worker_says_what_it_has() -> None:
    version, library = what_is_here("gdpr-art28")
    assert version
    assert len(library) == 64
    assert what_is_here("/nowhere/at/all") == (version, "LIBRARY")
