"""Many gaps: the missing terms in one annex at the end, and one sentence that makes it part of the agreement."""

from collections.abc import Sequence

from addendum.drafting.filling import fill
from addendum.drafting.gap import Candidate, Candidates, Gap
from addendum.drafting.phrases import phrases
from addendum.drafting.places import Place, Places
from addendum.model.amendment import Edit, EditKind, NewProvision


def annex_clauses(gap: Gap, number: int, place: Place, *, first: bool) -> Candidates:
    """Yield our clause as number so-and-so of the annex, under the annex's title where it is the first one."""
    words = phrases(gap.terms.language)
    title = (NewProvision(words.annex_title, is_heading=True),) if first else ()
    for text in gap.texts:
        heading = NewProvision(f"{number}. {gap.heading}", is_heading=True)
        yield Candidate((gap.insert(place.at, (*title, heading, NewProvision(text))),))


def linking_edit(gaps: Sequence[Gap], places: Places) -> Edit | None:
    """Return the edit that puts the linking sentence at the end of the operative part; None where there is no place."""
    place = places.end()
    if place is None or not gaps:
        return None
    words, terms = phrases(gaps[0].terms.language), gaps[0].terms
    link = NewProvision(fill(words.annex_link, terms), like=place.like)
    return Edit(
        id="",
        requirement=gaps[0].requirement.id,
        elements=(),
        kind=EditKind.INSERT_PROVISIONS,
        at=place.at,
        provisions=(link,),
        comment=words.annex_comment,
    )
