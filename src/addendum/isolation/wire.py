"""How a limited process's result is written and read: JSON that names our own records, and the bytes behind it.

The bytes come from a process that has parsed hostile input, so reading them must not be able to call anything, and
must cost no more than they are long. Pickle fails both: nine bytes of it can ask for gigabytes.
"""

import json
import struct
from dataclasses import dataclass

from addendum.errors import AddendumError
from addendum.isolation.records import Decoder, Encoder

_HEAD = struct.Struct(">Q")
_MOST_VALUES = 8_000_000
"""Commas and brackets: a value costs some sixty bytes where it is read."""


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


def dumps(value: object) -> bytes:
    """Return an outcome as bytes: the length of the JSON, the JSON, and the byte strings it points to.

    Raises:
        TypeError: for a value that no result may hold.
    """
    encoder = Encoder()
    text = json.dumps(encoder.encoded(value), separators=(",", ":")).encode("ascii")
    return b"".join((_HEAD.pack(len(text)), text, *encoder.blobs))


def loads(payload: bytes) -> object:
    """Return the outcome in the bytes.

    Raises:
        UnreadableError: if they are cut short or name anything but our own records.
    """
    try:
        text, blobs = _parts(payload)
        return Decoder(blobs).decoded(json.loads(text))
    except Exception as error:  # noqa: BLE001  see below
        # Broken bytes raise nearly any exception here; none of them may pass as something else.
        raise UnreadableError(type(error).__name__) from None


def _parts(payload: bytes) -> tuple[bytes, memoryview]:
    (length,) = _HEAD.unpack_from(payload)
    end = _HEAD.size + length
    text = payload[_HEAD.size : end]
    if len(text) != length or text.count(b",") + text.count(b"[") > _MOST_VALUES:
        raise UnreadableError("length")
    return text, memoryview(payload)[end:]
