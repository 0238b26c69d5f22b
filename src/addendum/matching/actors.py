"""Who acts in a sentence: the subject of a verb, told from the parties that are only spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass

from addendum.matching.bystanders import is_bystander
from addendum.matching.grammar import Grammar
from addendum.matching.word_order import is_bare_verb, is_told
from addendum.model.agreement import Role

Mention = tuple[int, Role, int]
"""First word, role, one past the last word."""

_TWO = 2
_NEAR_AGENT = 3
"""How far behind the verb "von" names who acts though a party stands before it: "wird vom Auftragnehmer informiert"."""
_PASSIVE = 5
"""Among how many words from a modal word its verb in the passive must stand: "shall without delay be informed"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One sentence: its words, the roles mentioned in it, and where its modal words begin."""

    words: tuple[str, ...]
    mentions: tuple[Mention, ...]
    modals: frozenset[int]
    grammar: Grammar


def who_acts(verb: int, place: int, setting: Setting) -> Role:
    """Return who acts.

    A party right before a modal word ("the Supplier shall") or at the opening of a clause ("and the Supplier") is a
    subject; the last such one before the verb acts, else the last one that hangs on no preposition, else the one named
    by "by ..." behind the verb.

    Args:
        verb: the first word of the modal that governs the place, or the place itself where there is none.
        place: the word the evidence begins with.
        setting: the sentence.
    """
    acting = [m for m in setting.mentions if not is_bystander(m, setting.words, setting.modals, setting.grammar)]
    before = [m for m in acting if m[0] < verb and _preposition(m, setting) is None]
    if before and (_receives(place, setting) or _is_told_of(verb, setting)):
        before = [m for m in before if m[1] is not before[-1][1]]
    subjects = [m for m in before if _is_subject(m, setting) or (m[2] == verb and not setting.grammar.finite)]
    agents = [
        m for m in acting if _preposition(m, setting) in setting.grammar.agent and not _hangs_on_a_noun(m, setting)
    ]
    if setting.grammar.verb_second:
        if is_told(place, setting.words, setting.grammar):
            return agents[0][1] if agents else _other_than(before)
        turned = _turned(verb, acting, agents, is_active=bool(before), setting=setting)
        if turned is not None:
            return turned
    if before:
        nearest = before[0 if setting.grammar.finite else -1]
        return max(subjects[-1:] + _behind_verbs(place, before, setting), default=nearest)[1]
    named = next((m for m in agents if m[0] >= verb and not _is_excepted(verb, m, setting)), None)
    return _behind(verb, place, acting, setting) if named is None else named[1]


def _behind(verb: int, place: int, acting: Sequence[Mention], setting: Setting) -> Role:
    """Return who acts where no party stands before the verb: the subject behind a place that no modal word governs."""
    after = [m for m in acting if m[0] >= verb and not (_hangs_on_a_noun(m, setting) or _opens_anew(verb, m, setting))]
    if (
        any(mention[0] < verb for mention in acting)
        or not after
        or verb != place
        or is_bare_verb(place, setting.words, setting.grammar)
    ):
        return Role.NONE
    is_object = _before_articles(after[0][0], setting) == place  # "inform the Customer"
    return after[0][1] if _preposition(after[0], setting) is None and not is_object else Role.NONE


def _turned(
    verb: int, acting: Sequence[Mention], agents: Sequence[Mention], *, is_active: bool, setting: Setting
) -> Role | None:
    """Return who acts where word order tells: the subject behind its verb, or the one named by "von" in the passive."""
    beside = (*setting.words[max(verb - 1, 0) : verb], *setting.words[verb + 1 : verb + 2 - is_active])
    if not frozenset(beside).isdisjoint(setting.grammar.persons):  # "Er beantwortet", "meldet er"
        return _other_than([m for m in acting if m[0] > verb and _preposition(m, setting) in setting.grammar.cases])
    for mention in acting:
        if _follows(verb, mention, setting) and is_nominative(mention, setting):
            return mention[1]
    near = [m for m in agents if not is_active or 0 < m[0] - verb <= _NEAR_AGENT]
    near += [m for m in acting if not is_active and _hangs_on(verb, m, setting)]
    return near[0][1] if near else None


def _hangs_on(noun: int, mention: Mention, setting: Setting) -> bool:
    """Tell whether "by" right behind a noun names who does it: "unverzügliche Mitteilung durch den Auftragnehmer"."""
    by = _before_articles(mention[0], setting)
    by -= by > 0 and setting.words[by] in setting.grammar.cases
    return by == noun + 1 and setting.words[by] in setting.grammar.agent


def _behind_verbs(place: int, before: Sequence[Mention], setting: Setting) -> list[Mention]:
    """Return the parties behind their verbs before a word, where no case tells them from objects.

    "Op verzoek van Opdrachtgever verleent Verwerker Opdrachtgever medewerking": the word is "medewerking".
    """
    near = [m for m in before if setting.grammar.finite and m[0] < place]
    return [m for m in near if _follows(_before_articles(m[0], setting), m, setting)]


def _other_than(mentions: Sequence[Mention]) -> Role:
    """Return who acts where only the one is named to whom something is done: the controller, if it is the processor."""
    return Role.CONTROLLER if {mention[1] for mention in mentions} == {Role.PROCESSOR} else Role.NONE


def _receives(place: int, setting: Setting) -> bool:
    """Tell whether a word says what is told or given to the subject: "the Customer shall be informed".

    "May ask to be informed" says what the subject does.
    """
    words, grammar = setting.words, setting.grammar
    if words[place : place + 1] == () or words[place] not in grammar.receives:
        return False
    return any(
        words[at] in grammar.passive and (at == 0 or words[at - 1] not in grammar.infinitive)
        for at in range(max(place - _TWO, 0), place)
    )


def _is_told_of(verb: int, setting: Setting) -> bool:
    """Tell whether the subject of a modal word is told something: "the Customer shall promptly be informed of ..."."""
    words, grammar = setting.words[verb : verb + _PASSIVE], setting.grammar
    if grammar.verb_second or verb not in setting.modals:
        return False
    if words[1:2] and words[1] in grammar.gets:
        return True
    be = next((at for at, word in enumerate(words) if word in grammar.passive and at), 0)
    return (
        bool(be) and words[be - 1] not in grammar.infinitive and not frozenset(words[be:]).isdisjoint(grammar.receives)
    )


def opens_plainly(place: int, setting: Setting) -> bool:
    """Tell whether a party opens the sentence and acts in the present tense: "We do not send ... unless you agree"."""
    if setting.words[:1] and setting.words[0] in setting.grammar.persons:
        return not any(0 < modal <= place for modal in setting.modals)
    first = next((m for m in setting.mentions if _is_number(_before_articles(m[0], setting), setting)), None)
    if first is None or first[2] > place or _preposition(first, setting) is not None:
        return False
    return not any(first[2] <= modal <= place for modal in setting.modals)


def is_inverted(place: int, setting: Setting) -> bool:
    """Tell whether a word is a verb whose subject stands behind it: "so hilft der Auftragnehmer", "informiert er"."""
    return setting.grammar.verb_second and place not in setting.modals and _has_subject_behind(place, setting)


def _has_subject_behind(place: int, setting: Setting) -> bool:
    following = setting.words[place + 1 : place + 2]
    return bool(following) and (
        following[0] in setting.grammar.persons
        or any(_follows(place, m, setting) and is_nominative(m, setting) for m in setting.mentions)
    )


def main_clause(setting: Setting) -> int:
    """Return where the main clause begins behind an opening one whose subject has a verb of its own, else 0."""
    if setting.grammar.verb_second:
        return _behind_the_opening(setting)
    if not _opens_with_a_condition(setting):
        return 0
    subjects = [mention[0] for mention in setting.mentions if mention[2] in setting.modals]
    return subjects[1] if len(subjects) > 1 else 0


def _opens_with_a_condition(setting: Setting) -> bool:
    """Tell whether a sentence, its number left out, begins with "where", "in the event" and the like."""
    first = next((at for at, word in enumerate(setting.words) if not word.isdigit()), 0)
    words = setting.words[first:]
    longer = (tuple(phrase.split()) for phrase in setting.grammar.opening)
    return bool(words) and (words[0] in setting.grammar.openers or any(words[: len(p)] == p for p in longer))


def _behind_the_opening(setting: Setting) -> int:
    """Return the verb of the main clause: "Wenn ..., haftet der", "Kommt der Unterauftragnehmer ..., so haftet der"."""
    words, grammar = setting.words, setting.grammar
    no_verbs = frozenset((*grammar.openers, *grammar.cases, *grammar.articles, *grammar.relative, *grammar.oblique))
    own = [at for at, word in enumerate(words) if not word.isdigit()]
    verbs = [at for at in own if words[at] not in no_verbs and _has_subject_behind(at, setting)]
    if own and words[own[0]] not in grammar.openers:
        verbs = verbs[1:] if verbs[:1] == own[:1] else []
    return verbs[0] if verbs else 0


def _is_subject(mention: Mention, setting: Setting) -> bool:
    back = _before_articles(mention[0], setting)
    return mention[2] in setting.modals or _is_number(back, setting) or setting.words[back] in setting.grammar.openers


def _is_number(last: int, setting: Setting) -> bool:
    """Tell whether nothing but a number stands up to a word: "3.5 Supplier"."""
    return all(word.isdigit() for word in setting.words[: last + 1])


def _opens_anew(verb: int, mention: Mention, setting: Setting) -> bool:
    """Tell whether a party behind a verb stands in a clause of its own: "none leave, unless the Client agrees"."""
    return not frozenset(setting.grammar.openers).isdisjoint(setting.words[verb + 1 : mention[0]])


def _is_excepted(verb: int, mention: Mention, setting: Setting) -> bool:
    """Tell whether "by" stands within an exception: "It shall not answer unless it is authorised by the Client"."""
    opening = frozenset(setting.grammar.exception) & frozenset(setting.grammar.openers)
    return not opening.isdisjoint(setting.words[verb : mention[0]])


def _hangs_on_a_noun(mention: Mention, setting: Setting) -> bool:
    """Tell whether "by" names who gave a thing, not who acts: "only on instructions given by the Customer"."""
    words, grammar = setting.words, setting.grammar
    by = _before_articles(mention[0], setting)
    by -= by > 0 and words[by] in grammar.cases
    if by < 0 or words[by] not in grammar.agent:
        return False
    if grammar.verb_second:
        given = words[mention[2]] if mention[2] < len(words) else ""
        before = words[by - 1] if by else ""
        # "die vom Auftraggeber durchgeführt werden", "Prüfung durch den Auftraggeber"
        return given in grammar.given or before in grammar.articles or before.endswith(grammar.nominals)
    return by >= _TWO and words[by - 1] in grammar.given and words[by - 2] not in grammar.auxiliaries


def is_nominative(mention: Mention, setting: Setting) -> bool:
    """Tell whether its article makes a party a subject: "der Auftragnehmer", but not "der Kundin".

    Where no case tells it, every party that hangs on no preposition may be one.
    """
    if setting.grammar.finite:
        return _preposition(mention, setting) is None
    if setting.grammar.nominative and setting.words[mention[0]] in setting.grammar.pronouns_processor[:1]:  # "wir"
        return True
    article = setting.words[mention[0] - 1] if mention[0] else ""
    return article in setting.grammar.nominative and not _is_feminine(mention, setting)


def _is_feminine(mention: Mention, setting: Setting) -> bool:
    return bool(setting.grammar.feminine) and setting.words[mention[2] - 1].endswith(setting.grammar.feminine)


def _follows(verb: int, mention: Mention, setting: Setting) -> bool:
    """Tell whether a party stands right behind a word, or behind a modal phrase that begins there."""
    between = setting.words[verb + 1 : _before_articles(mention[0], setting) + 1]
    is_near = mention[0] > verb >= 0 and len(between) <= 1 and set(between) <= set(setting.grammar.anaphors)
    return is_near and (not setting.grammar.finite or _lacks_a_subject(verb, between, setting))


def _lacks_a_subject(verb: int, between: Sequence[str], setting: Setting) -> bool:
    """Tell whether a word may be a verb whose subject does not stand before it, nor as a pronoun right behind it.

    "Verwerker informeert Opdrachtgever", "en informeert Opdrachtgever" and "zal hij Opdrachtgever informeren" have one.
    """
    words, grammar = setting.words, setting.grammar
    before = words[verb - 1] if verb else ""
    closed = (*grammar.openers, *grammar.oblique, *grammar.relative, *grammar.anaphors, *grammar.infinitive)
    return (
        words[verb].endswith(grammar.finite)
        and words[verb] not in closed
        and len(before) != 1
        and before not in (*grammar.openers, *grammar.relative, *grammar.persons)
        and frozenset(between).isdisjoint(grammar.persons)
        and not any(
            m[0] <= verb < m[2] or (m[2] == verb and _preposition(m, setting) is None) for m in setting.mentions
        )
    )


def _preposition(mention: Mention, setting: Setting) -> str | None:
    """Return the preposition or case a mention hangs on ("behalf of the Customer" -> "of"), or None."""
    words, grammar = setting.words, setting.grammar
    if grammar.nominative and words[mention[0]] in (*grammar.pronouns_processor[1:], *grammar.pronouns_controller[1:]):
        return words[mention[0]]  # "uns", "Ihrer": no subject
    back = _before_articles(mention[0], setting)
    word = words[back] if back >= 0 else ""
    if word in grammar.cases:
        return words[back - 1] if back and words[back - 1] in grammar.agent else word
    if word in grammar.oblique or word in grammar.agent:
        return word
    article = words[mention[0] - 1] if mention[0] else ""
    return article if article in grammar.nominative and _is_feminine(mention, setting) else None


def _before_articles(at: int, setting: Setting) -> int:
    back = at - 1
    while back >= 0 and setting.words[back] in setting.grammar.articles:
        back -= 1
    return back
