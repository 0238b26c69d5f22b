"""Writes touched paragraphs back into the bytes of their part; every other byte stays as it was."""

import copy
from typing import Final

from lxml import etree

from addendum.ooxml.names import Element, P
from addendum.ooxml.package import WordPackage
from addendum.ooxml.spans import PartSource, Span

_SHELL: Final = "shell"


def outermost(paragraph: Element) -> Element:
    """Return the paragraph around a paragraph (that of its text box), or itself."""
    around = list(paragraph.iterancestors(P))
    return around[-1] if around else paragraph


def bare(element: Element) -> bytes:
    """Return an element as UTF-8 without the namespace declarations that its surroundings make anyway."""
    parent = element.getparent()
    shell = etree.Element(_SHELL, nsmap=None if parent is None else parent.nsmap)
    inner = copy.deepcopy(element)
    inner.tail = None
    shell.append(inner)
    text = etree.tostring(shell, encoding="UTF-8", xml_declaration=False)
    return text[text.index(b">") + 1 : text.rindex(b"</")]


class PartSplice:
    """The changes to one part. Say what will be touched *before* changing it: spans are those of the original."""

    def __init__(self, source: PartSource) -> None:
        self._source = source
        self._spans: dict[Element, Span | None] = {}
        self._touched: set[Element] = set()
        self._after: dict[Element, list[Element]] = {}

    def touch(self, paragraph: Element) -> None:
        """Announce that a paragraph will be changed."""
        self._touched.add(self._known(paragraph))

    def add_after(self, block: Element, new: list[Element]) -> None:
        """Put new paragraphs behind a block (a paragraph or a content control)."""
        known = self._known(block)
        if known is block:
            self._after[block] = [*new, *self._after.get(block, ())]
        else:
            self._touched.add(known)
        for element in reversed(new):
            # lxml leaves the white space behind the block where it was: in front of what follows
            block.addnext(element)

    def _known(self, block: Element) -> Element:
        outer = outermost(block)
        self._spans.setdefault(outer, self._source.span(outer))
        return outer

    def data(self) -> bytes:
        """Return the part with the changes in it."""
        blocks = self._touched | set(self._after)
        spans = {block: span for block in blocks if (span := self._spans[block]) is not None}
        if len(spans) < len(blocks):
            # not UTF-8: no spans, so the part is written anew
            return etree.tostring(self._source.root, encoding="UTF-8", xml_declaration=True, standalone=True)
        pieces = [(*spans[block], bare(block)) for block in self._touched]
        pieces += [(spans[block][1], spans[block][1], _joined(new)) for block, new in self._after.items()]
        out: list[bytes] = []
        at = 0
        for start, end, new in sorted(pieces):
            out += [self._source.data[at:start], new]
            at = end
        return b"".join((*out, self._source.data[at:]))


def _joined(elements: list[Element]) -> bytes:
    return b"".join(bare(element) for element in elements)


def appended(package: WordPackage, part: str, elements: list[Element]) -> bytes:
    """Return a part with elements added as the last children of its root; all bytes before them stay."""
    data, root = package.read(part), package.parse(part)
    is_plain = b"\0" not in data[:200] and data.rstrip().endswith(b">")
    closing = data.rfind(b"</")
    last = next(root.iterchildren("*", reversed=True), None)
    root.extend(elements)
    if not is_plain or last is None or closing < 0:
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data[:closing] + _joined(elements) + data[closing:]
