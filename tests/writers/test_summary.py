"""The five lines and the words that every report shares."""

from dataclasses import replace

import pytest

from addendum.model.agreement import HiddenText
from addendum.model.playbook import Level, Tier
from addendum.model.review import HIDDEN_ONLY, ElementResult, Finding, Instrument, Review, Verdict
from addendum.writers.summary import (
    BINDING_ANYWAY,
    TIER_TITLES,
    counts,
    groups,
    hidden_lines,
    lacks,
    law_gaps,
    next_step_of,
    open_findings,
    shown_groups,
    summary,
    unread_lines,
)
from factories.reviews import complete_review, finding, mixed_review, requirement, review, unread_review


def test_a_complete_agreement_has_nothing_to_amend_and_no_further_words() -> None:
    lines = summary(complete_review())
    assert lines[0] == "Next: nothing to amend; every law requirement is met."
    assert not [line for line in lines if "Gravest" in line or "Not reviewed" in line]


@pytest.mark.parametrize("made", [complete_review(), mixed_review(), unread_review()])
def test_the_summary_has_at_most_five_lines_and_begins_with_the_next_step(made: Review) -> None:
    lines = summary(made)
    assert len(lines) <= 5
    assert lines[0].startswith("Next: ")


def test_a_law_gap_is_to_be_amended() -> None:
    assert "amend 4 law gaps" in next_step_of(mixed_review())


def test_what_was_not_read_is_said_even_where_all_else_is_met() -> None:
    lines = summary(unread_review())
    assert "have what could not be read recognised" in lines[0]
    assert lines[1].startswith("Not reviewed: page 4 (image without a text layer).")
    assert unread_lines(unread_review()) == ("page 4: image without a text layer",)


def test_a_review_in_no_known_language_says_only_that() -> None:
    made = replace(mixed_review(), not_reviewed="The language is not one of the six.")
    assert summary(made) == ("Next: nothing was judged. The language is not one of the six.",)


@pytest.mark.parametrize("instrument", [Instrument.NONE, Instrument.INDEPENDENT_CONTROLLERS, Instrument.OTHER])
def test_a_paper_without_processor_terms_gets_one_finding_and_one_step(instrument: Instrument) -> None:
    lines = summary(replace(mixed_review(), instrument=instrument))
    assert not [line for line in lines if line.startswith(("Gravest", "Beyond"))]
    assert "amend" not in lines[0] or "before amending" in lines[0]


def test_official_clauses_are_never_to_be_amended() -> None:
    assert "may not be changed" in next_step_of(replace(mixed_review(), instrument=Instrument.OFFICIAL))


def test_the_gravest_gap_comes_first() -> None:
    order = [f.verdict for f in law_gaps(mixed_review())]
    assert order == [Verdict.CONTRADICTED, Verdict.MISSING, Verdict.PARTIAL, Verdict.UNCLEAR]


def test_law_gaps_come_before_everything_else_that_is_open() -> None:
    tiers = [f.requirement.tier for f in open_findings(mixed_review())]
    assert tiers == [Tier.LAW] * 4 + [Tier.GUIDANCE, Tier.POLICY]


def test_only_the_law_is_called_required() -> None:
    required = [title for title in (*TIER_TITLES.values(), BINDING_ANYWAY) if "equired" in title]
    assert required == [TIER_TITLES[Tier.LAW]]


def test_law_that_binds_anyway_stands_apart_from_what_an_agreement_needs() -> None:
    anyway = finding(Verdict.MISSING, requirement("dpa.records", level=Level.RECOMMENDED))
    named = dict(groups(review(finding(Verdict.MET), anyway)))
    assert named[BINDING_ANYWAY] == (anyway,)
    assert anyway not in named[TIER_TITLES[Tier.LAW]]


def test_every_finding_stands_in_exactly_one_group() -> None:
    made = mixed_review()
    grouped = [f.requirement.id for _, findings in groups(made) for f in findings]
    assert sorted(grouped) == sorted(f.requirement.id for f in made.findings)


def test_counts_leave_out_what_does_not_occur() -> None:
    assert counts([finding(Verdict.MET), finding(Verdict.MET), finding(Verdict.MISSING)]) == "2 met, 1 missing"
    assert counts([]) == ""


def test_a_blank_of_fact_is_named_as_left_blank() -> None:
    asked = requirement(elements=["types_listed", "inspections"])
    elements = (
        ElementResult("types_listed", Verdict.MISSING, left_blank=True),
        ElementResult("inspections", Verdict.MISSING),
    )
    assert lacks(Finding(asked, Verdict.PARTIAL, 1.0, elements)) == "types listed (left blank), inspections"


def test_what_is_lacking_is_called_by_its_name() -> None:
    asked = requirement(elements=["full_scope"])
    named = replace(asked, elements=(replace(asked.elements[0], name="liability in full"),))
    elements = (ElementResult("full_scope", Verdict.MISSING),)
    assert lacks(Finding(named, Verdict.PARTIAL, 1.0, elements)) == "liability in full"


@pytest.mark.parametrize("instrument", [Instrument.NONE, Instrument.INDEPENDENT_CONTROLLERS, Instrument.OTHER])
def test_where_one_finding_stands_for_all_no_group_is_shown(instrument: Instrument) -> None:
    made = replace(mixed_review(), instrument=instrument)
    assert shown_groups(made) == ()
    assert len([line for line in summary(made) if line.startswith("Finding: ")]) == 1
    assert not [line for line in summary(made) if "of 6" in line]


def test_otherwise_every_group_is_shown_unless_nothing_was_judged() -> None:
    assert shown_groups(mixed_review()) == groups(mixed_review())
    assert shown_groups(replace(mixed_review(), not_reviewed="No known language.")) == ()


def test_text_that_nobody_sees_is_warned_of_only_where_it_would_change_a_finding() -> None:
    hidden = (HiddenText("body/1", "x", within=False, where="body, paragraph 7", why="formatted as hidden"),)
    made = mixed_review()
    with_hidden = replace(made, agreement=replace(made.agreement, hidden=hidden))
    assert hidden_lines(with_hidden) == ()
    first = replace(made.findings[0], flags=(HIDDEN_ONLY,))
    (line,) = hidden_lines(replace(with_hidden, findings=(first, *made.findings[1:])))
    assert line.startswith(f"Only text that a reader does not see speaks of: {first.requirement.title}.")
    assert "body, paragraph 7 (formatted as hidden)" in line
