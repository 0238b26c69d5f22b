"""How a check stands, as one of four words."""

from collections.abc import Sequence

from addendum.model.dossier import CheckFinding, Light

_FIRST = ("sec.mfa", "sec.encryption-transit", "sec.encryption-rest")
"""The measures that come first."""
_SHOWS_NOTHING = {"consent": ("unclear", "missing", "not-applicable")}
"""How consent is asked for may be shown by papers that are not in the folder."""
_OPEN = ("missing", "partial", "contradicted", "unclear")


def light_of(check: str, findings: Sequence[CheckFinding], *, is_risky: bool = False, is_whole: bool = True) -> Light:
    """Return how a check stands.

    What is denied, or required by law and missing, is bad; what is open otherwise needs attention. Of the measures of
    security the law names few: there a first measure that is missing is bad only where the risk is high. A check of
    consent by its forms alone cannot show everything, so there only what is denied is bad.

    Args:
        check: "rights", "security", "consent" or "agreement".
        findings: Of that check.
        is_risky: Whether the data call for more than ordinary security.
        is_whole: Whether every paper was judged in full: else what is not known needs attention.
    """
    if all(one.verdict in _SHOWS_NOTHING.get(check, ("unclear",)) for one in findings):
        return Light.NOT_REVIEWED
    denied = any(one.verdict == "contradicted" and one.tier == "law" for one in findings)
    missing = any(one.verdict == "missing" and _counts(one, check, is_risky=is_risky) for one in findings)
    if denied or missing:
        return Light.BAD
    known = [one for one in findings if check != "consent" or not is_whole or one.verdict != "unclear"]
    attention = any(one.verdict in _OPEN and (one.tier == "law" or one.requirement in _FIRST) for one in known)
    return Light.ATTENTION if attention else Light.GOOD


def _counts(one: CheckFinding, check: str, *, is_risky: bool) -> bool:
    if check == "consent":
        return False
    if check == "security":
        return is_risky and one.requirement in _FIRST
    return one.tier == "law" and one.level == "mandatory"
