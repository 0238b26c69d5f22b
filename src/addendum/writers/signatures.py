"""The signature block of our own papers: one column for each party, kept together on one page."""

from collections.abc import Sequence
from itertools import islice

from addendum.writers.original import Signatory
from addendum.writers.paper_words import PaperWords
from addendum.writers.word_blocks import Cell, Para, para, paragraph, table
from addendum.writers.word_look import TEXT_WIDTH

_LINE = "_" * 23


def signature_block(lead: str, signatories: Sequence[Signatory], words: PaperWords) -> str:
    """Return the lead sentence and, two parties to a row, the lines to sign on."""
    rows = [tuple(_cell(one, words) for one in pair) for pair in _pairs(signatories)]
    padded = [row if len(row) > 1 else (*row, ()) for row in rows]
    half = TEXT_WIDTH // 2
    return paragraph(para(lead, "SignatureLead")) + table((half, half), padded, ruled=False, head=False)


def _pairs(signatories: Sequence[Signatory]) -> list[tuple[Signatory, ...]]:
    rest = iter(signatories)
    pairs: list[tuple[Signatory, ...]] = []
    while pair := tuple(islice(rest, 2)):
        pairs.append(pair)
    return pairs


def _cell(one: Signatory, words: PaperWords) -> Cell:
    lines = [para(f"{label}\t{_LINE}", "SignatureLine") for label in words.signature_labels]
    head: list[Para] = [para(words.signed_for, "SignatureLine"), para(one.name, "SignatureLine", bold=True)]
    return [*head, *lines]
