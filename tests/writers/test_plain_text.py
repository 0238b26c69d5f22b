"""Foreign text in terminals and spreadsheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.writers.plain_text import cell, one_line, visible


@pytest.mark.parametrize("text", ["", "Acme Ltd", "Müller & Søn", "a\tb\nc", "100 % – “quoted”"])
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("hidden", ["\x1b", "\x07", "\x9b", "\u202e", "\u200b", "\ufeff", "\ud800"])
def test_what_cannot_be_seen_is_taken_out(hidden: str) -> None:
    assert visible(f"a{hidden}b") == "ab"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", "\r\n=", "\x00="])
def test_a_formula_becomes_text(start: str) -> None:
    assert cell(f"{start}1+1").startswith("'")


@pytest.mark.parametrize("text", ["Acme", "1.5", "a=b", ""])
def test_a_plain_cell_gets_no_apostrophe(text: str) -> None:
    assert cell(text) == text


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)
