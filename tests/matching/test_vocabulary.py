"""Where a group of alternatives stands is told the same way whenever and in whatever hits it is asked for."""

import pytest

from addendum.matching.languages import grammar
from addendum.matching.roles import role_names
from addendum.matching.signs import Phrase, parse
from addendum.matching.vocabulary import Vocabulary, vocabulary_of

SOURCES = ("audit* / inspect* + allow*", "inspect* / inspection right* ! royalt*", "audit*")
TEXT = "We allow audits and inspection rights, and inspections by an auditor."


def made(*sources: str) -> Vocabulary:
    english = grammar("en")
    assert english is not None
    return vocabulary_of(map(parse, sources), {}, english)


def groups() -> list[tuple[Phrase, ...]]:
    return [group for source in SOURCES for group in (*parse(source).needs, parse(source).bars)]


@pytest.mark.parametrize("group", groups())
def test_a_group_stands_where_its_phrases_stand_in_the_order_of_their_numbers(group: tuple[Phrase, ...]) -> None:
    vocabulary = made(*SOURCES)
    hits = vocabulary.facts("", TEXT, role_names((), vocabulary.grammar, ())).hits
    numbers = sorted(vocabulary.index.numbers[phrase] for phrase in group)
    wanted = [span for number in numbers for span in hits.get(number, ())]
    assert list(vocabulary.places(group, hits)) == wanted
    assert list(vocabulary.places(group, dict(hits))) == wanted


def test_a_group_that_is_asked_for_late_is_found_in_what_was_read_before() -> None:
    vocabulary = made("audit*", "inspect*")
    hits = vocabulary.facts("", TEXT, role_names((), vocabulary.grammar, ())).hits
    (late,) = parse("inspect* / audit*").needs
    assert list(vocabulary.places(late, hits)) == [(2, 3), (10, 11), (4, 5), (7, 8)]


def test_no_alternative_stands_nowhere() -> None:
    vocabulary = made("audit*")
    assert vocabulary.places((), vocabulary.facts("", TEXT, role_names((), vocabulary.grammar, ())).hits) == ()
