"""Where in a text an expression of the library stands: for edits that go behind a word of the partner's."""

from collections.abc import Iterable, Mapping

from addendum.matching.languages import grammar as grammar_of
from addendum.matching.phrases import term_phrases
from addendum.matching.roles import role_names
from addendum.matching.signs import parse
from addendum.matching.text import words_of
from addendum.matching.vocabulary import vocabulary_of
from addendum.model.agreement import Party


def find_sign(
    text: str,
    expression: str,
    language: str,
    terms: Mapping[str, tuple[str, ...]] | None = None,
    parties: Iterable[Party] = (),
) -> tuple[int, int] | None:
    """Return the offsets of the first words that answer an expression, or None.

    Args:
        text: one provision's text.
        expression: a sign expression; of several groups all must be there, and the place of the first is returned.
        language: of the text; None is returned where it is not judged.
        terms: the playbook's terms in the language.
        parties: of the agreement, for @processor and @controller.
    """
    grammar = grammar_of(language)
    if grammar is None:
        return None
    sign = parse(expression)
    vocabulary = vocabulary_of((sign,), term_phrases(terms or {}), grammar)
    words = words_of(text)
    facts = vocabulary.facts("", text, role_names(parties, grammar, words.words))
    places = [vocabulary.places(group, facts.hits) for group in sign.needs]
    if not all(places) or vocabulary.places(sign.bars, facts.hits):
        return None
    first, last = min(places[0])
    return words.starts[first], words.ends[last - 1]
