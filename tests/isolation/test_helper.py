"""A helper is kept as long as it answers, and no longer."""

import os
import pickle
import struct
import sys
from collections.abc import Iterator

import pytest

from addendum.errors import ReaderCrashed
from addendum.isolation import helper
from addendum.isolation.report import conclude
from addendum.settings import Limits
from factories import jobs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")

ROOMY = Limits(cpu_seconds=30, wall_seconds=60, memory_mib=200)


@pytest.fixture(autouse=True)
def none_idle(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No helper of another test is there, and none of this one stays."""
    monkeypatch.setattr(helper, "_idle", [])
    monkeypatch.setattr(helper, "_preloaded", [])
    yield
    helper.close_all()


def parent_of_the_child() -> int:
    return os.getppid()


def modules_at_hand() -> bool:
    return "addendum.readers.numbers" in sys.modules


def run(function: object, *args: object) -> object:
    assert callable(function)
    return conclude(helper.run(function, args, ROOMY), ROOMY)


def test_a_helper_that_died_is_told_and_not_used_again() -> None:
    first = run(parent_of_the_child)
    assert isinstance(first, int)
    os.kill(first, 9)
    with pytest.raises(ReaderCrashed, match="helper"):
        run(jobs.add, 1, 1)
    assert helper._idle == []
    assert run(jobs.add, 1, 1) == 2


def test_a_record_can_be_handed_over_as_it_was_handed_back() -> None:
    assert run(jobs.properties_of, jobs.an_agreement("a.txt")) == ("signed",)


def test_a_helper_is_used_for_one_job_after_another() -> None:
    assert run(parent_of_the_child) == run(parent_of_the_child) != os.getpid()


def test_a_job_that_crashed_costs_no_helper() -> None:
    before = run(parent_of_the_child)
    with pytest.raises(ReaderCrashed):
        run(jobs.segfault)
    assert run(parent_of_the_child) == before


def test_a_helper_that_is_closed_goes() -> None:
    process = run(parent_of_the_child)
    assert isinstance(process, int)
    helper.close_all()
    assert jobs.gone_within(process, seconds=30)


def test_what_is_preloaded_is_there_and_nothing_else() -> None:
    assert run(modules_at_hand) is False
    helper.close_all()
    helper.preload(("addendum.readers.numbers",))
    assert run(modules_at_hand) is True


@pytest.mark.parametrize("cut", [0, 1, 7, 8, 9])
def test_an_answer_that_breaks_off_is_an_end(cut: int) -> None:
    sent = pickle.dumps("whole")
    read, write = os.pipe()
    with os.fdopen(read, "rb", buffering=0) as source:
        with os.fdopen(write, "wb") as target:
            target.write((struct.pack(">Q", len(sent)) + sent)[:cut])
        with pytest.raises(EOFError):
            helper._receive(source)
