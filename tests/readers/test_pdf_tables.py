"""A table is where rules cross into cells; a frame, a chart or a line under a heading is none."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_tables import Grid, grids_of

LEFT, TOP, WIDE, HIGH = 72.0, 100.0, 100.0, 20.0


def flat(y: float, start: float, end: float) -> Box:
    return Box(start, y, end, y)


def upright(x: float, start: float, end: float) -> Box:
    return Box(x, start, x, end)


def rules(rows: int, columns: int, top: float = TOP) -> list[Box]:
    """Every rule of a table, each drawn over its whole length."""
    right, bottom = LEFT + columns * WIDE, top + rows * HIGH
    across = [flat(top + number * HIGH, LEFT, right) for number in range(rows + 1)]
    return across + [upright(LEFT + number * WIDE, top, bottom) for number in range(columns + 1)]


def shape(grid: Grid) -> list[int]:
    return [len(row) for row in grid.rows]


SIZES = st.tuples(st.integers(2, 6), st.integers(2, 5))


@pytest.mark.parametrize(
    "drawn",
    [
        [],
        [flat(100, 72, 500)],
        rules(1, 1),
        rules(8, 1),
        [*rules(4, 1), upright(LEFT + 50, TOP, TOP + 10)],
        [flat(100 + 20 * number, 72, 500) for number in range(10)],
        [upright(72 + 20 * number, 72, 500) for number in range(10)],
    ],
    ids=["nothing", "a line", "a frame", "lines in a frame", "a stub in a frame", "lines to write on", "bars"],
)
def test_rules_that_part_no_columns_are_no_table(drawn: list[Box]) -> None:
    assert grids_of(drawn) == ()


@given(SIZES)
def test_every_cell_that_is_drawn_is_found_in_its_row(size: tuple[int, int]) -> None:
    rows, columns = size
    (grid,) = grids_of(rules(rows, columns))
    assert shape(grid) == [columns] * rows
    assert grid.box == Box(LEFT, TOP, LEFT + columns * WIDE, TOP + rows * HIGH)
    assert grid.rows[1][1] == Box(LEFT + WIDE, TOP + HIGH, LEFT + 2 * WIDE, TOP + 2 * HIGH)


@given(SIZES, st.randoms(use_true_random=False))
def test_the_order_in_which_rules_are_drawn_does_not_matter(size: tuple[int, int], chance: random.Random) -> None:
    drawn = rules(*size)
    expected = grids_of(drawn)
    chance.shuffle(drawn)
    assert grids_of(drawn) == expected


@given(SIZES, st.floats(-1, 1))
def test_rules_drawn_twice_with_a_hair_between_are_one(size: tuple[int, int], hair: float) -> None:
    drawn = rules(*size)
    doubled = [each for box in drawn for each in (box, Box(*(side + hair for side in box)))]
    assert [shape(grid) for grid in grids_of(doubled)] == [shape(grid) for grid in grids_of(drawn)]


@given(st.floats(0.1, 2.5))
def test_halves_of_a_rule_with_a_hair_between_them_border_one_row(hair: float) -> None:
    middle = LEFT + WIDE
    halves = [flat(TOP + HIGH, LEFT, middle), flat(TOP + HIGH + hair, middle, middle + WIDE)]
    drawn = [box for box in rules(2, 2) if box != flat(TOP + HIGH, LEFT, middle + WIDE)]
    assert [shape(grid) for grid in grids_of([*drawn, *halves])] == [[2, 2]]


@given(SIZES)
def test_rules_drawn_cell_by_cell_are_the_same_table(size: tuple[int, int]) -> None:
    whole = rules(*size)
    pieces = [
        piece
        for box in whole
        for piece in (
            [flat(box.top, *ends) for ends in pairwise(LEFT + n * WIDE for n in range(size[1] + 1))]
            if box.top == box.bottom
            else [upright(box.x0, *ends) for ends in pairwise(TOP + n * HIGH for n in range(size[0] + 1))]
        )
    ]
    assert grids_of(pieces) == grids_of(whole)


@given(SIZES, SIZES)
def test_tables_that_lie_apart_are_two_from_the_top(one: tuple[int, int], other: tuple[int, int]) -> None:
    upper, lower = rules(*one), rules(*other, top=500)
    assert grids_of(lower + upper) == (*grids_of(upper), *grids_of(lower))


def test_a_cell_that_spans_columns_is_one_cell() -> None:
    drawn = [box for box in rules(3, 2) if box != upright(LEFT + WIDE, TOP, TOP + 3 * HIGH)]
    (grid,) = grids_of([*drawn, upright(LEFT + WIDE, TOP + HIGH, TOP + 3 * HIGH)])
    assert shape(grid) == [1, 2, 2]
    assert grid.rows[0] == (Box(LEFT, TOP, LEFT + 2 * WIDE, TOP + HIGH),)


def test_a_cell_that_spans_rows_is_one_cell() -> None:
    drawn = [box for box in rules(2, 2) if box != flat(TOP + HIGH, LEFT, LEFT + 2 * WIDE)]
    (grid,) = grids_of([*drawn, flat(TOP + HIGH, LEFT + WIDE, LEFT + 2 * WIDE)])
    assert Box(LEFT, TOP, LEFT + WIDE, TOP + 2 * HIGH) in grid.rows[0]
    assert shape(grid) == [2, 1]


def test_a_raster_too_fine_for_words_is_no_table() -> None:
    drawn = [flat(100 + 2.0 * n, 72, 400) for n in range(40)] + [upright(72 + 2.0 * n, 100, 180) for n in range(40)]
    assert all(cell.x1 - cell.x0 >= 4 for grid in grids_of(drawn) for row in grid.rows for cell in row)


def test_a_page_with_thousands_of_rules_is_a_drawing() -> None:
    assert grids_of([flat(10.0 * n, 72, 400) for n in range(3000)] + rules(2, 2, top=-500)) == ()
