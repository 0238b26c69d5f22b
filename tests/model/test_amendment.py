"""What an Amendment asks the parties to fill in: every blank, once, in the order of its edits."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from addendum.model.amendment import Amendment, Edit, EditKind, Form
from factories.reviews import review

BLANKS = st.lists(st.lists(st.sampled_from(["duration", "types", "places", "names"]), max_size=4), max_size=5)
EDIT = Edit("dpa.audits/1", "dpa.audits", (), EditKind.INSERT_PROVISIONS, "body/1")


def amendment(blanks: list[list[str]]) -> Amendment:
    edits = tuple(replace(EDIT, id=f"dpa.audits/{n}", blanks=tuple(each)) for n, each in enumerate(blanks, 1))
    return Amendment(review(), Form.SCATTERED, edits)


def test_edits_without_blanks_leave_nothing_open() -> None:
    assert amendment([]).blanks == amendment([[], []]).blanks == ()


@given(BLANKS)
def test_every_blank_is_asked_for_and_none_twice(blanks: list[list[str]]) -> None:
    asked = amendment(blanks).blanks
    assert set(asked) == {each for edit in blanks for each in edit}
    assert len(set(asked)) == len(asked)


@given(BLANKS)
def test_blanks_stand_in_the_order_in_which_they_first_come(blanks: list[list[str]]) -> None:
    line = [each for edit in blanks for each in edit]
    asked = amendment(blanks).blanks
    assert list(asked) == sorted(asked, key=line.index)


@given(BLANKS, BLANKS)
def test_more_edits_never_take_a_blank_away(blanks: list[list[str]], more: list[list[str]]) -> None:
    first = amendment(blanks).blanks
    assert amendment(blanks + more).blanks[: len(first)] == first


def test_an_edit_that_says_no_place_inserts_and_takes_nothing() -> None:
    assert (EDIT.start, EDIT.end, EDIT.old, EDIT.new, EDIT.provisions) == (0, 0, "", "", ())
