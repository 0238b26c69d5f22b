"""The words of a dossier: lights and verdicts as people read them, and its findings in the order they are read."""

from collections.abc import Iterable

from addendum.model.dossier import CheckFinding, Light

LIGHT_WORDS = {
    Light.GOOD: "good",
    Light.ATTENTION: "needs attention",
    Light.BAD: "bad",
    Light.NOT_REVIEWED: "not reviewed",
}
LIGHT_LOOKS = {Light.GOOD: "met", Light.ATTENTION: "partial", Light.BAD: "contradicted", Light.NOT_REVIEWED: "unclear"}
"""The look of a verdict that a light borrows."""
CHECK_WORDS = {"rights": "Rights", "security": "Security", "consent": "Consent", "agreement": "Agreement"}
"""What the four checks are called at the head of a column."""
VERDICTS = {
    "contradicted": "denied",
    "missing": "not said",
    "partial": "said in part",
    "unclear": "not known",
    "met": "said",
    "not-applicable": "does not arise",
}
_ORDER = tuple(VERDICTS)
_TIERS = {"law": "Required by law", "guidance": "Guidance of the authorities", "policy": "House policy"}


def in_order(findings: Iterable[CheckFinding]) -> tuple[CheckFinding, ...]:
    """Return the findings as they are read: what is denied first, then what is not said, law before the rest."""
    return tuple(sorted(findings, key=lambda one: (_ORDER.index(one.verdict), one.tier != "law")))


def standing(one: CheckFinding) -> str:
    """Return under what a point is asked: "Required by law where it applies; GDPR Art. 13(1)(f)"."""
    tier = _TIERS[one.tier]
    if one.tier == "law" and one.level == "conditional":
        tier += " where it applies"
    if one.tier == "law" and one.level == "recommended":
        tier = "Law that binds anyway"
    return f"{tier}; {one.law}" if one.law and one.law != "House policy" else tier
