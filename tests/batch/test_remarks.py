"""Why less was drafted than usual, in one sentence."""

from dataclasses import replace

from addendum.api.drafted import Drafted
from addendum.batch.remarks import NOTHING, remark_on
from addendum.errors import CannotRedline
from addendum.model.agreement import Provision
from addendum.model.amendment import Amendment, Comment, Form
from addendum.model.review import Review
from factories.reviews import agreement, complete_review, mixed_review, review


def drafted(review: Review, form: Form, reason: str = "") -> Drafted:
    return Drafted(review, Amendment(review, form, reason=reason), ())


def test_a_redline_needs_no_remark() -> None:
    assert remark_on(drafted(mixed_review(), Form.SCATTERED, "few gaps")) == ""
    assert remark_on(drafted(mixed_review(), Form.ANNEX, "many gaps")) == ""


def test_no_gap_is_nothing_to_amend() -> None:
    assert remark_on(drafted(complete_review(), Form.NOTHING, "No gap is open.")) == NOTHING == "nothing to amend"


def test_gaps_that_are_left_are_never_called_nothing_without_the_reason() -> None:
    made = drafted(mixed_review(), Form.NOTHING, "Official clauses are never redlined.")
    assert remark_on(made) == "nothing to amend: Official clauses are never redlined."


def test_a_whole_agreement_says_why() -> None:
    assert remark_on(drafted(mixed_review(), Form.AGREEMENT, "It has no terms.")) == "It has no terms."


def test_a_scan_without_a_redline_says_why() -> None:
    scanned = agreement(Provision("body/1", "Text.", recognised=0.9))
    assert remark_on(drafted(review(of=scanned), Form.SCATTERED, "Recognised.")) == "Recognised."
    assert remark_on(drafted(review(of=agreement(Provision("body/1", "Text."))), Form.SCATTERED, "Recognised.")) == ""


def test_official_clauses_are_commented_on_where_a_word_file_can_bear_it() -> None:
    made = drafted(mixed_review(), Form.NOTHING, "Official clauses are never redlined.")
    made = replace(made, amendment=replace(made.amendment, comments=(Comment("body/1", "Please choose."),)))
    assert remark_on(made).startswith(NOTHING)
    written = replace(made, files=(("external/acme_redline.docx", b""),))
    assert remark_on(written) == "official clauses: commented on, not changed"
    beside = replace(written, amendment=replace(written.amendment, form=Form.BESIDE))
    assert remark_on(beside) == "official clauses: commented on, not changed; what they lack is agreed beside them"
    assert remark_on(replace(beside, files=())).startswith("official clauses: not changed")


def test_an_error_comes_first_and_then_the_word_file_of_the_same_text() -> None:
    made = drafted(mixed_review(), Form.NOTHING)
    assert remark_on(replace(made, same_as="acme.docx")) == "same text as acme.docx, which is drafted"
    assert remark_on(replace(made, same_as="acme.docx", error=CannotRedline("It is protected."))) == "It is protected."


def test_a_language_outside_the_library_is_the_reason() -> None:
    made = replace(mixed_review(), not_reviewed="The agreement is in Danish.")
    assert remark_on(drafted(made, Form.NOTHING, "Nothing was judged.")) == "The agreement is in Danish."
