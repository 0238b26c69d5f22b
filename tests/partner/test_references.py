from dataclasses import replace

import pytest

from addendum.model.paper_words import PaperKind
from addendum.partner.papers import Paper
from addendum.partner.references import dead_references_in
from factories.partner_papers import contract, paper, policy

SECTIONS = ("1. Subject", "2. Duties", "3. Sub-processors", "3.1 First", "3.2 Second", "3.3 Third", "4. End")
ANNEXES = ("Annex 1: Data", "Annex 2: Measures")


def found(*texts: str) -> list[str]:
    """Return why references of an agreement with four sections and two annexes lead nowhere."""
    return [one.why for one in dead_references_in([contract(*SECTIONS, *texts, *ANNEXES)])]


@pytest.mark.parametrize(
    "text",
    [
        "As set out in Section 3.",
        "As set out in Section 3.2 and elsewhere.",
        "As set out in Clause 4 (End).",
        "As set out in Section 2.7.",
        "As set out in Section 12 of the Main Agreement.",
        "Section 12 of the GDPR applies.",
        "The Terms of Service say so in Section 12.",
        "The Agreement between the parties, Section 12, applies.",
        "Sections of it are void.",
        "Section 28(3) GDPR applies.",
        "Clause 17 of the Standard Contractual Clauses applies.",
        "ISO 27001, Section 12, applies.",
        "The measures of Annex 2 apply.",
        "The measures stand in Schedule 4.",
        "Annex 3 of the Main Agreement lists them.",
        "The table shows 12 sections.",
        "Section 9 and its annexes are read together.",
        "The measures stand in Annex II.",
        "Annex 3 is not applicable.",
    ],
)
def test_a_reference_that_leads_somewhere_or_to_another_paper_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("As set out in Section 12.", "Section 12"),
        ("As set out in Section 12 of this Agreement.", "Section 12"),
        ("Subject to Clause 9, the Supplier pays.", "Clause 9"),
        ("As set out in Section 3.8 (Objection).", "Section 3.8"),
        ("As set out in Section 7.1.", "Section 7.1"),
        ("The measures stand in Annex 4.", "Annex 4"),
        ("The measures stand in Annex III.", "Annex III"),
    ],
)
def test_a_reference_that_leads_nowhere_is_shown_with_its_sentence(text: str, target: str) -> None:
    (one,) = dead_references_in([contract(*SECTIONS, f"This is first. {text}", *ANNEXES)])
    assert one.why == f"There is no {target} in dpa.docx."
    assert [quote.text for quote in one.quotes] == [text]
    assert one.ask.endswith("Please tell us what is meant.")


def test_clauses_of_official_sets_are_not_taken_for_the_papers_own() -> None:
    assert found("The Standard Contractual Clauses apply.", "In Clause 13 the first option is chosen.") == []
    assert found("The clauses apply.", "In Clause 13 the first option is chosen.") != []


def test_each_target_is_shown_once() -> None:
    assert len(found("See Section 12.", "See Section 12 again.", "See Section 13.")) == 2


def test_nothing_is_said_of_a_paper_whose_numbers_were_not_read_without_gaps() -> None:
    text = "As set out in Section 12."
    assert dead_references_in([contract("1. Subject", "2. Duties", text)]) == ()
    assert dead_references_in([contract("1. Subject", "2. Duties", "7. End", text)]) == ()
    assert dead_references_in([contract(text)]) == ()


def test_numbers_that_word_sets_by_itself_count_as_well() -> None:
    bare = contract("Subject", "Duties", "Sub-processors", "End", "See Section 9.", "See Section 2.")
    provisions = tuple(
        replace(provision, number=f"{at}.") if at <= 4 else provision
        for at, provision in enumerate(bare.agreement.provisions, 1)
    )
    numbered = replace(bare, agreement=replace(bare.agreement, provisions=provisions))
    assert [one.why for one in dead_references_in([numbered])] == ["There is no Section 9 in dpa.docx."]


def test_an_annex_may_be_a_file_of_its_own() -> None:
    main = contract(*SECTIONS, "The measures stand in Annex 3.", *ANNEXES)
    assert dead_references_in([main, paper(PaperKind.ANNEX, "Annex 3", "We encrypt.", name="annex.docx")]) == ()
    assert len(dead_references_in([main])) == 1


def test_an_annex_is_the_same_in_roman_and_in_other_figures() -> None:
    assert found(*SECTIONS, "Annex IX: Data", "Annex X: Measures", "See Annex 9.", "See Annex 10.") == []


def test_only_papers_that_bind_are_looked_through() -> None:
    others: tuple[Paper, ...] = (
        policy(*SECTIONS, "See Section 12."),
        paper(PaperKind.OTHER, *SECTIONS, "See Section 12."),
    )
    assert dead_references_in(others) == ()
