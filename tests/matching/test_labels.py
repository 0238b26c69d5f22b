"""A short line names what stands below it, though no style marks it as a heading."""

import pytest

from addendum.matching.labels import column_names, labels_above
from addendum.model.agreement import Provision, ProvisionKind


def labels(*texts: str, kind: ProvisionKind = ProvisionKind.TEXT) -> list[str]:
    """Return the label of each of the paragraphs."""
    provisions = [Provision(at=f"body/{i}", text=text, kind=kind, paragraph=i) for i, text in enumerate(texts, 1)]
    found = labels_above(provisions)
    return [found.get(provision.at, "") for provision in provisions]


@pytest.mark.parametrize(
    "above", ["The parties agree.", "A line of this length says something of its own and names nothing", "and so on;"]
)
def test_a_sentence_names_nothing(above: str) -> None:
    assert labels(above, "Names and addresses") == ["", ""]


def test_a_cell_names_nothing() -> None:
    assert labels("Types of data", "Names", kind=ProvisionKind.CELL) == ["", ""]


def test_a_bare_line_names_the_paragraph_below_it() -> None:
    assert labels("Types of data", "Names and addresses of the users.", "They are kept.") == ["", "Types of data", ""]


def test_a_line_with_a_colon_names_all_lines_down_to_the_next_sentence() -> None:
    found = labels("Types of data:", "Names", "Addresses", "The parties agree.", "Pictures")
    assert found == ["", "Types of data:", "Types of data:", "Types of data:", ""]


def test_the_next_label_takes_over() -> None:
    found = labels("Types of data:", "Names", "People:", "Tenants")
    assert found == ["", "Types of data:", "", "People:"]


def cells(*texts: tuple[str, str]) -> tuple[Provision, ...]:
    """Return the cells of a table: text and context."""
    return tuple(
        Provision(at=f"body/{i}", text=text, kind=ProvisionKind.CELL, context=context, paragraph=i)
        for i, (text, context) in enumerate(texts, 1)
    )


@pytest.mark.parametrize(
    "table",
    [
        (("Names", ""), ("Addresses", "")),
        (("Data", ""), ("Names", "Data"), ("People", ""), ("Tenants", "People")),
        (("Names", ""), ("Addresses", ""), ("Tenants", "People")),
    ],
)
def test_cells_that_name_no_column_below_them_are_not_taken_for_names(table: tuple[tuple[str, str], ...]) -> None:
    assert column_names(cells(*table)) == frozenset()


def test_the_first_row_of_a_table_names_its_columns_also_those_that_are_left_empty() -> None:
    table = cells(("Category", ""), ("Details", ""), ("Types of data", "Category"))
    assert column_names(table) == {"body/1", "body/2"}
