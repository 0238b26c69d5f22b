"""A Matrix in, which rows stand together as one family, and how far each is from the row that leads it, out."""

from collections import Counter
from dataclasses import dataclass

from addendum.model.matrix import Matrix, Row


@dataclass(frozen=True, slots=True)
class Kin:
    """The place of one row in its family."""

    family: int
    """Which family, counted from 0 in the order of the rows."""
    leads: bool
    """Whether the page shows this row where it shows one row for each family."""
    others: int
    """How many other rows the family has."""
    differs: frozenset[str] = frozenset()
    """The requirements whose verdict is not that of the leading row."""


def kin_of(matrix: Matrix) -> tuple[Kin, ...]:
    """Return the Kin of every row; the row named like its family leads it, else the first.

    Rows that could not be read are no measure for others and differ from nobody.
    """
    names = [_name(row) for row in matrix.rows]
    sizes = Counter(names)
    numbers = {name: number for number, name in enumerate(sizes)}
    leaders: dict[str, Row] = {}
    for name, row in zip(names, matrix.rows, strict=True):
        if name not in leaders or (row.file == name and leaders[name].file != name):
            leaders[name] = row
    return tuple(
        Kin(numbers[name], leaders[name] is row, sizes[name] - 1, _differences(row, leaders[name], matrix))
        for name, row in zip(names, matrix.rows, strict=True)
    )


def has_families(kin: tuple[Kin, ...]) -> bool:
    """Return whether any family has more than one row."""
    return any(one.others for one in kin)


def _name(row: Row) -> str:
    return row.family or row.file


def _differences(row: Row, leader: Row, matrix: Matrix) -> frozenset[str]:
    pairs = ((c.requirement, row.verdict_of(c), leader.verdict_of(c)) for c in matrix.columns)
    return frozenset(requirement for requirement, own, other in pairs if own and other and own is not other)
