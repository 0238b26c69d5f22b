"""The next number of a series never takes one that is there, and looks like its series."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.drafting.numbers import bare, following, next_free

SHAPES = st.sampled_from(["{}", "{}.", "({})", "{})", "7.{}", "Article {}", "§ {}"])
LABELS = st.builds(
    str.format, SHAPES, st.one_of(st.integers(1, 300).map(str), st.sampled_from([*"abcdyz", *"ABCYZ", "iv", "IX"]))
)


def around(label: str) -> tuple[str, str]:
    """What stands before and behind the running mark."""
    inner = label.rstrip(").")
    start = max(inner.rfind(sign) for sign in ". (§") + 1
    return label[:start], label[len(inner) :]


@pytest.mark.parametrize("label", ["", "()", "–", "•", "[ ]", "..."])
def test_what_is_no_number_has_no_successor(label: str) -> None:
    assert following(label) == ""


@given(st.integers(0, 10**6), SHAPES)
def test_figures_count_on_by_one(number: int, shape: str) -> None:
    assert following(shape.format(number)) == shape.format(number + 1)


@given(LABELS)
def test_a_successor_has_the_brackets_and_dots_of_its_series(label: str) -> None:
    after = following(label)
    assert after == "" or (around(after) == around(label) and after != label)


@given(LABELS)
def test_case_is_kept(label: str) -> None:
    assert following(label.upper()) == following(label).upper()


@given(LABELS, st.lists(LABELS))
def test_a_number_that_is_taken_is_never_given_again(label: str, taken: list[str]) -> None:
    given_out = next_free(label, [label, *taken])
    assert bare(given_out) not in {bare(other) for other in (label, *taken)}


@given(LABELS.filter(following))
def test_where_nothing_is_taken_the_next_is_free(label: str) -> None:
    assert next_free(label, [label]) == following(label)


def numbered(label: str, taken: Iterable[str] = ()) -> list[str]:
    """The labels that the series gives out, one after the other, behind the same provision."""
    out: list[str] = [label, following(label), *taken]
    for _ in range(5):
        out.append(next_free(label, out))
    return out


@given(LABELS.filter(following))
def test_many_provisions_behind_one_get_each_a_number_of_their_own(label: str) -> None:
    labels = numbered(label)
    assert "" not in labels
    assert len({bare(each) for each in labels}) == len(labels)


def test_letters_that_read_as_figures_are_not_used() -> None:
    given_out = "".join(next_free("7", ["7", "8", *(f"7{letter}" for letter in taken)]) for taken in ("", "ABCDEFGH"))
    assert given_out == "7A7J"
