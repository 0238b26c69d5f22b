"""What the end of a limited process means, in words for people."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import AddendumError, LimitReached, NoText, ReaderCrashed
from addendum.isolation import wire
from addendum.isolation.report import Report, Stopped, conclude
from addendum.settings import Limits

LIMITS = Limits(cpu_seconds=7, wall_seconds=11, memory_mib=300)
GOOD = wire.dumps(wire.Success("read"))
ENDS = st.builds(
    Report,
    st.sampled_from([b"", b"\x80", GOOD, GOOD[:-2]]) | st.binary(max_size=20),
    st.integers(-40, 255),
    st.integers(0, 400),
    st.sampled_from(Stopped),
)


def meaning(report: Report) -> AddendumError:
    with pytest.raises(AddendumError) as caught:
        conclude(report, LIMITS)
    return caught.value


@given(ENDS.filter(lambda report: report.exit_code != 0 or report.stopped is not Stopped.NOT))
def test_what_a_process_sent_before_it_went_wrong_is_never_taken(report: Report) -> None:
    assert isinstance(meaning(report), (LimitReached, ReaderCrashed))


@pytest.mark.parametrize("stopped", [stopped for stopped in Stopped if stopped is not Stopped.NOT])
def test_a_whole_answer_of_a_process_that_had_to_be_stopped_is_not_taken(stopped: Stopped) -> None:
    assert isinstance(meaning(Report(GOOD, 0, stopped=stopped)), (LimitReached, ReaderCrashed))


@given(st.binary(max_size=40).filter(lambda data: data != GOOD))
def test_an_answer_that_is_no_answer_is_a_crash(payload: bytes) -> None:
    assert meaning(Report(payload, 0)).what == "The reader ended without a readable result."


def test_an_answer_of_another_shape_is_a_crash() -> None:
    odd = replace(wire.Success("x"), value=wire.Success("x"))
    assert conclude(Report(wire.dumps(odd), 0), LIMITS) == wire.Success("x")
    assert isinstance(meaning(Report(b"N.", 0)), ReaderCrashed)


def test_a_whole_answer_is_the_result() -> None:
    assert conclude(Report(GOOD, 0), LIMITS) == "read"


def test_an_error_that_was_sent_is_raised_as_it_was() -> None:
    error = meaning(Report(wire.dumps(wire.Failure(NoText("A scan.", where="page 1"))), 0))
    assert (type(error), error.what, error.where) == (NoText, "A scan.", "page 1")


@pytest.mark.parametrize(
    ("report", "figure"),
    [
        (Report(b"", -9, stopped=Stopped.WALL), "11 seconds"),
        (Report(b"", -24), "7 seconds of computing"),
        (Report(b"", -9), "300 MiB of memory"),
        (Report(b"", -11, peak_mib=240), "300 MiB of memory"),
        (Report(b"", -9, stopped=Stopped.LENGTH), "64 MiB"),
    ],
)
def test_a_limit_is_named_with_its_figure(report: Report, figure: str) -> None:
    error = meaning(report)
    assert isinstance(error, LimitReached)
    assert figure in error.what


@given(st.integers(0, 239))
def test_a_fault_with_memory_to_spare_is_a_crash(peak: int) -> None:
    assert meaning(Report(b"", -11, peak_mib=peak)).what == "The reader stopped unexpectedly (signal 11)."


@given(st.integers(1, 255), st.integers(0, 400))
def test_an_exit_of_its_own_is_a_crash_whatever_it_took(status: int, peak: int) -> None:
    assert meaning(Report(b"", status, peak)).what == f"The reader stopped unexpectedly (status {status})."
