"""The row of a file says why there is less than a redline, and says nothing where there is one."""

from dataclasses import replace

import pytest

from addendum.api import Drafted
from addendum.batch.remarks import NOTHING, remark_on
from addendum.errors import DamagedFile
from addendum.model.amendment import Amendment, Form
from addendum.model.review import Review
from factories.reviews import complete_review, mixed_review


def drafted(form: Form, review: Review, reason: str = "") -> Drafted:
    return Drafted(review, Amendment(review, form, reason=reason), ())


@pytest.mark.parametrize("form", [Form.SCATTERED, Form.ANNEX])
def test_a_redline_needs_no_remark(form: Form) -> None:
    assert remark_on(drafted(form, mixed_review(), "Few terms are missing.")) == ""


def test_a_complete_agreement_has_nothing_to_amend_and_nothing_more_is_said() -> None:
    assert remark_on(drafted(Form.NOTHING, complete_review(), "It is signed.")) == NOTHING


def test_gaps_that_are_left_are_left_for_a_reason() -> None:
    assert remark_on(drafted(Form.NOTHING, mixed_review(), "It is signed.")) == f"{NOTHING}: It is signed."
    assert remark_on(drafted(Form.NOTHING, mixed_review())) == NOTHING


def test_what_was_not_judged_is_not_called_complete() -> None:
    unjudged = replace(complete_review(), not_reviewed="It is written in Polish.")
    assert remark_on(drafted(Form.NOTHING, unjudged)) == "It is written in Polish."


def test_a_whole_agreement_instead_of_a_redline_is_explained() -> None:
    assert remark_on(drafted(Form.AGREEMENT, mixed_review(), "No terms.")) == "No terms."


@pytest.mark.parametrize("form", Form)
def test_a_failed_redline_and_a_copy_are_said_before_all_else(form: Form) -> None:
    made = replace(drafted(form, mixed_review(), "A reason."), same_as="acme.docx")
    assert remark_on(made) == "same text as acme.docx, which is drafted"
    assert remark_on(replace(made, error=DamagedFile("It cannot be edited."))) == "It cannot be edited."
