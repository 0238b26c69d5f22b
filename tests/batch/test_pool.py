"""Several files at a time, and what an interruption keeps."""

import threading
import time

import pytest

from addendum.batch import pool
from addendum.batch.pool import InOrder, run_all


def test_nothing_to_do_does_nothing() -> None:
    run_all(lambda task: task, [], 4, lambda _index, _result: pytest.fail("nothing was to do"))


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_every_task_is_done_once_and_handed_over_with_its_index(jobs: int) -> None:
    got: dict[int, int] = {}
    run_all(lambda task: task * task, range(20), jobs, got.__setitem__)
    assert got == {task: task * task for task in range(20)}


def test_several_jobs_run_at_the_same_time() -> None:
    both = threading.Barrier(2, timeout=10)
    got: dict[int, int] = {}
    run_all(lambda _: both.wait(), [0, 1], 2, got.__setitem__)
    assert sorted(got) == [0, 1]


def test_one_job_needs_no_thread() -> None:
    names: list[str] = []
    run_all(lambda _: threading.current_thread().name, [0, 1], 1, lambda _, name: names.append(name))
    assert set(names) == {threading.current_thread().name}


def test_results_are_shown_in_the_order_of_their_tasks() -> None:
    shown: list[str] = []
    ordered: InOrder[str] = InOrder(shown.append)
    for index, result in ((2, "c"), (0, "a"), (1, "b")):
        ordered(index, result)
    assert shown == ["a", "b", "c"]


def test_what_waits_for_results_that_will_not_come_is_shown_at_the_end() -> None:
    shown: list[str] = []
    ordered: InOrder[str] = InOrder(shown.append)
    ordered(3, "d")
    ordered(1, "b")
    assert shown == []
    ordered.flush()
    assert shown == ["b", "d"]


def test_an_interruption_keeps_what_is_finished_and_begins_nothing_more() -> None:
    begun: list[int] = []
    got: list[int] = []

    def work(task: int) -> int:
        begun.append(task)
        time.sleep(0.05)
        return task

    def done(_index: int, result: int) -> None:
        got.append(result)
        if len(got) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_all(work, range(100), 2, done)
    assert len(begun) < 10
    assert sorted(got) == sorted(begun)


def test_an_interruption_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PATIENCE_SECONDS", 0.1)
    release = threading.Event()

    def work(task: int) -> int:
        if task:
            release.wait(30)
        return task

    def done(_index: int, _result: int) -> None:
        raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run_all(work, [0, 1, 2], 2, done)
    assert time.monotonic() - began < 5
    release.set()
