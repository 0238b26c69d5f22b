"""The quotations of a matrix as one block of data."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from addendum.model.matrix import Cell, Matrix, Quote, Row
from addendum.model.review import Verdict
from addendum.writers import matrix_words
from addendum.writers.matrix_words import shortened, words_block
from factories.matrices import COLUMNS, complete_row, matrix


def block(made: Matrix) -> dict[str, Any]:
    found = json.loads(words_block(made))
    assert isinstance(found, dict)
    return found


def row_with(*quotes: Quote) -> Row:
    return Row("acme.docx", verdict="gaps", cells={"dpa.security": Cell(Verdict.PARTIAL, quotes=quotes)})


def test_a_matrix_without_words_has_none() -> None:
    assert block(matrix(complete_row())) == {"texts": [""], "rows": [[[], [], []]]}


def test_a_cell_has_its_words_place_and_reason_in_its_column() -> None:
    made = block(matrix(row_with(Quote("may audit", "no. 9", "it is an option only"))))
    (_, (found,), _) = made["rows"][0]
    assert [made["texts"][number] for number in found] == ["may audit", "no. 9", "it is an option only"]


def test_equal_words_are_kept_once() -> None:
    many = matrix(*(row_with(Quote("the same words", "no. 9")) for _ in range(30)))
    assert block(many)["texts"] == ["", "the same words", "no. 9"]
    assert len(block(many)["rows"]) == 30


@given(st.text())
def test_no_words_can_end_the_element_they_stand_in(words: str) -> None:
    text = words_block(matrix(row_with(Quote(words, ""))))
    assert "<" not in text
    assert len(json.loads(text)["rows"][0]) == len(COLUMNS)


def test_long_words_are_cut_at_a_space_and_say_so() -> None:
    long = "word " * 300
    cut = shortened(long)
    assert cut.endswith("word […]")
    assert long.startswith(cut.removesuffix(" […]"))
    assert shortened("short") == "short"


def test_words_without_a_space_are_cut_all_the_same() -> None:
    assert len(shortened("x" * 5000)) < 700


def test_a_page_of_very_many_rows_holds_no_words() -> None:
    most = matrix_words._MOST_ROWS
    rows = tuple(row_with(Quote("w", "")) for _ in range(most + 1))
    assert block(matrix(*rows)) == {"texts": [""], "rows": [[]] * (most + 1)}
