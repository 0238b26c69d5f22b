"""No processor terms at all: every clause that is asked for, as the provisions of an agreement of our own."""

from addendum.drafting.gap import Candidate, Candidates, Gap
from addendum.model.amendment import NewProvision


def whole_clause(gap: Gap) -> Candidates:
    """Yield our clause with its heading, at no place of the partner's paper."""
    for text in gap.texts:
        heading = NewProvision(gap.heading, is_heading=True)
        yield Candidate((gap.insert("", (heading, NewProvision(text))),))
