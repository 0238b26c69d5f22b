"""For a duty that is only permitted or attempted: the partner's own sentence made firm, word by word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from addendum.drafting.assembly import cut
from addendum.drafting.gap import Candidate, Candidates, Find, Gap
from addendum.drafting.placing import placed
from addendum.drafting.smallest import insertions_into
from addendum.matching.evidence import A_PERMISSION, AN_EFFORT
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Edit
from addendum.model.review import Nearest, Verdict

_WEAK = frozenset({A_PERMISSION, AN_EFFORT})
_REASONABLE = r"(?:(?:its|all|such|commercially|reasonable|best|good faith|diligent|and) )*"
_IF = r"(?:where|if|when|as far as|to the extent)"
_BEHIND_DUTY = r"(?:(?<=shall )|(?<=will )|(?<=must ))"
_ONE_WORD = r"(?:[a-z]+ly |also )?"
_DUTIES = (
    r"(?:assist|help|support|cooperat|co-operat|notif|inform|alert|provid|make available|allow|permit|contribut|delet"
    r"|eras|destroy|return|forward|implement|maintain|ensur|impos|answer|respond)"
)


@dataclass(frozen=True, slots=True)
class Weakness:
    """The words of one language that take the force from a duty."""

    struck: tuple[re.Pattern[str], ...]
    """Words that go: "where commercially reasonable"."""
    bound: tuple[re.Pattern[str], ...]
    """Words that give way to the word of duty: "may" before a verb of duty; the group ``word`` is what is replaced."""
    exchanged: tuple[tuple[re.Pattern[str], str], ...] = ()
    """Words that give way to a word of their own: "bemüht sich, zu helfen" -> "verpflichtet sich, zu helfen"."""


_ENGLISH = Weakness(
    struck=tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{_BEHIND_DUTY}(?:use|make|apply|exercise|undertake) {_REASONABLE}(?:efforts?|endeavou?rs?) to ",
            rf"{_BEHIND_DUTY}(?:endeavou?r|strive|seek|try|aim|attempt) to ",
            rf"(?:^|(?<=[.:;] )){_IF} (?:commercially )?(?:reasonable|practicable|feasible), ",
            rf",? {_IF} commercially (?:reasonable|practicable|feasible),?(?= )",
            r",? (?:at|in) its (?:sole |own |absolute |reasonable |free )*(?:and absolute )?discretion,?(?=[ .;,])",
            r",? (?:if|where|as) it (?:so chooses|chooses|sees fit|deems (?:it )?appropriate),?(?=[ .;,])",
            r",? where practicable,?(?= )",
            r"commercially reasonable (?=assistance|help|support|cooperation|co-operation|information|steps|measures)",
        )
    ),
    bound=tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b(?P<word>may|can|could|should|might)\b,?(?= (?:[^.;]{{0,60}}, )?{_ONE_WORD}{_DUTIES})",
            rf"\b(?P<word>is (?:entitled|free|authori[sz]ed|permitted) to)(?= {_ONE_WORD}{_DUTIES})",
            rf"\b(?P<word>(?:uses|makes|applies|exercises) {_REASONABLE}(?:efforts?|endeavou?rs?) to)(?= )",
            r"\b(?P<word>(?:endeavou?rs|strives|seeks|tries|aims|attempts) to)(?= )",
        )
    ),
)
_ZUMUTBAR = r"(?:wirtschaftlich )?(?:zumutbar|vertretbar|sinnvoll)"
_GERMAN = Weakness(
    struck=tuple(
        re.compile(pattern)
        for pattern in (
            r",? nach (?:eigenem|freiem|billigem|eigenem freien) Ermessen,?(?=[ .;,])",
            rf",? (?:soweit|sofern|wenn) (?:es )?(?:ihm |ihr )?{_ZUMUTBAR}(?: (?:ist|erscheint))?,?(?=[ .;,])",
            r",? nach besten Kräften,?(?=[ .;,])",
            r",? auf freiwilliger Basis,?(?=[ .;,])",
            r"wirtschaftlich (?:zumutbare|vertretbare)[nrs]? (?=Unterstützung|Hilfe|Maßnahmen)",
        )
    ),
    bound=(),
    exchanged=tuple(
        (re.compile(pattern), firm)
        for pattern, firm in (
            (r"\b(?:kann|könnte|darf|soll|sollte)\b(?! nicht\b)", "wird"),
            (r"\b(?:können|könnten|dürfen|sollen|sollten)\b(?! nicht\b)", "werden"),
            (r"\b(?:bemüht|bemühen) sich\b", "verpflichtet sich"),
            (r"\bist (?:berechtigt|bestrebt)\b", "ist verpflichtet"),
            (r"\bversucht\b,?", "verpflichtet sich,"),
        )
    ),
)
_VOOR_ZOVER = r"(?:voor zover|indien|wanneer)"
_DUTCH = Weakness(
    struck=tuple(
        re.compile(pattern)
        for pattern in (
            r",? naar (?:eigen|vrije) (?:inzicht|goeddunken|oordeel|believen),?(?=[ .;,])",
            rf",? {_VOOR_ZOVER} (?:dit |dat )?(?:commercieel|economisch) (?:redelijk|haalbaar)(?: is)?,?(?=[ .;,])",
            rf",? {_VOOR_ZOVER} (?:hij|zij) (?:dit |dat )?(?:wenselijk|passend|nodig|opportuun) acht,?(?=[ .;,])",
            r",? naar beste? vermogen,?(?=[ .;,])",
            r",? (?:geheel )?vrijblijvend,?(?=[ .;,])",
        )
    ),
    bound=(),
    exchanged=tuple(
        (re.compile(pattern), firm)
        for pattern, firm in (
            (r"\bzal zich inspannen om\b", "verbindt zich ertoe om"),
            (r"\bzullen zich inspannen om\b", "verbinden zich ertoe om"),
            (r"\bspant zich(?: ervoor)? in(?: om)?\b", "verbindt zich ertoe om"),
            (r"\b(?:streeft ernaar|tracht|probeert)(?: om)?\b", "verbindt zich ertoe om"),
            (r"\bis (?:gerechtigd|bevoegd)\b", "is verplicht"),
            (r"\b(?:kan|mag|zou)\b(?! (?:niet|geen)\b)", "zal"),
            (r"\b(?:kunnen|mogen|zouden)\b(?! (?:niet|geen)\b)", "zullen"),
        )
    ),
)
_BY_LANGUAGE: Mapping[str, Weakness] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN, "nl": _DUTCH})


def firmer(gap: Gap, agreement: Agreement, find: Find) -> Candidates:
    """Yield the sentences that speak of the lacking duties made firm, then with what is lacking besides."""
    weakness = _BY_LANGUAGE.get(gap.terms.language)
    if weakness is None or gap.finding.verdict is Verdict.CONTRADICTED:
        return
    for provision, elements in _weak(gap, agreement).items():
        edits = tuple(_changes(gap, provision, elements, weakness))
        if not edits:
            continue
        firm = {nearest.element for nearest in elements}
        yield Candidate(edits)
        for lacks in (tuple(e for e in gap.lacks if e not in firm), gap.lacks):
            for more in insertions_into(gap, provision, find, lacks):
                if not any(cut(one, other) for one in edits for other in more):
                    yield Candidate((*edits, *more))


def exchanges(gap: Gap, agreement: Agreement, find: Find) -> Candidates:
    """Yield the words in text on the topic exchanged for those that the library has for them."""
    known = [
        (element, insertion)
        for element in gap.lacks
        for insertion in gap.clause.smallest.get(element, ())
        if insertion.instead
    ]
    for provision in agreement.provisions if known else ():
        if provision.story == "body" and any(find(provision.text, topic) for topic in gap.wording.topic):
            edits = (placed(gap, provision, insertion, element, find) for element, insertion in known)
            yield from (Candidate((edit,)) for edit in edits if edit)


def _weak(gap: Gap, agreement: Agreement) -> dict[Provision, list[Nearest]]:
    """Return the provisions that promise a lacking element too weakly, with the sentences in question."""
    known = {p.at: p for p in agreement.provisions if p.story == "body"}
    found: dict[Provision, list[Nearest]] = {}
    for nearest in gap.finding.nearest:
        if nearest.why in _WEAK and nearest.element in gap.lacks and nearest.at in known:
            found.setdefault(known[nearest.at], []).append(nearest)
    return found


def _changes(gap: Gap, provision: Provision, weak: list[Nearest], weakness: Weakness) -> Iterator[Edit]:
    """Yield the edits that make the sentences firm, each once."""
    elements = tuple(dict.fromkeys(nearest.element for nearest in weak))
    for quote in dict.fromkeys(nearest.quote for nearest in weak):
        start = provision.text.find(quote)
        if start < 0:
            continue
        sentence = (start, start + len(quote))
        for span, new in (
            *_struck(provision.text, sentence, weakness),
            *_bound(gap, provision.text, sentence, weakness),
            *_exchanged(provision.text, sentence, weakness),
        ):
            yield gap.change(provision.at, span, provision.text[slice(*span)], new, elements)


Change = tuple[tuple[int, int], str]


def _struck(text: str, sentence: tuple[int, int], weakness: Weakness) -> Iterator[Change]:
    """Yield the words that go; where they open the sentence the next word takes their capital."""
    piece = text[slice(*sentence)]
    for pattern in weakness.struck:
        for match in pattern.finditer(piece):
            start, end = sentence[0] + match.start(), sentence[0] + match.end()
            if match.group()[0].isupper() and text[end : end + 1].islower():
                yield (start, end + 1), text[end].upper()
            else:
                yield (start, end), ""


def _bound(gap: Gap, text: str, sentence: tuple[int, int], weakness: Weakness) -> Iterator[Change]:
    """Yield the words that give way to the partner's word of duty, only the first: who is bound there is the duty's."""
    piece = text[slice(*sentence)]
    found = [match for pattern in weakness.bound for match in pattern.finditer(piece)]
    if found:
        first = min(found, key=lambda match: match.start("word"))
        yield (sentence[0] + first.start("word"), sentence[0] + first.end("word")), gap.terms.shall


def _exchanged(text: str, sentence: tuple[int, int], weakness: Weakness) -> Iterator[Change]:
    """Yield the first words that give way to others of their own."""
    piece = text[slice(*sentence)]
    found = [(match, firm) for pattern, firm in weakness.exchanged if (match := pattern.search(piece))]
    if found:
        first, firm = min(found, key=lambda pair: pair[0].start())
        yield (sentence[0] + first.start(), sentence[0] + first.end()), firm
