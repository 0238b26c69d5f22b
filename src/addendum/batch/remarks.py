"""A draft in, the one sentence for its row out: why nothing, or less than a redline, was written."""

from addendum.api import Drafted
from addendum.model.amendment import Form

NOTHING = "nothing to amend"
_COMMENTED = "official clauses: commented on, not changed"
_BESIDE = "official clauses: not changed; what they lack is agreed beside them"


def remark_on(drafted: Drafted) -> str:
    """Return why the papers are fewer than usual; empty where the redline was written."""
    if drafted.error is not None:
        return drafted.error.what
    if drafted.same_as:
        return f"same text as {drafted.same_as}, which is drafted"
    if drafted.amendment.form is Form.NOTHING:
        return _COMMENTED if _is_commented(drafted) else _why_nothing(drafted)
    if drafted.amendment.form is Form.BESIDE:
        return f"{_COMMENTED}; what they lack is agreed beside them" if _is_commented(drafted) else _BESIDE
    is_less = drafted.amendment.form is Form.AGREEMENT or drafted.review.agreement.is_recognised
    return drafted.amendment.reason if is_less else ""


def _is_commented(drafted: Drafted) -> bool:
    """Return whether a copy with comments was written; only a Word file can bear them."""
    return bool(drafted.amendment.comments) and any(path.endswith("_redline.docx") for path, _ in drafted.files)


def _why_nothing(drafted: Drafted) -> str:
    review = drafted.review
    if review.not_reviewed:
        return review.not_reviewed
    # With open gaps the bare line would be untrue: the draft says why it leaves them.
    has_gaps = any(finding.is_law_gap for finding in review.findings)
    return f"{NOTHING}: {drafted.amendment.reason}" if has_gaps and drafted.amendment.reason else NOTHING
