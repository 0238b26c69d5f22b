import pytest

from addendum.model.agreement import Party, Role
from addendum.writers.party_names import name_and_entry


def party(name: str, called: str) -> Party:
    return Party(name, called, Role.PROCESSOR)


@pytest.mark.parametrize(
    ("text", "called", "name", "entry"),
    [
        (
            'Terms for the Services Agreement between Kestrel & Moor Limited of 14 Quay Lane ("Customer") and',
            "Customer",
            "Kestrel & Moor Limited",
            'Kestrel & Moor Limited of 14 Quay Lane ("Customer")',
        ),
        (
            "Acme GmbH (“Client”) and Ferrow Logistics Sp. z o.o., ul. Magazynowa 900 (the “Vendor”)",
            "Vendor",
            "Ferrow Logistics Sp. z o.o.",
            "Ferrow Logistics Sp. z o.o., ul. Magazynowa 900 (the “Vendor”)",
        ),
        (
            "zwischen der Sand GmbH, Ufer 9 (nachfolgend „Kunde“) und der Werk AG, Weg 9 (nachfolgend „Anbieter“)",
            "Anbieter",
            "Werk AG",
            "Werk AG, Weg 9 (nachfolgend „Anbieter“)",
        ),
        (
            "zwischen der Möbelhaus Tann KG, Am Markt 9, Tann – nachstehend „Auftraggeber“ –",
            "Auftraggeber",
            "Möbelhaus Tann KG",
            "Möbelhaus Tann KG, Am Markt 9, Tann – nachstehend „Auftraggeber“ –",
        ),
    ],
)
def test_a_company_is_named_as_the_preamble_names_it(text: str, called: str, name: str, entry: str) -> None:
    assert name_and_entry(party("and something", called), [text]) == (name, entry)


@pytest.mark.parametrize("name", ["", "Customer", "the customer", "This Agreement", "Subscription Agreement", "we"])
def test_a_word_that_names_nobody_is_no_name(name: str) -> None:
    assert name_and_entry(party(name, "Customer"), ["Nothing is said here."]) == ("", "")


def test_a_plain_name_is_kept_without_what_stands_before_it() -> None:
    assert name_and_entry(party("and Jane Doe", "Consultant"), []) == ("Jane Doe", "")
