from dataclasses import replace

import pytest

from addendum.drafting.finding import finder
from addendum.drafting.gap import Gap
from addendum.drafting.places import Places
from addendum.drafting.simulation import apply
from addendum.drafting.smallest import evidencing, insertions_into, smallest_insertions
from addendum.matching.own_terms import terms_of
from addendum.model.agreement import Agreement
from addendum.model.playbook import Clause, Insertion
from factories.drafts import AUDITS, PLAYBOOK, contract, reviewed

OURS = "The Supplier shall allow audits, including inspections, by the Customer."
TEXT = contract("# 1. Audits", "1.1 The Supplier shall allow audits by the Customer.", "1.2 Law.")


def gap(agreement: Agreement, *insertions: Insertion) -> Gap:
    wording = AUDITS.wordings["en"]
    if insertions:
        clause = Clause("Audits", wording.clause.preferred, smallest={"inspections": insertions})
        wording = replace(wording, clause=clause)
    return Gap(reviewed(agreement).finding("dpa.audits"), wording, terms_of(agreement))


def tried(agreement: Agreement, *insertions: Insertion) -> list[str]:
    places = Places(reviewed(agreement))
    ways = smallest_insertions(gap(agreement, *insertions), agreement, finder(agreement, PLAYBOOK), places)
    return [apply(agreement, way.edits).provisions[1].text for way in ways]


def test_words_in_the_sentence_come_before_a_sentence_and_that_before_the_whole_wording() -> None:
    assert tried(TEXT) == [
        "1.1 The Supplier shall allow audits, including inspections, by the Customer.",
        "1.1 The Supplier shall allow audits by the Customer. Audits include inspections.",
        f"1.1 The Supplier shall allow audits by the Customer. {OURS}",
    ]


def test_a_sentence_does_not_go_into_a_section_about_something_else() -> None:
    agreement = contract(
        "# 1. Records of processing",
        "1.1 The Supplier shall keep records and allow audits.",
        "# 2. General",
        "2.1 Law applies.",
    )
    find, places = finder(agreement, PLAYBOOK), Places(reviewed(agreement))
    ways = list(smallest_insertions(gap(agreement, Insertion("Audits include inspections.")), agreement, find, places))
    assert [way.edits[0].at for way in ways] == ["body/4", "body/2", "body/2"]
    assert [new.text for new in ways[0].edits[0].provisions][-1] == "Audits include inspections."


def test_an_insertion_whose_words_are_not_there_is_passed_over() -> None:
    [only] = tried(TEXT, Insertion(" and inspections", "inspections and reviews"))
    assert only.endswith(OURS)


@pytest.mark.parametrize(
    ("insertion", "text"),
    [
        (
            Insertion("with inspections", instead="on paper"),
            "1.1 The Supplier shall allow audits with inspections, at night. Law.",
        ),
        (
            Insertion("with inspections", instead="on paper", to_end=True),
            "1.1 The Supplier shall allow audits with inspections. Law.",
        ),
        (
            Insertion("inspections", after="allow", instead="audit*"),
            "1.1 The Supplier shall allow inspections on paper, at night. Law.",
        ),
        (
            Insertion(" with inspections", after="audits", to_end=True),
            "1.1 The Supplier shall allow audits on paper, at night with inspections. Law.",
        ),
    ],
    ids=["words", "to the end of the sentence", "behind others", "at the end of the sentence"],
)
def test_words_are_put_in_the_place_of_others(insertion: Insertion, text: str) -> None:
    agreement = contract("# 1. Audits", "1.1 The Supplier shall allow audits on paper, at night. Law.")
    assert tried(agreement, insertion)[0] == text


def test_the_sentence_that_speaks_of_the_matter_is_changed_and_not_the_first_with_such_words() -> None:
    agreement = contract("# 1. Audits", "1.1 The Supplier shall pay. The Supplier shall allow audits.")
    assert tried(agreement, Insertion(" with inspections", after="shall"))[0] == (
        "1.1 The Supplier shall pay. The Supplier shall with inspections allow audits."
    )


def test_nothing_is_put_into_a_run_in_heading() -> None:
    agreement = contract("# 1. Audits", "1.1 Third-party audits. The Supplier shall allow audits by the Customer.")
    assert tried(agreement)[0] == (
        "1.1 Third-party audits. The Supplier shall allow audits, including inspections, by the Customer."
    )


def test_words_to_be_replaced_are_not_looked_for_in_another_sentence() -> None:
    agreement = contract("# 1. Audits", "1.1 The Supplier shall allow audits. It pays at night.")
    [only] = tried(agreement, Insertion("by day", after="audits", instead="at night"))
    assert only.endswith(OURS)


def test_edits_that_cut_into_each_other_are_never_combined() -> None:
    agreement = contract("# 1. Audits", "1.1 The Supplier shall allow audits on paper at night.")
    wording = AUDITS.wordings["en"]
    smallest = {
        "inspections": (Insertion("with inspections", instead="on paper"),),
        "allow": (Insertion("by day", instead="paper at night"),),
    }
    both = replace(gap(agreement), wording=replace(wording, clause=Clause("Audits", OURS, smallest=smallest)))
    find = finder(agreement, PLAYBOOK)
    assert list(insertions_into(both, agreement.provisions[1], find, ("inspections", "allow"))) == []
    assert list(insertions_into(both, agreement.provisions[1], find, ("inspections",))) != []


def test_nothing_is_inserted_where_nothing_is_evidenced() -> None:
    silent = contract("# 1. Law", "1.1 German law applies.")
    assert evidencing(gap(silent), silent) == ()
    assert list(smallest_insertions(gap(silent), silent, finder(silent, PLAYBOOK), Places(reviewed(silent)))) == []


def test_the_finder_tells_the_words_of_a_sign_as_offsets() -> None:
    find = finder(TEXT, PLAYBOOK)
    text = "The Supplier shall allow on-site audits."
    assert find(text, "audit*") == (33, 39)
    assert find(text, "allow + audit*") == (19, 39)
    assert find(text, "inspection*") is None
    assert find(text, "audit* ! on site") is None


def test_in_an_unknown_language_nothing_is_found() -> None:
    assert finder(replace(TEXT, language="xx"), PLAYBOOK)("audits", "audit*") is None
