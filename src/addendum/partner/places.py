"""Where a passage stands, in words for people."""

from addendum.model.agreement import Provision


def place_of(provision: Provision) -> str:
    """Return "section 4.2", "under “Cookies”", "page 3" or "paragraph 7"."""
    if provision.number:
        return f"section {provision.number}"
    if provision.heading:
        return f"under “{provision.heading}”"
    return f"page {provision.page}" if provision.page else f"paragraph {provision.paragraph}"
