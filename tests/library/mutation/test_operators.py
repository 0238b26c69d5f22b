"""Each operator makes one defect and no other; what cannot have the defect is left out."""

from collections import Counter

import pytest

from addendum.library.mutation import Operator, words_for
from addendum.library.mutation.operators import diluted, swapped
from addendum.library.mutation.words import MutationWords, Recipe


def english() -> MutationWords:
    words = words_for("en")
    assert words is not None
    return words


def test_a_language_without_words_has_no_table() -> None:
    assert words_for("xx") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Processor shall help.", "The Processor shall not help."),
        ("The Processor must, and will, help.", "The Processor shall not, and shall not, help."),
        ("The Processor shall not sell it.", "The Processor may sell it."),
        ("The Customer may audit.", "The Customer may not audit."),
        ("The Customer is entitled to audit.", "The Customer is not entitled to audit."),
        ("Supplier undertakes to help.", "Supplier does not undertake to help."),
        ("The sky is blue.", "The sky is blue."),
    ],
)
def test_to_negate_turns_a_duty_into_its_contrary(text: str, wanted: str) -> None:
    assert english().negate[0].apply(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Within [●: number] days.", "In due course."),
        ("It tells without undue delay.", "It tells in due course."),
        ("At least 14 days in advance.", "Some time afterwards."),
        ("No later than forty-eight (48) hours after it.", "In due course after it."),
        ("Not later than 72 business hours.", "In due course."),
        ("Without prior written consent.", "Without subsequent written consent."),
    ],
)
def test_what_is_due_comes_late(text: str, wanted: str) -> None:
    assert english().late[0].apply(text) == wanted


def test_statements_are_denied_too() -> None:
    assert english().deny[0].apply("Encryption is used and disks are wiped.") == (
        "Encryption is not used and disks are not wiped."
    )


@pytest.mark.parametrize("number", range(6))
def test_a_ban_is_weakened_into_no_ban(number: int) -> None:
    weak = english().weaken[number].apply("The Processor shall not sell it.")
    assert weak != "The Processor shall not sell it."
    assert "may not" not in weak


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Personal Data are kept.", "The spare parts are kept."),
        ("It keeps the Personal Data.", "It keeps the spare parts."),
        ("Under Articles 32 to 36 and clause 5.", "Under section 9 and clause 5."),
        ("As Article 32 GDPR asks.", "As section 9 of the Companies Act asks."),
        ("After a personal data breach.", "After a machine breakdown."),
        ("The Processor and its sub-processors.", "The Processor and its freight forwarder."),
    ],
)
def test_the_object_is_swapped_and_a_sentence_still_begins_with_a_capital(text: str, wanted: str) -> None:
    assert english().objects[0].apply(text) == wanted


def test_replacements_are_made_in_one_pass() -> None:
    assert Recipe((("a", "b"), ("b", "a"))).apply("xab") == "xba"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Processor helps the Controller.", "The Controller helps the Processor."),
        ("Supplier shall tell Customer.", "Customer shall tell Supplier."),
        ("Vendor shall tell us at once.", "Controller shall tell us at once."),
        ("The Processor binds each Sub-Processor.", "The Controller binds each Sub-Processor."),
        ("The processor engages another processor.", "The Controller engages another processor."),
        ("Customer is the controller, Supplier the processor.", "Customer is the controller, Supplier the processor."),
        ("Nobody is named.", "Nobody is named."),
    ],
)
def test_parties_change_places_where_no_text_settles_their_roles(text: str, wanted: str) -> None:
    assert swapped(text, english()) == wanted


def test_swapping_twice_gives_the_text_back() -> None:
    text = "The Processor shall tell the Controller, and the Controller may ask the Processor."
    assert swapped(swapped(text, english()), english()) == text


def test_diluting_replaces_every_second_word_and_keeps_the_rest() -> None:
    text = "one two three four five six"
    assert diluted(text, english()).split()[::2] == ["one", "three", "five"]
    assert not set(diluted(text, english()).split()[1::2]) & set(text.split())


def test_every_operator_has_a_name_of_its_own() -> None:
    assert max(Counter(operator.value for operator in Operator).values()) == 1
