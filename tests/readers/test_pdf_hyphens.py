"""A word broken at the end of a line is put together by what the document itself shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_hyphens import Hyphens, learn, without_soft

NOTHING = Hyphens(frozenset(), frozenset(), breaks_words=False)
LETTERS = st.text("abcdefgh", min_size=2, max_size=8)


@given(LETTERS, LETTERS)
def test_a_document_that_shows_nothing_keeps_the_hyphen(head: str, tail: str) -> None:
    assert NOTHING.between(f"the {head}", f"{tail} is") == "-" or tail in {"et", "ou", "e", "of", "en", "and", "or"}


@given(LETTERS, LETTERS)
def test_a_word_seen_whole_elsewhere_is_one_word(head: str, tail: str) -> None:
    assert Hyphens(frozenset({head + tail}), frozenset(), breaks_words=False).between(head, tail) == ""


@given(LETTERS, LETTERS)
def test_a_word_seen_with_its_hyphen_keeps_it_whatever_the_typesetting(head: str, tail: str) -> None:
    assert Hyphens(frozenset(), frozenset({f"{head}-{tail}"}), breaks_words=True).between(head, tail) == "-"


@pytest.mark.parametrize("joiner", ["und", "oder", "and", "or", "et", "of"])
def test_a_word_left_out_before_a_joiner_leaves_hyphen_and_space(joiner: str) -> None:
    assert Hyphens(frozenset(), frozenset(), breaks_words=True).between("Fehler", f"{joiner} Messdaten") == "- "


@pytest.mark.parametrize(
    ("head", "tail"), [("trans", "Mission"), ("Art28", "mission"), ("28", "fold")], ids=["capital", "figure", "number"]
)
def test_even_automatic_hyphenation_breaks_only_plain_words(head: str, tail: str) -> None:
    assert Hyphens(frozenset(), frozenset(), breaks_words=True).between(head, tail) == "-"


@pytest.mark.parametrize(
    ("before", "after"), [("the “trans", "mission, if any"), ("(trans", "mission)."), ("trans", "mission;")]
)
def test_quotes_and_stops_around_the_halves_do_not_matter(before: str, after: str) -> None:
    assert Hyphens(frozenset({"transmission"}), frozenset(), breaks_words=False).between(before, after) == ""


def test_nothing_is_learnt_from_nothing() -> None:
    assert learn([]) == NOTHING


def test_the_halves_of_a_broken_word_are_no_words_of_the_document() -> None:
    known = learn([("we note the trans", True), ("mission of data", False)])
    assert known.whole == {"we", "note", "the", "of", "data"}


def test_a_hyphened_word_inside_a_line_is_known_with_its_hyphen() -> None:
    known = learn([("the sub-processor helps", False)])
    assert known.hyphened == {"sub-processor"}
    assert "sub" not in known.whole


@pytest.mark.parametrize(
    ("inside", "breaks"), [("transmission of it", True), ("trans-mission of it", False)], ids=["whole", "hyphened"]
)
def test_words_met_whole_show_automatic_hyphenation_and_hyphened_ones_deny_it(inside: str, breaks: bool) -> None:
    assert learn([(inside, False), ("a trans", True), ("mission", False)]).breaks_words is breaks


def test_many_breaks_show_automatic_hyphenation_and_a_single_one_in_a_long_text_does_not() -> None:
    broken = [("some thing is fore", True), ("closed by us", False)]
    assert learn(broken).breaks_words
    assert not learn([*broken, *[("plain words only", False)] * 100]).breaks_words


@given(st.text())
def test_soft_hyphens_go_and_nothing_else(text: str) -> None:
    bare = text.replace("\u00ad", "")
    assert without_soft("\u00ad".join(bare)) == bare
