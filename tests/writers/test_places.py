"""Where a provision stands, in words."""

import pytest

from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.writers.places import Places
from factories.reviews import agreement, heading, provision

LEAD_IN = Provision("body/1", "The Supplier shall:", number="4.2", paragraph=1)
ITEM = Provision("body/1/1", "help;", ProvisionKind.ITEM, number="(a)", parent="body/1", paragraph=2)
DEEPER = Provision("body/1/1/1", "soon", ProvisionKind.ITEM, number="(ii)", parent="body/1/1", paragraph=3)
CELL = Provision("body/2", "Email", ProvisionKind.CELL, context="Types of data | Contact", paragraph=4)


def agreed() -> Agreement:
    return agreement(LEAD_IN, ITEM, DEEPER, CELL)


@pytest.mark.parametrize(("one", "label"), [(LEAD_IN, "4.2"), (ITEM, "4.2(a)"), (DEEPER, "4.2(a)(ii)"), (CELL, "")])
def test_a_label_is_what_a_lawyer_would_cite(one: Provision, label: str) -> None:
    assert Places(agreed()).label(one) == label


@pytest.mark.parametrize(
    ("above", "own", "label"),
    [
        ("6", "2.", "6.2"),
        ("6", "b)", "6(b)"),
        ("2.3.3", "iv.", "2.3.3(iv)"),
        ("Article 6", "2.", "Article 6(2)"),
        ("6", "6.2", "6.2"),
        ("6", "Article 7", "Article 7"),
        ("", "2.", "2"),
    ],
)
def test_a_number_of_one_part_is_cited_with_what_it_stands_under(above: str, own: str, label: str) -> None:
    parent = Provision("body/1", "Data", ProvisionKind.HEADING, number=above, paragraph=1)
    one = Provision("body/1/1", "We keep data.", number=own, parent="body/1", paragraph=2)
    assert Places(agreement(parent, one)).label(one) == label


def test_a_dot_at_the_end_of_a_number_is_not_cited() -> None:
    one = provision("x", "7.")
    assert Places(agreement(one)).label(one) == "7"


def test_the_context_is_the_lead_in_or_the_headers_of_the_cell() -> None:
    places = Places(agreed())
    assert places.context(ITEM) == "The Supplier shall:"
    assert places.context(CELL) == "Types of data | Contact"
    assert places.context(LEAD_IN) == ""


def test_a_heading_is_no_lead_in() -> None:
    above = heading("Security", paragraph=1)
    below = Provision("body/1/1", "We encrypt.", parent="body/1", paragraph=2)
    assert Places(agreement(above, below)).context(below) == ""


def test_a_place_is_told_by_number_page_paragraph_and_story() -> None:
    one = Provision("notes/1", "x", number="3", story="footnotes", paragraph=9, page=4)
    assert Places(agreement(one)).words("notes/1") == "no. 3, page 4, paragraph 9, in footnotes"
    assert Places(agreement(one)).words("nowhere") == ""


@pytest.mark.parametrize(
    ("recognised", "said"), [(None, ""), (0.0, ", read by OCR"), (0.942, ", read by OCR (94% sure)")]
)
def test_a_place_in_a_scan_says_that_its_words_were_recognised(recognised: float | None, said: str) -> None:
    scanned = Provision("body/1", "Text.", number="9.2", page=4, paragraph=7, recognised=recognised)
    assert Places(agreement(scanned)).words("body/1") == f"no. 9.2, page 4, paragraph 7{said}"
