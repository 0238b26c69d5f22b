"""A web page walked from top to bottom: visible text as Lines, headings, labels, tables and input boxes."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from addendum.model.agreement import ProvisionKind
from addendum.readers.html_content import UNSEEN
from addendum.readers.html_controls import control_text
from addendum.readers.html_style import Sheet
from addendum.readers.html_tables import Cell, Table, with_contexts
from addendum.readers.html_text import Part, Running
from addendum.readers.list_labels import list_label
from addendum.readers.numbers import typed_label
from addendum.readers.outline import Line

# fmt: off
_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "nav",
    "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "caption", "h1", "h2", "h3", "h4", "h5", "h6", "html",
})
# fmt: on
_HEADINGS: Final = {f"h{level}": level - 1 for level in range(1, 7)}
_BOLD: Final = frozenset({"b", "strong", "th"})
_STRUCK: Final = frozenset({"del", "s", "strike"})
_LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
_HEADING_WORDS: Final = 20
_NOTED_LENGTH: Final = 20
"""Characters: shorter hidden text is a control's name, not worth a remark."""


@dataclass(slots=True)
class _List:
    label_style: str
    """"" for bullets."""
    next: int


def _words_of(element: HtmlElement) -> str:
    """Return the words of an element that is not shown, without scripts and the like, with spaces between blocks."""
    pieces: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, one in steps:
        apart = " " if one.tag in _BLOCKS or one.tag == "br" else ""
        if event == "end":
            pieces += [apart, (one.tail or "") if one is not element else ""]
        elif one.tag in UNSEEN:
            steps.skip_subtree()
        else:
            pieces += [apart, one.text or ""]
    return " ".join("".join(pieces).split())


@dataclass(slots=True)
class Walk:
    """Collects the lines of an element; ``lines`` and ``unseen`` hold the result."""

    sheet: Sheet
    is_left_out: Callable[[HtmlElement], bool]
    lines: list[Line] = field(default_factory=list)
    unseen: list[tuple[int, str, str]] = field(default_factory=list)
    """What a reader does not see: how many lines stand before it, the text, the reason."""
    left_out: int = 0
    """Parts of the page that are furniture."""
    _running: Running = field(default_factory=Running)
    _bold: int = 0
    _pre: int = 0
    _lists: list[_List] = field(default_factory=list)
    _tables: list[tuple[Table, Cell | None]] = field(default_factory=list)
    _heading: int | None = None
    _label: str = ""
    _is_item: bool = False

    def walk(self, root: HtmlElement) -> None:
        """Walk the element; deep nesting costs no recursion."""
        steps = etree.iterwalk(root, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, element in steps:
            if event == "start":
                if self._is_skipped(element):
                    skipped = element
                    steps.skip_subtree()
                else:
                    self._start(element)
                continue
            if element is skipped:
                skipped = None
            else:
                self._end(element)
            if element is not root and element.tail:
                self._running.add(element.tail, bold=self._bold > 0, keep_spaces=self._pre > 0)
        self._flush()

    def _is_skipped(self, element: HtmlElement) -> bool:
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            return True
        text = control_text(element)
        if text is not None:
            self._running.add(text, bold=self._bold > 0)
            return True
        reason = "struck through" if element.tag in _STRUCK else self.sheet.why_hidden(element)
        if reason:
            text = _words_of(element)
            if len(text) >= _NOTED_LENGTH:
                self.unseen.append((len(self.lines), text, reason))
            return True
        if self.is_left_out(element):
            self._flush()
            self.left_out += 1
            return True
        return False

    def _start(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        if tag == "br":
            self._running.add_break()
        elif tag in _LISTS:
            self._lists.append(_list_of(element))
        elif tag == "li":
            self._begin_item(element)
        elif tag in {"table", "tr", "td", "th"}:
            self._begin_table_part(element)
        elif tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        self._bold += tag in _BOLD
        self._pre += tag == "pre"
        if element.text:
            self._running.add(element.text, bold=self._bold > 0, keep_spaces=self._pre > 0)

    def _end(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        self._bold -= tag in _BOLD
        self._pre -= tag == "pre"
        if tag in _HEADINGS:
            self._heading = None
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label, self._is_item = "", False
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1] = (self._tables[-1][0], None)
        elif tag == "table" and self._tables:
            with_contexts(self._tables.pop()[0], self.lines)

    def _begin_item(self, element: HtmlElement) -> None:
        around = self._lists[-1] if self._lists else _List("", 1)
        value = element.get("value") or ""
        if value.lstrip("-").isdigit():
            around.next = int(value[:9])
        self._label = list_label(around.next, around.label_style) if around.label_style else ""
        self._is_item = True
        around.next += 1

    def _begin_table_part(self, element: HtmlElement) -> None:
        if element.tag == "table":
            is_layout = element.get("role") in {"presentation", "none"} or element.find(".//table") is not None
            self._tables.append((Table(is_layout=is_layout), None))
        elif self._tables:
            table, _ = self._tables[-1]
            if element.tag == "tr":
                table.begin_row()
                return
            spans = [_span(element, name) for name in ("colspan", "rowspan")]
            self._tables[-1] = (table, table.begin_cell(*spans, is_header=element.tag == "th"))

    def _flush(self) -> None:
        for part in self._running.take():
            self._add(part)

    def _add(self, part: Part) -> None:
        cell = self._tables[-1][1] if self._tables else None
        is_heading = self._heading is not None or _looks_like_heading(part)
        line = Line(part.text, is_heading=is_heading, level_hint=self._heading)
        if self._is_item or self._lists:
            line = self._as_item(line)
        if cell is not None:
            cell.lines.append(len(self.lines))
        self.lines.append(line)

    def _as_item(self, line: Line) -> Line:
        depth = max(len(self._lists) - 1, 0)
        label, self._label = self._label, ""
        is_first, self._is_item = self._is_item, False
        if not is_first:
            return replace(line, indent=20.0 * (depth + 1))
        number = "" if typed_label(line.text) else label
        kind = ProvisionKind.TEXT if number else ProvisionKind.ITEM
        return replace(line, number=number, kind=kind, level_hint=depth, indent=20.0 * depth)


def _span(element: HtmlElement, name: str) -> int:
    text = element.get(name) or "1"
    return int(text[:4]) if text.isdigit() else 1


def _list_of(element: HtmlElement) -> _List:
    style = (element.get("style") or "").lower()
    kind = style.partition("list-style-type:")[2].split(";")[0].strip() or element.get("type") or ""
    if element.tag != "ol":
        return _List("", 1)
    start = element.get("start") or "1"
    first = int(start[:9]) if start.lstrip("-").isdigit() else 1
    return _List("" if kind == "none" else (kind or "1"), first)


def _looks_like_heading(part: Part) -> bool:
    """Return whether a paragraph that is bold throughout stands as a heading."""
    return (
        part.bold
        and "\n" not in part.text
        and len(part.text.split()) <= _HEADING_WORDS
        and not part.text.endswith((".", ";", ",", ":"))
        and any(c.isalpha() for c in part.text)
    )
