"""The whole proof of a playbook: what is counted, what fails, and what spoiled texts tell."""

from pathlib import Path

import pytest

from addendum.library.loader import read_playbook
from addendum.library.prover import prove_playbook
from addendum.library.report import Aspect, Report, Tally
from addendum.model.playbook import Playbook
from factories.playbooks import changed, small_playbook


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return read_playbook(small_playbook(tmp_path))


def test_a_sound_playbook_holds(playbook: Playbook) -> None:
    report = prove_playbook(playbook)
    assert report.failures == ()
    assert report.holds


def test_it_counts_what_it_tried(playbook: Playbook) -> None:
    proofs = prove_playbook(playbook).proofs
    assert proofs[Aspect.EXAMPLE] == 4 + 3
    assert proofs[Aspect.COVERAGE] == (4 + 2 * 2) + (3 + 2 * 1)
    assert proofs[Aspect.CLAUSE] == 2 + 1
    assert proofs[Aspect.NEIGHBOUR] == 2
    assert proofs[Aspect.TOLERANCE] == 4
    assert proofs[Aspect.REFUSAL] == 5


def test_a_failure_is_a_line_with_its_place(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path, files=changed("visits/en.yaml", "want: missing", "want: met")))
    report = prove_playbook(playbook)
    assert not report.holds
    assert report.failed(Aspect.EXAMPLE) == 1
    assert str(report.failures[0]).startswith("own.visits [en] example: furniture: ")


def test_only_what_is_asked_is_proved(playbook: Playbook) -> None:
    turns: list[str] = []
    report = prove_playbook(playbook, frozenset({"own.keys"}), progress=turns.append)
    assert turns == ["own.keys"]
    assert report.proofs[Aspect.EXAMPLE] == 3


def tally(report: Report, element: str) -> Tally:
    return next(each for each in report.tallies if each.element == element)


def test_without_being_asked_no_mutants_are_made(playbook: Playbook) -> None:
    assert prove_playbook(playbook).tallies == ()


def test_mutants_are_counted_per_element(playbook: Playbook) -> None:
    report = prove_playbook(playbook, mutants=True)
    assert [each.element for each in report.tallies] == ["allow", "notice", "list_of_keys"]
    assert tally(report, "allow").made >= 30
    assert not tally(report, "allow").is_thin
    assert tally(report, "list_of_keys").is_thin


def test_what_is_no_longer_met_is_caught(playbook: Playbook) -> None:
    counts = tally(prove_playbook(playbook, mutants=True), "allow").counts
    for operator in ("negate", "swap parties", "only a heading", "only a definition", "only a recital"):
        made, caught = counts[operator]
        assert made == caught > 0, operator


def test_what_is_still_met_is_kept_to_be_looked_at(playbook: Playbook) -> None:
    for each in prove_playbook(playbook, mutants=True).tallies:
        assert len(each.survivors) == each.made - each.caught


def test_mutants_do_not_decide_whether_it_holds(playbook: Playbook) -> None:
    report = prove_playbook(playbook, mutants=True)
    assert report.holds
