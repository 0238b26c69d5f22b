"""Paragraphs and tables of our own papers as WordprocessingML text (ECMA-376 17.3, 17.4)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from addendum.writers.stamp import legal

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BLANK = re.compile(r"(\[●[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text with its look."""

    text: str
    bold: bool = False
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its words, and the id of its style."""

    words: tuple[Words, ...]
    style: str = "Normal"
    keep_next: bool = False
    indent: int = 0
    """In twentieths of a point; 0 leaves it to the style."""


def para(text: str, style: str = "Normal", *, bold: bool = False, keep_next: bool = False) -> Para:
    """Return a paragraph of one look."""
    return Para((Words(text, bold=bold),), style, keep_next)


def paragraph(block: Para) -> str:
    """Return the XML of a paragraph; blanks to be filled in are highlighted."""
    keep = "<w:keepNext/>" if block.keep_next else ""
    indent = f'<w:ind w:left="{block.indent}"/>' if block.indent else ""
    look = f'<w:pPr><w:pStyle w:val="{block.style}"/>{keep}{indent}</w:pPr>'
    return f"<w:p>{look}{''.join(_runs(words) for words in block.words)}</w:p>"


def _runs(words: Words) -> str:
    return "".join(_run(piece, words) for piece in _BLANK.split(words.text) if piece)


def _run(text: str, words: Words) -> str:
    look = ("<w:b/>" if words.bold else "") + ('<w:highlight w:val="yellow"/>' if _BLANK.match(text) else "")
    look += '<w:u w:val="single"/>' if words.underlined else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{_text(text)}</w:r>"


def _text(text: str) -> str:
    """Return the characters, tabs and line breaks as elements of their own (17.3.3)."""
    out: list[str] = []
    for piece in re.split(r"([\t\n])", legal(text).replace("\r", "")):
        if piece == "\t":
            out.append("<w:tab/>")
        elif piece == "\n":
            out.append("<w:br/>")
        elif piece:
            out.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(out)


Cell = Sequence[Para]
_MARGINS = "<w:tblCellMar>{}</w:tblCellMar>".format(
    "".join(f'<w:{side} w:w="{80 if side in ("top", "bottom") else 100}" w:type="dxa"/>' for side in _SIDES[:4])
)


def table(widths: Sequence[int], rows: Iterable[Sequence[Cell]], *, ruled: bool = True, head: bool = True) -> str:
    """Return a table; a head row is repeated on every page, and no short row breaks over pages."""
    edge = "single" if ruled else "nil"
    borders = "".join(f'<w:{name} w:val="{edge}" w:sz="4" w:space="0" w:color="808080"/>' for name in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_row(widths, row, is_head=head and number == 0, ruled=ruled) for number, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


_LONG = 450
"""A row of more characters in one cell may break over pages."""


def _row(widths: Sequence[int], cells: Sequence[Cell], *, is_head: bool, ruled: bool) -> str:
    longest = max(sum(len(words.text) for block in cell for words in block.words) for cell in cells)
    whole = "<w:cantSplit/>" if longest <= _LONG or not ruled else ""
    flags = whole + ("<w:tblHeader/>" if is_head else "")
    properties = f"<w:trPr>{flags}</w:trPr>" if flags else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if is_head else ""
    return f"<w:tr>{properties}{''.join(_cell(w, c, shade) for w, c in zip(widths, cells, strict=True))}</w:tr>"


def _cell(width: int, blocks: Cell, shade: str) -> str:
    inner = "".join(paragraph(block) for block in blocks) or paragraph(para("", "TableText"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>'
