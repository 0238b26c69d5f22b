from dataclasses import replace

import pytest

from addendum.drafting.places import Place, Places, warnings_for
from addendum.model.agreement import Agreement, ProvisionKind
from factories.drafts import AUDITS, TYPES, contract, reviewed


def places(agreement: Agreement) -> Places:
    return Places(reviewed(agreement))


def test_an_empty_agreement_has_no_place() -> None:
    nowhere = places(contract())
    assert nowhere.end() is None
    assert nowhere.last() is None
    assert nowhere.candidates(AUDITS) == ()


def test_a_provision_goes_to_the_end_of_the_section_it_belongs_to() -> None:
    agreement = contract(
        "# 1. Data", "1.1 The types of personal data in scope are names.", "1.2 More.", "# 2. Law", "2.1 German law."
    )
    assert places(agreement).candidates(AUDITS)[0] == Place("body/3", like="body/3")


def test_a_list_that_runs_on_is_not_broken_into() -> None:
    agreement = contract(
        "# 1. Data",
        "1.1 The types of personal data in scope are:",
        "(a) names;",
        "(b) addresses.",
        "1.2 More.",
        "(a) and more",
        "# 2. Law",
        "2.1 German law.",
    )
    assert places(agreement).beside("body/3") == Place("body/6", like="body/5")


def test_a_clause_of_its_own_goes_behind_the_last_clause_and_before_the_signatures() -> None:
    agreement = contract("# 1. Data", "1.1 Data.", "# 2. Law", "2.1 German law.", "Signed by: ________", "Name: ____")
    assert places(agreement).end() == Place("body/4", like="body/4", heading_like="body/3", with_heading=True)


@pytest.mark.parametrize(
    "line",
    [
        "IN WITNESS WHEREOF, the parties have executed this Agreement on the date first written above in two copies.",
        "Signed for and on behalf of Acme",
        "By: ______",
        "Authorised signatory",
        "Signature",
    ],
)
def test_nothing_is_placed_behind_signatures(line: str) -> None:
    agreement = contract("# 1. Data", "1.1 Data.", "1.2 More.", line, "The last line of the block.")
    place = places(agreement).end()
    assert place is not None
    assert place.at == "body/3"


def test_an_annex_is_not_the_agreement() -> None:
    agreement = contract(
        "# 1. Data", "1.1 The types of personal data here are names.", "# 2. Law", "2.1 Law.", "# Annex I", "Servers."
    )
    place = places(agreement).end()
    assert place is not None
    assert place.at == "body/4"
    last = places(agreement).last()
    assert last == Place("body/6")


def test_typed_numbers_without_headings_get_a_place_right_behind() -> None:
    agreement = contract("1. The types of personal data used are names.", "2. Payment.", "3. Law.")
    assert places(agreement).beside("body/1") == Place("body/1", like="body/1")


def test_automatic_numbers_without_headings_go_on_at_the_end_so_that_none_shifts() -> None:
    agreement = contract("1. The types of personal data used are names.", "2. Payment.", "3. Law.", typed=False)
    assert places(agreement).beside("body/1") == Place("body/3", like="body/3")


def test_a_cell_of_text_takes_a_paragraph_more_but_a_cell_of_facts_does_not() -> None:
    agreement = contract("# 1. Data", "| The types of personal data used are names.", "| Names", "Text.")
    assert places(agreement).beside("body/2") is not None
    assert places(agreement).beside("body/3") is None
    assert places(agreement).beside("elsewhere/1") is None


def test_numbers_that_would_move_on_are_named_with_the_references_to_them() -> None:
    agreement = contract(
        "# 1. Data", "1.1 One.", "1.2 Two.", "# 2. Law", "1.3 See Section 1.3.", "1.4 Last.", typed=False
    )
    place = places(agreement).beside("body/2")
    assert place is not None
    assert place.shifts == ("1.3", "1.4")
    assert warnings_for(agreement, place) == (
        "Numbers from 1.3 on move on by one.",
        '"Section 1.3" in 1.3 must be checked.',
    )
    assert warnings_for(agreement, Place("body/1")) == ()


def test_a_series_that_begins_anew_under_the_next_heading_does_not_move_on() -> None:
    agreement = contract("# 1. Data", "1 One.", "2 Two.", "# 2. Law", "1 See.", "2 More.", "3 Last.", typed=False)
    place = places(agreement).beside("body/2")
    assert place is not None
    assert place.shifts == ()


def test_a_fact_goes_under_the_heading_that_describes_the_processing() -> None:
    agreement = contract(
        "# 1. Definitions",
        "1.1 The types of data.",
        "# 2. Description of the processing",
        "2.1 It hosts.",
        "# 3. Law",
        "3.1 L.",
    )
    assert places(agreement).candidates(TYPES)[0].at == "body/4"
    assert places(agreement).candidates(AUDITS)[0].at != "body/4"


def test_an_item_of_a_list_that_runs_on_takes_no_sentence() -> None:
    agreement = contract("# 1. Duties", "1.1 The Supplier shall:", "(a) Allow audits.", "1.2 The Supplier shall pay.")
    assert [places(agreement).runs_on(p) for p in agreement.provisions[1:]] == [False, True, False]


def test_headers_and_notes_are_never_a_place() -> None:
    agreement = contract("# 1. Data", "1.1 Data.")
    note = replace(agreement.provisions[1], at="note/1", story="footnote", kind=ProvisionKind.NOTE)
    assert places(replace(agreement, provisions=(*agreement.provisions, note))).beside("note/1") is None


def test_terms_behind_a_signed_cover_page_are_the_agreement() -> None:
    agreement = contract(
        "Cover page.",
        "Key terms.",
        "Signature",
        "Name: ____",
        "# 1. Terms",
        "1.1 The types of personal data are names.",
    )
    place = places(agreement).end()
    assert place is not None
    assert place.at == "body/6"


def test_a_sentence_goes_into_an_annex_only_under_a_heading_that_names_the_matter() -> None:
    agreement = contract(
        *("# 1. Audits", "1.1 The Supplier shall allow audits and inspections.", "1.2 Fees.", "1.3 Law."),
        *("# Annex 1", "The Supplier shall allow audits.", "# Audits at night", "The Supplier shall allow audits."),
    )
    assert [places(agreement).fits(AUDITS, f"body/{n}") for n in (2, 6, 8)] == [True, False, True]


BEFORE_SIGNING = ("# 1. Audits", "1.1 The Supplier shall allow audits.", "1.2 The law of Ireland applies.")


def test_an_annex_stands_behind_the_signatures_and_in_front_of_the_tables_that_follow_them() -> None:
    agreement = contract(*BEFORE_SIGNING, "Signed: ________", "# Exhibit A", "| Topic", "| Contact", "| Help desk")
    assert places(agreement).last() == Place("body/4")


def test_an_annex_stays_before_signatures_that_text_follows_or_that_are_a_table() -> None:
    text = contract(*BEFORE_SIGNING, "Signed: ________", "1.3 More text of the agreement.", "| A", "| B", "| C")
    cells = contract(*BEFORE_SIGNING, "| Signed: ________", "| Name", "| Date")
    for agreement in (text, cells):
        place = places(agreement).last()
        assert place is not None
        assert place.at in ("body/3", "body/5")
