"""How a run ends: the exit code of all that was done (DESIGN.md section 5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from addendum.errors import AddendumError, ReadError
from addendum.model.playbook import Level, Tier
from addendum.model.review import OPEN_VERDICTS, Verdict

DONE, FAILED, NOTHING_DONE, NOT_ALL_REVIEWED = 0, 1, 2, 3
_NEVER = "never"


@dataclass(frozen=True, slots=True)
class Grade:
    """What one file adds to the exit code."""

    done: bool
    """Something was reviewed."""
    whole: bool
    """Nothing of it was left unread or undone."""
    failed: bool
    """``--fail-on`` is met, or a proof failed."""


def grade_record(record: Mapping[str, Any], fail_on: str, skip: tuple[str, ...] = ()) -> Grade:
    """Grade the record of a review; ``fail_on`` counts what is a law gap if open, less ``skip``."""
    unread = any(note["kind"] == "not-reviewed" for note in record["agreement"]["notes"])
    bad = () if fail_on == _NEVER else OPEN_VERDICTS[: OPEN_VERDICTS.index(Verdict(fail_on)) + 1]
    return Grade(
        done="error" not in record,
        whole=record["verdict"] != "not-reviewed" and not unread,
        failed=any(_counts(f, skip) and f["verdict"] in bad for f in record["findings"]),
    )


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


def is_law_gap_if_open(finding: Mapping[str, Any]) -> bool:
    """Return whether the record of a finding is of tier law and of level mandatory or conditional."""
    return bool(finding["tier"] == Tier.LAW and finding["level"] != Level.RECOMMENDED)


def _counts(finding: Mapping[str, Any], skip: tuple[str, ...]) -> bool:
    return is_law_gap_if_open(finding) and finding["requirement"] not in skip
