"""For what is contradicted: the offending words struck, the smallest first, and ours put instead."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from addendum.drafting.assembly import cut
from addendum.drafting.fitting import as_sentence, whole_sentence
from addendum.drafting.gap import Candidate, Candidates, Find, Gap
from addendum.drafting.numbers import behind_label
from addendum.drafting.phrases import phrases
from addendum.drafting.places import Places
from addendum.drafting.placing import placed
from addendum.drafting.smallest import insertions_into
from addendum.matching.sentences import spans
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Edit, NewProvision
from addendum.model.review import Evidence, Verdict

_CONTRADICTION = "contradiction"
_QUALIFIES = re.compile(
    r"^[,;]?\s*(?:provided (?:that|however)|provided,|except|unless|save|subject to|however|but|to the extent"
    r"|only (?:if|where|when)|in lieu of|instead of|if and only)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[,;]?\s+(?:provided,? (?:that|however)|except|unless|save (?:that|where)|subject to|but only"
    r"|only (?:if|where|when))\b.*$",
    re.IGNORECASE | re.DOTALL,
)


Offending = tuple[tuple[Provision, Evidence], ...]
"""The contradicting words with their provisions."""
_SpanOf = Callable[[Provision, Evidence], tuple[int, int]]


def strikes(gap: Gap, agreement: Agreement, find: Find, places: Places) -> Candidates:
    """Yield ways to take back what denies the requirement: a qualifying part, a sentence, then the whole provision."""
    offending = _offending(gap, agreement)
    if not offending:
        return
    yield from _exchanges(gap, offending, find)
    smallest = tuple(_smallest(gap, provision, evidence) for provision, evidence in offending)
    yield Candidate(smallest)
    rest_stands = not any(edit.new for edit in smallest) and any(e.verdict is Verdict.MET for e in gap.finding.elements)
    if rest_stands or all(_qualifier(provision, evidence) for provision, evidence in offending):
        yield from _with_insertions(gap, smallest, agreement, find)
    for span_of in (_sentence, _whole):
        for text in gap.texts:
            candidate = _replacements(gap, offending, span_of, text, places)
            if candidate:
                yield candidate


def _exchanges(gap: Gap, offending: Offending, find: Find) -> Candidates:
    """Yield the offending words alone exchanged for others in each sentence, then with what is lacking besides."""
    options = [tuple(_exchanged(gap, provision, evidence, find)) for provision, evidence in offending]
    for edits in product(*options):
        yield Candidate(edits)
        taken = {element for edit in edits for element in edit.elements}
        for rest in _lacking_besides(gap, taken):
            for more in insertions_into(gap, offending[0][0], find, rest):
                if not any(cut(one, other) for one in edits for other in more):
                    yield Candidate((*edits, *more))


def _lacking_besides(gap: Gap, taken: Collection[str] = ()) -> Iterable[tuple[str, ...]]:
    """Return the elements to add besides what was denied, then with what was denied too."""
    rest = tuple(e for e in gap.finding.elements if e.id in gap.lacks and e.id not in taken)
    undenied = tuple(e.id for e in rest if e.verdict is not Verdict.CONTRADICTED)
    return dict.fromkeys((undenied, tuple(e.id for e in rest)))


def _exchanged(gap: Gap, provision: Provision, evidence: Evidence, find: Find) -> Iterator[Edit]:
    """Yield each exchange of words that the library has for the sentence."""
    start, end = _sentence(provision, evidence)
    for element, insertions in gap.clause.smallest.items():
        for insertion in insertions:
            edit = placed(gap, provision, insertion, element, find) if insertion.instead else None
            if edit and start <= edit.start and edit.end <= end:
                yield edit


def _smallest(gap: Gap, provision: Provision, evidence: Evidence) -> Edit:
    """Return the edit that takes out only what qualifies the sentence, or the sentence where it is all denial."""
    span = _qualifier(provision, evidence)
    if span is None:
        return _struck(gap, provision, _sentence(provision, evidence), "")
    return gap.change(provision.at, span, provision.text[slice(*span)], "")


def _offending(gap: Gap, agreement: Agreement) -> Offending:
    """Return the contradicting words with their provisions, provision by provision in the review's order."""
    known = {p.at: p for p in agreement.provisions if p.story == "body"}
    marked = [e for e in gap.finding.evidence if e.matcher.startswith(_CONTRADICTION)] or list(gap.finding.evidence[:1])
    found: dict[str, list[Evidence]] = {}
    for evidence in marked:
        if evidence.at in known:
            found.setdefault(evidence.at, []).append(evidence)
    return tuple((known[at], one) for at, several in found.items() for one in _joined(known[at], several))


def _joined(provision: Provision, several: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield the evidence of each sentence once, sentences that follow each other as one."""
    current: Evidence | None = None
    for evidence in sorted(several, key=lambda one: one.start):
        if current and not provision.text[_sentence(provision, current)[1] : _sentence(provision, evidence)[0]].strip():
            end = max(current.end, evidence.end)
            current = replace(current, end=end, quote=provision.text[current.start : end])
            continue
        if current:
            yield current
        current = evidence
    if current:
        yield current


def _qualifier(provision: Provision, evidence: Evidence) -> tuple[int, int] | None:
    """Return the part of a sentence that only takes back what the sentence grants; None if there is no such part."""
    start, end = _sentence(provision, evidence)
    if _QUALIFIES.match(evidence.quote) and start < evidence.start:
        return _without_stop(provision.text, evidence.start, evidence.end)
    match = _TAIL.search(provision.text, start, end)
    return _without_stop(provision.text, match.start(), end) if match and match.start() > start else None


def _without_stop(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the comma and space before it and without the full stop that ends the sentence."""
    while start > 0 and text[start - 1] in " ,;":
        start -= 1
    while end > start and text[end - 1] in ".; ":
        end -= 1
    return start, end


def _with_insertions(gap: Gap, taken: tuple[Edit, ...], agreement: Agreement, find: Find) -> Iterator[Candidate]:
    """Yield the struck parts together with the smallest insertions for elements that were lacking besides."""
    provision = agreement.provision(taken[0].at)
    for lacks in _lacking_besides(gap):
        for edits in insertions_into(gap, provision, find, lacks):
            if not any(taken[0].start < e.start < taken[0].end for e in edits):
                yield Candidate((*taken, *edits))


def _sentence(provision: Provision, evidence: Evidence) -> tuple[int, int]:
    cut = whole_sentence(provision.text, spans(provision.text, ()), (evidence.start, evidence.end))
    return max(cut[0], behind_label(provision)), cut[1]


def _whole(provision: Provision, _: Evidence) -> tuple[int, int]:
    return behind_label(provision), len(provision.text.rstrip())


def _replacements(gap: Gap, offending: Offending, span_of: _SpanOf, text: str, places: Places) -> Candidate | None:
    """Return the edits that strike every offending span and put our text in place of the first one."""
    edits: list[Edit] = []
    for provision, evidence in offending:
        span = span_of(provision, evidence)
        ours = text if not edits and _stands_alone(provision) else ""
        edit = _struck(gap, provision, span, ours)
        if not any(cut(edit, other) for other in edits):
            edits.append(edit)
    if _stands_alone(offending[0][0]):
        return Candidate(tuple(edits))
    place = next(iter(places.candidates(gap.requirement)), None)
    return Candidate((*edits, gap.insert(place.at, (NewProvision(text, like=place.like),)))) if place else None


def _stands_alone(provision: Provision) -> bool:
    """Return whether whole sentences may stand in the provision: not so in an item that runs on from its lead-in."""
    words = provision.text[behind_label(provision) :].lstrip()
    return not words[:1].islower() and as_sentence(provision.text, ".") is not None


def _struck(gap: Gap, provision: Provision, span: tuple[int, int], ours: str) -> Edit:
    """Return the edit that takes the span out; a provision is never emptied, for its number must stay."""
    start, end = span
    text = provision.text
    if ours:
        return gap.change(provision.at, span, text[start:end], ours)
    if not (text[behind_label(provision) : start] + text[end:]).strip():
        return gap.change(provision.at, span, text[start:end], phrases(gap.terms.language).left_blank)
    while end < len(text) and text[end] == " ":
        end += 1
    if end == len(text):
        start = len(text[:start].rstrip())
    return gap.change(provision.at, (start, end), text[start:end], "")
