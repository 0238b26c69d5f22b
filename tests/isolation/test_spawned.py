"""The way without fork gives the same answers, at the price of an interpreter."""

import pytest

from addendum.errors import DamagedFile, LimitReached, ReaderCrashed
from addendum.isolation import spawned
from addendum.isolation.report import Report, Stopped, conclude
from addendum.settings import Limits
from factories import jobs

SMALL = Limits(cpu_seconds=20, wall_seconds=20, memory_mib=300)


def test_it_returns_what_the_function_returns() -> None:
    assert conclude(spawned.run(jobs.add, (2, 3), SMALL), SMALL) == 5


def test_a_record_can_be_handed_over_as_it_was_handed_back() -> None:
    agreement = jobs.an_agreement("a.txt")
    assert conclude(spawned.run(jobs.properties_of, (agreement,), SMALL), SMALL) == ("signed",)


def test_our_error_comes_back() -> None:
    with pytest.raises(DamagedFile):
        conclude(spawned.run(jobs.damaged, (), SMALL), SMALL)


def test_the_wall_clock_holds() -> None:
    short = Limits(wall_seconds=1)
    with pytest.raises(LimitReached):
        conclude(spawned.run(jobs.asleep, (), short), short)


@pytest.mark.parametrize("job", [jobs.abort, jobs.leave])
def test_an_end_by_itself_is_a_crash(job: object) -> None:
    assert callable(job)
    with pytest.raises(ReaderCrashed):
        conclude(spawned.run(job, (), SMALL), SMALL)


@pytest.mark.parametrize(
    ("report", "error"),
    [
        (Report(b"", 0), ReaderCrashed),
        (Report(b"not a pickle", 0), ReaderCrashed),
        (Report(b"", -11), ReaderCrashed),
        (Report(b"", -6, peak_mib=10), ReaderCrashed),
        (Report(b"", -6, peak_mib=290), LimitReached),
        (Report(b"", -9), LimitReached),
        (Report(b"", -24), LimitReached),
        (Report(b"", -9, stopped=Stopped.WALL), LimitReached),
        (Report(b"", -9, stopped=Stopped.LENGTH), LimitReached),
        (Report(b"", -9, stopped=Stopped.MUTE), ReaderCrashed),
    ],
)
def test_each_end_of_a_process_has_its_meaning(report: Report, error: type[Exception]) -> None:
    with pytest.raises(error):
        conclude(report, SMALL)
