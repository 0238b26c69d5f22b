"""Which words of a text name the controller, the processor or a sub-processor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from addendum.matching.grammar import Grammar
from addendum.matching.text import Words, words_of
from addendum.model.agreement import Party, Role

ROLE_TAGS = (Role.CONTROLLER, Role.PROCESSOR, Role.SUBPROCESSOR)
_PRONOUNS_WANTED = 4
_AMBIGUOUS_WANTED = 6


@dataclass(frozen=True, slots=True)
class RoleNames:
    """Every name of every role in one agreement, findable by its first word; longer names win."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Role], ...]]
    key: frozenset[tuple[tuple[str, ...], Role]] = field(default_factory=frozenset)
    """What makes two sets of names the same: for caches."""

    def mentions(self, words: Words) -> tuple[tuple[int, Role, int], ...]:
        """Return (first word, role, one past the last word) for every mention, left to right, none overlapping."""
        found: list[tuple[int, Role, int]] = []
        at = 0
        while at < len(words):
            step = self._at(words.words, at)
            if step is None:
                at += 1
            else:
                found.append((at, step[0], step[1]))
                at = step[1]
        return tuple(found)

    def _at(self, words: tuple[str, ...], at: int) -> tuple[Role, int] | None:
        for name, role in self.by_first.get(words[at], ()):
            if words[at : at + len(name)] == name:
                return role, at + len(name)
        return None


def names_of(names: Iterable[tuple[str, Role]]) -> RoleNames:
    """Return the names as one findable set; of two roles for one name the first given wins."""
    roles: dict[tuple[str, ...], Role] = {}
    for name, role in names:
        words = words_of(name).words
        if words and role is not Role.NONE:
            roles.setdefault(words, role)
    by_first: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for words, role in roles.items():
        by_first.setdefault(words[0], []).append((words, role))
    ordered = {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in by_first.items()}
    return RoleNames(ordered, frozenset(roles.items()))


def plain_names(grammar: Grammar) -> list[tuple[str, Role]]:
    """Return the names that mean a role in every agreement: "data controller", "sub-processor"."""
    return [
        *((name, Role.SUBPROCESSOR) for name in grammar.subprocessor),
        *((name, Role.CONTROLLER) for name in grammar.controller),
        *((name, Role.PROCESSOR) for name in grammar.processor),
    ]


def role_names(parties: Iterable[Party], grammar: Grammar, text_words: tuple[str, ...]) -> RoleNames:
    """Return every name of every role: the agreement's own first, then the language's usual ones.

    Args:
        parties: the resolved parties.
        grammar: of the agreement's language.
        text_words: all words of the agreement, to tell whether it speaks in the first and second person.
    """
    own = [
        (f"{name}{ending}", party.role)
        for party in parties
        for name in (party.called, party.name, *party.also_called)
        for ending in ("", *(grammar.endings if name else ()))
    ]
    usual = [
        *((name, Role.CONTROLLER) for name in grammar.likely_controller),
        *((name, Role.PROCESSOR) for name in grammar.likely_processor),
    ]
    persons = [
        *((name, Role.PROCESSOR) for name in grammar.pronouns_processor),
        *((name, Role.CONTROLLER) for name in grammar.pronouns_controller),
    ]
    spoken = speaks_in_person(grammar, text_words)
    swapped = _subcontractor_processes(grammar, text_words)
    return names_of([*own, *swapped, *plain_names(grammar), *usual, *(persons if spoken else ())])


def _subcontractor_processes(grammar: Grammar, text_words: tuple[str, ...]) -> list[tuple[str, Role]]:
    """Return the names to add where an agreement calls its processor "subcontractor", as translations do."""
    ambiguous = sum(text_words.count(word) for word in grammar.ambiguous)
    plain = sum(
        text_words.count(word) for word in (*grammar.processor, *grammar.subprocessor) if word not in grammar.ambiguous
    )
    if ambiguous < _AMBIGUOUS_WANTED or plain * _AMBIGUOUS_WANTED > ambiguous:
        return []
    further = [(f"{before} {word}", Role.SUBPROCESSOR) for before in grammar.further for word in grammar.ambiguous]
    return [*further, *((word, Role.PROCESSOR) for word in grammar.ambiguous)]


def speaks_in_person(grammar: Grammar, text_words: tuple[str, ...]) -> bool:
    """Tell whether the agreement says "we" and "you" throughout."""
    first = sum(text_words.count(word) for word in grammar.pronouns_processor)
    second = sum(text_words.count(word) for word in grammar.pronouns_controller)
    return first >= _PRONOUNS_WANTED and second >= _PRONOUNS_WANTED
