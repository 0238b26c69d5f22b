"""What unchanged official clauses meet."""

from dataclasses import replace

import pytest

from addendum.check.official.meeting import MATCHER, met_by_official, met_by_transfer_clauses
from addendum.model.official import ClauseState, OfficialClause, OfficialOption, OfficialText, OptionState
from addendum.model.review import ElementResult, Evidence, Finding, Verdict
from factories.official_sets import official
from factories.reviews import requirement

AGREEMENT = official("Orders are given in writing.", "The Supplier need not allow any audit.", "Audits are allowed.")
UNCHANGED = OfficialClause("7.6", "Documentation", ClauseState.UNCHANGED, "body/3")
TEXT = OfficialText("eu-2021-915", "A set", "en", ("body/2", "body/3"), (UNCHANGED,))


def finding(verdict: Verdict = Verdict.MISSING, asked: str = "dpa.audits", *evidence: Evidence) -> Finding:
    elements = tuple(ElementResult(one, Verdict.MISSING) for one in ("allow_audits", "inspections"))
    return Finding(requirement(asked), verdict, 0.9, elements, evidence)


def denied(at: str) -> Evidence:
    return Evidence("allow_audits", at, 0, 5, "The S", 1.0, "contradiction")


def met(one: Finding, text: OfficialText = TEXT) -> Finding:
    return met_by_official((one,), (text,), AGREEMENT)[0]


def test_without_an_official_text_no_verdict_changes() -> None:
    assert met_by_official((finding(),), (), AGREEMENT) == (finding(),)


def test_an_unchanged_clause_meets_what_it_holds_in_its_own_words() -> None:
    found = met(finding())
    assert (found.verdict, found.lacks) == (Verdict.MET, ())
    assert {(e.matcher, e.quote) for e in found.evidence} == {(MATCHER, "Audits are allowed.")}


@pytest.mark.parametrize("state", [ClauseState.CHANGED, ClauseState.MISSING, ClauseState.NOT_COMPARED])
def test_a_clause_that_is_not_known_to_be_unchanged_meets_nothing(state: ClauseState) -> None:
    assert met(finding(), replace(TEXT, clauses=(replace(UNCHANGED, state=state),))) == finding()


def test_the_transfer_clauses_meet_nothing_by_their_name() -> None:
    assert met(finding(), replace(TEXT, set="eu-2021-914")) == finding()


def test_what_no_clause_holds_stays_as_it_is() -> None:
    assert met(finding(asked="dpa.data-types")).verdict is Verdict.MISSING


def test_words_outside_of_the_set_still_deny_it() -> None:
    assert met(finding(Verdict.CONTRADICTED, "dpa.audits", denied("body/1"))).verdict is Verdict.CONTRADICTED


def test_words_of_the_set_itself_do_not_deny_it() -> None:
    assert met(finding(Verdict.CONTRADICTED, "dpa.audits", denied("body/2"))).verdict is Verdict.MET


@pytest.mark.parametrize(("state", "verdict"), [(OptionState.CHOSEN, Verdict.MET), (OptionState.OPEN, Verdict.MISSING)])
def test_an_authorisation_waits_for_the_choice(state: OptionState, verdict: Verdict) -> None:
    clause = replace(UNCHANGED, number="7.7")
    text = replace(TEXT, clauses=(clause,), options=(OfficialOption("7.7", state, "2", "body/3"),))
    assert met(finding(asked="dpa.subproc-authorisation"), text).verdict is verdict


SECOND = OfficialClause("2", "Effect", ClauseState.UNCHANGED, "body/1")
TRANSFER = OfficialText("eu-2021-914", "A set", "en", ("body/1", "body/2"), (SECOND,), ("2",))


def test_faithful_transfer_clauses_to_a_processor_are_clauses_for_a_processor_too() -> None:
    (one,) = met_by_transfer_clauses((finding(),), (TRANSFER,), AGREEMENT)
    assert one.verdict is Verdict.MET
    assert {evidence.at for evidence in one.evidence} == {"body/1"}


@pytest.mark.parametrize(
    "text",
    [
        replace(TRANSFER, modules=("1",)),
        replace(TRANSFER, modules=()),
        replace(TRANSFER, clauses=(SECOND, replace(SECOND, number="9", state=ClauseState.CHANGED))),
        replace(TRANSFER, clauses=(replace(SECOND, state=ClauseState.NOT_COMPARED),)),
        replace(TRANSFER, set="uk-addendum"),
    ],
)
def test_other_transfer_clauses_meet_nothing_as_a_whole(text: OfficialText) -> None:
    assert met_by_transfer_clauses((finding(),), (text,), AGREEMENT) == (finding(),)
