"""The bytes of a result carry our own records and nothing that can be called."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import AddendumError, LibraryError, NoText, ReadError
from addendum.isolation import wire
from factories import jobs


class Calls:
    """Something whose pickle calls a function."""

    def __init__(self, function: Callable[..., object], *args: object) -> None:
        self.call = (function, args)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
)


@given(plain)
def test_plain_values_come_back_equal(value: object) -> None:
    assert wire.loads(wire.dumps(wire.Success(value))) == wire.Success(value)


def test_a_read_only_mapping_comes_back_read_only() -> None:
    back = wire.loads(wire.dumps(wire.Success(MappingProxyType({"a": 1}))))
    assert isinstance(back, wire.Success)
    assert isinstance(back.value, MappingProxyType)
    assert dict(back.value) == {"a": 1}


@pytest.mark.parametrize(
    "error",
    [
        NoText("Nothing to read."),
        ReadError("It is odd.", where="page 3", remedy="Look."),
        LibraryError("Faults.", faults=("a:1", "b:2")),
    ],
)
def test_every_error_of_ours_comes_back_whole(error: AddendumError) -> None:
    back = wire.loads(wire.dumps(wire.Failure(error)))
    assert isinstance(back, wire.Failure)
    assert type(back.error) is type(error)
    assert vars(back.error) == vars(error)
    assert str(back.error) == str(error)


@pytest.mark.parametrize(
    "hostile",
    [
        Calls(os.system, "true"),
        Calls(eval, "1"),
        Calls(jobs.add, 1, 2),
        Calls(wire.loads, b""),
        Calls(getattr, "", "upper"),
        Path("/"),
    ],
)
def test_anything_that_would_call_is_refused(hostile: object) -> None:
    with pytest.raises(wire.UnreadableError):
        wire.loads(pickle.dumps(hostile))


@given(st.integers(min_value=0, max_value=400), st.binary(max_size=3))
def test_cut_or_changed_bytes_are_refused_or_are_a_value(cut: int, tail: bytes) -> None:
    whole = wire.dumps(wire.Success(jobs.an_agreement("a.txt")))
    if cut < len(whole):
        try:
            wire.loads(whole[:cut] + tail)
        except wire.UnreadableError:
            return


def test_a_result_of_another_packages_class_is_refused_when_read() -> None:
    with pytest.raises(wire.UnreadableError):
        wire.loads(wire.dumps(wire.Success(Path("a"))))
