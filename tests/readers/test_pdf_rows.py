"""Words are put in rows and columns without losing one, doubling one or reading one out of turn."""

from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_columns import Column, columns_of
from addendum.readers.pdf_rows import Piece, joined, rows_of
from addendum.readers.pdf_words import Word
from factories.pdf_words import STYLE, row, word

PLACES = st.tuples(st.integers(0, 80), st.integers(1, 50), st.sampled_from(["a", "data", "Processor", "7.2", "shall"]))
PAGES = st.lists(PLACES, max_size=40).map(
    lambda places: [word(text, 6.0 * x, 14.0 * y, first=n) for n, (x, y, text) in enumerate(places)]
)
PROSE = ["The Processor shall keep", "all personal data safe at", "all times and shall tell", "of each breach at once."]
OTHER = ["Audits may be made once", "a year by the Controller", "who shall give notice of", "them in writing before."]


def set_in(lines: list[str], x: float, first: int = 0) -> list[Word]:
    return [each for n, line in enumerate(lines) for each in row(line, x, 100 + 12 * n, first=first + 100 * n)]


def read(words: list[Word]) -> list[str]:
    """The lines in reading order."""
    blocks = columns_of(rows_of(words))
    return [line.text for block in blocks for line in (block.lines if isinstance(block, Column) else [])]


def held(pieces: list[Piece]) -> list[Word]:
    return [each for piece in pieces for each in piece.words]


def test_no_words_are_no_rows_and_no_columns() -> None:
    assert rows_of([]) == []
    assert columns_of([]) == columns_of([[]]) == []


@given(PAGES)
def test_every_word_stands_in_exactly_one_row(words: list[Word]) -> None:
    rows = rows_of(words)
    assert sorted(each.first for pieces in rows for each in held(pieces)) == [each.first for each in words]


@given(PAGES)
def test_every_word_is_read_exactly_once_whatever_the_layout(words: list[Word]) -> None:
    blocks = columns_of(rows_of(words))
    found = [
        each for block in blocks for each in (held(list(block.lines)) if isinstance(block, Column) else block.words)
    ]
    assert sorted(each.first for each in found) == [each.first for each in words]


@given(PAGES)
def test_rows_go_down_the_page_and_words_from_left_to_right(words: list[Word]) -> None:
    rows = rows_of(words)
    bases = [pieces[0].base for pieces in rows]
    assert bases == sorted(bases)
    assert all(each == sorted(each) for each in ([found.x0 for found in held(pieces)] for pieces in rows))


@given(PAGES)
def test_pieces_joined_hold_all_their_words(words: list[Word]) -> None:
    for pieces in rows_of(words):
        whole = joined(pieces)
        assert list(whole.words) == held(pieces)
        assert (whole.x0, whole.x1) == (pieces[0].x0, max(piece.x1 for piece in pieces))


def test_a_raised_note_number_stays_in_its_row() -> None:
    raised = word("1", 300, 97, style=STYLE._replace(size=6.0))
    ((piece,),) = rows_of([*row("The Processor shall keep the data safe always", 72, 100), raised._replace(x0=290)])
    assert piece.base == 100
    assert piece.text.endswith("always 1")


def test_a_lowered_figure_does_not_lower_its_line() -> None:
    lowered = word("2", 290, 103, style=STYLE._replace(size=6.0))
    ((piece,),) = rows_of([*row("The Processor shall keep the data safe always", 72, 100), lowered])
    assert piece.base == 100


def test_what_stands_below_two_columns_is_read_behind_them() -> None:
    below = row("Both parties sign these terms below on the day that is written next to it", 72, 200, first=5000)
    lines = read(set_in(PROSE, 72) + set_in(OTHER, 320, first=1000) + below)
    assert lines[:-1] == PROSE + OTHER
    assert lines[-1].startswith("Both parties")


def test_what_stands_below_a_table_without_rules_is_read_behind_it() -> None:
    labels = [("Subject", "Hosting of data"), ("Duration", "Three years"), ("Place", "Ireland alone")]
    cells = [
        each
        for n, (label, value) in enumerate(labels)
        for each in (*row(label, 72, 100 + 20 * n, first=10 * n), *row(value, 250, 100 + 20 * n, first=10 * n + 5))
    ]
    below = row("The parties sign below.", 72, 180, first=500)
    table, closing = columns_of(rows_of([*cells, *below]))
    assert not isinstance(table, Column)
    assert isinstance(closing, Column)
    assert len(table.words) == len(cells)
    assert [line.text for line in closing.lines] == ["The parties sign below."]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    assert read(set_in(PROSE, 72) + set_in(OTHER, 320, first=1000)) == PROSE + OTHER


def test_one_column_is_read_down() -> None:
    assert read(set_in(PROSE + OTHER, 72)) == PROSE + OTHER


def test_a_line_across_both_columns_comes_before_them() -> None:
    title = row("Terms on the processing of personal data between the parties of this agreement", 72, 80, first=5000)
    lines = read(title + set_in(PROSE, 72) + set_in(OTHER, 320, first=1000))
    assert lines[1:] == PROSE + OTHER
    assert lines[0].startswith("Terms")
