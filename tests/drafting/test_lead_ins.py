"""A long lead-in is said once in one place; each clause stays whole in itself."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from addendum.drafting.gap import Gap
from addendum.drafting.lead_ins import said_once
from addendum.drafting.settling import Settled, shorter
from addendum.library import load_playbook
from addendum.matching.own_terms import OWN_TERMS
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit, NewProvision
from addendum.model.playbook import Clause
from addendum.model.review import ElementResult, Finding, Review, Verdict
from factories.drafts import AUDITS, PLAYBOOK, contract

LEAD = "Taking into account the nature of the processing and what it knows"
TEXT = contract("Text.")


def gap(name: str, preferred: str, *fallbacks: str) -> Gap:
    wording = replace(AUDITS.wordings["en"], clause=Clause(name.title(), preferred, fallbacks))
    requirement = replace(AUDITS, id=name, wordings=MappingProxyType({"en": wording}))
    lacking = tuple(ElementResult(e.id, Verdict.MISSING) for e in requirement.elements)
    return Gap(Finding(requirement, Verdict.MISSING, 1.0, lacking), wording, OWN_TERMS)


KEYS = gap("keys", f"{LEAD}, {{Processor}} {{shall}} keep the keys.", "{Processor} {shall} hold the keys.")
DOORS = gap("doors", f"{LEAD}, {{Processor}} {{shall}} shut the doors.", "{Processor} {shall} close the doors.")
ALONE = gap("alone", f"{LEAD}, {{Processor}} {{shall}} be alone.")
ALIKE = gap("alike", f"{LEAD}, {{Processor}} {{shall}} go.", f"{LEAD}, {{Processor}} {{shall}} leave.")
SHORT = gap("short", "Upon request, {Processor} {shall} come.", "{Processor} {shall} come.")
GAPS = {one.requirement.id: one for one in (KEYS, DOORS, ALONE, ALIKE, SHORT)}


def edits(*gaps: Gap, at: str = "body/1", heading: bool = False) -> tuple[Edit, ...]:
    return tuple(
        one.insert(
            at,
            ((NewProvision(one.heading, is_heading=True),) if heading else ())
            + (NewProvision(one.texts[0], typed_number="7."),),
        )
        for one in gaps
    )


def texts(found: tuple[Edit, ...]) -> list[str]:
    return [edit.provisions[-1].text for edit in found]


@pytest.mark.parametrize("gaps", [(), (KEYS,), (SHORT, SHORT), (ALONE, ALONE), (KEYS, ALIKE)])
def test_what_does_not_begin_alike_or_has_no_shorter_wording_stays(gaps: tuple[Gap, ...]) -> None:
    made = edits(*gaps)

    assert said_once(made, GAPS) == made


def test_in_another_place_the_lead_in_is_said_again() -> None:
    made = (*edits(KEYS), *edits(DOORS, at="body/9"))
    assert said_once(made, GAPS) == made


def test_the_first_clause_keeps_its_lead_in_and_the_next_is_our_fallback() -> None:
    first, second = texts(said_once(edits(KEYS, DOORS), GAPS))
    assert first.startswith(LEAD)
    assert second == "The Processor shall close the doors."


def test_only_the_words_of_the_clause_change_and_no_number_heading_or_order() -> None:
    made = edits(KEYS, DOORS, heading=True)
    (_, shortened) = said_once(made, GAPS)
    last = replace(shortened.provisions[-1], text=made[1].provisions[-1].text)
    assert replace(shortened, provisions=(*shortened.provisions[:-1], last)) == made[1]


def test_words_put_into_a_sentence_are_no_clause() -> None:
    words = KEYS.change("body/1", (5, 5), "", f"{LEAD}, it shall keep the keys.")
    assert said_once((words, words), GAPS) == (words, words)


def judge(agreement: Agreement, ids: frozenset[str], *, wants: str = "") -> Review:
    """A judge by whom everything is met where the words wanted stand in the text."""
    said = any(wants in provision.text for provision in agreement.provisions)
    verdict = Verdict.MET if said else Verdict.MISSING
    return Review(agreement, PLAYBOOK, tuple(replace(GAPS[name].finding, verdict=verdict) for name in sorted(ids)))


def test_a_shorter_wording_that_is_judged_the_same_is_taken() -> None:
    settled = shorter(TEXT, Settled(edits(KEYS, DOORS)), (KEYS, DOORS), judge)
    assert texts(settled.edits)[1] == "The Processor shall close the doors."


def test_a_shorter_wording_by_which_a_gap_would_stay_open_is_not_taken() -> None:
    before = Settled(edits(KEYS, DOORS), ("warned",))
    assert shorter(TEXT, before, (KEYS, DOORS), lambda a, ids: judge(a, ids, wants="shut the doors")) == before


def test_the_five_duties_of_assistance_in_a_row_say_their_lead_in_once() -> None:
    playbook = load_playbook()
    names = ("security", "breach-authority", "breach-subjects", "dpia", "prior-consultation")
    ids = [f"dpa.assist-{name}" for name in names]
    found = {one.id: one for one in playbook.requirements if one.id in ids}
    gaps = [Gap(Finding(found[one], Verdict.MISSING, 1.0, ()), found[one].wordings["en"], OWN_TERMS) for one in ids]
    made = texts(said_once(edits(*gaps), {one.requirement.id: one for one in gaps}))
    assert [text.startswith("Taking into account") for text in made] == [True, False, False, False, False]
    assert all(str(number) in text for number, text in zip((32, 33, 34, 35, 36), made, strict=True))
