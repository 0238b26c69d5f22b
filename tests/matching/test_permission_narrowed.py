"""A permission that is narrowed to "only" obliges; a plain permission does not."""

import pytest

from addendum.matching.evidence import find_evidence
from addendum.matching.holding import Asked
from addendum.matching.languages import grammar
from addendum.matching.phrases import term_phrases
from addendum.matching.reading import read
from addendum.matching.signs import parse
from addendum.matching.vocabulary import vocabulary_of
from addendum.model.agreement import Agreement, Provision
from addendum.model.playbook import Binds, Element, ElementWording, Force, Scope

NARROW, PLAIN = "process* + exclusively / only + instruct*", "process* + instruct*"


def obliges(text: str, sign: str) -> bool:
    """Tell whether the sign is found as a duty of the processor."""
    english = grammar("en")
    assert english is not None
    vocabulary = vocabulary_of((parse(sign),), term_phrases({}), english)
    made = read(Agreement("a.txt", "", "txt", "", "en", (Provision(at="body/1", text=text),)), vocabulary)
    element = Element("only", "duty", "only", fact=False, binds=Binds.PROCESSOR, force=Force.DUTY, scope=Scope.ANYWHERE)
    found = find_evidence(Asked(element, ElementWording(signs=(sign,))), made, made.units)
    return any(not one.against for one in found)


def test_a_plain_permission_does_not_oblige() -> None:
    assert not obliges("The Supplier may process data on instructions of the Customer.", PLAIN)


@pytest.mark.parametrize("word", ["only", "exclusively"])
def test_a_narrowed_permission_obliges(word: str) -> None:
    assert obliges(f"The Supplier may process data {word} on instructions of the Customer.", NARROW)


def test_only_in_a_clause_within_narrows_no_permission() -> None:
    assert not obliges("The Supplier may ensure that its staff process data only on instructions.", NARROW)


def test_only_elsewhere_in_the_sentence_narrows_nothing() -> None:
    assert not obliges("The Supplier may process data on instructions, which are given in English only.", PLAIN)


@pytest.mark.parametrize("denied", ["shall not", "need not", "is not required to"])
def test_only_behind_a_denial_is_no_condition(denied: str) -> None:
    assert not obliges(f"The Supplier {denied} process data only on instructions of the Customer.", NARROW)


def test_an_aim_does_not_lift_the_denial_of_the_means() -> None:
    text = "The Supplier shall not take measures to ensure security of the data."
    assert not obliges(text, "ensure* + security")


def test_the_duty_behind_an_aim_holds() -> None:
    assert obliges("The Supplier shall take measures to ensure security of the data.", "ensure* + security")


@pytest.mark.parametrize(
    "weak",
    [
        "may ensure",
        "is under no obligation to ensure",
        "shall use commercially reasonable efforts to ensure",
        "shall not ensure",
    ],
)
def test_a_verb_of_duty_hangs_on_the_modal_word_before_it(weak: str) -> None:
    rest = "that all those persons who at any time work for it in any of its offices have committed themselves"
    assert not obliges(f"The Supplier {weak} {rest} to secrecy.", "committed themselves + secrecy")
    assert obliges(f"The Supplier shall ensure {rest} to secrecy.", "committed themselves + secrecy")


def test_a_duty_in_a_relative_clause_does_not_lift_the_denial_before_it() -> None:
    assert not obliges("The Supplier shall not use persons who are bound to secrecy.", "bound + secrecy")
