"""The whole stage, judged by the check itself."""

from dataclasses import replace

import pytest

from addendum.drafting import draft
from addendum.drafting.simulation import apply
from addendum.model.agreement import Agreement, Note, NoteKind
from addendum.model.amendment import Amendment, EditKind, Form
from addendum.model.playbook import Playbook, Requirement
from addendum.model.review import Instrument, Review
from addendum.settings import Settings
from factories.drafts import AUDITS, PLAYBOOK, contract, reviewed

TYPES_LINE = "1.1 The types of personal data processed are names."
GOOD = contract("# 1. Data", TYPES_LINE, "1.2 The Supplier shall allow audits and inspections.")
PARTIAL = contract("# 1. Data", TYPES_LINE, "# 2. Audits", "2.1 The Supplier shall allow audits.", "2.2 Law.")
EMPTY = contract("# 1. Data", "1.1 The Supplier shall act.", "# 2. Law", "2.1 German law applies.", "By: ______")
DENIED = contract("# 1. Data", TYPES_LINE, "1.2 The Customer has no right to audit the Supplier. Law applies.")


def review(agreement: Agreement, playbook: Playbook = PLAYBOOK) -> Review:
    return replace(reviewed(agreement, playbook), instrument=Instrument.PROCESSOR_TERMS)


def amended(agreement: Agreement, settings: Settings | None = None) -> Amendment:
    return draft(review(agreement), settings or Settings())


def after(amendment: Amendment) -> list[str]:
    return [p.text for p in apply(amendment.review.agreement, amendment.edits).provisions]


def many(count: int) -> Playbook:
    """A playbook of so many law requirements that no agreement here meets."""
    wanted = tuple(_numbered(number) for number in range(count))
    return replace(PLAYBOOK, requirements=wanted)


def _numbered(number: int) -> Requirement:
    wording = AUDITS.wordings["en"]
    word = f"zeta{number}"
    signs = {e.id: replace(wording.elements[e.id], signs=(word,)) for e in AUDITS.elements}
    clause = replace(wording.clause, heading=f"Heading {word}", preferred=f"{{Processor}} {{shall}} {word}.")
    own = replace(wording, topic=(word,), elements=signs, clause=clause, contradictions=())
    return replace(AUDITS, id=f"dpa.{word}", wordings={"en": own})


def test_a_complete_agreement_is_left_alone() -> None:
    amendment = amended(GOOD)
    assert (amendment.form, amendment.edits, amendment.left_out) == (Form.NOTHING, (), ())


def test_what_is_partial_gets_the_fewest_words() -> None:
    amendment = amended(PARTIAL)
    assert amendment.form is Form.SCATTERED
    [edit] = amendment.edits
    assert (edit.id, edit.kind, edit.old, edit.new) == (
        "dpa.audits/1",
        EditKind.INSERT_WORDS,
        "",
        ", including inspections",
    )
    assert edit.elements == ("inspections",)


def test_what_is_missing_gets_a_clause_with_the_next_number() -> None:
    amendment = amended(EMPTY)
    assert after(amendment)[3:] == [
        "2.1 German law applies.",
        "3. Types of personal data",
        "3.1 The types of personal data are: [●: types of personal data].",
        "4. Audits and inspections",
        "4.1 The Supplier shall allow audits, including inspections, by the Customer.",
        "By: ______",
    ]


def test_what_is_denied_is_struck_and_replaced() -> None:
    assert after(amended(DENIED))[2] == (
        "1.2 The Supplier shall allow audits, including inspections, by the Customer. Law applies."
    )


@pytest.mark.parametrize("agreement", [PARTIAL, EMPTY, DENIED])
def test_every_amended_requirement_is_met_and_drafting_again_proposes_nothing(agreement: Agreement) -> None:
    first = amended(agreement)
    again = amended(apply(agreement, first.edits))
    assert first.edits
    assert again.edits == ()
    assert {left.requirement for left in again.left_out} <= {e.requirement for e in first.edits if e.blanks}


def test_facts_stay_visible_blanks() -> None:
    amendment = amended(EMPTY)
    assert amendment.blanks == ("types of personal data",)
    assert any("[●: types of personal data]" in text for text in after(amendment))


def test_the_same_review_gives_the_same_amendment() -> None:
    assert amended(EMPTY) == amended(EMPTY)


def test_every_edit_has_one_comment_with_the_authority_in_the_partners_words() -> None:
    for edit in amended(PARTIAL).edits:
        assert edit.comment == "Art. 28(3)(h) GDPR asks for inspections by the Customer."


def test_more_is_amended_where_guidance_is_asked_for_and_less_where_it_is_skipped() -> None:
    assert {e.requirement for e in amended(GOOD, Settings(tier="guidance")).edits} == {"dpa.records"}
    skipped = amended(PARTIAL, Settings(skip=("dpa.audits",)))
    assert skipped.edits == ()
    assert [left.requirement for left in skipped.left_out] == ["dpa.audits"]


def test_from_twelve_missing_terms_on_there_is_one_annex_and_one_sentence_that_links_it() -> None:
    amendment = draft(review(EMPTY, many(12)), Settings())
    assert amendment.form is Form.ANNEX
    text = after(amendment)
    assert "Annex: Data processing terms" in text
    assert text.index("12. Heading zeta11") > text.index("1. Heading zeta0")
    link = "The Annex headed “Data processing terms” forms part of this agreement"
    assert sum(link in line for line in text) == 1
    assert len({edit.id for edit in amendment.edits}) == len(amendment.edits) == 13


@pytest.mark.parametrize(("count", "settings"), [(11, Settings()), (12, Settings(scatter=True))])
def test_fewer_terms_or_a_wish_to_scatter_give_no_annex(count: int, settings: Settings) -> None:
    assert draft(review(EMPTY, many(count)), settings).form is Form.SCATTERED


@pytest.mark.parametrize("kind", [Instrument.NONE, Instrument.INDEPENDENT_CONTROLLERS, Instrument.OTHER])
def test_a_paper_without_processor_terms_gets_a_whole_agreement(kind: Instrument) -> None:
    amendment = draft(replace(review(EMPTY), instrument=kind), Settings())
    assert amendment.form is Form.AGREEMENT
    assert [e.requirement for e in amendment.edits] == ["dpa.types", "dpa.audits"]
    assert all(edit.at == "" for edit in amendment.edits)
    assert amendment.edits[1].provisions[1].text == (
        "The Processor shall allow audits, including inspections, by the Controller."
    )


def test_official_clauses_are_never_redlined() -> None:
    amendment = draft(replace(review(EMPTY), instrument=Instrument.OFFICIAL), Settings())
    assert (amendment.form, amendment.edits) == (Form.NOTHING, ())
    assert [left.requirement for left in amendment.left_out] == ["dpa.types", "dpa.audits"]


def test_a_signed_paper_is_redlined_only_for_reading_and_the_reason_says_so() -> None:
    amendment = amended(replace(PARTIAL, properties={"signed": "digital signature"}))
    assert amendment.edits
    assert "redline is only for reading" in amendment.reason


def test_what_could_not_be_judged_is_left_to_a_person() -> None:
    note = Note(NoteKind.NOT_REVIEWED, "page 2", "image without a text layer")
    amendment = amended(replace(PARTIAL, notes=(note,)))
    assert amendment.edits == ()
    assert "read by a person" in amendment.left_out[0].why
    assert amended(replace(PARTIAL, language="xx")).form is Form.NOTHING


def test_wording_that_would_not_do_is_left_out_with_the_reason() -> None:
    wording = AUDITS.wordings["en"]
    poor = replace(wording, clause=replace(wording.clause, preferred="Nothing.", fallbacks=(), smallest={}))
    playbook = replace(PLAYBOOK, requirements=(replace(AUDITS, wordings={"en": poor}),))
    amendment = draft(review(PARTIAL, playbook), Settings())
    assert amendment.edits == ()
    [left] = amendment.left_out
    assert left.why == "with our wording in the text it would still lack: Inspections are included"
