"""Who is who: the parties of an agreement, the words it calls them by, and their roles."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from addendum.matching.grammar import Grammar
from addendum.matching.languages import grammar as grammar_of
from addendum.matching.phrases import PhraseIndex
from addendum.matching.roles import names_of, plain_names
from addendum.matching.signs import parse_phrase
from addendum.matching.text import Words, words_of
from addendum.model.agreement import Party, Provision, ProvisionKind, Role

_PREAMBLE = 60
"""Parties are named among the first provisions."""
_SIGNATURES = 20
"""They sign among the last."""
_CALLED = re.compile(r"[(\[]([^()\[\]]{0,160})[)\]]")
_QUOTED = re.compile(r"[“\"„«‘'”]\s*([^”“\"„«»‘’']{2,50}?)\s*[”\"“»’']")
_NAME_WORD = r"(?:[A-ZÀ-Þ0-9][\w&.\-'’]*|&|of|de|der|und|and)"
_JOINS = re.compile(r"^(?:(?:and|und|et|y|e|en|of|de|der)\b[\s,]*)+")
_NAME_BEFORE = re.compile(rf"({_NAME_WORD}(?:,? {_NAME_WORD}){{0,7}})[\s,]*(?:[^()]{{0,120}})?$")
_REACH = 7
"""How many words may stand between a party and the role it is given."""
_LONGEST_CALL = 5


@dataclass(frozen=True, slots=True)
class Designation:
    """A place where a party is given a role: the words ``first`` to ``last`` of the provision."""

    at: str
    first: int
    last: int
    role: Role
    party: tuple[str, ...]


def resolve(provisions: Sequence[Provision], language: str) -> tuple[Party, ...]:
    """Return the parties in the order they are named, with their roles; empty where the language is not judged."""
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    named = list(_named(provisions[:_PREAMBLE], grammar))
    votes = _votes(provisions, grammar, [called for _, called in named])
    found: dict[str, Party] = {}
    for name, called in named:
        role = _role(called, name, votes, grammar)
        if role is not Role.NONE:
            found.setdefault(called.lower(), Party(name, called, role))
    return _joined(found.values()) + _unnamed(provisions, found, votes, grammar)


def designations(provisions: Sequence[Provision], language: str) -> tuple[Designation, ...]:
    """Return every place where a party is given the role of controller or processor."""
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    called = [called for _, called in _named(provisions[:_PREAMBLE], grammar)]
    return tuple(_all_designations(provisions, grammar, called))


def _named(preamble: Sequence[Provision], grammar: Grammar) -> Iterable[tuple[str, str]]:
    """Yield (name, called) for each 'Acme Ltd ("Supplier")' in the preamble."""
    for provision in preamble:
        if provision.kind in (ProvisionKind.HEADER, ProvisionKind.FOOTER):
            continue
        for bracket in _CALLED.finditer(provision.text):
            name = _name_before(provision.text[max(0, bracket.start() - 200) : bracket.start()])
            for quoted in _QUOTED.finditer(bracket.group(1)):
                called = quoted.group(1).strip(" ,.;")
                if _may_be_party(called, grammar):
                    yield (name or called, called)


def _name_before(text: str) -> str:
    """Return the name at the end of a text, "" where only small words like "and" stand there."""
    found = _NAME_BEFORE.search(text.rstrip(" ,"))
    return _JOINS.sub("", found.group(1).strip(" ,")) if found else ""


def _may_be_party(called: str, grammar: Grammar) -> bool:
    words = words_of(called).words
    if not words or not frozenset(words).isdisjoint(grammar.not_party):
        return False
    return not called[0].islower() or words[0] in (*grammar.pronouns_processor, *grammar.pronouns_controller)


def _votes(
    provisions: Sequence[Provision], grammar: Grammar, called: Sequence[str]
) -> Counter[tuple[tuple[str, ...], Role]]:
    return Counter((one.party, one.role) for one in _all_designations(provisions, grammar, called) if one.party)


def _all_designations(
    provisions: Sequence[Provision], grammar: Grammar, called: Sequence[str]
) -> Iterable[Designation]:
    roles = names_of(plain_names(grammar))
    names = _candidates(grammar, called)
    links = PhraseIndex({})
    links.add(parse_phrase(phrase) for phrase in grammar.acts_as)
    for number, provision in enumerate(provisions):
        words = words_of(provision.text)
        for first, role, last in roles.mentions(words):
            if role in (Role.CONTROLLER, Role.PROCESSOR):
                party = _who_before(words, first, names, links, grammar)
                if party or (_is_at_the_edge(number, len(provisions)) and _is_label(provision, words, first, last)):
                    yield Designation(provision.at, first, last, role, party)


def _is_at_the_edge(number: int, total: int) -> bool:
    """Tell whether a provision stands where parties are named: in the preamble or by the signatures."""
    return number < _PREAMBLE or number >= total - _SIGNATURES


def _candidates(grammar: Grammar, called: Sequence[str]) -> frozenset[tuple[str, ...]]:
    plain = {words_of(name).words for name, _ in plain_names(grammar)}
    all_names = (
        *called,
        *grammar.likely_controller,
        *grammar.likely_processor,
        *grammar.pronouns_controller,
        *grammar.pronouns_processor,
    )
    return frozenset(words_of(name).words for name in all_names) - plain - {()}


def _who_before(
    words: Words, first: int, names: frozenset[tuple[str, ...]], links: PhraseIndex, grammar: Grammar
) -> tuple[str, ...]:
    """Return the party that the words just before a role word give the role to, or ()."""
    begin = max(0, first - _REACH)
    window = words.words[begin:first]
    linked = [span for spans in links.hits(window, {}).values() for span in spans]
    if not linked or any(word in grammar.negation for word in window):
        return ()
    whole = [
        (at, at + length)
        for at in range(len(window) - 1, -1, -1)
        for length in range(_LONGEST_CALL, 0, -1)
        if window[at : at + length] in names and at + length <= len(window)
    ]
    link = max(linked)[0]
    bare = {*grammar.articles, *(word for word in grammar.acts_as if " " not in word)}
    for start, stop in whole:
        if stop <= link or all(word in bare for word in window[stop:]):
            return window[start:stop]
    return ()


def _is_label(provision: Provision, words: Words, first: int, last: int) -> bool:
    """Tell whether the role word is a label: '("Processor")', 'Controller:' or a table header."""
    text = provision.text
    before, after = text[: words.starts[first]].rstrip(), text[words.ends[last - 1] :].lstrip()
    quoted = before[-1:] in "“\"„«‘'" and bool(before) and after[:1] in "”\"“»’'"
    bracketed = before[-1:] == "(" and after[:1] == ")" and len(before) > 1
    labelled = first <= 1 and after[:1] == ":" and len(after) > 1
    return quoted or bracketed or labelled


def _role(called: str, name: str, votes: Counter[tuple[tuple[str, ...], Role]], grammar: Grammar) -> Role:
    words = words_of(called).words
    own = {role for _, role, _ in names_of(plain_names(grammar)).mentions(words_of(called))}
    if len(own) == 1:
        return own.pop()
    for phrase in (words, words_of(name).words):
        for_controller, for_processor = votes[phrase, Role.CONTROLLER], votes[phrase, Role.PROCESSOR]
        if for_controller != for_processor:
            return Role.CONTROLLER if for_controller > for_processor else Role.PROCESSOR
    if called.lower() in grammar.likely_controller or called.lower() in grammar.pronouns_controller:
        return Role.CONTROLLER
    if called.lower() in grammar.likely_processor or called.lower() in grammar.pronouns_processor:
        return Role.PROCESSOR
    return Role.NONE


def _joined(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Put several words for one name together: 'Acme ("we", "Acme")' is one party called "we"."""
    by_name: dict[str, Party] = {}
    for party in parties:
        known = by_name.get(party.name)
        if known is None:
            by_name[party.name] = party
            continue
        role = known.role if known.role is not Role.NONE else party.role
        by_name[party.name] = Party(known.name, known.called, role, (*known.also_called, party.called))
    return tuple(by_name.values())


def _unnamed(
    provisions: Sequence[Provision],
    found: dict[str, Party],
    votes: Counter[tuple[tuple[str, ...], Role]],
    grammar: Grammar,
) -> tuple[Party, ...]:
    """Return parties that are only ever called by a word: the most used one for each role that nobody holds yet."""
    held = {party.role for party in found.values()}
    text = Counter(word for provision in provisions for word in words_of(provision.text).words)
    extra: list[Party] = []
    taken = set(found)
    for role, plain, likely in (
        (Role.CONTROLLER, grammar.controller, grammar.likely_controller),
        (Role.PROCESSOR, grammar.processor, grammar.likely_processor),
    ):
        if role in held:
            continue
        voted = [
            (count, " ".join(party))
            for (party, given), count in votes.items()
            if given is role and " ".join(party) not in taken
        ]
        used = [(text[name], name) for name in (*likely, *plain) if text[name] and name not in taken]
        best = max(voted, default=None) or max(used, default=None)
        if best:
            taken.add(best[1])
            extra.append(Party("", best[1].title(), role))
    return tuple(extra)
