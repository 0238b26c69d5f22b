"""How a limited process's result is written and read: pickle, but only of our own records.

The bytes come from a process that has parsed hostile input, so reading them must not be able to call anything but the
constructors of this package's dataclasses, enums and errors.
"""

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum
from types import MappingProxyType

from addendum.errors import AddendumError

_BUILTINS = {"set": set, "frozenset": frozenset, "bytearray": bytearray}
_PACKAGE = "addendum."


class UnreadableError(Exception):
    """The bytes are cut short, or hold what no result may hold."""


@dataclass(frozen=True, slots=True)
class Success:
    """The function returned."""

    value: object


@dataclass(frozen=True, slots=True)
class Failure:
    """The function raised one of our errors, or something that was made one."""

    error: AddendumError


def frozen_mapping(items: Mapping[object, object]) -> Mapping[object, object]:
    """Return the items as a read-only mapping; pickle itself cannot carry one."""
    return MappingProxyType(dict(items))


def dumps(value: object) -> bytes:
    """Return an outcome, or a job (function, arguments, limits), as bytes.

    Raises:
        Exception: whatever pickle raises for a value it cannot carry.
    """
    target = io.BytesIO()
    _Writer(target, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    return target.getvalue()


def loads(payload: bytes) -> object:
    """Return the outcome in the bytes.

    Raises:
        UnreadableError: if they are cut short or name anything but our own records.
    """
    try:
        return _Reader(io.BytesIO(payload)).load()
    except Exception as error:  # noqa: BLE001  see below
        # Broken bytes raise nearly any exception here; none of them may pass as something else.
        raise UnreadableError(type(error).__name__) from None


def _reduce_mapping(mapping: Mapping[object, object]) -> tuple[Callable[..., object], tuple[object, ...]]:
    return frozen_mapping, (dict(mapping),)


class _Writer(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table | {MappingProxyType: _reduce_mapping}


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if module == "builtins" and name in _BUILTINS:
            return _BUILTINS[name]
        if module.startswith(_PACKAGE) and "." not in name:
            found = super().find_class(module, name)
            if _is_record(found):
                return found
        raise UnreadableError(f"{module}.{name}")


def _is_record(found: type | Callable[..., object]) -> bool:
    if found is frozen_mapping:
        return True
    return isinstance(found, type) and (is_dataclass(found) or issubclass(found, (Enum, AddendumError)))
