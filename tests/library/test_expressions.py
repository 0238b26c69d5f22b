"""Sign expressions are checked by the parser that runs them; terms must exist."""

import pytest

from addendum.library.expressions import phrase_fault, sign_fault, unchecked

TERMS = frozenset({"visit"})


@pytest.mark.parametrize(
    "expression",
    [
        "visit*",
        "@visit + allow* / permit*",
        "@controller / @processor / @subprocessor",
        "@art28 / @art5",
        "a .. b ! c / d",
    ],
)
def test_a_sound_expression_has_no_fault(expression: str) -> None:
    assert sign_fault(expression, TERMS) == ""


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("@vist", "There is no term @vist."),
        ("a ! @vist", "There is no term @vist."),
        ("@art0", "There is no term @art0."),
        ("@art100", "There is no term @art100."),
        ("a ! b ! c", "may stand only once"),
        ("", "empty"),
    ],
)
def test_a_fault_says_its_reason(expression: str, reason: str) -> None:
    assert reason in sign_fault(expression, TERMS)


@pytest.mark.parametrize("phrase", ["visit*", "call .. on", "@visit again"])
def test_a_sound_phrase_has_no_fault(phrase: str) -> None:
    assert phrase_fault(phrase, TERMS) == ""


@pytest.mark.parametrize("phrase", ["a / b", "a + b", "a ! b", "@vist", ""])
def test_a_phrase_is_no_expression(phrase: str) -> None:
    assert phrase_fault(phrase, TERMS) != ""


def test_the_build_checks_nothing() -> None:
    assert unchecked("a ! b ! c", ()) == ""
