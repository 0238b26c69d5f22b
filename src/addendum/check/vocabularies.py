"""The vocabulary of a playbook in a language, worked out once per process."""

from collections.abc import Iterable

from addendum.matching.languages import grammar as grammar_of
from addendum.matching.phrases import term_phrases
from addendum.matching.reading import Reading, read
from addendum.matching.signs import Sign, parse
from addendum.matching.vocabulary import Vocabulary, vocabulary_of
from addendum.model.agreement import Agreement
from addendum.model.playbook import Playbook, Wording

_KEPT: dict[tuple[str, str, str, tuple[str, ...]], Vocabulary] = {}


def reading_of(agreement: Agreement, playbook: Playbook) -> Reading | None:
    """Return the agreement ready for matching, or None where the library is not written in its language."""
    vocabulary = vocabulary_for(playbook, agreement.language)
    return None if vocabulary is None else read(agreement, vocabulary)


def vocabulary_for(playbook: Playbook, language: str) -> Vocabulary | None:
    """Return the numbered phrases of the playbook in a language, or None where it has none."""
    key = (playbook.id, playbook.sha256, language, tuple(requirement.id for requirement in playbook.requirements))
    if playbook.sha256 and key in _KEPT:
        return _KEPT[key]
    grammar = grammar_of(language)
    wordings = [r.wordings[language] for r in playbook.requirements if language in r.wordings]
    if grammar is None or not wordings:
        return None
    signs = [parse(source) for wording in wordings for source in expressions(wording)]
    vocabulary = vocabulary_of(signs, term_phrases(playbook.terms.get(language, {})), grammar)
    if playbook.sha256:
        _KEPT[key] = vocabulary
    return vocabulary


def expressions(wording: Wording) -> Iterable[str]:
    """Yield every sign expression of a wording."""
    yield from wording.topic
    yield from wording.contradictions
    yield from wording.not_applicable
    yield from wording.satisfied
    for element in wording.elements.values():
        yield from element.signs
        yield from element.traps


def all_signs(wording: Wording) -> tuple[Sign, ...]:
    """Return every sign of a wording, parsed."""
    return tuple(parse(source) for source in expressions(wording))
