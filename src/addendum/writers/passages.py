"""Evidence of one Finding in, passages to show out: each provision once, with every quoted span marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from addendum.model.playbook import Requirement
from addendum.model.review import Evidence, Finding, Nearest
from addendum.writers.places import Places
from addendum.writers.summary import words_for

_AROUND = 220
"""Characters of the provision shown before the first and behind the last quoted word."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text: "mark" for quoted words, "ins", "del", or "" for plain."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One provision as shown: what leads to it, its text in parts, and the line below."""

    parts: tuple[Part, ...]
    caption: str
    context: str = ""


def passages(finding: Finding, places: Places) -> tuple[Passage, ...]:
    """Return the evidence by provision, in the order found; overlapping quotations are marked as one."""
    by_place: dict[str, list[Evidence]] = {}
    for evidence in finding.evidence:
        by_place.setdefault(evidence.at, []).append(evidence)
    return tuple(_passage(finding.requirement, at, tuple(found), places) for at, found in by_place.items())


def nearest_passages(finding: Finding, places: Places) -> tuple[Passage, ...]:
    """Return the nearest text for each lacking element, with the reason why it is not enough."""
    return tuple(_nearest(finding.requirement, nearest, places) for nearest in finding.nearest)


def _passage(asked: Requirement, at: str, found: tuple[Evidence, ...], places: Places) -> Passage:
    provision = places.provision(at)
    elements = ", ".join(dict.fromkeys(words_for(asked, evidence.element) for evidence in found))
    spans = _merged((evidence.start, evidence.end) for evidence in found)
    return Passage(
        _parts(provision.text, spans),
        f"{_capital(places.words(at))}: {elements}".removesuffix(": "),
        places.context(provision),
    )


def _nearest(asked: Requirement, nearest: Nearest, places: Places) -> Passage:
    where = places.words(nearest.at) if nearest.at else ""
    caption = f"{words_for(asked, nearest.element)}: {nearest.why}".removeprefix(": ").removesuffix(": ")
    parts = (Part(nearest.quote),) if nearest.quote else ()
    return Passage(parts, f"{_capital(where)}; {caption}" if where else _capital(caption))


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _parts(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[Part, ...]:
    """Cut the text into plain and marked parts; far from the quotations it is shortened at a space."""
    first = _opening(text, spans[0][0])
    last = _closing(text, spans[-1][1])
    parts = [Part("… ")] if first else []
    at = first
    for start, end in spans:
        parts += [Part(text[at:start]), Part(text[start:end], "mark")]
        at = end
    parts += [Part(text[at:last]), Part(" …" if last < len(text) else "")]
    return tuple(part for part in parts if part.text)


def _opening(text: str, start: int) -> int:
    """Return where to begin: at the start of the text, or behind a space at most ``_AROUND`` before."""
    if start <= _AROUND:
        return 0
    return text.find(" ", start - _AROUND, start) + 1 or start


def _closing(text: str, end: int) -> int:
    if len(text) - end <= _AROUND:
        return len(text)
    space = text.rfind(" ", end, end + _AROUND)
    return space if space != -1 else end


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
