"""What a caller of run_limited sees."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from addendum.errors import DamagedFile, LimitReached, ReaderCrashed
from addendum.isolation import run_limited
from addendum.model.agreement import Agreement
from addendum.settings import Limits
from factories import jobs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")

SMALL = Limits(cpu_seconds=30, wall_seconds=60, memory_mib=200)
"""Of time there is plenty: a busy machine makes a job late, and only the limit under test may end it."""


def in_a_thread(call: Callable[[], object]) -> object:
    """Run the call in a second thread, as the web desk and a batch do."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(call).result()


@pytest.fixture(params=["alone", "among threads"])
def way(request: pytest.FixtureRequest) -> Callable[[Callable[[], object]], object]:
    return (lambda call: call()) if request.param == "alone" else in_a_thread


Way = Callable[[Callable[[], object]], object]


def test_it_returns_what_the_function_returns(way: Way) -> None:
    assert way(lambda: run_limited(jobs.add, (2, 3), SMALL)) == 5


def test_it_runs_in_another_process(way: Way) -> None:
    assert way(lambda: run_limited(jobs.own_process, (), SMALL)) != os.getpid()


def test_an_agreement_comes_back_equal(way: Way) -> None:
    expected = jobs.an_agreement("acme.txt")
    result = way(lambda: run_limited(jobs.an_agreement, ("acme.txt",), SMALL))
    assert isinstance(result, Agreement)
    assert result == expected
    assert result.properties == {"signed": "a signature"}


def test_our_error_comes_back_whole(way: Way) -> None:
    with pytest.raises(DamagedFile) as caught:
        way(lambda: run_limited(jobs.damaged, (), SMALL))
    assert (caught.value.what, caught.value.where, caught.value.mend) == ("It is cut short.", "page 2", "Try again.")


def test_a_foreign_error_is_named_without_its_words(way: Way) -> None:
    with pytest.raises(ReaderCrashed) as caught:
        way(lambda: run_limited(jobs.quoting_failure, (), SMALL))
    assert "ValueError" in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("job", "limits", "expected"),
    [
        (jobs.busy, replace(SMALL, cpu_seconds=1), "limit of 1 seconds of computing"),
        (jobs.asleep, replace(SMALL, wall_seconds=1), "limit of 1 seconds."),
        (jobs.stubborn, replace(SMALL, wall_seconds=1), "limit of 1 seconds."),
        (jobs.greedy, SMALL, "memory"),
        (jobs.talkative, SMALL, "MiB"),
        (jobs.deep, SMALL, "nested"),
    ],
)
def test_each_limit_is_kept_and_named(way: Way, job: Callable[[], object], limits: Limits, expected: str) -> None:
    start = time.monotonic()
    with pytest.raises(LimitReached) as caught:
        way(lambda: run_limited(job, (), limits))
    assert expected in caught.value.what
    assert time.monotonic() - start < SMALL.wall_seconds


@pytest.mark.parametrize("job", [jobs.segfault, jobs.abort, jobs.leave, jobs.closed_answer, jobs.mute])
def test_a_process_that_ends_by_itself_is_a_crash(way: Way, job: Callable[[], object]) -> None:
    with pytest.raises(ReaderCrashed):
        way(lambda: run_limited(job, (), SMALL))


def test_nothing_reaches_the_standard_streams(way: Way, capfd: pytest.CaptureFixture[str]) -> None:
    assert way(lambda: run_limited(jobs.chatter, (), SMALL)) == "said"
    assert capfd.readouterr() == ("", "")


def test_a_child_of_the_child_goes_too(way: Way) -> None:
    grandchild = way(lambda: run_limited(jobs.leave_a_child_behind, (), SMALL))
    assert isinstance(grandchild, int)
    assert jobs.gone_within(grandchild, seconds=30)


def test_an_interruption_passes_and_takes_the_process_with_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    told = tmp_path_factory.mktemp("told") / "pid"
    main = threading.get_ident()

    def interrupt() -> None:
        while not told.exists() or not told.read_text():
            time.sleep(0.02)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        run_limited(jobs.tell_and_sleep, (str(told),), SMALL)
    thread.join()
    assert jobs.gone_within(int(told.read_text()), seconds=30)


def test_many_threads_get_each_their_own_result() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda n: run_limited(jobs.add, (n, n), SMALL), range(20)))
    assert results == [2 * n for n in range(20)]


def test_a_bad_job_does_not_touch_the_next_one(way: Way) -> None:
    with pytest.raises(ReaderCrashed):
        way(lambda: run_limited(jobs.abort, (), SMALL))
    assert way(lambda: run_limited(jobs.add, (1, 1), SMALL)) == 2


def test_no_descriptor_is_left_open() -> None:
    run_limited(jobs.add, (1, 1), SMALL)
    before = jobs.open_descriptors()
    for _ in range(5):
        run_limited(jobs.add, (1, 1), SMALL)
    assert jobs.open_descriptors() == before
