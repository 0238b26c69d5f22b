"""A text of the library is read as a partner's text would be, in the language it is written in."""

from dataclasses import replace
from pathlib import Path

import pytest

from addendum.library.judging import Sample, finding, findings, is_complete
from addendum.library.loader import read_playbook
from addendum.model.agreement import ProvisionKind
from addendum.model.playbook import Playbook
from addendum.model.review import ElementResult, Finding, Verdict
from factories.playbooks import small_playbook

WISH = "The Supplier shall permit the Customer to visit its office on a week's notice."


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return read_playbook(small_playbook(tmp_path))


def test_the_language_is_the_one_said_however_short_the_text() -> None:
    assert [Sample("Ja.", language).agreement().language for language in ("de", "en", "nl")] == ["de", "en", "nl"]


def test_a_blank_line_parts_two_provisions_and_a_line_break_does_not() -> None:
    texts = [provision.text for provision in Sample("One\nand more.\n\nTwo.", "en").agreement().provisions]
    assert len(texts) == 2
    assert texts[0].split() == ["One", "and", "more."]


def test_a_heading_obliges_nobody(playbook: Playbook) -> None:
    visits = playbook.requirement("own.visits")
    heading = Sample(WISH, "en", as_heading=True)
    assert {provision.kind for provision in heading.agreement().provisions} == {ProvisionKind.HEADING}
    assert finding(Sample(WISH, "en"), playbook, visits).verdict is Verdict.MET
    assert finding(heading, playbook, visits).verdict is not Verdict.MET


def test_every_requirement_gets_its_finding(playbook: Playbook) -> None:
    found = findings(Sample(WISH, "en"), playbook)
    assert {name: each.verdict for name, each in found.items()} == {
        "own.visits": Verdict.MET,
        "own.keys": Verdict.MISSING,
    }


@pytest.mark.parametrize(
    ("verdict", "element", "is_blank", "complete"),
    [
        (Verdict.MET, Verdict.MET, False, True),
        (Verdict.MISSING, Verdict.MISSING, True, True),
        (Verdict.MISSING, Verdict.MISSING, False, False),
        (Verdict.CONTRADICTED, Verdict.MISSING, True, False),
        (Verdict.UNCLEAR, Verdict.UNCLEAR, True, False),
    ],
)
def test_only_a_fact_left_blank_may_be_open(
    playbook: Playbook, verdict: Verdict, element: Verdict, *, is_blank: bool, complete: bool
) -> None:
    keys = playbook.requirement("own.keys")
    result = ElementResult("list_of_keys", element, left_blank=is_blank)
    assert is_complete(Finding(keys, verdict, 1.0, (result,))) == complete


def test_a_duty_left_blank_is_not_complete(playbook: Playbook) -> None:
    keys = playbook.requirement("own.keys")
    duty = replace(keys, elements=(replace(keys.elements[0], fact=False),))
    result = ElementResult("list_of_keys", Verdict.MISSING, left_blank=True)
    assert not is_complete(Finding(duty, Verdict.MISSING, 1.0, (result,)))
