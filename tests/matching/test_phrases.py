from collections.abc import Mapping

import pytest

from addendum.matching.phrases import PhraseIndex, Tags, term_phrases
from addendum.matching.signs import parse_phrase
from addendum.matching.text import words_of

NO_TAGS: Tags = {}
NO_TERMS: Mapping[str, tuple[str, ...]] = {}


def found(
    phrase: str, text: str, tags: Tags = NO_TAGS, terms: Mapping[str, tuple[str, ...]] = NO_TERMS
) -> tuple[tuple[int, int], ...]:
    """Return where a phrase stands in a text."""
    index = PhraseIndex(term_phrases(terms))
    index.add([parse_phrase(phrase)])
    return index.hits(words_of(text).words, tags).get(0, ())


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("audit", "audits"),
        ("audit*", "an edit"),
        ("prior consent", "prior written consent"),
        ("prior .. consent", "prior to one two three four five six consent"),
        ("@breach", "breach"),
        ("on site", "onsite"),
        ("*daten", "datenbank"),
    ],
)
def test_what_is_not_there_is_not_found(phrase: str, text: str) -> None:
    assert found(phrase, text) == ()


@pytest.mark.parametrize(
    ("phrase", "text", "span"),
    [
        ("audit", "an audit is due", (1, 2)),
        ("audit*", "an auditor comes", (1, 2)),
        ("on-site audit*", "no on site audits", (1, 4)),
        ("*daten", "Umgang mit Stammdaten", (2, 3)),
        ("*daten", "diese Daten", (1, 2)),
        ("prior .. consent", "with prior specific or written consent", (1, 6)),
        ("prior .. consent", "prior consent", (0, 2)),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase: str, text: str, span: tuple[int, int]) -> None:
    assert found(phrase, text) == (span,)


def test_a_term_stands_for_each_of_its_phrases() -> None:
    assert found("@breach", "a data breach and an incident", terms={"breach": ("data breach", "incident*")}) == (
        (1, 3),
        (5, 6),
    )


def test_a_term_may_stand_inside_a_phrase_and_inside_a_term() -> None:
    terms = {"event": ("@breach", "outage"), "breach": ("data breach",)}
    assert found("notify .. @event", "notify us of any data breach", terms=terms) == ((0, 6),)


def test_a_term_that_names_itself_ends() -> None:
    assert found("@loop", "loop", terms={"loop": ("@loop", "loop")}) == ((0, 1),)


def test_a_tag_counts_as_a_term() -> None:
    assert found("@processor shall", "Acme Ltd shall act", {0: {"processor": 2}}) == ((0, 3),)


def test_the_same_phrase_keeps_its_number() -> None:
    index = PhraseIndex({})
    index.add([parse_phrase("a"), parse_phrase("b")])
    index.add([parse_phrase("a")])
    assert list(index.numbers.values()) == [0, 1]


def test_a_beginning_does_not_fit_a_word_that_only_names_a_party() -> None:
    named = {0: {"processor": 1}}
    assert found("process*", "Processor shall process data", named) == ((2, 3),)
    assert found("develop*", "Developer shall develop it", named) == ((2, 3),)
    assert found("processor*", "Processors shall act", named) == ((0, 1),)
    assert found("process*", "Processor shall process data") == ((0, 1), (2, 3))
