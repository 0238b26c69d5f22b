"""Which provisions belong to an official set."""

from addendum.check.official import official_texts
from factories.official_sets import ANNEXES, CLAUSES, FRAME, PRINTS, official


def test_the_set_reaches_from_its_first_heading_to_its_last_annex() -> None:
    (text,) = official_texts(official(*FRAME, *CLAUSES, *ANNEXES), (PRINTS,))
    assert text.places[0] == f"body/{len(FRAME) + 1}"
    assert text.places[-1] == f"body/{len(FRAME) + len(CLAUSES) + len(ANNEXES)}"


def test_an_annex_of_another_kind_behind_the_set_is_none_of_its() -> None:
    other = ("# SCHEDULE 5", "The prices are those of the list that is kept at the Customer's premises.")
    (text,) = official_texts(official(*FRAME, *CLAUSES, *ANNEXES, *other), (PRINTS,))
    assert text.places[-1] == f"body/{len(FRAME) + len(CLAUSES) + len(ANNEXES)}"


def test_two_copies_are_two_texts() -> None:
    found = official_texts(official(*CLAUSES, *ANNEXES, *CLAUSES, *ANNEXES), (PRINTS,))
    assert len(found) == 2
    assert not set(found[0].places) & set(found[1].places)


def test_the_set_in_front_of_other_terms_ends_with_its_own_annexes() -> None:
    (text,) = official_texts(official(*CLAUSES, *FRAME), (PRINTS,))
    assert text.places[-1] == f"body/{len(CLAUSES)}"
