"""The review as Markdown."""

from dataclasses import replace

from addendum.model.review import Verdict
from addendum.writers.review_md import write_review_md
from factories.reviews import (
    agreement,
    complete_review,
    evidence_of,
    finding,
    mixed_review,
    provision,
    review,
    unread_review,
)


def test_a_complete_review_has_no_open_words() -> None:
    shown = write_review_md(complete_review(), "0.1.0")
    assert "Lacks:" not in shown
    assert "## Not reviewed" not in shown
    assert "1. Next: nothing to amend; every law requirement is met." in shown


def test_every_requirement_stands_in_a_table_and_below() -> None:
    made = mixed_review()
    shown = write_review_md(made, "0.1.0")
    for one in made.findings:
        assert shown.count(one.requirement.title) >= 2
    assert "| Audits and inspections | GDPR Art. 28(3)(h) | partial | inspections |" in shown


def test_what_was_not_reviewed_comes_first() -> None:
    shown = write_review_md(unread_review(), "0")
    assert shown.index("## Not reviewed") < shown.index("## Summary")


def test_quoted_words_are_bold_inside_their_provision() -> None:
    shown = write_review_md(mixed_review(), "0")
    assert "> The Supplier **shall allow for audits by the Customer** once a year." in shown


def test_markup_of_the_agreement_is_taken_literally() -> None:
    nasty = "<b>*bold*</b> [x](http://e.example) | # `code`"
    source = provision(nasty)
    made = review(finding(Verdict.MET, evidence=[evidence_of(source, nasty)]), of=agreement(source))
    shown = write_review_md(replace(made, agreement=replace(made.agreement, title=nasty)), "0")
    assert "<b>" not in shown
    assert "\\<b\\>\\*bold\\*\\</b\\> \\[x\\](http://e.example) \\| \\# \\`code\\`" in shown


def test_nothing_is_listed_where_nothing_was_judged() -> None:
    shown = write_review_md(replace(mixed_review(), not_reviewed="No known language."), "0")
    assert "## Findings" not in shown
