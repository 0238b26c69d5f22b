"""Our records as plain JSON values and back.

A string, number or null stands for itself; everything else is a list that begins with a letter: ["t", ...] a tuple,
["c", class, ...] a record with its fields, ["r", n] a record that was met before as the n-th, ["b", start, end] bytes.
"""

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType

from addendum.errors import AddendumError

_PACKAGE = "addendum."
_PLAIN = frozenset({str, int, float, bool, type(None)})
_SEQUENCES: Mapping[str, type] = {"t": tuple, "l": list, "s": set, "f": frozenset}
_LETTERS = {kind: letter for letter, kind in _SEQUENCES.items()}
_PAIRS: Mapping[str, Callable[[dict[object, object]], object]] = {"d": dict, "m": MappingProxyType}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


class Encoder:
    """Turns one value into JSON values; ``blobs`` are the byte strings that they point to."""

    def __init__(self) -> None:
        self.blobs: list[bytes] = []
        self._length = 0
        self._met: dict[int, int] = {}
        self._kept: list[object] = []
        """What was met stays alive, so that its identity stays its own."""

    def encoded(self, value: object) -> object:
        """Return the value as JSON values.

        Raises:
            TypeError: for a value that no result may hold.
        """
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind in _LETTERS and isinstance(value, Iterable):
            return [_LETTERS[kind], *map(self.encoded, value)]
        if isinstance(value, (dict, MappingProxyType)):
            letter = "m" if isinstance(value, MappingProxyType) else "d"
            return [letter, *(self.encoded(part) for pair in value.items() for part in pair)]
        if isinstance(value, bytes):
            return self._blob(value)
        return self._record(value)

    def _blob(self, value: bytes) -> object:
        start, self._length = self._length, self._length + len(value)
        self.blobs.append(value)
        return ["b", start, self._length]

    def _record(self, value: object) -> object:
        name = f"{type(value).__module__}:{type(value).__qualname__}"
        if isinstance(value, Enum):
            return ["e", name, value.name]
        if isinstance(value, AddendumError):
            return ["x", name, self.encoded(vars(value))]
        if not is_dataclass(value) or isinstance(value, type):
            raise TypeError(f"A result may not hold a {type(value).__name__}.")
        if id(value) in self._met:
            return ["r", self._met[id(value)]]
        inner = [self.encoded(getattr(value, field)) for field in _names(type(value))]
        # Numbered when it is complete, as the reader meets it.
        self._met[id(value)] = len(self._kept)
        self._kept.append(value)
        return ["c", name, *inner]


class Decoder:
    """Turns JSON values into one value; every fault raises some exception."""

    def __init__(self, blobs: memoryview) -> None:
        self._blobs = blobs
        self._handed = 0
        self._met: list[object] = []

    def decoded(self, told: object) -> object:
        """Return the value that the JSON values stand for."""
        if type(told) is not list:
            if type(told) not in _PLAIN:
                raise TypeError
            return told
        letter, *rest = told
        if letter in _SEQUENCES:
            return _SEQUENCES[letter](map(self.decoded, rest))
        if letter in _PAIRS:
            return _PAIRS[letter](dict(zip(*[map(self.decoded, rest)] * 2, strict=True)))
        if letter == "r":
            (number,) = rest
            return self._met[number]
        if letter == "b":
            return self._bytes(*rest)
        return self._object(letter, *rest)

    def _bytes(self, start: object, end: object) -> bytes:
        # Each byte is handed out once, in order, as they are written: so an answer makes no more than it brings.
        if start != self._handed or not isinstance(end, int) or not self._handed <= end <= len(self._blobs):
            raise TypeError
        found = bytes(self._blobs[self._handed : end])
        self._handed = end
        return found

    def _object(self, letter: str, name: str, *rest: object) -> object:
        kind = _class_named(name)
        if letter == "e" and issubclass(kind, Enum):
            (member,) = rest
            return kind[str(member)]
        if letter == "x" and issubclass(kind, AddendumError):
            return self._error(kind, *rest)
        if letter != "c" or not is_dataclass(kind):
            raise TypeError
        made = object.__new__(kind)
        for field, told in zip(_names(kind), rest, strict=True):
            # a record is frozen
            object.__setattr__(made, field, self.decoded(told))
        self._met.append(made)
        return made

    def _error(self, kind: type[AddendumError], told: object) -> AddendumError:
        state = self.decoded(told)
        if not isinstance(state, dict) or not isinstance(state["what"], str):
            raise TypeError
        error = kind.__new__(kind, state["what"])
        error.__dict__.update(state)
        return error


@cache
def _class_named(name: str) -> type:
    """Return the record, enum or error of this package."""
    module, _, called = name.partition(":")
    if not module.startswith(_PACKAGE) or not called.isidentifier():
        raise TypeError
    found = getattr(importlib.import_module(module), called)
    if not isinstance(found, type) or not (is_dataclass(found) or issubclass(found, (Enum, AddendumError))):
        raise TypeError
    return found
