"""Periods that the partner's papers promise: what for, how long, and in whose words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from addendum.model.agreement import Provision, ProvisionKind
from addendum.model.dossier import Quote
from addendum.partner.papers import Paper
from addendum.partner.places import place_of

_WORDS = {
    "one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "twenty-four": 24, "thirty": 30, "forty-eight": 48, "sixty": 60, "seventy-two": 72, "ninety": 90,
}  # fmt: skip
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 720, "year": 8760}
_PERIOD = re.compile(
    rf"\b(?P<number>\d{{1,4}}|{'|'.join(_WORDS)})\s*(?:\(\s*\d{{1,4}}\s*\)\s*)?(?P<kind>business |working |calendar )?"
    r"(?P<unit>hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z(])")
TOPICS = {
    "notice of a breach": (
        r"(?:breach|security incident)",
        r"notif|inform|report",
        r"authorit|data subject|confiden|contract|terminat|cure|remed|customer (?:shall|must|will) notify",
    ),
    "notice of new sub-processors": (
        r"sub-?processors?|subcontractors?",
        r"notif|inform|notice|announce",
        r"object|terminat|breach|incident|delet",
    ),
    "objection to new sub-processors": (
        r"sub-?processors?|subcontractors?|change",
        r"\bobject",
        r"breach|incident|delet|audit|alternative|solution|resol|unable|been able|respond|terminat",
    ),
    "deletion after the end": (
        r"delet|eras|destroy",
        r"terminat|expir|end of|cancel|clos",
        r"back-?up|log|invoice|tax|request|unsubscrib|cookie|inactive|object|sub-?processor",
    ),
    "deletion from back-ups": (r"back-?ups?", r"delet|eras|overwrit|purg", r"restor|every|daily"),
}
"""Topic -> what a sentence must speak of, what it must say of it, and what makes it about something else."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A period that a paper states for a topic, in hours; months count 30 days."""

    topic: str
    hours: int
    is_working_days: bool
    words: str
    """The period as it is written."""
    quote: Quote


def promises_in(paper: Paper) -> Iterator[Promise]:
    """Yield each period that a sentence of the paper states for one of the topics; a sentence with two yields none."""
    for provision in paper.agreement.provisions:
        if provision.kind in (ProvisionKind.HEADER, ProvisionKind.FOOTER, ProvisionKind.HEADING):
            continue
        for sentence in _SENTENCE.split(provision.text):
            yield from _promises(sentence, paper, provision)


def _promises(sentence: str, paper: Paper, provision: Provision) -> Iterator[Promise]:
    periods = list(_PERIOD.finditer(sentence))
    if len(periods) != 1:
        return
    found = periods[0]
    for topic, (about, says, other) in TOPICS.items():
        wanted = all(re.search(pattern, sentence, re.IGNORECASE) for pattern in (about, says))
        if wanted and not re.search(other, sentence, re.IGNORECASE):
            quote = Quote(paper.name, place_of(provision), sentence.strip())
            yield Promise(topic, _hours(found), _is_working(found), found.group(0), quote)


def _hours(found: re.Match[str]) -> int:
    number = found["number"].lower()
    return (_WORDS.get(number) or int(number)) * _HOURS[found["unit"].lower()]


def _is_working(found: re.Match[str]) -> bool:
    return (found["kind"] or "").strip().lower() in ("business", "working")
