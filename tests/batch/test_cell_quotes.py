"""The words that a cell of a matrix shows."""

from typing import Any

import pytest

from addendum.batch.cell_quotes import place_of, quotes_of
from addendum.model.matrix import Quote


def quoted(words: str, **place: object) -> dict[str, Any]:
    return {"quote": words, "provision": "9.2", "story": "body", "page": None, "paragraph": 4, **place}


def finding(verdict: str, *evidence: dict[str, Any], nearest: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {"verdict": verdict, "evidence": list(evidence), "nearest": list(nearest)}


def test_a_finding_without_words_shows_none() -> None:
    assert quotes_of(finding("missing", nearest=({"quote": "", "why": "no text is near"},))) == ()


def test_an_absence_shows_the_nearest_words_and_why_they_fail() -> None:
    near = {**quoted("may audit"), "why": "it is an option only"}
    assert quotes_of(finding("missing", nearest=(near,))) == (Quote("may audit", "no. 9.2", "it is an option only"),)


def test_what_is_partly_there_shows_both() -> None:
    near = {**quoted("may inspect"), "why": "it is an option only"}
    shown = quotes_of(finding("partial", quoted("shall allow audits"), nearest=(near,)))
    assert [(one.words, bool(one.why)) for one in shown] == [("shall allow audits", False), ("may inspect", True)]


def test_a_contradiction_shows_the_words_against_it_only() -> None:
    near = {**quoted("near"), "why": "weak"}
    shown = quotes_of(finding("contradicted", quoted("no audits"), nearest=(near,)))
    assert [one.words for one in shown] == ["no audits"]


def test_the_same_words_are_shown_once_and_few_in_all() -> None:
    assert len(quotes_of(finding("met", quoted("a"), quoted("a")))) == 1
    assert len(quotes_of(finding("met", *(quoted(words) for words in "abcdef")))) == 2


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({}, "no. 9.2"),
        ({"page": 4}, "no. 9.2, page 4"),
        ({"provision": "", "page": 4}, "page 4"),
        ({"provision": ""}, "paragraph 4"),
        ({"provision": "", "story": "footnotes"}, "paragraph 4, in footnotes"),
    ],
)
def test_a_place_is_cited_by_number_then_page_then_paragraph(place: dict[str, object], words: str) -> None:
    assert place_of(quoted("x", **place)) == words


def test_words_that_stand_nowhere_have_no_place() -> None:
    assert place_of({"element": "x", "quote": "", "why": "y"}) == ""
