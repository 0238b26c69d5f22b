"""How German texts are spoiled: at the finite verb, or in front of the infinitive at the end."""

import pytest

from addendum.library.mutation import words_for
from addendum.library.mutation.operators import swapped
from addendum.library.mutation.words import MutationWords

DUTY = "Der Auftragnehmer hat dem Auftraggeber jede Verletzung unverzüglich zu melden."


def german() -> MutationWords:
    words = words_for("de")
    assert words is not None
    return words


def test_a_duty_is_denied_in_front_of_its_infinitive_and_at_its_verb() -> None:
    assert [recipe.apply(DUTY) for recipe in german().negate] == [
        "Der Auftragnehmer hat dem Auftraggeber jede Verletzung unverzüglich nicht zu melden.",
        "Der Auftragnehmer ist nicht verpflichtet, dem Auftraggeber jede Verletzung unverzüglich zu melden.",
    ]


@pytest.mark.parametrize(
    ("text", "spoiled"),
    [
        ("Er darf Daten nur mit vorheriger Genehmigung senden.", "Er darf Daten auch ohne Genehmigung senden."),
        ("Er darf Daten nicht zu eigenen Zwecken nutzen.", "Er darf Daten auch zu eigenen Zwecken nutzen."),
        ("So hat der Anbieter dies mitzuteilen.", "So hat der Anbieter dies nicht mitzuteilen."),
        ("Der Anbieter haftet dem Kunden.", "Der Anbieter haftet nicht dem Kunden."),
    ],
)
def test_a_ban_and_a_condition_are_turned_round(text: str, spoiled: str) -> None:
    assert german().negate[0].apply(text) == spoiled


def test_a_promise_is_weakened_where_the_subject_stands_behind_the_verb_too() -> None:
    text = "Nach Vertragsende hat der Auftragnehmer die Daten zu löschen."
    assert {recipe.apply(text) for recipe in german().weaken} == {
        f"Nach Vertragsende {verb} der Auftragnehmer die Daten zu löschen."
        for verb in ("bemüht sich", "kann", "sollte", "hat nach eigenem Ermessen")
    }


def test_parties_are_swapped_unless_their_roles_are_said() -> None:
    assert swapped(DUTY, german()).startswith("Der Auftraggeber hat dem Auftragnehmer")
    said = "Der Auftraggeber ist Verantwortlicher im Sinne der DSGVO."
    assert swapped(said, german()) == said
