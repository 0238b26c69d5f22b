"""The review on a terminal: words first, colour second, nothing that a document could make the terminal do."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.review import HIDDEN_ONLY, Instrument, Verdict
from addendum.writers.review_html import write_review_html
from addendum.writers.review_md import write_review_md
from addendum.writers.terminal import View, write_terminal
from factories.reviews import agreement, complete_review, finding, mixed_review, provision, review, unread_review

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_without_colour_there_is_not_one_control_character() -> None:
    shown = write_terminal(mixed_review(), View(verbose=True))
    assert not [sign for sign in shown if ord(sign) < 32 and sign != "\n"]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = write_terminal(mixed_review(), View(width=width, verbose=True))
    assert max(len(line) for line in shown.splitlines()) <= width


def test_colour_only_repeats_what_the_words_say() -> None:
    plain = write_terminal(mixed_review(), View())
    coloured = write_terminal(mixed_review(), View(colour=True))
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in ESCAPE.sub("", coloured).splitlines()] == plain.splitlines()


@pytest.mark.parametrize("verdict", ["met", "partial", "missing", "contradicted", "unclear", "not applicable"])
def test_every_verdict_is_a_word(verdict: str) -> None:
    assert verdict in write_terminal(mixed_review(), View())


def test_what_was_not_reviewed_comes_before_everything() -> None:
    assert write_terminal(unread_review(), View()).startswith("NOT REVIEWED\n")
    assert "NOT REVIEWED" not in write_terminal(complete_review(), View())


def test_a_term_that_only_hidden_text_speaks_of_is_warned_of_before_everything() -> None:
    made = mixed_review()
    flagged = replace(made, findings=tuple(replace(f, flags=(HIDDEN_ONLY,)) for f in made.findings))
    for shown in (write_terminal(flagged, View()), write_review_md(flagged, "1"), write_review_html(flagged, "1")):
        assert "Only text that a reader does not see" in shown
        assert shown.lower().index("hidden text") < shown.index("law gap")
    assert "HIDDEN TEXT" not in write_terminal(made, View())


def test_tiers_below_the_floor_are_counted_not_listed() -> None:
    shown = write_terminal(mixed_review(), View(floor="law"))
    assert "House policy: 1 missing (--tier policy lists them)" in shown
    assert "Data protection officer" not in shown
    assert "Data protection" in write_terminal(mixed_review(), View(floor="policy"))


def test_a_skipped_requirement_is_not_listed() -> None:
    rows = write_terminal(mixed_review(), View(skip=("dpa.security",))).splitlines()
    assert not [row for row in rows if row.startswith("Security of processing")]


def test_quotations_are_shown_on_request_only() -> None:
    quote = "shall allow for audits by the Customer"
    assert quote not in write_terminal(mixed_review(), View())
    assert quote in write_terminal(mixed_review(), View(verbose=True))


def test_nothing_is_judged_in_a_language_outside_the_library() -> None:
    shown = write_terminal(replace(mixed_review(), not_reviewed="The language is not one of the six."), View())
    assert shown.startswith("NOT REVIEWED\n  The language is not one of the six.")
    assert "Audits and inspections" not in shown


@given(st.text())
def test_no_document_can_drive_the_terminal(foreign: str) -> None:
    made = review(finding(Verdict.MISSING), of=agreement(provision("x"), file=f"a{foreign}.docx"))
    made = replace(made, agreement=replace(made.agreement, title=foreign))
    shown = write_terminal(made, View(verbose=True))
    assert not [sign for sign in shown if ord(sign) < 32 and sign != "\n"]
    assert not [sign for sign in shown if 0x7F <= ord(sign) <= 0x9F or sign in "\u202e\u2066"]


def test_a_paper_without_processor_terms_is_one_finding_unless_all_are_wanted() -> None:
    made = replace(mixed_review(), instrument=Instrument.NONE)
    assert "Breach notice" not in write_terminal(made, View())
    assert "Breach notice" in write_terminal(made, View(verbose=True))
