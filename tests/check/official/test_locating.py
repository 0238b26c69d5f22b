"""Which provisions belong to an official set."""

from dataclasses import replace

from addendum.api.joining import join
from addendum.check.official import official_texts
from addendum.model.official import ClauseState
from factories.official_sets import ANNEXES, CLAUSES, FRAME, PRINTS, TITLES, official


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


def test_the_set_is_found_in_a_file_that_is_read_beside_the_agreement() -> None:
    beside = replace(official(*CLAUSES, *ANNEXES), file="annex.docx")
    (text,) = official_texts(join((official(*FRAME), beside)), (PRINTS,))
    assert text.places[0] == "with-1:body/1"


def titled(*titles: str) -> list[str]:
    """An agreement with some text under each title."""
    return [line for title in titles for line in (f"# {title}", "The keeper does what is usual in the trade.")]


def test_a_set_known_by_its_titles_is_found_by_most_of_them() -> None:
    told = titled(
        "Aim of these clauses", "No alteration", "Handling of letters", "Loss of letters", "End of the service"
    )
    (text,) = official_texts(official(*FRAME, *told, *FRAME), (TITLES,))
    assert [clause.number for clause in text.clauses] == ["1", "2", "4", "5", "6"]
    assert {clause.state for clause in text.clauses} == {ClauseState.NOT_COMPARED}
    assert text.places == tuple(f"body/{number}" for number in range(5, 15))


def test_a_title_or_two_make_no_set() -> None:
    assert official_texts(official(*titled("Aim of these clauses", "Loss of letters"), *FRAME), (TITLES,)) == ()


def test_where_two_sets_claim_the_same_lines_the_one_that_is_there_more_stands() -> None:
    found = official_texts(official(*CLAUSES, *ANNEXES), (TITLES, PRINTS))
    assert len(found) == 1
