"""What a Matrix counts: only what was judged, and only what the law asks where it says so."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.matrix import Cell, Column, Matrix, Row
from addendum.model.playbook import Level, Tier
from addendum.model.review import Verdict
from factories.reviews import requirement

NAMES = ("a", "b", "c", "d")
CELLS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(Verdict))
CHOICE = st.lists(st.sampled_from(NAMES), unique=True).map(lambda names: tuple(column(name) for name in names))


def column(name: str, tier: str = "law", level: str = "mandatory") -> Column:
    return Column(name, name.title(), "Act s. 1", tier, level)


def row(verdicts: dict[str, Verdict]) -> Row:
    return Row("a.docx", cells=MappingProxyType({name: Cell(verdict) for name, verdict in verdicts.items()}))


def test_a_row_of_a_file_that_could_not_be_read_has_no_verdict_anywhere() -> None:
    unread = Row("scan.pdf", error="NO_TEXT")
    assert unread.verdict == "not-reviewed"
    assert unread.verdict_of(column("a")) is None
    assert unread.tally(tuple(map(column, NAMES))).total() == 0


@given(CELLS, CHOICE)
def test_a_tally_counts_the_judged_cells_of_its_columns_and_no_others(
    verdicts: dict[str, Verdict], columns: tuple[Column, ...]
) -> None:
    held = row(verdicts)
    judged = [held.verdict_of(each) for each in columns if each.requirement in verdicts]
    assert sorted(held.tally(columns).elements()) == sorted(verdict for verdict in judged if verdict is not None)


@given(CELLS, CHOICE, CHOICE)
def test_tallies_of_parted_columns_add_up(
    verdicts: dict[str, Verdict], one: tuple[Column, ...], two: tuple[Column, ...]
) -> None:
    held = row(verdicts)
    assert held.tally(one) + held.tally(two) == held.tally((*one, *two))


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("level", Level)
def test_a_column_counts_as_law_exactly_where_its_requirement_does(tier: Tier, level: Level) -> None:
    asked = requirement(tier=tier, level=level)
    assert column("a", str(tier), str(level)).is_law_gap_if_open is asked.is_law_gap_if_open


@given(st.lists(st.tuples(st.sampled_from(Tier), st.sampled_from(Level)), max_size=6))
def test_law_columns_keep_the_order_of_the_columns(kinds: list[tuple[Tier, Level]]) -> None:
    columns = tuple(column(str(number), str(tier), str(level)) for number, (tier, level) in enumerate(kinds))
    law = Matrix("p", columns, ()).law_columns
    assert [each for each in columns if each in law] == list(law)
    assert all(each.is_law_gap_if_open is (each in law) for each in columns)
