"""Where each element stands in the bytes of its part, for splices that leave every other byte alone."""

import re
from typing import Final
from xml.parsers import expat

from addendum.ooxml.names import Element

Span = tuple[int, int]

_TAG: Final = re.compile(rb"""<(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")


def _is_utf8(data: bytes) -> bool:
    head = data[:200]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:8]:
        return False
    if not head.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return True
    declaration = head.split(b"?>", 1)[0].lower()
    return b"encoding" not in declaration or b"utf-8" in declaration or b"ascii" in declaration


class _Recorder:
    """Collects the byte span of every element in document order."""

    def __init__(self, data: bytes) -> None:
        self.spans: list[Span] = []
        self._open: list[int] = []
        self._data = data
        self._expat = expat.ParserCreate()
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.Parse(data, True)  # noqa: FBT003 - expat takes no keywords

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._open.append(len(self.spans))
        start = self._expat.CurrentByteIndex
        self.spans.append((start, start))

    def _end(self, _name: str) -> None:
        index = self._open.pop()
        start = self.spans[index][0]
        self.spans[index] = (start, self._close(start, has_children=index + 1 < len(self.spans)))

    def _close(self, start: int, *, has_children: bool) -> int:
        # expat tells where an end tag begins, but for an empty-element tag some place at or behind it
        if not has_children and (tag := _TAG.match(self._data, start)) and tag[0].endswith(b"/>"):
            return tag.end()
        return self._data.index(b">", self._expat.CurrentByteIndex) + 1


class PartSource:
    """The bytes of a part beside its parsed root; spans are computed once, when first asked for.

    Ask for a span before the tree is changed: elements are matched to bytes by document order.
    """

    def __init__(self, name: str, data: bytes, root: Element) -> None:
        self.name = name
        self.data = data
        self.root = root
        self._spans: dict[Element, Span] | None = None

    def span(self, element: Element) -> Span | None:
        """Return (start, end) of an element's bytes; None where the part is not UTF-8 or the element is new."""
        if self._spans is None:
            self._spans = self._record()
        return self._spans.get(element)

    def _record(self) -> dict[Element, Span]:
        if not _is_utf8(self.data):
            return {}
        spans = _Recorder(self.data).spans
        elements = list(self.root.iter("*"))
        return dict(zip(elements, spans, strict=True)) if len(elements) == len(spans) else {}
