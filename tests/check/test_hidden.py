"""The truth table of what is hidden, deleted or denied: nothing of it is ever met, and each is told."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from addendum.check import check
from addendum.check.hidden import shown
from addendum.library import load_playbook
from addendum.model.agreement import HiddenText
from addendum.model.review import HIDDEN_AGAINST, HIDDEN_ONLY, Finding, Verdict
from addendum.readers import read_agreement
from factories import veiled
from factories.agreements import agreement
from factories.word import inserted, paragraph, run

ASKED = "dpa.breach-notice"


def finding(data: bytes, name: str) -> Finding:
    """Return the finding on the notice of breaches."""
    return check(read_agreement(data, name), load_playbook(), frozenset({ASKED})).findings[0]


def cases(name: str, table: Mapping[str, bytes]) -> list[object]:
    """Return (name, bytes) of each file of a table, named by how it hides."""
    return [pytest.param(name, data, id=f"{name[2:]}-{how}") for how, data in table.items()]


HIDDEN = [
    *cases("a.docx", veiled.HIDDEN_IN_WORD),
    *cases("a.html", veiled.HIDDEN_IN_HTML),
    *cases("a.pdf", veiled.HIDDEN_IN_PDF),
]
ABSENT = [*cases("a.docx", veiled.UNSEEN_IN_WORD), *cases("a.html", veiled.UNSEEN_IN_HTML)]
OPEN = [
    ("a.docx", veiled.word(paragraph(run(veiled.DUTY)))),
    ("a.html", veiled.page(f"<p>{veiled.DUTY}</p>")),
    ("a.txt", f"{veiled.INTRO}\n\n{veiled.DUTY}".encode()),
]


def test_the_table_holds_at_least_sixty_cases() -> None:
    assert len(HIDDEN) + len(ABSENT) + len(veiled.DENIED) >= 60


@pytest.mark.parametrize(("name", "data"), OPEN)
def test_the_same_duty_in_plain_sight_is_met_without_a_flag(name: str, data: bytes) -> None:
    found = finding(data, name)
    assert (found.verdict, found.flags) == (Verdict.MET, ())


@pytest.mark.parametrize(("name", "data"), HIDDEN)
def test_hidden_words_meet_nothing_and_are_warned_of(name: str, data: bytes) -> None:
    found = finding(data, name)
    assert found.verdict not in {Verdict.MET, Verdict.NOT_APPLICABLE}
    assert HIDDEN_ONLY in found.flags
    assert not found.evidence or all(veiled.AFTER not in one.quote for one in found.evidence)


@pytest.mark.parametrize(("name", "data"), ABSENT)
def test_words_that_are_no_text_meet_nothing(name: str, data: bytes) -> None:
    assert finding(data, name).verdict not in {Verdict.MET, Verdict.NOT_APPLICABLE}


@pytest.mark.parametrize("sentence", veiled.DENIED)
def test_a_denied_or_weakened_duty_is_not_met(sentence: str) -> None:
    assert finding(veiled.word(paragraph(run(sentence))), "a.docx").verdict is not Verdict.MET


def test_a_pending_insertion_is_judged_both_ways() -> None:
    found = finding(veiled.word(paragraph(inserted(1, run(veiled.DUTY)))), "a.docx")
    assert (found.verdict, found.if_rejected) == (Verdict.MET, Verdict.MISSING)
    assert "depends-on-tracked-change" in found.flags


def test_a_pending_insertion_that_denies_is_judged_both_ways() -> None:
    denied = paragraph(run(veiled.BEFORE), inserted(1, run(" not be required to")), run(f" {veiled.AFTER}"))
    found = finding(veiled.word(denied), "a.docx")
    assert found.verdict is not Verdict.MET
    assert found.if_rejected is Verdict.MET


def test_a_hidden_denial_inside_a_duty_is_warned_of_and_does_not_count() -> None:
    denied = paragraph(run(veiled.BEFORE), run(" not be required to", "<w:vanish/>"), run(f" {veiled.AFTER}"))
    found = finding(veiled.word(denied), "a.docx")
    assert found.verdict is Verdict.MET
    assert found.flags == (HIDDEN_AGAINST,)


def test_hidden_words_that_change_nothing_are_not_warned_of() -> None:
    quiet = paragraph(run(veiled.DUTY)) + paragraph(run("Draft of the sales team.", "<w:vanish/>"))
    assert finding(veiled.word(quiet), "a.docx").flags == ()


def test_what_is_hidden_is_shown_in_its_place() -> None:
    paper = agreement("One.", "Three.")
    inside = HiddenText("body/2", "Three, or four.", within=True, where="", why="")
    alone = HiddenText("body/1", "Two.", within=False, where="", why="")
    first = HiddenText("", "Zero.", within=False, where="", why="")
    told = shown(replace(paper, hidden=(inside, alone, first)))
    assert [one.text for one in told.provisions] == ["Zero.", "One.", "Two.", "Three, or four."]
    assert len({one.at for one in told.provisions}) == 4
    assert told.hidden == ()
