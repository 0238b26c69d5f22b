from dataclasses import replace

from addendum.drafting.sections import Sections
from addendum.model.agreement import ProvisionKind
from factories.drafts import AUDITS, RECORDS, TYPES, contract, reviewed

TEXT = contract(
    "# 1. Audits and inspections",
    "1.1 The Supplier shall allow audits.",
    "# 2. Records of processing",
    "2.1 The Supplier shall keep records, also of inspections.",
    "# 3. General",
    "3.1 Law applies.",
)


def test_a_section_about_another_requirement_does_not_suit() -> None:
    sections = Sections(reviewed(TEXT))
    assert not sections.suits(AUDITS, "body/4")
    assert not sections.suits(RECORDS, "body/2")


def test_a_section_about_the_requirement_or_about_nothing_in_particular_suits() -> None:
    sections = Sections(reviewed(TEXT))
    assert sections.suits(AUDITS, "body/2")
    assert sections.suits(RECORDS, "body/4")
    assert sections.suits(AUDITS, "body/6")


def test_a_neighbour_with_evidence_makes_a_section_suit() -> None:
    text = contract(
        "# 1. Records",
        "1.1 The Supplier shall keep records.",
        "1.2 The types of personal data processed are: names.",
    )
    assert AUDITS.anchors == ("dpa.types",)
    assert Sections(reviewed(text)).suits(AUDITS, "body/2")


def test_a_heading_of_rights_describes_no_fact() -> None:
    text = contract(
        "# 1. Rights of data subjects", "1.1 Help.", "# 2. Subject matter", "2.1 It hosts.", "# 3. Scope", "3.1 It is."
    )
    sections = Sections(reviewed(text))
    assert not sections.names(TYPES, "body/2")
    assert sections.names(TYPES, "body/4")
    assert [sections.distance(TYPES, at) for at in ("body/2", "body/4", "body/6")] == [3, 1, 2]


def test_one_and_many_are_the_same_word_of_a_heading() -> None:
    text = contract("# 1. Type of data", "1.1 Names.", "# 2. Inspection and audit", "2.1 Visits.")
    assert Sections(reviewed(text)).distance(TYPES, "body/2") == 0
    assert Sections(reviewed(text)).distance(AUDITS, "body/4") == 0


def test_a_run_in_heading_names_what_it_is_about() -> None:
    text = contract("# 1. General", "1.1 Audits. The Supplier shall help.", "1.2 The Supplier shall help with audits.")
    sections = Sections(reviewed(text))
    assert sections.fits(AUDITS, "body/2")
    assert not sections.names(AUDITS, "body/3")


def test_a_neighbour_of_facts_makes_no_section_certain_for_a_duty() -> None:
    text = contract("# 1. Annex", "1.1 The types of personal data processed are: names.")
    sections = Sections(reviewed(text))
    assert sections.suits(AUDITS, "body/2")
    assert not sections.fits(AUDITS, "body/2")


def test_definitions_suit_nothing() -> None:
    text = contract("# 1. Definitions and audits", "1.1 The Supplier shall allow audits.")
    assert not Sections(reviewed(text)).suits(AUDITS, "body/2")


def test_a_definition_under_a_heading_of_its_own_is_still_one() -> None:
    text = contract("# 1. Definitions", "1.1 Types of personal data", "(a) All that concerns a person.", "# 2. Audits")
    parts = list(text.provisions)
    parts[1] = replace(parts[1], kind=ProvisionKind.HEADING, heading=parts[1].text)
    parts[2] = replace(parts[2], parent=parts[1].at, heading=parts[1].text)
    sections = Sections(reviewed(replace(text, provisions=tuple(parts))))
    assert not sections.names(TYPES, "body/3")
    assert not sections.fits(TYPES, "body/3")
    assert not sections.suits(TYPES, "body/3")


def test_where_several_elements_stand_together_is_their_place() -> None:
    text = contract(
        "# 1. Records", "1.1 The Supplier shall keep records.", "1.2 The Supplier shall allow audits and inspections."
    )
    sections = Sections(reviewed(text))
    assert sections.suits(AUDITS, "body/3")
    assert not sections.names(AUDITS, "body/3")
    assert sections.names(RECORDS, "body/3")


def test_without_headings_everything_suits() -> None:
    assert Sections(reviewed(contract("The Supplier shall keep records."))).suits(AUDITS, "body/1")


def test_a_place_that_is_not_there_is_no_hindrance() -> None:
    assert Sections(reviewed(TEXT)).suits(AUDITS, "body/99")
