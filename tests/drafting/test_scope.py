from dataclasses import replace

import pytest

from addendum.drafting.scope import choose, in_tiers
from addendum.model.playbook import Level, Tier
from addendum.model.review import Finding, Verdict
from addendum.settings import Settings
from factories.reviews import finding, requirement, review

LAW = requirement("dpa.audits")
ADVISED = requirement("dpa.records", level=Level.RECOMMENDED)
GUIDED = requirement("dpa.breach-deadline", tier=Tier.GUIDANCE, level=Level.RECOMMENDED)
HOUSE = requirement("dpa.dpo", tier=Tier.POLICY, level=Level.RECOMMENDED)
ALL = tuple(finding(Verdict.MISSING, asked) for asked in (LAW, ADVISED, GUIDED, HOUSE))


def chosen(*findings: Finding, settings: Settings | None = None) -> list[str]:
    return [f.requirement.id for f in choose(review(*findings), settings or Settings()).findings]


def blank(verdict: Verdict) -> Finding:
    found = finding(verdict)
    return replace(found, elements=tuple(replace(e, left_blank=True) for e in found.elements))


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.NOT_APPLICABLE])
def test_what_is_in_order_is_neither_drafted_nor_mentioned(verdict: Verdict) -> None:
    scope = choose(review(finding(verdict)), Settings(tier="policy"))
    assert (scope.findings, scope.left_out) == ((), ())


@pytest.mark.parametrize(
    ("tier", "wanted"),
    [
        ("law", ["dpa.audits"]),
        ("guidance", ["dpa.audits", "dpa.records", "dpa.breach-deadline"]),
        ("policy", ["dpa.audits", "dpa.records", "dpa.breach-deadline", "dpa.dpo"]),
    ],
)
def test_the_tier_says_how_much_is_amended(tier: str, wanted: list[str]) -> None:
    assert chosen(*ALL, settings=Settings(tier=tier)) == wanted
    assert [
        f.requirement.id for f in ALL if in_tiers(f.requirement.tier, f.requirement.level, Settings(tier=tier))
    ] == wanted


@pytest.mark.parametrize(("severity", "amended"), [("critical", True), ("major", True), ("minor", False)])
def test_a_grave_contradiction_is_amended_whatever_its_tier(severity: str, *, amended: bool) -> None:
    asked = replace(HOUSE, contradiction_severity=severity)
    assert bool(chosen(finding(Verdict.CONTRADICTED, asked))) is amended


def test_what_is_skipped_unclear_or_only_blank_is_left_out_with_the_reason() -> None:
    unclear = finding(Verdict.UNCLEAR, requirement("dpa.duration"))
    scope = choose(review(finding(Verdict.MISSING), unclear), Settings(skip=("dpa.audits",)))
    assert scope.findings == ()
    assert [left.why.split()[-1] for left in scope.left_out] == ["skipped", "first"]
    [taken] = choose(review(finding(Verdict.MISSING)), Settings(), frozenset({"dpa.audits"})).left_out
    assert taken.why == "its wording was accepted"
    [left] = choose(review(blank(Verdict.MISSING)), Settings()).left_out
    assert "blank" in left.why


def test_only_wholly_missing_terms_of_law_count_for_the_annex() -> None:
    partial = finding(Verdict.PARTIAL, requirement("dpa.security"), met=["allow_audits"])
    assert choose(review(*ALL, partial), Settings(tier="policy")).missing_by_law == 1
