"""Three Dutch agreements, each judged as a Dutch lawyer would judge it."""

import pytest

from addendum.check import check
from addendum.library import load_playbook
from addendum.model.agreement import Role
from addendum.model.review import Review, Verdict
from factories.dutch_agreements import complete, with_denials, with_gaps

PLAYBOOK = load_playbook()
BINDING = [
    each.id for each in PLAYBOOK.requirements if each.tier == "law" and each.level in ("mandatory", "conditional")
]
COMPLETE, GAPS, DENIALS = (check(made(), PLAYBOOK) for made in (complete, with_gaps, with_denials))


def verdict(review: Review, requirement: str) -> tuple[Verdict, frozenset[str]]:
    """Return the verdict on a requirement and what it lacks."""
    found = next(each for each in review.findings if each.requirement.id == f"dpa.{requirement}")
    return found.verdict, frozenset(found.lacks)


@pytest.mark.parametrize("requirement", BINDING)
def test_a_complete_agreement_has_no_gap_that_binds(requirement: str) -> None:
    assert verdict(COMPLETE, requirement.removeprefix("dpa.")) == (Verdict.MET, frozenset())


@pytest.mark.parametrize(
    ("requirement", "lacks"),
    [
        ("instructions", {"documented", "transfers_covered"}),
        ("security", {"risk_or_art32"}),
        ("subproc-authorisation", {"written"}),
        ("dsr-assistance", {"assist_duty"}),
        ("deletion-return", {"return", "controller_choice", "existing_copies"}),
    ],
)
def test_what_is_half_said_is_partial_and_says_what_is_lacking(requirement: str, lacks: set[str]) -> None:
    assert verdict(GAPS, requirement) == (Verdict.PARTIAL, frozenset(lacks))


@pytest.mark.parametrize(
    "requirement",
    [
        "data-types",
        "controller-rights-obligations",
        "subproc-flowdown",
        "audits",
        "assist-dpia",
        "compliance-information",
    ],
)
def test_what_the_paper_is_silent_on_is_missing(requirement: str) -> None:
    assert verdict(GAPS, requirement)[0] is Verdict.MISSING


@pytest.mark.parametrize("requirement", ["breach-notice", "confidentiality-personnel", "subproc-liability", "duration"])
def test_what_the_paper_says_in_other_words_is_met(requirement: str) -> None:
    assert verdict(GAPS, requirement)[0] is Verdict.MET


@pytest.mark.parametrize("requirement", ["subproc-change-notice", "subproc-objection"])
def test_where_each_sub_processor_needs_consent_no_notice_of_changes_is_asked(requirement: str) -> None:
    assert verdict(GAPS, requirement)[0] is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    "requirement",
    [
        "no-own-purposes",
        "subproc-authorisation",
        "subproc-liability",
        "dsr-assistance",
        "audits",
        "breach-notice",
        "transfers",
        "deletion-return",
    ],
)
def test_what_is_refused_is_contradicted(requirement: str) -> None:
    assert verdict(DENIALS, requirement)[0] is Verdict.CONTRADICTED


def test_an_effort_in_the_first_person_is_no_promise_of_measures() -> None:
    assert "implement_measures" in verdict(DENIALS, "security")[1]


@pytest.mark.parametrize(
    ("review", "called"),
    [(COMPLETE, {"Opdrachtgever", "Opdrachtnemer"}), (GAPS, {"Klant", "Leverancier"}), (DENIALS, {"u", "wij"})],
)
def test_the_parties_are_known_by_their_dutch_names(review: Review, called: set[str]) -> None:
    parties = review.agreement.parties
    assert {party.called for party in parties} == called
    assert {party.role for party in parties} == {Role.CONTROLLER, Role.PROCESSOR}
