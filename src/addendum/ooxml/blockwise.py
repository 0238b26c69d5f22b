"""A part written back block by block: blocks that did not change keep their bytes, the others are serialised."""

import copy
from collections.abc import Iterator
from typing import Final

from lxml import etree

from addendum.ooxml.names import STRICT, Element, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.spans import PartSource, Span

_SHELL: Final = "shell"


def bare(element: Element) -> bytes:
    """Return an element as UTF-8, without its tail and the namespace declarations that its surroundings make."""
    parent = element.getparent()
    shell = etree.Element(_SHELL, nsmap=None if parent is None else parent.nsmap)
    inner = copy.deepcopy(element)
    inner.tail = None
    shell.append(inner)
    text = etree.tostring(shell, encoding="UTF-8", xml_declaration=False)
    return text[text.index(b">") + 1 : text.rindex(b"</")]


class Blockwise:
    """One part, to be changed in its tree (``root``) and written back.

    The blocks are the children of w:body, or of the root in other parts.
    """

    def __init__(self, package: WordPackage, part: str, root: Element | None = None) -> None:
        """Take the part; ``root`` is its freshly parsed tree where there is one already."""
        self.root: Final = package.parse(part) if root is None else root
        self._data = package.read(part)
        self._strict = package.strict
        body = self.root.find(w("body"))
        self._holder = self.root if body is None else body
        source = PartSource(part, self._data, self.root)
        blocks = list(self._holder.iterchildren("*"))
        self._spans: list[tuple[Element, Span | None]] = [(block, source.span(block)) for block in blocks]
        self._before = {block: etree.tostring(block, with_tail=False) for block in blocks}

    def data(self) -> bytes:
        """Return the bytes of the part as its tree is now; the very same bytes where nothing changed."""
        spans = {block: span for block, span in self._spans if span is not None}
        if not spans or len(spans) < len(self._spans):
            return self._data if self._is_unchanged() else self._whole()
        first, last = self._spans[0][0], self._spans[-1][0]
        return b"".join((self._data[: spans[first][0]], *self._blocks(spans), self._data[spans[last][1] :]))

    def _is_unchanged(self) -> bool:
        now = list(self._holder.iterchildren("*"))
        return now == list(self._before) and all(etree.tostring(b, with_tail=False) == self._before[b] for b in now)

    def _whole(self) -> bytes:
        return etree.tostring(self.root, encoding="UTF-8", xml_declaration=True, standalone=True)

    def _chunk(self, block: Element, span: Span) -> bytes:
        if etree.tostring(block, with_tail=False) == self._before[block]:
            return self._data[span[0] : span[1]]
        text = bare(block)
        for strict, usual in STRICT if self._strict else ():
            text = text.replace(usual, strict)
        return text

    def _blocks(self, spans: dict[Element, Span]) -> Iterator[bytes]:
        """Yield the blocks as they are now, each behind what stood in front of it (white space, comments)."""
        starts = [span[0] for span in spans.values()]
        ends = [span[1] for span in spans.values()]
        before = dict(
            zip(spans, (self._data[a:b] for a, b in zip([starts[0], *ends], starts, strict=False)), strict=True)
        )
        behind = dict(
            zip(spans, (self._data[a:b] for a, b in zip(ends, [*starts[1:], ends[-1]], strict=True)), strict=True)
        )
        gap = b""
        for number, block in enumerate(self._holder.iterchildren("*")):
            if block not in spans:
                yield bare(block)
                continue
            if number:
                yield before[block] or gap
            yield self._chunk(block, spans[block])
            gap = behind[block]
