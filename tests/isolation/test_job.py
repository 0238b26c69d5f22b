"""Whatever a function does, its process sends back bytes that say so, and no word of the document."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import AddendumError, DamagedFile, LimitReached, ReaderCrashed
from addendum.isolation import job, wire
from addendum.isolation.report import MAX_PAYLOAD
from factories import jobs


class StubbornError(BaseException):
    """What no ordinary handler catches."""


def failure(function: object, *args: object) -> AddendumError:
    """The error that performing the function is reported as."""
    assert callable(function)
    outcome = wire.loads(job.perform(function, args))
    assert isinstance(outcome, wire.Failure)
    return outcome.error


def raising(error: BaseException) -> None:
    raise error


def test_what_the_function_returns_is_what_is_sent() -> None:
    assert wire.loads(job.perform(jobs.add, (2, 3))) == wire.Success(5)


FOREIGN = (ValueError, KeyError, OSError, SystemExit, KeyboardInterrupt, UnicodeError, StubbornError, StopIteration)


@given(st.sampled_from(FOREIGN), st.text(st.characters(categories=["L"]), min_size=12))
def test_no_word_of_a_foreign_error_is_sent(kind: type[BaseException], secret: str) -> None:
    error = failure(raising, kind(secret))
    assert isinstance(error, ReaderCrashed)
    assert secret not in f"{error} {vars(error)}"
    assert kind.__name__ in error.what


def test_a_foreign_error_is_placed_by_file_and_line_without_its_folder() -> None:
    assert re.fullmatch(r"The reader failed with ValueError at \w+\.py:\d+\.", failure(raising, ValueError("x")).what)


def test_the_place_named_is_ours_where_the_error_came_through_us() -> None:
    what = failure(wire.dumps, wire.Success(lambda: None)).what
    assert "records.py:" in what


def test_an_error_of_ours_is_sent_as_it_is() -> None:
    error = failure(jobs.damaged)
    assert isinstance(error, DamagedFile)
    assert vars(error) == {**vars(error), "where": "page 2", "mend": "Try again."}


def test_too_deep_a_document_is_a_limit_and_no_defect() -> None:
    assert "nested" in failure(raising, RecursionError()).what


def test_memory_that_gave_out_is_a_limit_and_no_defect() -> None:
    error = failure(raising, MemoryError())
    assert isinstance(error, LimitReached)
    assert "memory" in error.what


def test_a_result_that_cannot_be_carried_is_a_crash_and_not_a_hang() -> None:
    assert isinstance(failure(lambda: lambda: None), ReaderCrashed)


def test_an_answer_over_the_limit_is_replaced_by_a_short_one() -> None:
    sent = job.perform(bytes, (MAX_PAYLOAD + 1,))
    assert len(sent) < 1000
    outcome = wire.loads(sent)
    assert isinstance(outcome, wire.Failure)
    assert "64 MiB" in outcome.error.what


@pytest.mark.parametrize("size", [0, 1, 1 << 20])
def test_an_answer_under_the_limit_is_sent_whole(size: int) -> None:
    assert wire.loads(job.perform(bytes, (size,))) == wire.Success(bytes(size))
