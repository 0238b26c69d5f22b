"""An automatic list's label is what a reader sees beside the item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.list_labels import list_label

DECIMAL = ("1", "decimal", "decimal-leading-zero", "DECIMAL")
ORDERED = ("1", "a", "A", "i", "I", "lower-alpha", "upper-roman", "upper-latin")


@pytest.mark.parametrize("style", ["", "none", "disc", "circle", "square", "no-such-style", "inherit"])
@given(number=st.integers())
def test_a_list_without_numbers_has_no_labels(style: str, number: int) -> None:
    assert list_label(number, style) == ""


@pytest.mark.parametrize("style", DECIMAL)
@given(number=st.integers())
def test_a_counted_list_counts(style: str, number: int) -> None:
    assert list_label(number, style) == f"{number}."


@pytest.mark.parametrize(
    ("number", "label"), [(1, "a."), (26, "z."), (27, "aa."), (52, "az."), (53, "ba."), (702, "zz."), (703, "aaa.")]
)
def test_letters_go_on_behind_z_as_in_a_browser(number: int, label: str) -> None:
    assert list_label(number, "a") == label
    assert list_label(number, "upper-alpha") == label.upper()


@pytest.mark.parametrize(("number", "label"), [(1, "i."), (4, "iv."), (9, "ix."), (14, "xiv."), (40, "xl.")])
def test_roman_numbers_are_written_short(number: int, label: str) -> None:
    assert list_label(number, "i") == label
    assert list_label(number, "I") == label.upper()


@pytest.mark.parametrize("style", ORDERED)
@given(numbers=st.tuples(st.integers(1, 3000), st.integers(1, 3000)))
def test_no_two_items_share_a_label(style: str, numbers: tuple[int, int]) -> None:
    one, other = numbers
    assert (list_label(one, style) == list_label(other, style)) is (one == other)


@pytest.mark.parametrize("style", ORDERED)
@pytest.mark.parametrize("number", [0, -1, 100_000, 10**30])
def test_a_number_that_letters_cannot_say_is_shown_as_a_figure(style: str, number: int) -> None:
    assert list_label(number, style) == f"{number}."
