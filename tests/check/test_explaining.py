import pytest

from addendum.check.explaining import explain
from factories.agreements import agreement
from factories.questions import playbook, requirement

BOOK = playbook(requirement(signs={"notify": "notif*"}, contradictions=("need not notif*",)))


def told(*texts: str, language: str = "en") -> str:
    """Return the account as one text."""
    return "\n".join(explain(agreement(*texts, language=language), BOOK, "dpa.x"))


def test_an_unknown_requirement_is_refused() -> None:
    with pytest.raises(KeyError):
        explain(agreement("x"), BOOK, "dpa.other")


def test_another_language_is_said_not_to_be_judged() -> None:
    assert "not judged" in told("Hej", language="da")


def test_the_account_shows_what_was_found_and_what_failed() -> None:
    account = told(
        "The Processor shall notify a breach.", "The Customer shall notify a breach.", "It need not notify breaches."
    )
    assert "found by signs" in account
    assert "but it binds the controller" in account
    assert "denied at body/3" in account
    assert "sentences about it: 3 of 3" in account
