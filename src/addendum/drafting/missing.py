"""For what is missing: our clause as a new provision where it belongs."""

from addendum.drafting.gap import Candidate, Candidates, Gap
from addendum.drafting.places import Place, Places, warnings_for
from addendum.model.agreement import Agreement
from addendum.model.amendment import NewProvision


def new_provisions(gap: Gap, agreement: Agreement, places: Places) -> Candidates:
    """Yield our clause at each fitting place, the preferred wording before the fallbacks."""
    found = places.candidates(gap.requirement)
    for text in gap.texts:
        for place in found:
            yield at_place(gap, agreement, place, text)


def at_place(gap: Gap, agreement: Agreement, place: Place, text: str) -> Candidate:
    """Return the candidate that puts the text at the place, below a heading of its own where the place asks for one."""
    provisions: tuple[NewProvision, ...] = (NewProvision(text, like=place.like),)
    if place.with_heading:
        heading = NewProvision(gap.heading, like=place.heading_like, is_heading=True)
        provisions = (heading, *provisions)
    return Candidate((gap.insert(place.at, provisions),), warnings_for(agreement, place))
