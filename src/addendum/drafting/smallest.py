"""For what is partial: the fewest words that add the lacking elements, put where the agreement speaks of the matter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice, product

from addendum.drafting.assembly import cut
from addendum.drafting.gap import Candidate, Candidates, Find, Gap
from addendum.drafting.missing import at_place
from addendum.drafting.outline import Outline, is_signature
from addendum.drafting.places import Places
from addendum.drafting.placing import placed, sentence_behind
from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.model.amendment import Edit

_MOST_PROVISIONS = 3
_MOST_WAYS = 8
_CHANGEABLE = frozenset({ProvisionKind.TEXT, ProvisionKind.ITEM, ProvisionKind.CELL})


def smallest_insertions(gap: Gap, agreement: Agreement, find: Find, places: Places) -> Candidates:
    """Yield what may add the lacking elements, the smallest first.

    Words inside a sentence come first, then one sentence that may do for several elements, then both together. Several
    sentences in a row read worse than our one whole wording, so they come after it. A sentence goes into a section that
    is about something else only where no section suits it.
    """
    provisions = evidencing(gap, agreement)
    every = [c for p in provisions for c in islice(_combinations(gap, p, find), _MOST_WAYS)]
    closed = {p.at for p in provisions if places.runs_on(p)}
    ways = [way for way in every if not any(_is_sentence(edit) and edit.at in closed for edit in way.edits)]
    yield from (way for way in ways if _sentences_in(way) == 0)
    sentences = dict.fromkeys(edit for way in ways for edit in way.edits if _is_sentence(edit))
    fitting = [edit for edit in sentences if places.fits(gap.requirement, edit.at)]
    suited = [edit for edit in sentences if places.suits(gap.requirement, edit.at) and edit not in fitting]
    yield from (Candidate((edit,)) for edit in fitting)
    if provisions and not fitting:
        yield from _elsewhere(gap, agreement, places, surely=True)
    yield from (Candidate((edit,)) for edit in suited)
    if provisions and not fitting and not suited:
        yield from _elsewhere(gap, agreement, places, surely=False)
    yield from (Candidate((edit,)) for edit in sentences if edit not in fitting and edit not in suited)
    yield from (way for way in ways if _sentences_in(way) == 1 and len(way.edits) > 1)
    for provision in (p for p in provisions if p.at not in closed):
        edit = sentence_behind(gap, provision, gap.filled(gap.clause.preferred), gap.lacks)
        if edit:
            yield Candidate((edit,))
    yield from (way for way in ways if _sentences_in(way) > 1)


def _elsewhere(gap: Gap, agreement: Agreement, places: Places, *, surely: bool) -> Candidates:
    """Yield the sentences for what is lacking as a provision of their own in a section that suits them.

    ``surely`` asks for sections that are certainly about the requirement.
    """
    sentences = [_own_sentence(gap, element) for element in gap.lacks]
    if all(sentences):
        text = " ".join(dict.fromkeys(sentences))
        for place in places.candidates(gap.requirement):
            own = not surely and (place.with_heading or places.suits(gap.requirement, place.at))
            if own or (not place.with_heading and places.fits(gap.requirement, place.at)):
                yield at_place(gap, agreement, place, text)


def _own_sentence(gap: Gap, element: str) -> str:
    """Return the sentence of the library that adds an element, "" where it has none."""
    insertions = gap.clause.smallest.get(element, ())
    return next((gap.filled(one.text) for one in insertions if not (one.after or one.instead)), "")


def _is_sentence(edit: Edit) -> bool:
    return edit.new.lstrip(" .")[:1].isupper() and edit.new.endswith(".")


def _sentences_in(way: Candidate) -> int:
    return sum(map(_is_sentence, way.edits))


def evidencing(gap: Gap, agreement: Agreement) -> tuple[Provision, ...]:
    """Return the provisions that evidence the requirement: those with most elements first, and text before cells."""
    outline = Outline(agreement)
    ats = [e.at for e in gap.finding.evidence]
    found = [p for p in outline.body if p.at in ats and p.kind in _CHANGEABLE and not is_signature(p)]
    said = {p.at: len({e.element for e in gap.finding.evidence if e.at == p.at}) for p in found}
    found.sort(key=lambda p: (-said[p.at], p.kind is ProvisionKind.CELL))
    return tuple(found[:_MOST_PROVISIONS])


def insertions_into(gap: Gap, provision: Provision, find: Find, lacks: Sequence[str]) -> Iterator[tuple[Edit, ...]]:
    """Yield each combination of one insertion per lacking element; none where an element has no insertion that fits."""
    options = [tuple(_options(gap, provision, element, find)) for element in lacks]
    for combination in product(*options):
        merged = _merged(combination)
        if merged:
            yield merged


def _combinations(gap: Gap, provision: Provision, find: Find) -> Candidates:
    for edits in insertions_into(gap, provision, find, gap.lacks):
        yield Candidate(edits)


def _options(gap: Gap, provision: Provision, element: str, find: Find) -> Iterator[Edit]:
    for insertion in gap.clause.smallest.get(element, ()):
        edit = placed(gap, provision, insertion, element, find)
        if edit:
            yield edit


def _merged(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits with the same words at the same place made one; none where two cut into each other.

    Sentences at one end follow each other.
    """
    by_place: dict[tuple[int, int, str], Edit] = {}
    for edit in edits:
        key = (edit.start, edit.end, edit.new)
        known = by_place.get(key)
        elements = (*known.elements, *edit.elements) if known else edit.elements
        by_place[key] = replace(edit, elements=elements)
    merged = tuple(by_place.values())
    return () if any(cut(one, other) for one, other in combinations(merged, 2)) else merged
