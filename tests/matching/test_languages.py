import pytest

from addendum.matching.languages import JUDGED, NAMES, grammar, why_not_judged


@pytest.mark.parametrize("language", ["da", "und", "xx", ""])
def test_there_is_no_grammar_of_a_language_that_is_not_judged(language: str) -> None:
    assert grammar(language) is None


def test_every_judged_language_has_a_name() -> None:
    assert set(JUDGED) <= set(NAMES)


@pytest.mark.parametrize(
    ("language", "words"),
    [("und", "could not be told"), ("da", "Danish"), ("it", "no Italian wording")],
)
def test_people_are_told_why_an_agreement_was_not_judged(language: str, words: str) -> None:
    assert words in why_not_judged(language)
