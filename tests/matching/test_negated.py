import pytest

from addendum.matching.binding import setting_of, small_words
from addendum.matching.languages import grammar
from addendum.matching.negated import is_negated
from addendum.matching.roles import role_names
from addendum.matching.text import words_of

ENGLISH = grammar("en")


def negated(text: str, word: str, *taken: tuple[int, int]) -> bool:
    """Tell whether a word of the text is under a negation, beside those the spans ``taken`` hold."""
    assert ENGLISH is not None
    words = words_of(text).words
    small = small_words(words, ENGLISH)
    mentions = role_names((), ENGLISH, words).mentions(words_of(text))
    setting = setting_of(words, mentions, small, ENGLISH)
    return is_negated(words.index(word), taken, setting, small)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Supplier may engage sub-processors at its discretion.", "engage"),
        ("The Supplier may engage sub-processors, and the Customer may not object.", "engage"),
        ("Where the Customer does not object, the Supplier may engage them.", "engage"),
        ("The Supplier shall not sell the data but may retain copies.", "retain"),
        ("The Supplier, which does not host the data, may retain copies.", "retain"),
        ("The Supplier may not only store but also retain the data.", "retain"),
        ("The Supplier shall no later than the tenth day erase the data.", "erase"),
    ],
)
def test_no_negation_of_another_clause_is_taken_for_one(text: str, word: str) -> None:
    assert not negated(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Supplier shall not engage sub-processors at its discretion.", "engage"),
        ("The Supplier agrees not to use sub-processors without prior consent.", "use"),
        ("The Supplier may not, at its sole discretion, engage sub-processors.", "engage"),
        ("Neither the Supplier nor its affiliates may retain the data.", "retain"),
        ("Neither the Supplier may retain the data, nor may its affiliates.", "retain"),
        ("In no event shall the Supplier retain the data.", "retain"),
        ("No sub-processor may be engaged at the discretion of the Supplier.", "engaged"),
        ("The Supplier is not entitled to retain the data after termination.", "retain"),
    ],
)
def test_a_negation_governs_the_words_behind_it(text: str, word: str) -> None:
    assert negated(text, word)


def test_a_negation_that_is_itself_looked_for_speaks_for_itself() -> None:
    text = "The Supplier shall not be liable for sub-processors."
    assert negated(text, "liable")
    assert not negated(text, "liable", (3, 6))
