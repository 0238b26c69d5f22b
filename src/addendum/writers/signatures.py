"""The signature block of our own papers: one column for each party, kept together on one page."""

from collections.abc import Sequence
from itertools import islice

from addendum.writers.original import Signatory
from addendum.writers.word_blocks import Cell, Para, para, paragraph, table
from addendum.writers.word_look import TEXT_WIDTH

_LINE = "_" * 26
_LABELS = ("Signature:", "Name:", "Title:", "Place, date:")


def signature_block(lead: str, signatories: Sequence[Signatory]) -> str:
    """Return the lead sentence and, two parties to a row, the lines to sign on."""
    rows = [tuple(_cell(one) for one in pair) for pair in _pairs(signatories)]
    padded = [row if len(row) > 1 else (*row, ()) for row in rows]
    half = TEXT_WIDTH // 2
    return paragraph(para(lead, "SignatureLead")) + table((half, half), padded, ruled=False, head=False)


def _pairs(signatories: Sequence[Signatory]) -> list[tuple[Signatory, ...]]:
    rest = iter(signatories)
    pairs: list[tuple[Signatory, ...]] = []
    while pair := tuple(islice(rest, 2)):
        pairs.append(pair)
    return pairs


def _cell(one: Signatory) -> Cell:
    lines = [para(f"{label}\t{_LINE}", "SignatureLine") for label in _LABELS]
    head: list[Para] = [para("For and on behalf of", "SignatureLine"), para(one.name, "SignatureLine", bold=True)]
    return [*head, *lines]
