"""Parties that are named in a sentence and act in no part of it: in a name, brought in, listed, or as objects."""

from addendum.matching.grammar import Grammar
from addendum.model.agreement import Role

_TWO = 2
_JOINED = ("and", "or")
_JOINING = 4
"""How many words stand before "that": "shall, and shall procure that"."""


def is_bystander(
    mention: tuple[int, Role, int], words: tuple[str, ...], modals: frozenset[int], grammar: Grammar
) -> bool:
    """Tell whether a party is only spoken of.

    Args:
        mention: first word, role, one past the last word.
        words: of the sentence.
        modals: where its modal words begin.
        grammar: of its language.
    """
    first, role, end = mention
    listed = role is Role.SUBPROCESSOR and _is_one_of_the_people(first, end, words, grammar)
    if _is_object(first, words, grammar):
        return True
    return listed or _names_a_thing(end, words, grammar) or _is_brought_in(first, end, words, modals, grammar)


def _is_object(first: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether a pronoun is no subject, since the verb does not agree with it: "nous vous informons"."""
    agreeing = [ending for pronoun, ending in (pair.split() for pair in grammar.agreeing) if pronoun == words[first]]
    between = (*grammar.anaphors, *grammar.pronouns_controller, *grammar.pronouns_processor)
    verb = next((word for word in words[first + 1 :] if len(word) > _TWO and word not in between), "")
    return bool(agreeing) and not verb.endswith(tuple(agreeing))


def _names_a_thing(end: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether a party is mentioned only within the name of a thing: "Customer Personal Data" acts for nobody."""
    return end < len(words) and words[end] in grammar.compounds


def _is_brought_in(first: int, end: int, words: tuple[str, ...], modals: frozenset[int], grammar: Grammar) -> bool:
    """Tell whether a party only joins the one that acts: "shall, and shall procure that its Sub-processors shall"."""
    that = first - 1
    while that > 0 and words[that] in grammar.articles and words[that] not in grammar.relative:
        that -= 1
    if that < _JOINING or end not in modals or words[that] not in grammar.relative:
        return False
    joint = words[that - 3] in grammar.openers
    return joint and {that - 2, that - _JOINING} <= modals


def _is_one_of_the_people(first: int, end: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether sub-processors are only listed among people: "its employees, agents and subcontractors are"."""
    before, behind = words[max(first - _TWO, 0) : first], words[end : end + _TWO]
    joined = [pair for pair in (before, behind[::-1]) if len(pair) == _TWO and pair[1] in _JOINED]
    return any(pair[0] in grammar.people for pair in joined)
