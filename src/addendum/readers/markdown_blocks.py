"""Markdown parted into blocks: headings, paragraphs, list items, table rows, notes and raw HTML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from addendum.readers.numbers import typed_label

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:\s+(.*))?$")
_CLOSING: Final = re.compile(r"\s#+$")
_ITEM: Final = re.compile(r"^(\s{0,60})([-*+]|\d{1,9}[.)])(\s{1,8}|$)(.*)$")
_RULE: Final = re.compile(r"^ {0,3}([-*_])(?:[ \t]{0,4}\1){2,200}[ \t]{0,20}$")
_SETEXT: Final = re.compile(r" {0,3}(=+|-+)[ \t]{0,20}$")
_FENCE: Final = re.compile(r" {0,3}(```|~~~)")
_DELIMITER: Final = re.compile(
    r"^[ \t]{0,20}\|?[ \t]{0,20}:?-{1,200}:?[ \t]{0,20}(?:\|[ \t]{0,40}:?-{1,200}:?[ \t]{0,40}){0,60}\|?[ \t]{0,20}$"
)
_NOTE: Final = re.compile(r" {0,3}\[\^[^\]\s]{1,40}\]:\s{0,8}(.*)$")
_DEFINITION: Final = re.compile(
    r" {0,3}\[[^\[\]^]{1,100}\]:\s{1,8}\S{1,500}(?:\s{1,8}[\"'(].{0,200}[\"')])?[ \t]{0,8}$"
)
_HTML: Final = re.compile(r" {0,8}<(ol|ul|table|div|form|section|p|center|fieldset|details)\b", re.IGNORECASE)
_FRONT: Final = re.compile(r"title:\s{0,8}(.{1,300})$")
_QUOTE: Final = re.compile(r"^ {0,3}>[ ]?")
_STEP: Final = 2
"""Blanks by which an item is set in under another."""
_DEEPEST: Final = 12
_MOST_FRONT_LINES: Final = 200


@dataclass(slots=True)
class Block:
    """A block of source: ``kind`` is "text", "heading", "item", "row", "note", "html" or "code"."""

    kind: str
    source: list[str] = field(default_factory=list)
    level: int = 0
    """Of a heading, 1 to 6; of an item, its depth from 0; of a text inside an item, the item's depth + 1."""
    label: str = ""
    """Of a numbered item, as it is shown."""
    is_header: bool = False
    """Of a table row."""


def front_matter(lines: Sequence[str]) -> tuple[int, str]:
    """Return how many lines the YAML front matter takes, and the title in it; 0 and "" where there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0, ""
    title = ""
    for number, line in enumerate(lines[1:_MOST_FRONT_LINES], start=1):
        if line.rstrip() in {"---", "..."}:
            return number + 1, title
        match = _FRONT.match(line)
        title = match[1].strip().strip("\"'") if match and not title else title
    return 0, ""


def blocks_of(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of the lines (CommonMark 0.31, without what agreements do not use)."""
    parser = _Parser(lines)
    while parser.place < len(lines):
        yield from parser.step()
    yield from parser.close()


@dataclass(frozen=True, slots=True)
class _List:
    """An open list: where its items' signs stand, its next number, and what follows the number."""

    indent: int
    next: int
    shape: str


class _Parser:
    """Reads block after block; keeps the open paragraph and the open lists."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.place = 0
        self._lines = lines
        self._open: Block | None = None
        self._lists: list[_List] = []

    def close(self) -> Iterator[Block]:
        """Yield the open paragraph, if any, and close it."""
        if self._open is not None:
            yield self._open
            self._open = None

    def step(self) -> Iterator[Block]:
        """Read one line, or all lines of a table, of raw HTML or of a fence."""
        line = _QUOTE.sub("", self._lines[self.place].expandtabs(4))
        self.place += 1
        if not line.strip():
            yield from self.close()
            return
        if self._open is not None and self._open.kind == "text" and _SETEXT.match(line) and not self._lists:
            self._open.kind, self._open.level = "heading", 1 if "=" in line else 2
            yield from self.close()
            return
        if _RULE.match(line) or _DEFINITION.match(line):
            yield from self.close()
            return
        whole = self._whole(line)
        if whole is not None:
            yield from self.close()
            yield from whole
            return
        yield from self._item_or_text(line)

    def _whole(self, line: str) -> list[Block] | None:
        """Return the blocks that begin and end here: headings, notes, fences, tables, raw HTML."""
        if match := _HEADING.match(line):
            self._lists.clear()
            return [Block("heading", [_CLOSING.sub("", match[2] or "")], len(match[1]))]
        if match := _NOTE.match(line):
            return [Block("note", [match[1]])]
        if match := _FENCE.match(line):
            return [Block("code", self._until(match[1]))]
        if (
            "|" in line
            and self.place < len(self._lines)
            and _DELIMITER.match(self._lines[self.place])
            and "|" in self._lines[self.place]
        ):
            return list(self._table(line))
        if match := _HTML.match(line):
            return [Block("html", self._markup(line, match[1].lower()), self._depth(line))]
        return None

    def _until(self, fence: str) -> list[str]:
        taken: list[str] = []
        while self.place < len(self._lines):
            line = self._lines[self.place]
            self.place += 1
            if line.strip().startswith(fence):
                break
            taken.append(line)
        return taken

    def _table(self, line: str) -> Iterator[Block]:
        yield Block("row", _cells(line), is_header=True)
        self.place += 1
        while self.place < len(self._lines) and "|" in self._lines[self.place] and self._lines[self.place].strip():
            yield Block("row", _cells(self._lines[self.place]))
            self.place += 1

    def _markup(self, line: str, tag: str) -> list[str]:
        """Return the lines up to where the element is closed, or to the next blank line for a paragraph."""
        taken, depth = [line], _depth_of(line, tag)
        while depth > 0 and self.place < len(self._lines):
            following = self._lines[self.place]
            if tag == "p" and not following.strip():
                break
            self.place += 1
            taken.append(following)
            depth += _depth_of(following, tag)
        return taken

    def _item_or_text(self, line: str) -> Iterator[Block]:
        match = _ITEM.match(line)
        if match is not None and (match[4] or match[3]) and not _breaks_number(self._open, match[2]):
            yield from self.close()
            self._open = self._item(match)
            return
        text = line.strip()
        if self._open is not None and not typed_label(text.strip("*_")):
            self._open.source.append(line.lstrip())
            return
        yield from self.close()
        depth = self._depth(line)
        del self._lists[depth:]
        self._open = Block("text", [line.lstrip()], depth)

    def _item(self, match: re.Match[str]) -> Block:
        indent, sign = len(match[1]), match[2]
        depth = min(self._levels(indent), _DEEPEST)
        shape, is_number = sign[-1], sign[:-1].isdigit()
        number = int(sign[:-1]) if is_number else 0
        before = self._lists[depth] if len(self._lists) > depth else None
        if before is not None and before.shape == shape and is_number:
            # Whatever is typed, a list is counted on from its first number.
            number = before.next
        self._lists[depth:] = [_List(indent, number + 1, shape)]
        return Block("item", [match[4]], depth, f"{number}{shape}" if is_number else "")

    def _depth(self, line: str) -> int:
        """Return how many open lists the line still belongs to by its indent."""
        return self._levels(len(line) - len(line.lstrip()))

    def _levels(self, indent: int) -> int:
        return sum(indent >= entry.indent + _STEP for entry in self._lists)


def _breaks_number(open_block: Block | None, sign: str) -> bool:
    """Return whether "28." at the start of a line cannot begin a list: only 1 may interrupt a paragraph."""
    return open_block is not None and open_block.kind == "text" and sign[:-1].isdigit() and int(sign[:-1]) != 1


def _cells(line: str) -> list[str]:
    parts = re.split(r"(?<!\\)\|", line.strip())
    inner = parts[1:] if not parts[0].strip() else parts
    return [part.strip().replace("\\|", "|") for part in (inner[:-1] if inner and not inner[-1].strip() else inner)]


def _depth_of(line: str, tag: str) -> int:
    return len(re.findall(rf"<{tag}\b", line, re.IGNORECASE)) - len(re.findall(rf"</{tag}\s*>", line, re.IGNORECASE))
