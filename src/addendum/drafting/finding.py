"""Where in a provision the words stand that a smallest insertion goes behind."""

from functools import lru_cache

from addendum.drafting.gap import Find
from addendum.matching.languages import grammar as grammar_of
from addendum.matching.phrases import term_phrases
from addendum.matching.roles import role_names
from addendum.matching.signs import parse
from addendum.matching.text import words_of
from addendum.matching.vocabulary import vocabulary_of
from addendum.model.agreement import Agreement
from addendum.model.playbook import Playbook


def finder(agreement: Agreement, playbook: Playbook) -> Find:
    """Return the search for sign expressions in texts of one agreement; it finds nothing in an unknown language."""
    grammar = grammar_of(agreement.language)
    if grammar is None:
        return lambda _text, _expression: None
    all_words = tuple(word for p in agreement.provisions for word in words_of(p.text).words)
    names = role_names(agreement.parties, grammar, all_words)
    terms = term_phrases(playbook.terms.get(agreement.language, {}))
    vocabulary = lru_cache(maxsize=512)(lambda expression: vocabulary_of([parse(expression)], terms, grammar))

    def find(text: str, expression: str) -> tuple[int, int] | None:
        sign, own = parse(expression), vocabulary(expression)
        hits = own.facts("", text, names).hits
        places = [own.places(group, hits) for group in sign.needs]
        if not all(places) or own.places(sign.bars, hits):
            return None
        first = [min(group, key=lambda span: (span[0], -span[1])) for group in places]
        words = words_of(text)
        return words.starts[min(span[0] for span in first)], words.ends[max(span[1] for span in first) - 1]

    return find
