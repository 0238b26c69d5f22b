"""What a Review concludes from its findings: nothing is called complete that has a gap of law or an unread page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.agreement import Note, NoteKind
from addendum.model.playbook import Level, Tier
from addendum.model.review import OPEN_VERDICTS, ElementResult, Finding, Review, Verdict
from factories.reviews import agreement, finding, requirement, review

VERDICTS = st.sampled_from(Verdict)


def asked(tier: Tier, level: Level, verdict: Verdict) -> Finding:
    return finding(verdict, requirement(tier=tier, level=level))


FINDINGS = st.lists(st.builds(asked, st.sampled_from(Tier), st.sampled_from(Level), VERDICTS), max_size=6)
UNREAD = Note(NoteKind.NOT_REVIEWED, "page 4", "a scan")


def with_notes(made: Review, *notes: Note) -> Review:
    return replace(made, agreement=replace(made.agreement, notes=notes))


def binds(one: Finding) -> bool:
    """Whether the law asks for it, not as a mere recommendation."""
    return one.requirement.tier is Tier.LAW and one.requirement.level in {Level.MANDATORY, Level.CONDITIONAL}


@given(FINDINGS)
def test_complete_means_that_no_binding_requirement_is_open(findings: list[Finding]) -> None:
    fine = {Verdict.MET, Verdict.NOT_APPLICABLE}
    complete = all(one.verdict in fine for one in findings if binds(one))
    assert review(*findings).verdict == ("complete" if complete else "gaps")


@given(FINDINGS)
def test_what_was_not_read_is_never_complete(findings: list[Finding]) -> None:
    assert with_notes(review(*findings), UNREAD).verdict == "gaps"


@given(FINDINGS, st.text(min_size=1))
def test_what_was_not_judged_has_no_other_verdict(findings: list[Finding], why: str) -> None:
    made = replace(review(*findings), not_reviewed=why)
    assert made.verdict == with_notes(made, UNREAD).verdict == "not-reviewed"


@given(FINDINGS, FINDINGS)
def test_guidance_and_policy_change_no_verdict(findings: list[Finding], more: list[Finding]) -> None:
    mere = [one for one in more if not binds(one)]
    assert review(*findings, *mere).verdict == review(*findings).verdict


def test_a_review_of_nothing_has_no_gap() -> None:
    assert review().verdict == "complete"


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_either_open_or_settled(verdict: Verdict) -> None:
    assert (verdict in OPEN_VERDICTS) is (verdict not in {Verdict.MET, Verdict.NOT_APPLICABLE})
    assert asked(Tier.LAW, Level.MANDATORY, verdict).is_law_gap is (verdict in OPEN_VERDICTS)


@given(st.lists(VERDICTS, max_size=6))
def test_an_element_is_lacking_unless_it_is_met_or_not_asked(verdicts: list[Verdict]) -> None:
    results = tuple(ElementResult(f"e{number}", verdict) for number, verdict in enumerate(verdicts))
    made = replace(finding(Verdict.PARTIAL), elements=results)
    settled = {result.id for result in results if result.verdict in {Verdict.MET, Verdict.NOT_APPLICABLE}}
    assert set(made.lacks) | settled == {result.id for result in results}
    assert set(made.lacks) & settled == set()
    assert list(made.lacks) == sorted(made.lacks)


def test_a_fact_left_blank_is_lacking_like_one_that_is_missing() -> None:
    blank = ElementResult("duration", Verdict.MISSING, left_blank=True)
    assert replace(finding(Verdict.PARTIAL), elements=(blank,)).lacks == ("duration",)


def test_a_finding_is_found_by_its_requirement_and_nothing_else() -> None:
    made = review(finding(Verdict.MET), finding(Verdict.MISSING, requirement("dpa.dpo")), of=agreement())
    assert made.finding("dpa.dpo").verdict is Verdict.MISSING
    for unknown in ("", "dpa", "dpa.dpo.x", "DPA.DPO"):
        with pytest.raises(KeyError, match=f"'{unknown}'"):
            made.finding(unknown)
