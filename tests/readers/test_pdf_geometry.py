"""Boxes, matrices and frames keep what geometry says of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_geometry import Box, Matrix, clusters, common, hull, is_rectangle
from addendum.readers.pdf_words import Frame

NUMBER = st.integers(-500, 500).map(float)
POINT = st.tuples(NUMBER, NUMBER)
BOX = st.lists(POINT, min_size=2, max_size=5).map(hull)
SMALL = st.integers(-5, 5).map(float)
MATRIX = st.builds(Matrix, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL)
INSIDE = st.tuples(st.integers(0, 595), st.integers(0, 842))


@given(BOX, BOX, POINT)
def test_two_boxes_share_exactly_the_points_that_both_hold(one: Box, other: Box, point: tuple[float, float]) -> None:
    assert common(one, other).holds(*point) is (one.holds(*point) and other.holds(*point))


def test_boxes_that_lie_apart_share_no_area() -> None:
    assert common(Box(0, 0, 10, 10), Box(20, 20, 30, 30)).area == 0
    assert common(Box(0, 0, 10, 10), Box(20, 0, 30, 10)).area == 0


@given(st.lists(POINT, min_size=1, max_size=6))
def test_a_hull_holds_its_points_and_touches_them_on_all_sides(points: list[tuple[float, float]]) -> None:
    box = hull(points)
    assert all(box.holds(*point) for point in points)
    assert {box.x0, box.x1} <= {x for x, _ in points}
    assert {box.top, box.bottom} <= {y for _, y in points}


@given(MATRIX, MATRIX, SMALL, SMALL)
def test_one_mapping_then_another_is_both_in_turn(inner: Matrix, outer: Matrix, x: float, y: float) -> None:
    assert inner.then(outer).on(x, y) == outer.on(*inner.on(x, y))


@given(MATRIX)
def test_the_plain_matrix_changes_nothing(matrix: Matrix) -> None:
    assert matrix.then(Matrix()) == Matrix().then(matrix) == matrix


@given(BOX.filter(lambda box: box.area > 0), st.booleans(), st.integers(0, 3))
def test_the_corners_of_a_box_in_turn_are_a_rectangle_from_wherever_they_start(
    box: Box, closed: bool, start: int
) -> None:
    corners = [(box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom)]
    turned = corners[start:] + corners[:start]
    assert is_rectangle(turned + turned[:1] if closed else turned)


@pytest.mark.parametrize(
    "points",
    [
        [(0.0, 0.0), (10.0, 0.0), (5.0, 8.0)],
        [(0.0, 0.0), (10.0, 5.0), (5.0, 15.0), (-5.0, 10.0)],
        [(0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (5.0, 4.0), (5.0, 8.0), (0.0, 8.0)],
        [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0)],
    ],
    ids=["a triangle", "a leaning square", "an L", "a bow tie"],
)
def test_another_shape_is_no_rectangle(points: list[tuple[float, float]]) -> None:
    assert not is_rectangle(points)


@given(st.lists(st.integers(0, 60).map(float), max_size=12), st.integers(0, 12))
def test_clusters_lose_no_place_and_none_is_wider_than_allowed(places: list[float], width: int) -> None:
    found = clusters(places, width)
    assert [place for cluster in found for place in cluster] == sorted(places)
    assert all(cluster[-1] - cluster[0] <= width for cluster in found)
    assert all(later[0] - earlier[0] > width for earlier, later in pairwise(found))


@given(st.integers(0, 3), INSIDE)
def test_a_turned_page_shows_every_point_within_its_edges(turn: int, point: tuple[int, int]) -> None:
    frame = Frame(0, 842, *((842, 595) if turn % 2 else (595, 842)), turn)
    x, y = frame.place(*point)
    assert 0 <= x <= frame.width
    assert 0 <= y <= frame.height


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_the_upper_left_corner_of_the_sheet_goes_where_the_turn_takes_it(turn: int) -> None:
    frame = Frame(0, 842, *((842, 595) if turn % 2 else (595, 842)), turn)
    shown = {0: (0, 0), 1: (frame.width, 0), 2: (frame.width, frame.height), 3: (0, frame.height)}[turn]
    assert frame.place(0, 842) == shown
