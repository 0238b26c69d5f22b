"""The exit code of a run."""

from dataclasses import replace
from typing import Any

import pytest

from addendum.batch.grading import Grade, exit_code, grade_error, grade_record
from addendum.errors import CannotRedline, EncryptedFile, LibraryError, OutputError, ProofFailed
from addendum.model.playbook import Level, Tier
from addendum.model.review import Review, Verdict
from addendum.writers.review_json import Unread, review_record, unread_record
from factories.reviews import complete_review, finding, mixed_review, playbook, requirement, review, unread_review

FINE = Grade(done=True, whole=True, failed=False)
FAILED = Grade(done=True, whole=True, failed=True)
PARTLY = Grade(done=True, whole=False, failed=False)
NOT_DONE = Grade(done=False, whole=False, failed=False)


def record(made: Review) -> dict[str, Any]:
    return review_record(made, "0")


@pytest.mark.parametrize("fail_on", ["never", "unclear", "partial", "missing", "contradicted"])
def test_a_complete_agreement_never_fails(fail_on: str) -> None:
    assert grade_record(record(complete_review()), fail_on) == FINE


@pytest.mark.parametrize("verdict", [Verdict.CONTRADICTED, Verdict.MISSING, Verdict.PARTIAL, Verdict.UNCLEAR])
def test_by_default_no_verdict_fails(verdict: Verdict) -> None:
    assert grade_record(record(review(finding(verdict))), "never") == FINE


ORDER = ["contradicted", "missing", "partial", "unclear"]


@pytest.mark.parametrize("fail_on", ORDER)
@pytest.mark.parametrize("verdict", ORDER)
def test_a_level_includes_those_above_it(fail_on: str, verdict: str) -> None:
    made = grade_record(record(review(finding(Verdict(verdict)))), fail_on)
    assert made.failed is (ORDER.index(verdict) <= ORDER.index(fail_on))


@pytest.mark.parametrize(
    ("tier", "level", "counts"),
    [
        (Tier.LAW, Level.MANDATORY, True),
        (Tier.LAW, Level.CONDITIONAL, True),
        (Tier.LAW, Level.RECOMMENDED, False),
        (Tier.GUIDANCE, Level.MANDATORY, False),
        (Tier.POLICY, Level.RECOMMENDED, False),
    ],
)
def test_only_what_is_a_law_gap_counts(tier: Tier, level: Level, *, counts: bool) -> None:
    made = review(finding(Verdict.MISSING, requirement(tier=tier, level=level)))
    assert grade_record(record(made), "unclear").failed is counts


def test_a_skipped_requirement_does_not_count() -> None:
    made = review(finding(Verdict.MISSING))
    assert not grade_record(record(made), "missing", ("dpa.audits",)).failed


def test_a_page_that_was_not_read_is_not_the_whole() -> None:
    assert grade_record(record(unread_review()), "never") == PARTLY
    assert grade_record(record(replace(mixed_review(), not_reviewed="No language.")), "never") == PARTLY


def test_a_file_that_could_not_be_read_is_not_done() -> None:
    unread = Unread("x.docx", "", playbook(), EncryptedFile("It is protected."))
    assert grade_record(unread_record(unread, "0"), "unclear") == NOT_DONE


def test_errors_say_what_was_done_all_the_same() -> None:
    assert grade_error(EncryptedFile("x")) == NOT_DONE
    assert grade_error(OutputError("x")) == NOT_DONE
    assert grade_error(LibraryError("x")) == NOT_DONE
    assert grade_error(CannotRedline("x")) == PARTLY
    assert grade_error(ProofFailed("x")) == FAILED


@pytest.mark.parametrize(
    ("grades", "code"),
    [
        ([], 2),
        ([FINE], 0),
        ([FINE, FINE], 0),
        ([FINE, FAILED], 1),
        ([NOT_DONE], 2),
        ([NOT_DONE, NOT_DONE], 2),
        ([NOT_DONE, FINE], 3),
        ([PARTLY], 3),
        ([PARTLY, FAILED], 3),
        ([NOT_DONE, FAILED], 3),
    ],
)
def test_the_code_of_a_run(grades: list[Grade], code: int) -> None:
    assert exit_code(grades) == code
