"""What a forked child leaves behind: its report, its status, and nothing that runs on."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from addendum.errors import LimitReached
from addendum.isolation import wire
from addendum.isolation.report import Report, Stopped, conclude
from addendum.settings import Limits
from factories import jobs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")

if sys.platform != "win32":
    import resource

    from addendum.isolation import forked

ROOMY = Limits(cpu_seconds=30, wall_seconds=60, memory_mib=200)


@pytest.fixture
def line() -> Iterator[tuple[int, int]]:
    """A pipe whose reading end may be watched; what of it is still open is closed behind the test."""
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


def outcome(function: Callable[..., object], *args: object, limits: Limits = ROOMY) -> object:
    return conclude(forked.run(function, args, limits), limits)


def limits_held() -> dict[str, tuple[int, int]]:
    names = ("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_CPU", "RLIMIT_AS")
    return {name: resource.getrlimit(getattr(resource, name)) for name in names}


def write_more_than_allowed(path: str) -> int:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Path(path).open("wb") as file:
        file.writelines(bytes(1 << 20) for _ in range(65))
    return 65


def test_the_report_holds_the_answer_the_status_and_the_peak() -> None:
    report = forked.run(jobs.add, (2, 3), ROOMY)
    assert wire.loads(report.payload) == wire.Success(5)
    assert (report.exit_code, report.stopped) == (0, Stopped.NOT)
    assert report.peak_mib > 0


def test_what_the_process_that_asks_holds_is_no_part_of_the_peak() -> None:
    before = forked.run(jobs.add, (2, 3), ROOMY).peak_mib
    held = b"x" * (150 << 20)
    assert forked.run(jobs.add, (2, 3), ROOMY).peak_mib < before + 75
    assert len(held) == 150 << 20


def test_a_failure_of_the_function_is_an_answer_like_another() -> None:
    assert forked.run(jobs.damaged, (), ROOMY).exit_code == 0


def test_whoever_has_gone_away_gets_no_report_and_no_process_is_left(
    line: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = line
    children: list[int] = []
    fork = os.fork

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted)
    os.close(target)
    before = jobs.open_descriptors()
    with pytest.raises(forked.AbandonedError):
        forked.run(jobs.asleep, (), ROOMY, watched=source)
    assert jobs.open_descriptors() == before
    (child,) = children
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_whoever_still_waits_gets_the_report(line: tuple[int, int]) -> None:
    assert conclude(forked.run(jobs.add, (1, 1), ROOMY, watched=line[0]), ROOMY) == 2


def test_the_child_holds_the_limits_it_was_given() -> None:
    held = outcome(limits_held, limits=replace(ROOMY, cpu_seconds=7))
    assert isinstance(held, dict)
    assert held["RLIMIT_CORE"][0] == 0
    assert held["RLIMIT_CPU"] == (7, 8)
    assert held["RLIMIT_FSIZE"][0] == 64 << 20
    assert held["RLIMIT_AS"][0] >= 200 << 20


def test_the_parent_keeps_the_limits_it_had() -> None:
    before = limits_held()
    outcome(limits_held, limits=replace(ROOMY, cpu_seconds=7))
    assert limits_held() == before


def test_limits_within_limits_take_the_smaller() -> None:
    def nested() -> object:
        return outcome(limits_held, limits=replace(ROOMY, cpu_seconds=29))

    held = outcome(nested, limits=replace(ROOMY, cpu_seconds=5))
    assert isinstance(held, dict)
    assert held["RLIMIT_CPU"][0] <= 6


def test_no_file_larger_than_allowed_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with pytest.raises(Exception, match="OSError"):
        outcome(write_more_than_allowed, str(path))
    assert path.stat().st_size == 64 << 20


def test_a_signal_to_the_parent_group_does_not_reach_the_child() -> None:
    assert outcome(os.getpgrp) != os.getpgrp()
    assert outcome(os.getsid, 0) != os.getsid(0)


def test_the_childs_streams_lead_nowhere() -> None:
    assert outcome(lambda: [os.fstat(stream).st_ino for stream in (0, 1, 2)]) == [Path(os.devnull).stat().st_ino] * 3


def test_a_late_answer_is_none_at_all() -> None:
    short = replace(ROOMY, wall_seconds=1)
    assert forked.run(jobs.asleep, (), short).stopped is Stopped.WALL
    with pytest.raises(LimitReached):
        outcome(jobs.asleep, limits=short)


def test_a_report_says_by_which_signal_a_child_ended() -> None:
    report = forked.run(jobs.abort, (), ROOMY)
    assert report == Report(b"", -signal.SIGABRT, report.peak_mib)
