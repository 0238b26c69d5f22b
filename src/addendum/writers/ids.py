"""Numbers for new annotations: unique over every kind and every part, because Word has refused files for less."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from addendum.errors import ReadError
from addendum.ooxml.package import WordPackage

_ID: Final = re.compile(rb":id=[\"'](-?\d{1,10})[\"']")
_PARA_ID: Final = re.compile(rb":(?:paraId|durableId)=[\"']([0-9A-Fa-f]{8})[\"']")
_HIGHEST: Final = 2**31 - 2
_FIRST_PARA_ID: Final = 0x10000001
_ROOM: Final = 100_000


def _texts(package: WordPackage) -> Iterator[bytes]:
    """Yield every XML part as ASCII-compatible bytes."""
    for name in package.names():
        if name.lower().endswith(".xml"):
            data = package.read(name)
            if b"\0" not in data[:200]:
                yield data
                continue
            try:
                yield etree.tostring(package.parse(name), encoding="UTF-8")
            except ReadError:
                continue


def _free(used: set[int], first: int) -> Iterator[int]:
    number = first
    while True:
        if number not in used:
            yield number
        number += 1


class Ids:
    """Gives ids that occur nowhere in a package, in rising order; equal packages give equal ids."""

    def __init__(self, package: WordPackage) -> None:
        used: set[int] = set()
        keys: set[int] = set()
        for data in _texts(package):
            used.update(int(number) for number in _ID.findall(data))
            keys.update(int(key, 16) for key in _PARA_ID.findall(data))
        highest = max(used, default=0)
        # some writers use the greatest number there is: then the gaps have to do
        first = max(highest + 1, 1) if highest < _HIGHEST - _ROOM else 1
        self._numbers = _free(used, first)
        self._keys = _free(keys, _FIRST_PARA_ID)

    def number(self) -> str:
        """Return the next free value for ``w:id``."""
        return str(next(self._numbers))

    def key(self) -> str:
        """Return the next free value for ``w14:paraId`` or ``w16cid:durableId`` (8 hex digits below 80000000)."""
        return f"{next(self._keys):08X}"


def highest(numbers: Iterable[str]) -> int:
    """Return the greatest of relationship ids like "rId7", 0 where there is none."""
    return max((int(match[1]) for number in numbers if (match := re.fullmatch(r"rId(\d{1,9})", number))), default=0)
