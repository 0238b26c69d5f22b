"""Where a new provision goes: beside what it belongs to, at the end of that section, so that no number shifts."""

from collections.abc import Iterable
from dataclasses import dataclass

from addendum.drafting.numbers import bare, behind_label, following, references_to
from addendum.drafting.outline import Outline, Region, is_prose, is_signature, is_title_line
from addendum.drafting.sections import Sections
from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.model.playbook import Requirement
from addendum.model.review import Review

_GENERAL = ("dpa.instructions", "dpa.confidentiality-personnel", "dpa.security", "dpa.compliance-information")
"""Where no neighbour of a requirement is evidenced, the section with the processor's general duties is nearest."""

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Behind which provision new ones come, and what they look like."""

    at: str
    like: str = ""
    heading_like: str = ""
    with_heading: bool = False
    shifts: tuple[str, ...] = ()
    """The automatic numbers that the new provision would move on."""


class Places:
    """Finds places in one reviewed agreement."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._outline = Outline(review.agreement, review.protected)
        self._main = self._main_region()
        self._sections = Sections(review)

    def suits(self, requirement: Requirement, at: str) -> bool:
        """Return whether the provision stands in a section that is not about something else."""
        return self._sections.suits(requirement, at) and self._is_at_home(requirement, at)

    def beside(self, at: str) -> Place | None:
        """Return the place at the end of the section the provision stands in, None where text of ours cannot stand."""
        provision = self._outline.get(at)
        if provision is None or is_signature(provision):
            return None
        if provision.kind is ProvisionKind.CELL:
            return self._in_cell(provision)
        anchor = self._out_of_list(provision)
        return self._behind_siblings(anchor) if is_prose(anchor) and not is_title_line(anchor) else None

    def fits(self, requirement: Requirement, at: str) -> bool:
        """Return whether the provision stands in a section that is certainly about the requirement."""
        return self._sections.fits(requirement, at) and self._is_at_home(requirement, at)

    def _is_at_home(self, requirement: Requirement, at: str) -> bool:
        """Return whether the place is in the agreement proper, or in an annex whose heading names the requirement."""
        return at in self._main.places or self._sections.names(requirement, at)

    def candidates(self, requirement: Requirement) -> tuple[Place, ...]:
        """Return the places for a requirement's new provision, the best first; empty for an agreement without text."""
        beside = tuple(self._beside_anchors((requirement.id, *requirement.anchors)))
        general = tuple(self._beside_anchors(_GENERAL)) if not beside else ()
        end = self.end()
        suited = [place for place in beside if self.suits(requirement, place.at)]
        suited.sort(
            key=lambda place: (not self._sections.names(requirement, place.at), not self.fits(requirement, place.at))
        )
        places = [*self._for_facts(requirement), *suited, *((end,) if end else ()), *beside, *general]
        still = [place for place in places if not place.shifts]
        return tuple(dict.fromkeys([*still, *places]))

    def end(self) -> Place | None:
        """Return the place for a clause of its own: behind the last operative provision, before the signatures."""
        prose = [p for p in self._main.provisions if is_prose(p) and not is_title_line(p)]
        if not prose:
            return None
        heading = self._last_clause_heading()
        if heading is None:
            top = next((p for p in reversed(prose) if p.number and not p.parent), prose[-1])
            return Place(self._outline.last_under(top).at if top is not prose[-1] else top.at, top.at)
        under = [p for p in prose if p.parent == heading.at]
        like = under[-1] if under else prose[-1]
        last = self._outline.last_under(heading)
        last = last if last.at in self._main.places and last.kind is not ProvisionKind.CELL else prose[-1]
        return self._checked(Place(last.at, like.at, heading.at, with_heading=True), heading)

    def last(self) -> Place | None:
        """Return the place behind the last text of all, for an annex."""
        prose = [p for p in self._outline.body if is_prose(p)]
        cells = [p for p in self._outline.body[-3:] if p.kind is ProvisionKind.CELL]
        if not prose:
            return self.end()
        return self._before_last_table() if cells else Place(prose[-1].at)

    def _before_last_table(self) -> Place | None:
        """Return the place behind the signatures where nothing but tables with their headings follows them."""
        body = self._outline.body
        signed = [number for number, p in enumerate(body) if is_signature(p) and p.kind is not ProvisionKind.CELL]
        tail = body[signed[-1] + 1 :] if signed else body
        is_tables = all(p.kind in (ProvisionKind.CELL, ProvisionKind.HEADING) for p in tail)
        return Place(body[signed[-1]].at) if signed and is_tables else self.end()

    def _main_region(self) -> Region:
        """Return the region that holds most of the evidence: the agreement proper, or the annex that is it."""
        ats = [e.at for f in self._review.findings if f.requirement.is_law_gap_if_open for e in f.evidence]
        regions = self._outline.regions or (Region(()),)
        return max(regions, key=lambda region: (sum(at in region.places for at in ats), -regions.index(region)))

    def _beside_anchors(self, ids: Iterable[str]) -> Iterable[Place]:
        known = {f.requirement.id: f for f in self._review.findings}
        for anchor in ids:
            for evidence in known[anchor].evidence if anchor in known else ():
                place = self.beside(evidence.at)
                if place:
                    yield place
                    break

    def _for_facts(self, requirement: Requirement) -> Iterable[Place]:
        """Yield where facts belong: under a heading of theirs, or of the processing in general, at the instructions."""
        if not all(element.fact for element in requirement.elements):
            return
        prose = [p for p in self._main.provisions if is_prose(p) and p.heading]
        first: dict[str, str] = {}
        for p in prose:
            first.setdefault(p.heading, p.at)
        named = [at for at in first.values() if self._sections.names(requirement, at)]
        for at in sorted(named, key=lambda at: self._sections.distance(requirement, at))[:_MOST_NAMED]:
            place = self.beside(at)
            if place:
                yield place
        yield from (place for place in self._beside_anchors(_GENERAL[:1]) if self.suits(requirement, place.at))

    def runs_on(self, provision: Provision) -> bool:
        """Return whether the provision is an item of a list that runs on, so that no sentence may end it."""
        return self._out_of_list(provision) is not provision

    def _out_of_list(self, provision: Provision) -> Provision:
        """Return the provision, or the lead-in above it where it is an item of a list that runs on."""
        above = self._outline.parent(provision)
        while above is not None and is_prose(above) and _runs_on(provision, above):
            provision, above = above, self._outline.parent(above)
        return provision

    def _in_cell(self, provision: Provision) -> Place | None:
        """Return the place behind the last paragraph of the same cell, if the cell holds text and not a fact."""
        cell = [p for p in self._outline.siblings(provision) if p.context == provision.context]
        ends_sentence = provision.text.rstrip().endswith((".", ";"))
        return Place(cell[-1].at, provision.at) if cell and ends_sentence else None

    def _behind_siblings(self, anchor: Provision) -> Place:
        siblings = self._outline.siblings(anchor)
        heading = self._outline.parent(anchor)
        flat = heading is None or heading.kind is not ProvisionKind.HEADING
        if flat and anchor.typed_number:
            return Place(self._outline.last_under(anchor).at, anchor.at)
        last = siblings[-1] if anchor.number or not flat else anchor
        last = last if is_prose(last) and not is_title_line(last) else anchor
        return self._checked(Place(self._outline.last_under(last).at, last.at), last)

    def _last_clause_heading(self) -> Provision | None:
        headings = [p for p in self._main.provisions if p.kind is ProvisionKind.HEADING]
        numbered = [p for p in headings if p.number]
        clauses = numbered if len(numbered) * 2 >= len(headings) else headings
        top = min((p.level for p in clauses), default=0)
        return next((p for p in reversed(clauses) if p.level == top and self._has_text(p)), None)

    def _has_text(self, heading: Provision) -> bool:
        return any(self._outline.hangs_under(p, heading.at) and is_prose(p) for p in self._main.provisions)

    def _checked(self, place: Place, series: Provision) -> Place:
        """Return the place with the automatic numbers that a new member of the series would move on."""
        if series.typed_number or not series.number:
            return place
        shifts: list[str] = []
        expected = following(series.number)
        for p in self._outline.body[self._outline.index[place.at] + 1 :]:
            if p.level != series.level or not p.number or p.typed_number:
                continue
            if bare(p.number) != bare(expected):
                break  # another series, or this one begun anew
            shifts.append(p.number)
            expected = following(p.number)
        return Place(place.at, place.like, place.heading_like, place.with_heading, tuple(shifts))


def _runs_on(item: Provision, lead_in: Provision) -> bool:
    """Return whether the item is part of one sentence with its lead-in, so that no sentence of ours fits behind it."""
    unfinished = not lead_in.text.rstrip().endswith((".", "!", "?"))
    starts = item.text[behind_label(item) :].lstrip()[:1]
    return unfinished or starts.islower() or item.text.rstrip().endswith((";", ",", "; and", "; or"))


def warnings_for(agreement: Agreement, place: Place) -> tuple[str, ...]:
    """Return what a reader must check because numbers move on: each typed reference that no longer points right."""
    if not place.shifts:
        return ()
    moved = f"Numbers from {place.shifts[0]} on move on by one."
    references = dict.fromkeys(
        f'"{words}" in {p.number or "an unnumbered provision"} must be checked.'
        for p, words in references_to(agreement, place.shifts)
    )
    return (moved, *references)
