import pytest

from addendum.matching.binding import (
    Binding,
    Firmness,
    SmallWords,
    binding_at,
    governed,
    is_denied,
    is_released,
    setting_of,
    small_words,
)
from addendum.matching.languages import grammar
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Role

ENGLISH = grammar("en")
assert ENGLISH is not None


def parts(text: str, word: str) -> tuple[int, tuple[str, ...], SmallWords]:
    """Return the place of a word, all words and the small words of a sentence."""
    words = words_of(text).words
    assert ENGLISH is not None
    return words.index(word), words, small_words(words, ENGLISH)


def bound(text: str, word: str) -> Binding:
    """Return who is bound at a word, and how firmly."""
    assert ENGLISH is not None
    place, words, small = parts(text, word)
    mentions = role_names((), ENGLISH, words).mentions(words_of(text))
    return binding_at(place, words, mentions, small, ENGLISH)


def denied(text: str, word: str, last: str | None = None) -> bool:
    """Tell whether a word is denied; the evidence ends at ``last``."""
    place, words, small = parts(text, word)
    return is_denied(place, words.index(last) if last else place, small)


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("The Processor shall notify the Controller.", "notify", Role.PROCESSOR),
        ("The Customer shall notify the Supplier.", "notify", Role.CONTROLLER),
        ("Upon request of the Controller, the Processor shall assist.", "assist", Role.PROCESSOR),
        ("The Processor, on behalf of the Controller, shall delete.", "delete", Role.PROCESSOR),
        ("The Controller shall be notified by the Processor.", "notified", Role.PROCESSOR),
        ("The Customer shall be promptly informed.", "informed", Role.NONE),
        ("The Customer may ask to be informed.", "informed", Role.CONTROLLER),
        ("The Processor shall be informed by the Controller.", "informed", Role.CONTROLLER),
        ("Allows audits conducted by the Controller.", "allows", Role.NONE),
        ("Breaches shall be reported by the Processor.", "reported", Role.PROCESSOR),
        ("Breaches shall be reported.", "reported", Role.NONE),
        ("Sub-processors shall keep records.", "keep", Role.SUBPROCESSOR),
        ("The Processor shall act and the Controller may audit.", "audit", Role.CONTROLLER),
        ("The Supplier shall allow the Customer to come and shall contribute.", "contribute", Role.PROCESSOR),
        ("The Customer shall pay, and the Supplier, at its cost, shall notify.", "notify", Role.PROCESSOR),
        ("The Supplier shall, and shall procure that its Sub-processors shall, assist.", "assist", Role.PROCESSOR),
        ("It shall not answer unless authorised by the Client.", "answer", Role.NONE),
        ("It shall be answered without delay by the Client.", "answered", Role.CONTROLLER),
        ("The Supplier shall procure that its Sub-processors shall assist.", "assist", Role.SUBPROCESSOR),
    ],
)
def test_who_acts_is_the_party_before_the_verb_that_hangs_on_no_preposition(text: str, word: str, role: Role) -> None:
    assert bound(text, word).actor is role


@pytest.mark.parametrize(
    ("text", "word", "firmness"),
    [
        ("The Processor shall notify.", "notify", Firmness.DUTY),
        ("Should the Processor learn of it, it must notify.", "notify", Firmness.DUTY),
        ("The Processor should notify.", "notify", Firmness.WEAK),
        ("The Processor undertakes to notify.", "notify", Firmness.DUTY),
        ("The Processor is obliged to notify.", "notify", Firmness.DUTY),
        ("The Processor notifies.", "notifies", Firmness.PLAIN),
        ("The Processor may notify.", "notify", Firmness.RIGHT),
        ("The Customer is entitled to audit.", "audit", Firmness.RIGHT),
        ("The Processor shall use reasonable efforts to notify.", "notify", Firmness.WEAK),
        ("The Processor will, at its sole discretion, notify.", "notify", Firmness.WEAK),
    ],
)
def test_how_firm_a_statement_is(text: str, word: str, firmness: Firmness) -> None:
    assert bound(text, word).firmness is firmness


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Processor shall notify.", "notify"),
        ("The Processor shall notify without undue delay.", "notify"),
        ("The Processor shall not charge a fee and shall notify.", "notify"),
    ],
)
def test_what_is_said_is_not_denied(text: str, word: str) -> None:
    assert not denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Processor shall not notify.", "notify"),
        ("The Processor shall not notify without undue delay.", "notify"),
        ("The Processor does not ensure that all of its present and future staff have signed.", "signed"),
        ("The Processor is not required to notify.", "notify"),
        ("The Processor is under no obligation to notify.", "notify"),
        ("The Processor shall not delete the data unless the law requires it.", "delete"),
    ],
)
def test_what_is_denied_is_denied_up_to_its_exception(text: str, word: str) -> None:
    assert denied(text, word)


def test_a_denial_with_a_limit_is_a_condition() -> None:
    assert not denied("The Processor shall not process data other than on instructions.", "process", "instructions")


def test_a_limit_within_an_inner_clause_lifts_no_denial_outside_it() -> None:
    text = "The Processor shall not ensure that staff does not process data other than on instructions."
    assert denied(text, "ensure", "instructions")


def test_an_exception_behind_the_duty_does_not_undo_a_release() -> None:
    assert denied("The Processor is not required to inform, unless the law says so.", "inform", "law")
    assert not denied("The Processor is not required to pay unless it has agreed.", "agreed", "agreed")


def test_a_release_from_something_else_behind_a_duty_releases_from_nothing_before() -> None:
    text = "The Processor shall notify the Customer and is entitled, but not obliged, to stop."
    assert not denied(text, "notify")
    assert denied("For reports of breaches, the Processor is not obliged to act.", "reports")


def test_each_release_has_its_own_exceptions() -> None:
    text = "The Processor is not required to stop, unless the law says so; it is not required to inform."
    assert denied(text, "inform")


def test_a_release_is_told_from_a_ban() -> None:
    place, _, small = parts("The Processor is under no obligation to process for no other purpose.", "process")
    assert is_released(place, small)
    place, _, small = parts("The Processor shall not process and is not required to pay.", "process")
    assert not is_released(place, small)


def test_what_stands_behind_the_exception_is_not_denied() -> None:
    text = "The Processor shall not engage others unless they are bound by contract."
    assert not denied(text, "engage", "contract")


def test_the_first_place_behind_a_modal_word_governs() -> None:
    place, words, small = parts("Breaches: the Processor shall notify.", "notify")
    assert ENGLISH is not None
    setting = setting_of(words, (), small, ENGLISH)
    assert governed([0, place], setting) == place
    assert governed([0], setting) == 0


def test_a_party_that_opens_the_sentence_in_the_present_tense_acts_before_any_later_modal_word() -> None:
    assert (
        bound("The Processor sends no data abroad unless the Controller has agreed to it.", "sends").actor
        is Role.PROCESSOR
    )


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Where the Client is obliged to report, the Contractor shall help.", ("report", "help"), "help"),
        ("Where the Client is obliged to report, the Contractor shall help.", ("report",), "report"),
        ("The Client shall report and the Contractor shall help.", ("report", "help"), "report"),
        ("Where the Client so asks, the Contractor shall report and shall help.", ("report", "help"), "report"),
    ],
)
def test_an_opening_clause_with_its_own_modal_word_does_not_govern(
    text: str, words: tuple[str, ...], expected: str
) -> None:
    assert ENGLISH is not None
    all_words = words_of(text).words
    mentions = role_names((), ENGLISH, all_words).mentions(words_of(text))
    setting = setting_of(all_words, mentions, small_words(all_words, ENGLISH), ENGLISH)
    assert governed([all_words.index(word) for word in words], setting) == all_words.index(expected)


@pytest.mark.parametrize("words", ["refrain from", "abstain from"])
def test_who_shall_refrain_from_something_does_not_promise_it(words: str) -> None:
    place, all_words, small = parts(f"The processor shall {words} informing the controller.", "informing")
    assert is_denied(place, len(all_words) - 1, small)
