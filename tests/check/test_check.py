from dataclasses import replace

import pytest

from addendum.check import check, rejected
from addendum.model.agreement import Note, NoteKind
from addendum.model.playbook import Binds, Force, Requirement, Scope
from addendum.model.review import Finding, Instrument, Verdict
from factories.agreements import agreement
from factories.questions import element, playbook, requirement

DUTY = element("notify")
TIMING = element("timing", binds=Binds.ANY, force=Force.ANY, scope=Scope.PROVISION, facet="timing")


def asked(**extra: tuple[str, ...]) -> Requirement:
    """A requirement of two elements: a duty to notify breaches, and its timing."""
    signs = {"notify": "notif* / inform*", "timing": "undue delay / at once"}
    return requirement(DUTY, TIMING, signs=signs, **extra)


def found(*texts: str, **extra: tuple[str, ...]) -> Finding:
    """Return the finding over the texts."""
    return check(agreement(*texts), playbook(asked(**extra))).findings[0]


def test_no_text_is_missing_everything() -> None:
    finding = found("The goods are sold as seen.")
    assert finding.verdict is Verdict.MISSING
    assert finding.lacks == ("notify", "timing")
    assert finding.evidence == ()


@pytest.mark.parametrize(
    ("text", "verdict", "lacks"),
    [
        ("The Processor shall notify a breach without undue delay.", Verdict.MET, ()),
        ("The Processor shall notify a breach.", Verdict.PARTIAL, ("timing",)),
        ("A breach shall be acted upon at once.", Verdict.MISSING, ("notify", "timing")),
        ("The Processor may notify a breach at once.", Verdict.PARTIAL, ("notify",)),
        ("The Customer shall notify the Supplier of a breach.", Verdict.MISSING, ("notify", "timing")),
    ],
)
def test_the_verdict_follows_from_the_elements(text: str, verdict: Verdict, lacks: tuple[str, ...]) -> None:
    finding = found(text)
    assert finding.verdict is verdict
    assert finding.lacks == lacks


def test_evidence_may_be_split_over_sentences_of_a_provision() -> None:
    finding = found("The Processor shall notify a breach. It does so at once.")
    assert finding.verdict is Verdict.MET


def test_every_quotation_is_the_text_at_its_offsets() -> None:
    paper = agreement("Preamble. The Processor shall notify a breach without undue delay.  ")
    finding = check(paper, playbook(asked())).findings[0]
    for evidence in finding.evidence:
        text = paper.provision(evidence.at).text
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote.strip() == evidence.quote


def test_a_denial_outweighs_what_is_met() -> None:
    finding = found(
        "The Processor shall notify a breach without undue delay.",
        "The Processor need not notify breaches.",
        contradictions=("need not notif*",),
    )
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.evidence[0].quote == "The Processor need not notify breaches."
    assert finding.evidence[0].matcher == "contradiction"


@pytest.mark.parametrize("text", ["# The Processor need not notify", "“Silence” means the Processor need not notify."])
def test_a_heading_or_definition_denies_nothing(text: str) -> None:
    assert found(text, contradictions=("need not notif*",)).verdict is not Verdict.CONTRADICTED


def test_an_umbrella_meets_all_elements() -> None:
    finding = found("The Processor complies with Article 33 for every breach.", satisfied=("complies + @art33",))
    assert finding.verdict is Verdict.MET
    assert {evidence.matcher for evidence in finding.evidence} == {"umbrella"}


def test_a_condition_that_does_not_arise_leaves_no_gap() -> None:
    finding = found("No data are processed.", not_applicable=("no data",))
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.lacks == ()
    assert finding.nearest == ()


def test_a_text_that_is_an_exemplar_word_for_word_is_enough_unless_the_parties_are_swapped() -> None:
    exemplar = "The Processor shall alert the Controller to each breach of the data at once and in full."
    swapped = "The Controller shall alert the Processor to each breach of the data at once and in full."
    assert found(exemplar, exemplars=(exemplar,)).lacks == ()
    assert "notify" in found(swapped, exemplars=(exemplar,)).lacks


def test_an_absence_is_never_claimed_over_text_that_was_not_read() -> None:
    paper = agreement("The goods are sold.")
    unread = replace(paper, notes=(Note(NoteKind.NOT_REVIEWED, "page 4", "a scan"),))
    finding = check(unread, playbook(asked())).findings[0]
    assert finding.verdict is Verdict.UNCLEAR


def test_what_is_met_stays_met_beside_text_that_was_not_read() -> None:
    paper = agreement("The Processor shall notify a breach at once.")
    unread = replace(paper, notes=(Note(NoteKind.NOT_REVIEWED, "page 4", "a scan"),))
    review = check(unread, playbook(asked()))
    assert review.findings[0].verdict is Verdict.MET
    assert review.verdict == "gaps"


def test_an_absence_shows_the_nearest_text_and_why_it_fails() -> None:
    finding = found("The Customer shall notify the Supplier of a breach.")
    nearest = next(one for one in finding.nearest if one.element == "notify")
    assert nearest.quote == "The Customer shall notify the Supplier of a breach."
    assert "controller" in nearest.why


def test_the_nearest_text_is_the_one_that_says_it_too_weakly() -> None:
    finding = found("The Customer shall notify the Supplier of a breach.", "The Supplier may notify a breach.")
    nearest = next(one for one in finding.nearest if one.element == "notify")
    assert nearest.quote == "The Supplier may notify a breach."


def test_a_language_of_no_wording_is_never_judged() -> None:
    review = check(agreement("Aftalen gælder.", language="da"), playbook(asked()))
    assert review.verdict == "not-reviewed"
    assert [finding.verdict for finding in review.findings] == [Verdict.UNCLEAR]
    assert "Danish" in review.not_reviewed


def test_a_verdict_that_hangs_on_a_pending_change_says_so() -> None:
    paper = agreement("The Processor shall notify a breach at once.")
    pending = replace(paper, provisions=(replace(paper.provisions[0], text_if_rejected="The goods are sold."),))
    finding = check(pending, playbook(asked())).findings[0]
    assert finding.verdict is Verdict.MET
    assert finding.if_rejected is Verdict.MISSING
    assert "depends-on-tracked-change" in finding.flags


def test_the_rejected_view_drops_what_is_only_inserted() -> None:
    paper = agreement("One.", "Two.")
    pending = replace(paper, provisions=(replace(paper.provisions[0], text_if_rejected=""), paper.provisions[1]))
    assert [provision.text for provision in rejected(pending).provisions] == ["Two."]


def test_only_the_requirements_asked_get_a_finding() -> None:
    other = replace(asked(), id="dpa.y")
    assert [
        f.requirement.id for f in check(agreement("x y z"), playbook(asked(), other), frozenset({"dpa.y"})).findings
    ] == ["dpa.y"]


def test_a_paper_without_a_processor_s_duties_is_told_apart() -> None:
    duties = tuple(replace(asked(), id=f"dpa.{name}") for name in "abc")
    assert check(agreement("The goods are sold."), playbook(*duties)).instrument is Instrument.NONE
    bound = agreement("The Processor shall notify a breach at once.")
    assert check(bound, playbook(*duties)).instrument is Instrument.PROCESSOR_TERMS


def test_the_same_agreement_gives_the_same_review_twice() -> None:
    paper = agreement("The Processor shall notify a breach. It does so at once.")
    assert check(paper, playbook(asked())) == check(paper, playbook(asked()))


def test_the_time_of_somebody_else_s_duty_does_not_count_for_the_processor_s() -> None:
    finding = found(
        "The Processor shall notify a breach.",
        "The Customer shall notify the Processor of a breach without undue delay.",
    )
    assert finding.verdict is Verdict.PARTIAL
    assert finding.lacks == ("timing",)


def test_a_quotation_does_not_run_across_the_end_of_a_page() -> None:
    paper = agreement("The Processor shall notify a breach without undue delay and tell all about it.")
    text = paper.provisions[0].text
    torn = replace(paper, provisions=(replace(paper.provisions[0], seams=(text.index(" without"),)),))
    finding = check(torn, playbook(asked())).findings[0]
    quotes = {evidence.element: evidence.quote for evidence in finding.evidence}
    assert quotes["notify"] == "The Processor shall notify a breach"
    assert quotes["timing"] == "without undue delay and tell all about it."


def test_a_typed_number_is_no_part_of_a_quotation() -> None:
    paper = agreement("7.2 The Processor shall notify a breach at once.")
    numbered = replace(paper, provisions=(replace(paper.provisions[0], number="7.2", typed_number=True),))
    assert check(numbered, playbook(asked())).findings[0].evidence[0].quote.startswith("The Processor")
