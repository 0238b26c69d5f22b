from dataclasses import replace

import pytest

from addendum.drafting.filling import blanks_in, fill
from addendum.errors import LibraryError
from addendum.matching.own_terms import OWN_TERMS, PartyWord, Terms

SUPPLIER = Terms(PartyWord("Customer"), PartyWord("Supplier"), "Subprocessor", "Personal Data", "this DPA", "will")


def test_text_without_placeholders_is_left_as_it_is() -> None:
    text = "The types of personal data are: [●: types of personal data]."
    assert fill(text, SUPPLIER) == text


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{Processor} {shall} act.", "Supplier will act."),
        ("The {Processor} {shall} act for the {Controller}.", "Supplier will act for Customer."),
        ("a {Subprocessor} of {Processor}", "a Subprocessor of Supplier"),
        ("An {Subprocessor}", "A Subprocessor"),
        ("{PersonalData} under the {Agreement}", "Personal Data under this DPA"),
        ("the {Processor}'s staff", "Supplier's staff"),
        ("all {Subprocessor}s", "all Subprocessors"),
    ],
)
def test_placeholders_take_the_partners_words(text: str, filled: str) -> None:
    assert fill(text, SUPPLIER) == filled


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{Processor} {shall} act.", "The Processor shall act."),
        ("Data of {Controller}. {Processor} acts.", "Data of the Controller. The Processor acts."),
        ("{Agreement} ends; {Processor} goes on.", "This Agreement ends; the Processor goes on."),
        ("{PersonalData} are kept.", "Personal data are kept."),
    ],
)
def test_articles_and_capitals_are_put_where_english_needs_them(text: str, filled: str) -> None:
    assert fill(text, OWN_TERMS) == filled


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{Agreement} is concluded in writing.", "This agreement is concluded in writing."),
        ("the duties under {Agreement} and more", "the duties under these Terms and more"),
    ],
)
def test_a_paper_in_the_plural_is_no_subject_of_our_verbs(text: str, filled: str) -> None:
    assert fill(text, replace(OWN_TERMS, agreement="these Terms")) == filled


def test_a_name_that_ends_in_s_takes_the_bare_apostrophe() -> None:
    terms = replace(SUPPLIER, processor=PartyWord("Acme Services"), apostrophe="’")
    assert fill("{Processor}'s staff", terms) == "Acme Services’ staff"


def test_the_law_and_the_services_are_called_by_the_partners_terms_for_them() -> None:
    text = "It obeys data protection law until the end of the services and of services relating to processing."
    terms = Terms(PartyWord("A"), PartyWord("B"), law="Data Protection Laws", services="Services")
    assert fill(text, terms) == "It obeys Data Protection Laws until the end of the Services and of the Services."
    assert fill(text, Terms(PartyWord("A"), PartyWord("B"))) == text


def test_another_language_keeps_its_own_articles() -> None:
    terms = Terms(PartyWord("Opdrachtgever"), PartyWord("Verwerker"), language="nl")
    assert fill("De {Processor} ondersteunt de {Controller}.", terms) == "De Verwerker ondersteunt de Opdrachtgever."


def test_german_articles_and_names_take_the_case_of_the_sentence() -> None:
    terms = Terms(PartyWord("die Kundin"), PartyWord("der Auftragnehmer"), agreement="die Vereinbarung", language="de")
    text = "Der {Processor} hilft dem {Controller} nach Wahl des {Controller} gemäß diesem {Agreement}."
    assert fill(text, terms) == "Der Auftragnehmer hilft der Kundin nach Wahl der Kundin gemäß dieser Vereinbarung."


def test_an_unknown_placeholder_is_a_fault_of_the_library() -> None:
    with pytest.raises(LibraryError, match="Vendor"):
        fill("{Vendor} acts.", SUPPLIER)


def test_blanks_are_listed_once_in_their_order() -> None:
    assert blanks_in("[●: b] and [●: a] and [●: b]; [x]") == ("b", "a")
    assert blanks_in("none") == ()
