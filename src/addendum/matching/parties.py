"""Who is who: the parties of an agreement, the words it calls them by, and their roles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from addendum.matching.conduct import conduct
from addendum.matching.grammar import Grammar
from addendum.matching.languages import grammar as grammar_of
from addendum.matching.naming import acting_names, named
from addendum.matching.phrases import PhraseIndex
from addendum.matching.roles import names_of, plain_names, speaks_in_person
from addendum.matching.signs import parse_phrase
from addendum.matching.text import Words, words_of
from addendum.model.agreement import Party, Provision, Role

_PREAMBLE = 60
"""Parties are named among the first provisions."""
_SIGNATURES = 20
"""They sign among the last."""
_REACH = 7
"""How many words may stand between a party and the role it is given."""
_LONGEST_CALL = 5
_USED_OFTEN = 2
_MOST_ACTING = 2

Votes = Counter[tuple[tuple[str, ...], Role]]
"""How often the text gives a party, by its words, a role."""


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
    introduced = list(named(provisions[:_PREAMBLE], grammar))
    acting = acting_names(provisions, grammar)
    votes = _votes(provisions, grammar, (*(called for _, called in introduced), *acting))
    found: dict[str, Party] = {}
    for name, called in introduced:
        role = _role(called, name, votes, grammar)
        if role is not Role.NONE:
            found.setdefault(called.lower(), Party(name, called, role))
    parties = _joined(found.values())
    held = frozenset(party.role for party in parties)
    parties += _unnamed(provisions, found, held, votes, grammar, acting)
    return _with_acting(parties, acting, votes)


def designations(provisions: Sequence[Provision], language: str) -> tuple[Designation, ...]:
    """Return every place where a party is given the role of controller or processor."""
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    called = [called for _, called in named(provisions[:_PREAMBLE], grammar)]
    return tuple(_all_designations(provisions, grammar, called))


def _votes(provisions: Sequence[Provision], grammar: Grammar, called: Sequence[str]) -> Votes:
    named_so = Counter((one.party, one.role) for one in _all_designations(provisions, grammar, called) if one.party)
    persons = {words_of(name).words for name in (*grammar.pronouns_controller, *grammar.pronouns_processor)}
    named_so.update(conduct(provisions, grammar, _candidates(grammar, called) - persons))
    return named_so


def _all_designations(
    provisions: Sequence[Provision], grammar: Grammar, called: Sequence[str]
) -> Iterable[Designation]:
    roles = names_of(plain_names(grammar))
    names = _candidates(grammar, called)
    links = PhraseIndex({})
    links.add(parse_phrase(phrase) for phrase in grammar.acts_as)
    for number, provision in enumerate(provisions):
        words = words_of(provision.text)
        given = 0
        for first, role, last in roles.mentions(words):
            if role in (Role.CONTROLLER, Role.PROCESSOR):
                window = words.words[max(given, first - _REACH) : first]
                party = _who_before(window, names, links, grammar) or _who_behind(words, last, names, grammar)
                given = last
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
    window: tuple[str, ...], names: frozenset[tuple[str, ...]], links: PhraseIndex, grammar: Grammar
) -> tuple[str, ...]:
    """Return the party that the words just before a role word give the role to, or ()."""
    linked = [span for spans in links.hits(window, {}).values() for span in spans]
    if not linked or any(word in grammar.negation for word in window):
        return ()
    whole = [
        (at, at + length)
        for at in range(len(window) - 1, -1, -1)
        for length in range(_LONGEST_CALL, 0, -1)
        if window[at : at + length] in names and at + length <= len(window)
    ]
    link, end = max(linked)
    if grammar.finite and not frozenset(window[end:]) <= frozenset(grammar.articles):
        return ()  # "Opdrachtgever is gerechtigd Verwerker te ..." gives no role
    bare = {*grammar.articles, *(word for word in grammar.acts_as if " " not in word)}
    for start, stop in whole:
        if stop <= link or all(word in bare for word in window[stop:]):
            return window[start:stop]
    return ()


def _who_behind(words: Words, last: int, names: frozenset[tuple[str, ...]], grammar: Grammar) -> tuple[str, ...]:
    """Return the party that a role word is called by behind it: 'Controller (hereinafter "Customer")', or ()."""
    behind = words.words[last:]
    calls = [
        phrase for phrase in (words_of(source).words for source in grammar.calls) if behind[: len(phrase)] == phrase
    ]
    start = max((len(phrase) for phrase in calls), default=0)
    lengths = range(_LONGEST_CALL, 0, -1)
    return next((behind[start : start + n] for n in lengths if start and behind[start : start + n] in names), ())


def _is_label(provision: Provision, words: Words, first: int, last: int) -> bool:
    """Tell whether the role word is a label: '("Processor")', 'Controller:' or a table header."""
    text = provision.text
    before, after = text[: words.starts[first]].rstrip(), text[words.ends[last - 1] :].lstrip()
    quoted = before[-1:] in "“\"„«‘'" and bool(before) and after[:1] in "”\"“»’'"
    bracketed = before[-1:] == "(" and after[:1] == ")" and len(before) > 1
    labelled = first <= 1 and after[:1] == ":" and len(after) > 1
    return quoted or bracketed or labelled


def _role(called: str, name: str, votes: Votes, grammar: Grammar) -> Role:
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
        if known.role is not party.role:
            by_name[party.called] = replace(party, name=party.called)
            continue
        by_name[party.name] = replace(known, also_called=(*known.also_called, party.called))
    return tuple(by_name.values())


def _unnamed(
    provisions: Sequence[Provision],
    found: Iterable[str],
    held: frozenset[Role],
    votes: Votes,
    grammar: Grammar,
    acting: Sequence[str],
) -> tuple[Party, ...]:
    """Return parties that are only ever called by a word: the most used one for each role that nobody holds yet."""
    words = tuple(word for provision in provisions for word in words_of(provision.text).words)
    text = Counter(words)
    spoken = speaks_in_person(grammar, words)
    extra: list[Party] = []
    taken = set(found)
    for role, usual, person in (
        (Role.CONTROLLER, (*grammar.likely_controller, *grammar.controller), grammar.pronouns_controller),
        (Role.PROCESSOR, (*grammar.likely_processor, *grammar.processor), grammar.pronouns_processor),
    ):
        if role in held:
            continue
        if spoken:
            extra.append(Party("", person[0], role))
            continue
        voted = [(count, " ".join(party)) for (party, given), count in votes.items() if given is role]
        used = [(count, name) for name in usual if (count := _uses(name, usual, text)) >= _USED_OFTEN]
        ordered = (*sorted(voted, reverse=True), *sorted(used, reverse=True))
        plain = [_plain_form(name, usual) for _, name in ordered]
        free = [name for name in plain if name not in taken and name not in person]
        if free:
            taken.add(free[0])
            written = next((name for name in acting if name.lower() == free[0]), free[0].title())
            extra.append(Party("", written, role))
    return tuple(extra)


def _plain_form(name: str, usual: Sequence[str]) -> str:
    """Return a usual name without the ending of its plural or case: "customers", "Kunden", "Verantwortlichen"."""
    base = name[:-1] if name.endswith(("s", "n")) and name[:-1] in usual else name
    return f"{base}r" if f"{base}r" in usual else base


def _uses(name: str, usual: Sequence[str], text: Counter[str]) -> int:
    """Return how often a name is used, its plural with it; the plural of a usual name is no name of its own."""
    if name.endswith("s") and name[:-1] in usual:
        return 0
    return text[name] + text[f"{name}s"] * (f"{name}s" in usual)


def _with_acting(parties: tuple[Party, ...], acting: Sequence[str], votes: Votes) -> tuple[Party, ...]:
    """Add names that act without having been introduced: mostly the processor's, who wrote the paper."""
    known = {name.lower() for party in parties for name in (party.name, party.called, *party.also_called)}
    for name in acting[:_MOST_ACTING]:
        words = words_of(name).words
        if name.lower() in known or any(name in party.name for party in parties):
            continue
        role = _likelier(words, votes, {party.role for party in parties})
        holder = next((party for party in parties if party.role is role), None)
        if holder is None:
            parties = (*parties, Party(name, name, role))
        else:
            added = replace(holder, name=holder.name or name, also_called=(*holder.also_called, name))
            parties = tuple(added if party is holder else party for party in parties)
    return parties


def _likelier(words: tuple[str, ...], votes: Votes, held: set[Role]) -> Role:
    """Return the role the text gives a name, else the one that nobody holds, else processor."""
    for_controller, for_processor = votes[words, Role.CONTROLLER], votes[words, Role.PROCESSOR]
    if for_controller != for_processor:
        return Role.CONTROLLER if for_controller > for_processor else Role.PROCESSOR
    return Role.CONTROLLER if Role.PROCESSOR in held and Role.CONTROLLER not in held else Role.PROCESSOR
