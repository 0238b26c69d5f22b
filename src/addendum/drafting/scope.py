"""Which findings are drafted, which are not and why."""

from dataclasses import dataclass

from addendum.drafting.gap import is_settled
from addendum.model.amendment import LeftOut
from addendum.model.playbook import Level, Tier
from addendum.model.review import OPEN_VERDICTS, Finding, Review, Verdict
from addendum.settings import Settings

_GRAVE = frozenset({"critical", "major"})
_TIERS = {
    "law": frozenset({Tier.LAW}),
    "guidance": frozenset({Tier.LAW, Tier.GUIDANCE}),
    "policy": frozenset(Tier),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """The findings to draft, in the playbook's order, and those left out."""

    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def missing_by_law(self) -> int:
        """Return how many law requirements are wholly missing."""
        return sum(f.is_law_gap and f.verdict is Verdict.MISSING for f in self.findings)


def choose(review: Review, settings: Settings, accepted: frozenset[str] = frozenset()) -> Scope:
    """Return what is to be amended: law gaps, grave contradictions, and what the settings add.

    Left out is what the settings skip, and the requirements whose wording a lawyer accepted.
    """
    findings: list[Finding] = []
    left_out: list[LeftOut] = []
    for finding in review.findings:
        if not _is_wanted(finding, settings):
            continue
        why = _accepted(finding, accepted) or _why_not(finding, settings)
        if why:
            left_out.append(LeftOut(finding.requirement.id, why))
        else:
            findings.append(finding)
    return Scope(tuple(findings), tuple(left_out))


def in_tiers(tier: Tier, level: Level, settings: Settings) -> bool:
    """Return whether a requirement is asked for at the settings' tier: by default only what the law makes binding."""
    if settings.tier == "law":
        return tier is Tier.LAW and level is not Level.RECOMMENDED
    return tier in _TIERS[settings.tier]


def _is_wanted(finding: Finding, settings: Settings) -> bool:
    requirement = finding.requirement
    if finding.verdict not in OPEN_VERDICTS:
        return False
    grave = finding.verdict is Verdict.CONTRADICTED and requirement.contradiction_severity in _GRAVE
    return finding.is_law_gap or grave or in_tiers(requirement.tier, requirement.level, settings)


def _accepted(finding: Finding, accepted: frozenset[str]) -> str:
    return "its wording was accepted" if finding.requirement.id in accepted else ""


def _why_not(finding: Finding, settings: Settings) -> str:
    if finding.requirement.id in settings.skip:
        return "it was to be skipped"
    if finding.verdict is Verdict.UNCLEAR:
        return "the agreement is unclear on it: it must be read by a person first"
    if is_settled(finding):
        return "a blank for it stands in the text already, for the parties to fill in"
    return ""
