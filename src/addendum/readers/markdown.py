"""Markdown as input: the text as it is shown, without its signs."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from addendum.errors import NoText
from addendum.model.agreement import Agreement, Note, NoteKind, ProvisionKind
from addendum.readers.characters import invisible_in
from addendum.readers.decoding import decoded
from addendum.readers.html import html_lines
from addendum.readers.html_tables import Table, with_contexts
from addendum.readers.markdown_blocks import Block, blocks_of, front_matter
from addendum.readers.markdown_inline import Visible, visible
from addendum.readers.numbers import typed_label
from addendum.readers.outline import Line, provisions
from addendum.readers.titles import NOTHING_SEEN, title_of

_HARD_BREAK: Final = ("  ", "\\")
_HEADING_WORDS: Final = 20
_INDENT: Final = 20.0


def read_markdown(data: bytes, name: str) -> Agreement:
    """Return the Markdown text as an Agreement; language and parties are left open.

    Raises:
        NoText: if nothing of it can be seen.
    """
    text, assumed = decoded(data)
    source = without_comments(text).splitlines()
    taken, title = front_matter(source)
    maker = _Maker()
    lines = maker.lines(blocks_of(source[taken:]))
    found = provisions([replace(line, paragraph=number) for number, line in enumerate(lines, start=1)])
    if not found:
        raise NoText("The file opens, but holds no visible text.", where=name, remedy=NOTHING_SEEN)
    return Agreement(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="md",
        title=title or title_of(found),
        language="und",
        provisions=found,
        notes=tuple(_notes(maker.struck, invisible_in(text), assumed)),
    )


def without_comments(text: str) -> str:
    """Return the text without HTML comments; an open one goes to the end, as in a browser."""
    first, *others = text.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


@dataclass(slots=True)
class _Maker:
    """Makes Lines of blocks; counts what was struck through."""

    struck: int = 0
    _lines: list[Line] = field(default_factory=list)
    _table: Table | None = None

    def lines(self, blocks: Iterable[Block]) -> list[Line]:
        for block in blocks:
            if block.kind == "row":
                self._add_row(block)
                continue
            self._end_table()
            self._lines.extend(self._of(block))
        self._end_table()
        return self._lines

    def _of(self, block: Block) -> Iterator[Line]:
        if block.kind == "html":
            yield from html_lines("\n".join(block.source))
            return
        if block.kind == "code":
            yield from (Line(text.strip()) for text in block.source if text.strip())
            return
        shown = visible(_source(block.source))
        self.struck += shown.struck
        if not shown.text:
            return
        if block.kind == "heading":
            yield Line(" ".join(shown.text.split()), is_heading=True, level_hint=block.level - 1, seams=shown.seams)
        elif block.kind == "note":
            yield Line(shown.text, kind=ProvisionKind.NOTE, seams=shown.seams)
        elif block.kind == "item":
            yield _item(block, shown)
        else:
            yield Line(shown.text, is_heading=_is_heading(shown), indent=_INDENT * block.level, seams=shown.seams)

    def _add_row(self, block: Block) -> None:
        if self._table is None or block.is_header:
            self._end_table()
            self._table = Table()
        self._table.begin_row()
        for source in block.source:
            cell = self._table.begin_cell(1, 1, is_header=block.is_header)
            shown = visible(source)
            self.struck += shown.struck
            if shown.text:
                cell.lines.append(len(self._lines))
                self._lines.append(Line(shown.text, kind=ProvisionKind.CELL, seams=shown.seams))

    def _end_table(self) -> None:
        if self._table is not None:
            with_contexts(self._table, self._lines)
            self._table = None


def _item(block: Block, shown: Visible) -> Line:
    number = "" if typed_label(shown.text) else block.label
    kind = ProvisionKind.TEXT if number else ProvisionKind.ITEM
    indent = _INDENT * block.level
    return Line(shown.text, number=number, kind=kind, level_hint=block.level, indent=indent, seams=shown.seams)


def _source(lines: Sequence[str]) -> str:
    """Return the lines of a paragraph joined: by a blank, or by a line break where one is asked for."""
    out = ""
    for line in lines:
        out += line.rstrip().removesuffix("\\") + ("\n" if line.endswith(_HARD_BREAK) else " ")
    return out.rstrip()


def _is_heading(shown: Visible) -> bool:
    """Return whether a paragraph that is bold throughout stands as a heading."""
    short = "\n" not in shown.text and len(shown.text.split()) <= _HEADING_WORDS
    return shown.bold and short and not shown.text.endswith((".", ";", ",", ":"))


def _notes(struck: int, invisible: int, assumed: str) -> Iterator[Note]:
    if struck:
        yield Note(NoteKind.HIDDEN_TEXT, "text", f"{struck} characters struck through were left out")
    if invisible:
        yield Note(NoteKind.HIDDEN_TEXT, "text", f"{invisible} zero-width or direction characters were left out")
    if assumed:
        yield Note(NoteKind.REPAIRED, "file", assumed)
