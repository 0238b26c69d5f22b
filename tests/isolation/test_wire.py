"""The bytes of a result carry our own records and nothing that can be called."""

import json
import os
import pickle
import resource
import struct
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import AddendumError, LibraryError, NoText, ReadError
from addendum.isolation import wire
from addendum.model.agreement import Agreement
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


@pytest.mark.parametrize("value", [Path("a"), lambda: None, Agreement, jobs.add, object(), bytearray(b"x")])
def test_a_result_of_another_packages_class_is_refused_when_written(value: object) -> None:
    with pytest.raises(TypeError, match="A result may not hold"):
        wire.dumps(wire.Success(value))


def told(value: object) -> bytes:
    """Return an outcome of JSON values that nobody of ours has written."""
    text = json.dumps(["c", "addendum.isolation.wire:Success", value]).encode()
    return struct.pack(">Q", len(text)) + text


def test_what_is_told_by_hand_is_read_where_it_is_in_order() -> None:
    assert wire.loads(told(["t", 1, "x"])) == wire.Success((1, "x"))


@pytest.mark.parametrize(
    "value",
    [
        ["c", "os:system"],
        ["c", "pathlib:Path", "/"],
        ["c", "addendum.isolation.wire:loads"],
        ["c", "addendum.isolation:run_limited"],
        ["c", "addendum.isolation.wire:json.JSONDecoder"],
        ["c", "addendum.nowhere:Nothing"],
        ["c", "addendum.isolation.wire:Success"],
        ["c", "addendum.isolation.wire:Success", 1, 2],
        ["e", "addendum.model.agreement:Role", "none of them"],
        ["e", "addendum.model.agreement:Agreement", "x"],
        ["x", "addendum.errors:NoText", ["d"]],
        ["x", "addendum.errors:NoText", ["d", "what", 5]],
        ["r", 3],
        ["r", "x"],
        ["b", 0],
        ["b", 0, 1],
        ["b", -1, 0],
        ["d", "a"],
        ["d", ["l"], 1],
        ["?", 1],
        [],
        {"a": 1},
        [["l"]],
    ],
)
def test_json_that_names_anything_else_is_refused(value: object) -> None:
    with pytest.raises(wire.UnreadableError):
        wire.loads(told(value))


def test_bytes_are_handed_out_once() -> None:
    blobs = b"x" * 1000
    assert wire.loads(told(["t", ["b", 0, 400], ["b", 400, 1000]]) + blobs) == wire.Success((blobs[:400], blobs[400:]))
    for again in (["b", 0, 1000], ["b", 399, 1000]):
        with pytest.raises(wire.UnreadableError):
            wire.loads(told(["t", ["b", 0, 400], again]) + blobs)


@pytest.mark.parametrize(
    "payload",
    [
        b"M\xf1\x0er\x95\xc0\x87K",
        b"\x80\x04r\xff\xff\xff\x7f.",
        struct.pack(">Q", 2**63) + b"1",
        struct.pack(">Q", 40_000) + b"[" * 40_000,
        struct.pack(">Q", 20_000_000) + b"[" + b"0," * 9_999_999 + b"0",
        struct.pack(">Q", 100_000) + b"9" * 100_000,
    ],
    ids=lambda payload: repr(payload[:12]),
)
def test_no_answer_costs_more_than_it_is_long(payload: bytes) -> None:
    began = time.process_time()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(wire.UnreadableError):
        wire.loads(payload)
    assert time.process_time() - began < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_a_record_that_stands_twice_is_sent_once_and_is_one_again() -> None:
    agreement = jobs.an_agreement("a.txt")
    back = wire.loads(wire.dumps(wire.Success((agreement, [agreement]))))
    assert isinstance(back, wire.Success)
    assert isinstance(back.value, tuple)
    assert back.value[0] == agreement
    assert back.value[0] is back.value[1][0]
    assert len(wire.dumps(wire.Success([agreement] * 50))) < 2 * len(wire.dumps(wire.Success(agreement)))
