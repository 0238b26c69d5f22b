"""Which mutants are made of a text, for which element."""

from pathlib import Path

import pytest

from addendum.library.judging import Sample, finding
from addendum.library.loader import read_playbook
from addendum.library.mutation import Operator, Seed, is_about_conduct, mutants_of, words_for
from addendum.model.playbook import Element, Playbook
from factories.playbooks import small_playbook


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return read_playbook(small_playbook(tmp_path))


def made(playbook: Playbook, requirement: str, element: str, text: str) -> dict[Operator, list[str]]:
    asked = playbook.requirement(requirement)
    words = words_for("en")
    assert words is not None
    seed = Seed(text, "en", finding(Sample(text, "en"), playbook, asked))
    by_operator: dict[Operator, list[str]] = {}
    for operator, mutant in mutants_of(seed, _element(playbook, requirement, element), words):
        by_operator.setdefault(operator, []).append(mutant)
    return by_operator


def _element(playbook: Playbook, requirement: str, element: str) -> Element:
    return next(each for each in playbook.requirement(requirement).elements if each.id == element)


WISH = "The Supplier shall permit the Customer to visit its office on prior notice."


def test_a_duty_is_negated_weakened_swapped_excepted_and_moved(playbook: Playbook) -> None:
    found = made(playbook, "own.visits", "allow", WISH)
    assert {
        "negate",
        "weaken",
        "swap parties",
        "exception",
        "only a heading",
        "only a definition",
        "only a recital",
    } <= set(found)
    assert found[Operator.SWAP_PARTIES] == [
        "The Customer shall permit the Supplier to visit its office on prior notice."
    ]
    assert found[Operator.HEADING] == [WISH]
    assert all(mutant.endswith(".") and "Supplier" in mutant for mutant in found[Operator.EXCEPTION])


def test_only_what_is_about_time_comes_late(playbook: Playbook) -> None:
    assert Operator.LATE not in made(playbook, "own.visits", "allow", WISH)
    assert made(playbook, "own.visits", "notice", WISH)[Operator.LATE] == [WISH.replace("prior", "subsequent")]


def test_a_fact_is_left_blank_and_not_negated(playbook: Playbook) -> None:
    found = made(playbook, "own.keys", "list_of_keys", "Keys handed over: main door, cellar.")
    assert "Keys handed over: [to be completed]." in found[Operator.BLANK]
    assert Operator.NEGATE not in found
    assert Operator.WEAKEN not in found


def test_the_words_of_the_smallest_edit_are_dropped(playbook: Playbook) -> None:
    text = "The Processor shall allow the Controller to visit its premises on two days' notice."
    assert made(playbook, "own.visits", "notice", text)[Operator.DROP] == [
        "The Processor shall allow the Controller to visit its premises."
    ]


def test_no_mutant_comes_twice_and_none_but_the_heading_is_the_text(playbook: Playbook) -> None:
    found = made(playbook, "own.visits", "notice", WISH)
    texts = [mutant for operator, mutants in found.items() if operator is not Operator.HEADING for mutant in mutants]
    assert len(texts) == len(set(texts))
    assert WISH not in texts


def test_conduct_is_a_duty_or_a_right(playbook: Playbook) -> None:
    assert is_about_conduct(playbook.requirement("own.visits"))
    assert not is_about_conduct(playbook.requirement("own.keys"))
