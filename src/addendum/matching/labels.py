"""Short lines that name what stands below them, though no reader could tell them for headings."""

from collections.abc import Mapping, Sequence

from addendum.matching.text import words_of
from addendum.model.agreement import Provision, ProvisionKind

_LONGEST = 8
"""Words: a longer line says something of its own."""
_LONGEST_OPEN = 30
"""Words of a line that ends in a colon."""


def labels_above(provisions: Sequence[Provision]) -> Mapping[str, str]:
    """Return, per provision, the line above that names what it states.

    A line without an end names the paragraph below it ("Types of data"); one that ends in a colon names every line down
    to the next sentence or the next label.
    """
    found: dict[str, str] = {}
    label, is_open = "", False
    for provision in provisions:
        text = provision.text.strip()
        if provision.kind not in (ProvisionKind.TEXT, ProvisionKind.ITEM):
            label, is_open = "", False
            continue
        is_short = len(words_of(text)) <= _LONGEST
        if label and not text.endswith(":"):
            found[provision.at] = label
        if text.endswith(":") and len(words_of(text)) <= _LONGEST_OPEN:
            label, is_open = text, True
        elif not (is_open and _goes_on(text)):
            label, is_open = (text if is_short and _is_bare(provision) else ""), False
    return found


def _goes_on(text: str) -> bool:
    return text[-1:] not in ".!?"


def _is_bare(provision: Provision) -> bool:
    """Tell whether a line is a paragraph of its own that ends in a word."""
    return provision.kind is ProvisionKind.TEXT and provision.text.rstrip()[-1:].isalnum()
