"""Lines and cells that name what stands below them, though no reader could tell them for headings."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

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


def column_names(provisions: Sequence[Provision]) -> frozenset[str]:
    """Return the cells of the first rows of tables: they name the columns ("Category", "Details") and state nothing.

    Such a row has several cells that nothing names, and one of them names the cell that follows it.
    """
    found: set[str] = set()
    runs = [(is_bare, list(run)) for is_bare, run in groupby(provisions, _is_bare_cell)]
    for (is_bare, row), (_, below) in pairwise(runs):
        names = {name.strip() for name in below[0].context.split("|")}
        if is_bare and len(row) > 1 and not names.isdisjoint(cell.text.strip() for cell in row):
            found.update(cell.at for cell in row)
    return frozenset(found)


def _is_bare_cell(provision: Provision) -> bool:
    return provision.kind is ProvisionKind.CELL and not provision.context


def _goes_on(text: str) -> bool:
    return text[-1:] not in ".!?"


def _is_bare(provision: Provision) -> bool:
    """Tell whether a line is a paragraph of its own that ends in a word."""
    return provision.kind is ProvisionKind.TEXT and provision.text.rstrip()[-1:].isalnum()
