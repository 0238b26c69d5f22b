"""Edits of one provision give exactly the text they say, or are refused."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.drafting.simulation import change_words
from addendum.model.amendment import Edit, EditKind

PIECES = st.lists(st.tuples(st.text("ab ", max_size=4), st.none() | st.text("xyz", max_size=3)), max_size=6)
"""Pieces of a text, each with what it becomes; None where it stays."""
Pieces = list[tuple[str, str | None]]


def edits_of(pieces: Pieces) -> list[Edit]:
    edits: list[Edit] = []
    place = 0
    for old, new in pieces:
        if new is not None:
            number = f"dpa.audits/{len(edits) + 1}"
            kind = EditKind.REPLACE_WORDS
            edits.append(Edit(number, "dpa.audits", (), kind, "body/1", place, place + len(old), old, new))
        place += len(old)
    return edits


def before(pieces: Pieces) -> str:
    return "".join(old for old, _ in pieces)


@given(st.text())
def test_no_edits_change_nothing(text: str) -> None:
    assert change_words(text, []) == text


@given(PIECES)
def test_each_piece_becomes_what_its_edit_says_and_the_rest_stays(pieces: Pieces) -> None:
    after = "".join(old if new is None else new for old, new in pieces)
    assert change_words(before(pieces), edits_of(pieces)) == after


@given(PIECES.map(lambda pieces: [(f"{old}.", new) for old, new in pieces]), st.randoms(use_true_random=False))
def test_the_order_in_which_edits_are_given_does_not_matter(pieces: Pieces, chance: random.Random) -> None:
    edits = edits_of(pieces)
    expected = change_words(before(pieces), edits)
    chance.shuffle(edits)
    assert change_words(before(pieces), edits) == expected


@given(PIECES.filter(lambda pieces: any(old and new is not None for old, new in pieces)))
def test_words_that_are_not_there_are_not_replaced(pieces: Pieces) -> None:
    edits = edits_of(pieces)
    wrong = next(edit for edit in edits if edit.old)
    text = before(pieces)
    text = text[: wrong.start] + "#" + text[wrong.start + 1 :]
    with pytest.raises(ValueError, match=wrong.id):
        change_words(text, edits)


@pytest.mark.parametrize(
    ("one", "other"),
    [((0, 4), (2, 6)), ((0, 6), (2, 4)), ((0, 4), (0, 4)), ((1, 5), (4, 6))],
    ids=["over each other", "inside", "the same", "by one"],
)
def test_edits_that_touch_the_same_words_are_refused(one: tuple[int, int], other: tuple[int, int]) -> None:
    text = "abcdef"
    edits = [
        Edit(f"r/{n}", "r", (), EditKind.REPLACE_WORDS, "body/1", *ends, text[slice(*ends)], "x")
        for n, ends in enumerate((one, other))
    ]
    with pytest.raises(ValueError, match="r/1"):
        change_words(text, edits)


def test_insertions_at_one_place_keep_their_order() -> None:
    edits = [Edit(f"r/{n}", "r", (), EditKind.INSERT_WORDS, "body/1", 1, 1, "", new) for n, new in enumerate("xyz")]
    assert change_words("ab", edits) == "axyzb"


def test_edits_side_by_side_do_not_touch() -> None:
    halves = [
        Edit("r/1", "r", (), EditKind.REPLACE_WORDS, "body/1", 0, 2, "ab", "x"),
        Edit("r/2", "r", (), EditKind.REPLACE_WORDS, "body/1", 2, 4, "cd", "y"),
    ]
    assert change_words("abcd", halves) == "xy"
