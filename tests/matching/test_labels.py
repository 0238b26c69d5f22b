"""A short line names what stands below it, though no style marks it as a heading."""

import pytest

from addendum.matching.labels import labels_above
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
