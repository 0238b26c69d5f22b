"""Who acts in a sentence: the subject of a verb, told from the parties that are only spoken of."""

from dataclasses import dataclass

from addendum.matching.grammar import Grammar
from addendum.model.agreement import Role

Mention = tuple[int, Role, int]
"""First word, role, one past the last word."""

_TWO = 2
_JOINING = 4
"""How many words stand before "that": "shall, and shall procure that"."""


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
    acting = [m for m in setting.mentions if not _names_a_thing(m, setting) and not _is_brought_in(m, setting)]
    before = [m for m in acting if m[0] < verb and _preposition(m[0], setting) is None]
    subjects = [mention for mention in before if _is_subject(mention, setting)]
    if before:
        return (subjects or before)[-1][1]
    after = [mention for mention in acting if mention[0] >= verb and not _hangs_on_a_noun(mention[0], setting)]
    for mention in after:
        if _preposition(mention[0], setting) in setting.grammar.agent and not _is_excepted(verb, mention, setting):
            return mention[1]
    if any(mention[0] < verb for mention in acting) or not after or verb != place:
        return Role.NONE
    is_object = _before_articles(after[0][0], setting) == place  # "inform the Customer"
    return after[0][1] if _preposition(after[0][0], setting) is None and not is_object else Role.NONE


def opens_plainly(place: int, setting: Setting) -> bool:
    """Tell whether a party opens the sentence and acts in the present tense: "We do not send ... unless you agree"."""
    first = next((m for m in setting.mentions if _before_articles(m[0], setting) < 0), None)
    if first is None or first[2] > place:
        return False
    return not any(first[2] <= modal <= place for modal in setting.modals)


def main_clause(setting: Setting) -> int:
    """Return where the main clause begins behind an opening one whose subject has a modal word of its own, else 0."""
    if not setting.words or setting.words[0] not in setting.grammar.openers:
        return 0
    subjects = [mention[0] for mention in setting.mentions if mention[2] in setting.modals]
    return subjects[1] if len(subjects) > 1 else 0


def _is_subject(mention: Mention, setting: Setting) -> bool:
    back = _before_articles(mention[0], setting)
    return mention[2] in setting.modals or back < 0 or setting.words[back] in setting.grammar.openers


def _names_a_thing(mention: Mention, setting: Setting) -> bool:
    """Tell whether a party is mentioned only within the name of a thing: "Customer Personal Data" acts for nobody."""
    return mention[2] < len(setting.words) and setting.words[mention[2]] in setting.grammar.compounds


def _is_brought_in(mention: Mention, setting: Setting) -> bool:
    """Tell whether a party only joins the one that acts: "shall, and shall procure that its Sub-processors shall"."""
    words, grammar = setting.words, setting.grammar
    that = mention[0] - 1
    while that > 0 and words[that] in grammar.articles and words[that] not in grammar.relative:
        that -= 1
    if that < _JOINING or mention[2] not in setting.modals or words[that] not in grammar.relative:
        return False
    joint = words[that - 3] in grammar.openers
    return joint and {that - 2, that - _JOINING} <= setting.modals


def _is_excepted(verb: int, mention: Mention, setting: Setting) -> bool:
    """Tell whether "by" stands within an exception: "It shall not answer unless it is authorised by the Client"."""
    opening = frozenset(setting.grammar.exception) & frozenset(setting.grammar.openers)
    return not opening.isdisjoint(setting.words[verb : mention[0]])


def _hangs_on_a_noun(at: int, setting: Setting) -> bool:
    """Tell whether "by" names who gave a thing, not who acts: "only on instructions given by the Customer"."""
    by = _before_articles(at, setting)
    if by < _TWO or setting.words[by] not in setting.grammar.agent:
        return False
    given, before = setting.words[by - 1], setting.words[by - 2]
    return given in setting.grammar.given and before not in setting.grammar.auxiliaries


def _preposition(at: int, setting: Setting) -> str | None:
    """Return the preposition a mention hangs on ("behalf of the Customer" -> "of"), or None."""
    back = _before_articles(at, setting)
    word = setting.words[back] if back >= 0 else ""
    return word if word in setting.grammar.oblique or word in setting.grammar.agent else None


def _before_articles(at: int, setting: Setting) -> int:
    back = at - 1
    while back >= 0 and setting.words[back] in setting.grammar.articles:
        back -= 1
    return back
