"""Nothing is edited inside of an official text."""

from dataclasses import replace

from addendum.drafting import draft
from addendum.drafting.outline import Outline
from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment, Form
from addendum.model.official import ClauseState, OfficialClause, OfficialText
from addendum.model.review import Instrument
from addendum.settings import Settings
from factories.drafts import PLAYBOOK, contract, reviewed

MIXED = contract(
    "# 1. Data",
    "1.1 The types of personal data processed are names.",
    "# 2. Law",
    "2.1 German law applies.",
    "# 3. Official",
    "3.1 The Supplier shall allow audits.",
    "3.2 The Supplier has a seat in Bremen.",
)
OFFICIAL = ("3. Official", "3.1 The Supplier shall allow audits.", "3.2 The Supplier has a seat in Bremen.")


def places(agreement: Agreement, *texts: str) -> tuple[str, ...]:
    return tuple(p.at for p in agreement.provisions if any(p.text in text for text in texts))


def amended(instrument: Instrument, modules: tuple[str, ...] = ()) -> Amendment:
    inside = places(MIXED, *OFFICIAL)
    clause = OfficialClause("3", "Official", ClauseState.UNCHANGED, inside[0])
    text = OfficialText("eu-2021-914", "A set", "en", inside, (clause,), modules)
    review = replace(reviewed(MIXED, PLAYBOOK), instrument=instrument, official=(text,))
    return draft(review, Settings())


def test_an_outline_passes_over_what_is_protected() -> None:
    inside = places(MIXED, *OFFICIAL)
    outline = Outline(MIXED, frozenset(inside))
    assert not {p.at for p in outline.body} & set(inside)
    assert outline.get(inside[-1]) is None


def test_the_unprotected_part_is_amended_and_the_protected_one_is_not() -> None:
    amendment = amended(Instrument.PROCESSOR_TERMS)
    assert amendment.form is Form.SCATTERED
    assert amendment.edits
    assert not {edit.at for edit in amendment.edits} & set(places(MIXED, *OFFICIAL))


def test_without_protection_the_smallest_edit_would_stand_inside() -> None:
    amendment = draft(replace(reviewed(MIXED, PLAYBOOK), instrument=Instrument.PROCESSOR_TERMS), Settings())
    assert {edit.at for edit in amendment.edits} & set(places(MIXED, *OFFICIAL))


def test_what_an_official_paper_lacks_is_agreed_beside_it() -> None:
    amendment = amended(Instrument.OFFICIAL, ("2",))
    assert amendment.form is Form.BESIDE
    assert {edit.at for edit in amendment.edits} == {""}
    assert "beside" in amendment.reason


def test_clauses_for_a_transfer_between_controllers_get_no_processor_terms() -> None:
    amendment = amended(Instrument.OFFICIAL, ("1",))
    assert (amendment.form, amendment.edits) == (Form.NOTHING, ())
    assert {one.why for one in amendment.left_out} == {
        "the official clauses are for a transfer in which no processor is bound"
    }
