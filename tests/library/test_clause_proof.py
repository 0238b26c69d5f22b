"""A Clause meets its own requirement and no other, stays met when re-set, and falls when spoiled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from addendum.library.clause_proof import (
    clause_failures,
    neighbour_failures,
    refusal_failures,
    spoiled_clauses,
    tolerance_failures,
    without_own_clauses,
)
from addendum.library.loader import read_playbook
from addendum.library.report import Failure
from addendum.model.playbook import Playbook, Requirement
from factories.playbooks import FILES, changed, small_playbook

Proof = Callable[[Playbook, Requirement, str], Iterator[Failure]]
PROOFS: tuple[Proof, ...] = (clause_failures, tolerance_failures, refusal_failures, neighbour_failures)
WISH = "{Processor} {shall} allow {Controller} to visit its premises on two days' notice."


def said(folder: Path, proof: Proof, requirement: str = "own.visits") -> list[tuple[str, str]]:
    playbook = read_playbook(folder)
    return [(failure.name, failure.what) for failure in proof(playbook, playbook.requirement(requirement), "en")]


@pytest.mark.parametrize("proof", PROOFS)
@pytest.mark.parametrize("requirement", ["own.visits", "own.keys"])
def test_a_sound_clause_says_nothing(tmp_path: Path, proof: Proof, requirement: str) -> None:
    assert said(small_playbook(tmp_path), proof, requirement) == []


def test_a_blank_for_a_fact_is_no_defect_of_the_clause(tmp_path: Path) -> None:
    assert "[●: keys]" in FILES["keys/en.yaml"]
    assert said(small_playbook(tmp_path), clause_failures, "own.keys") == []


def test_a_clause_that_lacks_an_element_fails(tmp_path: Path) -> None:
    files = changed("visits/en.yaml", WISH, "{Processor} {shall} allow {Controller} to visit its premises.")
    assert said(small_playbook(tmp_path, files=files), clause_failures) == [
        ("model clause", 'should be met, read as "partial" (lacks notice)')
    ]


def test_a_weak_fallback_fails(tmp_path: Path) -> None:
    files = changed(
        "visits/en.yaml", "{Processor} {shall} permit visits of", "{Processor} shall endeavour to permit visits of"
    )
    assert [name for name, _ in said(small_playbook(tmp_path, files=files), clause_failures)] == ["fallback 1"]


def test_its_own_text_among_the_exemplars_does_not_carry_it(tmp_path: Path) -> None:
    own = changed(
        "visits/en.yaml",
        "exemplars: [The processor allows the controller to visit its premises.]",
        "exemplars: [The processor shall allow the controller to visit its premises on two days' notice.]",
    )
    stripped = without_own_clauses(read_playbook(small_playbook(tmp_path, files=own)))
    assert stripped.requirement("own.visits").wordings["en"].elements["allow"].exemplars == ()


def test_other_exemplars_stay(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path))
    stripped = without_own_clauses(playbook)
    assert stripped.requirement("own.visits") == playbook.requirement("own.visits")
    assert stripped.sha256 != playbook.sha256


def test_a_clause_that_meets_another_requirement_unsaid_fails(tmp_path: Path) -> None:
    files = changed("visits/en.yaml", WISH, WISH[:-1] + ". Keys handed over: main door.")
    assert [name for name, _ in said(small_playbook(tmp_path, files=files), neighbour_failures)] == ["own.keys"]


def test_a_clause_that_is_said_to_meet_another_may(tmp_path: Path) -> None:
    files = {
        **changed("visits/en.yaml", WISH, WISH[:-1] + ". Keys handed over: main door."),
        **changed("visits/requirement.yaml", "also_meets: []", "also_meets: [own.keys]"),
    }
    assert said(small_playbook(tmp_path, files=files), neighbour_failures) == []


def test_a_clause_that_is_said_to_meet_another_must(tmp_path: Path) -> None:
    files = changed("visits/requirement.yaml", "also_meets: []", "also_meets: [own.keys]")
    assert said(small_playbook(tmp_path, files=files), neighbour_failures) == [
        ("own.keys", "Our clause is said to meet this too, but does not.")
    ]


def test_an_element_that_does_not_say_whom_it_binds_is_found_out(tmp_path: Path) -> None:
    files = changed("visits/requirement.yaml", "    binds: processor\n", "")
    names = [name for name, _ in said(small_playbook(tmp_path, files=files), refusal_failures)]
    assert "parties swapped" in names


def test_a_clause_of_facts_alone_is_not_spoiled(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path))
    assert spoiled_clauses(playbook.requirement("own.keys"), "en") == ()
    names = [name for name, _ in spoiled_clauses(playbook.requirement("own.visits"), "en")]
    assert names == ["diluted", "parties swapped", "negated 1", "negated 2", "negated 3"]
