"""The tables of the amendment agreement: current and new wording, particulars to fill in, and the annexed terms."""

import re
from collections.abc import Iterable, Sequence

from addendum.model.amendment import NewProvision
from addendum.writers.changes import Change, particulars, wording
from addendum.writers.paper_words import PaperWords
from addendum.writers.word_blocks import Cell, Para, Words, para, paragraph, table
from addendum.writers.word_look import TEXT_WIDTH

_WIDTHS = (2070, 3300, 3700)
_PARTICULARS = (2070, 3300, TEXT_WIDTH - 5370)


def amendments_table(rows: Sequence[Change], words: PaperWords) -> str:
    """Return the operative table "provision | current wording | new wording"; the annexed terms are one row."""
    shown = [change for change in rows if not change.is_annex]
    body = [_row(change, words) for change in shown]
    annexed = next((change for change in rows if change.is_annex), None)
    if annexed:
        new = words.annex_attached.format(words.quoted.format(annexed.annex_name))
        body.append((_cell(words.annex_added), _cell(words.none), _cell(new)))
    return table(_WIDTHS, [_head(words.columns), *body]) + paragraph(para("", "TableText"))


def particulars_table(rows: Iterable[Change], words: PaperWords) -> str:
    """Return the table in which the parties enter what only they know."""
    body = [
        (_cell(change.label[:1].upper() + change.label[1:]), _cell(particular), _cell("[●]"))
        for change in rows
        for particular in particulars(change, words)
    ]
    return table(_PARTICULARS, [_head(words.particular_columns), *body])


def annexed_terms(annexed: Iterable[Change]) -> str:
    """Return the clauses of the annex; its title stands above them already."""
    provisions = [new for change in annexed for new in change.provisions]
    return "".join(_annexed(new) for new in provisions[1:])


def _annexed(new: NewProvision) -> str:
    return paragraph(para(wording(new), "AnnexHeading" if new.is_heading else "AnnexText"))


def _short_lines(text: str) -> str:
    """Return the text with lines to sign on made short enough for a column."""
    return re.sub(r"_{20,}", "_" * 20, text)


def _head(titles: Iterable[str]) -> list[Cell]:
    return [[para(title, "TableHead")] for title in titles]


def _cell(text: str) -> Cell:
    return [para(text, "TableText")]


def _row(change: Change, words: PaperWords) -> Sequence[Cell]:
    return (_cell(change.done), _cell(change.current or words.none), _new(change))


def _new(change: Change) -> list[Para]:
    """Return the new wording: whole provisions, or the changed one with what is ours underlined."""
    if change.provisions:
        return [para(_short_lines(wording(new)), "TableText", bold=new.is_heading) for new in change.provisions]
    words = tuple(Words(piece.text, underlined=piece.is_new) for piece in change.new)
    return [Para(words, "TableText")]
