"""Bytes of a text file as text: by its mark, as UTF-8, else as Windows-1252."""

import codecs
import re
from typing import Final, NamedTuple

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,30})", re.IGNORECASE
)
_SNIFFED: Final = 4096
_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_CONTROL_CHARACTERS: Final = frozenset(map(chr, _CONTROLS))
_MOST_CONTROLS: Final = 0.02
_FEWEST_ZEROS: Final = 0.3


class Decoded(NamedTuple):
    """The text, and what had to be assumed to get it ("" for nothing)."""

    text: str
    assumed: str


def decoded(data: bytes, *, markup: bool = False) -> Decoded:
    """Return the text of the bytes; ``markup`` for files that may declare their encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), "")
    wide = _unmarked_wide(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), f"read as {wide.upper()}")
    try:
        return Decoded(data.decode("utf-8"), "")
    except UnicodeDecodeError:
        encoding = (_declared(data) if markup else "") or "cp1252"
    text = data.decode(encoding, "replace")
    return Decoded(text, f"read as {encoding}; some letters may be wrong")


def looks_binary(data: bytes) -> bool:
    """Return whether the bytes are no text in any of the encodings read."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _unmarked_wide(data):
        return False
    start = data[:_SNIFFED]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return b"\x00" in start or controls > _MOST_CONTROLS * len(start)


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_SNIFFED])
    name = (found[1] or found[2]).decode("ascii") if found else ""
    try:
        # The declared Latin-1 is Windows-1252 in every browser (WHATWG Encoding, 4.2).
        return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(codecs.lookup(name).name, name) if name else ""
    except LookupError:
        return ""


def _unmarked_wide(data: bytes) -> str:
    """Return the name of a two-byte encoding without a mark: then every other byte of Latin text is zero."""
    start = data[: min(len(data), _SNIFFED) // 2 * 2]
    pairs = len(start) // 2
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > _FEWEST_ZEROS * pairs and even == 0:
        name = "utf-16-le"
    elif even > _FEWEST_ZEROS * pairs and odd == 0:
        name = "utf-16-be"
    else:
        return ""
    controls = sum(character in _CONTROL_CHARACTERS for character in start.decode(name, "replace"))
    return name if controls <= _MOST_CONTROLS * pairs else ""
