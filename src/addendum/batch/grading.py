"""How a run ends: the exit code of all that was done (DESIGN.md section 5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from addendum.errors import AddendumError, ReadError
from addendum.model.review import Review, Verdict

DONE, FAILED, NOTHING_DONE, NOT_ALL_REVIEWED = 0, 1, 2, 3
_FROM = {
    "contradicted": {Verdict.CONTRADICTED},
    "missing": {Verdict.CONTRADICTED, Verdict.MISSING},
    "partial": {Verdict.CONTRADICTED, Verdict.MISSING, Verdict.PARTIAL},
    "unclear": {Verdict.CONTRADICTED, Verdict.MISSING, Verdict.PARTIAL, Verdict.UNCLEAR},
    "never": set[Verdict](),
}


@dataclass(frozen=True, slots=True)
class Grade:
    """What one file adds to the exit code."""

    done: bool
    """Something was reviewed."""
    whole: bool
    """Nothing of it was left unread or undone."""
    failed: bool
    """``--fail-on`` is met, or a proof failed."""


def grade_review(review: Review, fail_on: str, skip: tuple[str, ...] = ()) -> Grade:
    """Grade a review; ``--fail-on`` counts law requirements of level mandatory or conditional that are not skipped."""
    bad = _FROM[fail_on]
    asked = [f for f in review.findings if f.requirement.is_law_gap_if_open and f.requirement.id not in skip]
    whole = not review.not_reviewed and not review.agreement.unread
    return Grade(done=True, whole=whole, failed=any(f.verdict in bad for f in asked))


def grade_error(error: AddendumError) -> Grade:
    """Grade a file that ended in an error: not done at all, or done without one of its parts."""
    read = not isinstance(error, ReadError) and error.exit_code != NOTHING_DONE
    return Grade(done=read, whole=error.exit_code == FAILED, failed=error.exit_code == FAILED)


def exit_code(grades: Iterable[Grade]) -> int:
    """Return 2 if nothing was done, else 3 if something was not reviewed, else 1 if something failed, else 0."""
    all_grades = tuple(grades)
    if not any(grade.done for grade in all_grades):
        return NOTHING_DONE
    if not all(grade.whole for grade in all_grades):
        return NOT_ALL_REVIEWED
    return FAILED if any(grade.failed for grade in all_grades) else DONE
