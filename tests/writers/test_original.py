from dataclasses import replace

import pytest

from addendum.model.agreement import Party, Role
from addendum.writers.original import original_of
from factories.drafts import PARTIES, contract

PREAMBLE = (
    "This DPA dated 3 March 2025 is between Acme Ltd (“Supplier”) and Bolt GmbH of Berlin (“Customer”). This DPA binds."
)


def test_what_an_agreement_does_not_say_is_a_blank() -> None:
    original = original_of(replace(contract("Text.", parties=()), title=""))
    assert original.title == "[●: title of the agreement]"
    assert original.dated == "[●: date of the agreement]"
    assert [one.name for one in original.signatories] == ["[●: name of the controller]", "[●: name of the processor]"]
    assert (original.law_at, original.next_number, original.paper) == ("", 1, "Agreement")


@pytest.mark.parametrize(
    "text",
    [
        "9.1 For Clause 17 (Governing law), the law of Ireland is chosen under Option 1.",
        "9.1 The Standard Contractual Clauses are governed by the law of Ireland.",
    ],
)
def test_the_law_of_the_transfer_clauses_is_not_that_of_the_agreement(text: str) -> None:
    assert original_of(contract("# 9. Transfers", text)).law_at == ""
    assert original_of(contract("# 9. Transfers", text, "9.2 This DPA is governed by French law.")).law_at == "9.2"


@pytest.mark.parametrize(
    ("text", "law_at"),
    [
        ("9.1 This DPA shall be construed in accordance with, and governed by, the laws of Malta.", "9.1"),
        ("9.1 This DPA is governed by Irish law.", "9.1"),
        ("9.1 Liability is governed by the limits of the main agreement.", ""),
        ("9.1 The country is not governed by an adequacy decision.", ""),
    ],
)
def test_only_a_choice_of_law_is_governing_law(text: str, law_at: str) -> None:
    assert original_of(contract("# 9. Law", text)).law_at == law_at


@pytest.mark.parametrize("title", ["[LOGO]", "ACME HOLDINGS LLC", ""])
def test_what_is_no_title_is_a_blank(title: str) -> None:
    assert original_of(replace(contract("Text."), title=title)).title == "[●: title of the agreement]"


def test_a_second_word_for_a_party_without_a_name_signs_nothing() -> None:
    parties = (
        Party("Acme LLC", "Business", Role.CONTROLLER),
        *(Party(w, w, Role.PROCESSOR) for w in ("Processor", "Vendor")),
    )
    original = original_of(contract("Vendor shall act. Acme may act.", parties=parties))
    assert [one.entry for one in original.signatories] == [
        "Acme LLC (“Business”)",
        "[●: name of the processor] (“Vendor”)",
    ]
    named = (*parties, Party("Bolt GmbH", "Bolt", Role.PROCESSOR))
    assert [one.name for one in original_of(contract("Vendor shall act.", parties=named)).signatories][
        -1
    ] == "Bolt GmbH"


def test_what_it_says_is_taken_word_for_word() -> None:
    original = original_of(contract(PREAMBLE, "# 9. Law", "9.1 This DPA is governed by the laws of Ireland."))
    assert (original.dated, original.paper, original.law_at) == ("3 March 2025", "DPA", "9.1")
    assert [(one.name, one.entry) for one in original.signatories] == [
        ("Acme Ltd", "Acme Ltd (“Supplier”)"),
        ("Bolt GmbH", "Bolt GmbH of Berlin (“Customer”)"),
    ]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Effective as of January 5, 2024 it binds.", "January 5, 2024"),
        ("Made on 2024-01-05.", "2024-01-05"),
        ("Dated 05.01.2024.", "05.01.2024"),
        ("Payment is due on 5 January 2024.", "[●: date of the agreement]"),
    ],
)
def test_only_a_date_that_is_called_so_is_the_agreements(text: str, dated: str) -> None:
    assert original_of(contract(text)).dated == dated


def test_a_party_without_a_role_does_not_sign() -> None:
    parties = (*PARTIES, Party("Regulation", "GDPR", Role.NONE))
    assert [one.role for one in original_of(contract("Text.", parties=parties)).signatories] == [
        Role.PROCESSOR,
        Role.CONTROLLER,
    ]


@pytest.mark.parametrize("named", ["Amendment No. 2", "Nachtrag Nr. 2", "Avenant n° 2", "Addendum nr. 2"])
def test_an_earlier_amendment_is_counted(named: str) -> None:
    assert original_of(contract(f"As changed by {named} this binds.")).next_number == 3
    assert original_of(contract("As changed this binds.")).next_number == 1
