"""The rows of a run in, the same rows with their families, reasons and deviations out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath

from addendum.api.profile import texts_of
from addendum.batch.deviations import Texts, deviations
from addendum.batch.families import Kin, families
from addendum.batch.relations import Member
from addendum.batch.results import Results
from addendum.model.matrix import Row

_SHOWN = 20
"""So many deviations of one agreement are shown; the reason counts them all."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, and the agreement it is about; None where that could not be read."""

    row: Row
    member: Member | None


def grouped(placed: Sequence[Placed], results: Results) -> tuple[Row, ...]:
    """Return the rows, each with the file that stands for its family, why, and where it deviates from a template."""
    kin = families(one.member for one in placed if one.member is not None)
    return _Grouping(kin, results).rows(placed)


class _Grouping:
    def __init__(self, kin: Mapping[str, Kin], results: Results) -> None:
        self._kin, self._results = kin, results
        # The texts of a template are asked for again and again; those of its copies once each.
        self._template = lru_cache(maxsize=4)(self._texts)

    def rows(self, placed: Sequence[Placed]) -> tuple[Row, ...]:
        return tuple(self._row(one.row, one.member) for one in placed)

    def _row(self, row: Row, member: Member | None) -> Row:
        kin = self._kin.get(member.place) if member else None
        if member is None or kin is None or kin.relation is None or kin.nearest is None:
            return row
        grouped = replace(row, family=kin.family.file, relation=kin.relation.words)
        return self._with_deviations(grouped, member, kin.nearest) if kin.relation.is_template else grouped

    def _with_deviations(self, row: Row, member: Member, template: Member) -> Row:
        texts = self._texts(member.place)
        found = deviations(texts, self._template(template.place))
        if not found and not member.is_signed:
            return replace(row, relation=f"the same text as {template.file}")
        count = f"{len(found)} of {len(texts)} paragraphs {'differs' if len(found) == 1 else 'differ'}"
        return replace(row, relation=f"{row.relation}; {count}", deviations=found[:_SHOWN])

    def _texts(self, place: str) -> Texts:
        entry = self._results.at(PurePosixPath(place))
        return texts_of(entry.profile) if entry and entry.profile else ()
