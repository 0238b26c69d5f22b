"""Text is healed to what a reader sees: nothing invisible stays, nothing visible goes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.characters import clean, invisible_in

SEEN = st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="ﬀﬁﬂﬃﬄﬅﬆ"))
INVISIBLE = "\u200b\u200d\u200e\u202e\u2060\u2066\ufeff\U000e0041"
UNPRINTED = "\x00\x07\x1f\x7f\x9f\u00ad"


@given(SEEN)
def test_text_that_shows_as_it_is_stays_as_it_is(text: str) -> None:
    assert clean(text) == text
    assert invisible_in(text) == 0


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_nothing_invisible_and_no_control_is_left(text: str) -> None:
    left = clean(text)
    assert invisible_in(left) == 0
    assert not [each for each in left if unicodedata.category(each) in {"Cc", "Cs"} and each not in "\t\n\r"]


@pytest.mark.parametrize("hidden", [*INVISIBLE, *UNPRINTED], ids=lambda each: f"U+{ord(each):04X}")
def test_what_is_not_seen_parts_no_word(hidden: str) -> None:
    assert clean(f"pro{hidden}cessor") == "processor"


@given(st.lists(st.sampled_from(INVISIBLE)), SEEN)
def test_what_misleads_a_program_is_counted(hidden: list[str], text: str) -> None:
    assert invisible_in(text.join(["", *hidden])) == len(hidden)


@pytest.mark.parametrize("hidden", [*UNPRINTED, "\t", "\n", " "])
def test_what_misleads_nobody_is_not_counted(hidden: str) -> None:
    assert invisible_in(hidden) == 0


@pytest.mark.parametrize(
    ("shown", "text"), [("conﬁdential", "confidential"), ("oﬀer", "offer"), ("\uf0b7 item", "• item")]
)
def test_ligatures_and_symbols_read_as_what_they_show(shown: str, text: str) -> None:
    assert clean(shown) == text


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_every_sort_of_line_end_is_one(separator: str) -> None:
    assert clean(f"one{separator}two") == "one\ntwo"


def test_half_a_character_is_shown_as_one_that_could_not_be_read() -> None:
    assert clean("a\ud800b\uffff") == "a\ufffdb\ufffd"
