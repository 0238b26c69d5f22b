"""A sign is asked only of the sentences in or around which each of its parts stands, and of all of those."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.matching.languages import grammar
from addendum.matching.phrases import Hits
from addendum.matching.roles import role_names
from addendum.matching.signs import parse
from addendum.matching.standing import Standing
from addendum.matching.vocabulary import Vocabulary, vocabulary_of

SOURCES = ("audit* + allow*", "audit* / inspect*", "permit* + inspect* + allow* ! royalt*", "deny")
SENTENCES = ("An audit.", "We allow it.", "Inspections of royalties.", "They permit an audit.", "Nothing.")


def made(*sources: str) -> Vocabulary:
    english = grammar("en")
    assert english is not None
    return vocabulary_of(map(parse, sources), {}, english)


def hits(vocabulary: Vocabulary, text: str) -> Hits:
    return vocabulary.facts("", text, role_names((), vocabulary.grammar, ())).hits


def candidates(vocabulary: Vocabulary, around: Sequence[Sequence[Hits]], *sources: str) -> dict[int, list[str]]:
    found = Standing(around, vocabulary).candidates(map(parse, sources))
    return {number: [sign.source for sign in signs] for number, signs in found.items()}


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), max_size=4), st.booleans())
def test_the_candidates_are_those_that_have_every_part(texts: list[list[str]], plain: bool) -> None:
    vocabulary = made(*SOURCES)
    around = [[dict(found) if plain else found for found in (hits(vocabulary, t) for t in each)] for each in texts]
    wanted: dict[int, list[str]] = {}
    for number, near in enumerate(around):
        for source in SOURCES:
            if all(any(vocabulary.places(group, one) for one in near) for group in parse(source).needs):
                wanted.setdefault(number, []).append(source)
    assert candidates(vocabulary, around, *SOURCES) == wanted


@pytest.mark.parametrize("source", SOURCES)
def test_no_sentences_have_no_candidates(source: str) -> None:
    assert candidates(made(source), [], source) == {}


def test_a_sign_that_was_not_known_then_is_asked_of_every_sentence() -> None:
    vocabulary = made("audit*", "inspect*")
    standing = Standing([[hits(vocabulary, text)] for text in SENTENCES], vocabulary)
    late = parse("inspect* / audit*")
    assert standing.candidates([late]) == {number: [late] for number in range(len(SENTENCES))}
