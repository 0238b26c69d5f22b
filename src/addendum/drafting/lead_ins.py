"""A long lead-in is said once: clauses of ours that begin alike in one place read better in their shorter wording."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from addendum.drafting.gap import Gap
from addendum.model.amendment import Edit, EditKind

_LONG = 8
"""Words: what is repeated of fewer is how sentences begin anyway ("The Processor shall")."""


def said_once(edits: Sequence[Edit], gaps: Mapping[str, Gap]) -> tuple[Edit, ...]:
    """Return the edits, in their order, a clause shortened to a fallback of ours where its lead-in stands there before.

    Each clause stays whole in itself, so that the partner may accept one and refuse its neighbour.
    """
    return tuple(_shortened(edits, gaps))


def _shortened(edits: Sequence[Edit], gaps: Mapping[str, Gap]) -> Iterator[Edit]:
    said: set[tuple[str, str]] = set()
    for edit in edits:
        lead = _lead_in(_clause(edit))
        if lead and (edit.at, lead) in said:
            yield _with_another(edit, lead, gaps.get(edit.requirement))
        else:
            said.add((edit.at, lead))
            yield edit


def _clause(edit: Edit) -> str:
    """Return the text of the clause that the edit puts in, "" where it puts in none."""
    is_clause = edit.kind is EditKind.INSERT_PROVISIONS and not edit.provisions[-1].is_heading
    return edit.provisions[-1].text if is_clause else ""


def _lead_in(text: str) -> str:
    """Return what stands before the first comma, "" where that is short."""
    lead, comma, _ = text.partition(",")
    return lead if comma and len(lead.split()) >= _LONG else ""


def _with_another(edit: Edit, lead: str, gap: Gap | None) -> Edit:
    texts = gap.texts if gap is not None else ()
    others = [text for text in texts if not text.startswith(lead)]
    if not others or _clause(edit) not in texts:
        return edit
    last = replace(edit.provisions[-1], text=others[0])
    return replace(edit, provisions=(*edit.provisions[:-1], last))
