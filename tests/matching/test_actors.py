"""Who acts where a party is named by "by": the one who does it, not the one who gave the thing."""

import pytest

from addendum.matching.actors import Setting, who_acts
from addendum.matching.languages import grammar
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Role


def actor(text: str, verb: str, place: str) -> Role:
    """Return who acts for the modal word ``verb`` and evidence that begins at ``place``."""
    english = grammar("en")
    assert english is not None
    words = words_of(text)
    mentions = role_names((), english, words.words).mentions(words)
    at = words.words.index(verb)
    return who_acts(at, words.words.index(place), Setting(words.words, tuple(mentions), frozenset({at}), english))


@pytest.mark.parametrize("given", ["given", "issued", "provided", "documented"])
def test_who_gave_a_thing_does_not_act_on_it(given: str) -> None:
    assert actor(f"Data shall only be processed on instructions {given} by the Customer.", "shall", "processed") is (
        Role.NONE
    )


@pytest.mark.parametrize(
    "text",
    [
        "Instructions shall be given by the Customer.",
        "Instructions shall be recorded and issued by the Customer.",
        "Instructions shall reach the hotline, sent by the Customer.",
    ],
)
def test_who_is_named_by_a_verb_in_the_passive_acts(text: str) -> None:
    assert actor(text, "shall", "shall") is Role.CONTROLLER


def test_the_one_who_does_it_is_found_behind_the_one_who_gave_it() -> None:
    text = "Data shall, on instructions given by the Customer, be erased by the Supplier."
    assert actor(text, "shall", "erased") is Role.PROCESSOR


def test_the_object_of_a_bare_verb_does_not_act() -> None:
    assert actor("inform the Customer at once", "inform", "inform") is Role.NONE
    assert actor("breaches the Supplier reports", "breaches", "breaches") is Role.NONE
    assert actor("any breach the Supplier reports", "any", "any") is Role.PROCESSOR
