"""A party inside the name of a thing acts for nobody, and a party may be called by a word that begins with a figure."""

import pytest

from addendum.matching.binding import Firmness, binding_at, small_words
from addendum.matching.languages import grammar
from addendum.matching.parties import designations, resolve
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Provision, Role


def actor(text: str, word: str) -> Role:
    """Return who is bound at the first place of a word."""
    english = grammar("en")
    assert english is not None
    words = words_of(text)
    mentions = role_names((), english, words.words).mentions(words)
    place = words.words.index(word)
    return binding_at(place, words.words, mentions, small_words(words.words, english), english).actor


@pytest.mark.parametrize("thing", ["Customer Personal Data", "Customer Data", "Controller Personal Data"])
def test_the_name_of_a_thing_binds_nobody(thing: str) -> None:
    assert actor(f"{thing} shall be deleted at the end.", "deleted") is Role.NONE


def test_a_party_itself_binds() -> None:
    assert actor("The Customer shall delete Customer Data at the end.", "delete") is Role.CONTROLLER


def test_the_agent_behind_the_name_of_a_thing_binds() -> None:
    assert actor("Customer Data shall be deleted by the Supplier.", "deleted") is Role.PROCESSOR


def test_instructions_of_a_party_do_not_make_it_act() -> None:
    assert actor("Processing only on the instructions of the Controller.", "processing") is Role.NONE


def test_a_party_may_be_called_by_a_word_that_begins_with_a_figure() -> None:
    text = 'Between 9lights Inc. ("9lights") and the customer ("Customer"). 9lights is the processor.'
    called = {party.called: party.role for party in resolve((Provision(at="body/1", text=text),), "en")}
    assert called["9lights"] is Role.PROCESSOR


def test_a_small_word_before_a_bracket_is_no_name() -> None:
    text = 'Between Nordmark Ltd ("Supplier") and the customer named in the order ("Customer").'
    names = [party.name.lower() for party in resolve((Provision(at="body/1", text=text),), "en")]
    assert "and" not in names


def test_a_permission_in_a_relative_clause_does_not_weaken_the_duty() -> None:
    english = grammar("en")
    assert english is not None
    words = words_of("Everyone who can see the data has promised to keep it secret.").words
    small = small_words(words, english)
    assert binding_at(words.index("promised"), words, (), small, english).firmness is Firmness.PLAIN


def test_a_permission_of_the_main_clause_stays_one() -> None:
    english = grammar("en")
    assert english is not None
    words = words_of("The Supplier may promise to keep it secret.").words
    small = small_words(words, english)
    assert binding_at(words.index("promise"), words, (), small, english).firmness is Firmness.RIGHT


def test_a_role_in_brackets_behind_a_name_designates() -> None:
    found = designations((Provision(at="body/1", text="Tessaly Hosting BV (Processor)"),), "en")
    assert [one.role for one in found] == [Role.PROCESSOR]


def test_roles_in_one_bracket_designate_nobody() -> None:
    assert not designations((Provision(at="body/1", text="Module Two (Controller to Processor) applies."),), "en")
