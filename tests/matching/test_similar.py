import pytest

from addendum.check.vocabularies import reading_of
from addendum.matching.reading import Unit
from addendum.matching.similar import NEARLY_IDENTICAL, likeness, nearest, nearly_identical
from factories.agreements import agreement
from factories.questions import playbook, requirement

EXEMPLAR = "The processor shall notify the controller without undue delay of a personal data breach."


def units(*texts: str) -> tuple[Unit, ...]:
    """Return the units of the texts."""
    reading = reading_of(agreement(*texts), playbook(requirement(signs={"notify": "notif*"})))
    assert reading is not None
    return reading.units


def test_other_words_are_neither_near_nor_identical() -> None:
    (unit,) = units("The goods are sold as seen.")
    assert nearest([EXEMPLAR], [unit]) == ()
    assert nearly_identical([EXEMPLAR], unit) == 0.0


def test_a_short_exemplar_never_decides() -> None:
    (unit,) = units("breach notice")
    assert nearly_identical(["breach notice"], unit) == 0.0


def test_the_same_words_are_identical_and_the_nearest_comes_first() -> None:
    far, near = units("The processor shall notify changes of a personal kind.", EXEMPLAR)
    assert nearly_identical([EXEMPLAR], near) > 0
    assert nearest([EXEMPLAR], [far, near])[0][0] is near


def test_the_nearest_text_shares_words_with_an_exemplar() -> None:
    (unit,) = units("In case of a personal data breach the processor shall tell the controller.")
    found = nearest([EXEMPLAR], [unit])
    assert found[0][1] > 0
    assert nearly_identical([EXEMPLAR], unit) == 0.0


WORDS = EXEMPLAR.removesuffix(".").split()
NEAR = (
    EXEMPLAR,
    *(" ".join((*WORDS[:at], *WORDS[at + 1 :])) for at in range(len(WORDS))),
    *(" ".join((*WORDS, *WORDS[:more])) for more in range(1, len(WORDS))),
    *(" ".join((*WORDS, "x" * more)) for more in range(1, 30, 2)),
)


@pytest.mark.parametrize("text", NEAR)
def test_no_text_that_is_like_enough_is_passed_over_for_its_length(text: str) -> None:
    for unit in units(text):
        shares = all(word in unit.facts.words for word in ("processor", "notify", "controller", "breach"))
        wanted = likeness(EXEMPLAR, unit)
        if not shares or wanted < NEARLY_IDENTICAL:
            assert nearly_identical([EXEMPLAR], unit) == 0.0
        elif all(word.lower() in unit.facts.words for word in WORDS):
            assert nearly_identical([EXEMPLAR], unit) == wanted
