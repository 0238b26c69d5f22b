"""A picture can be turned, told by its ink, and handed over as a grey map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.ocr import Picture
from factories.scans import blank, inked

SHAPES = st.tuples(st.integers(1, 9), st.integers(1, 9))


@st.composite
def small(draw: st.DrawFn) -> Picture:
    width, height = draw(SHAPES)
    return Picture(width, height, 72, draw(st.binary(min_size=width * height, max_size=width * height)))


@pytest.mark.parametrize("tone", [0, 128, 255])
def test_a_picture_of_one_tone_has_no_ink(tone: int) -> None:
    assert blank(tone=tone).ink == 0


def test_an_empty_picture_has_no_ink() -> None:
    assert Picture(0, 0, 72, b"").ink == 0


def test_bars_over_a_tenth_are_a_tenth_of_ink() -> None:
    assert inked().ink == pytest.approx(0.1, abs=0.02)


@given(small(), st.integers(0, 8))
def test_turning_on_and_back_gives_the_same_picture(picture: Picture, quarters: int) -> None:
    assert picture.turned(quarters).turned(-quarters) == picture


@given(small())
def test_two_quarters_are_a_half(picture: Picture) -> None:
    assert picture.turned(1).turned(1) == picture.turned(2)


def test_a_quarter_turn_is_clockwise() -> None:
    assert Picture(2, 1, 72, b"ab").turned(1) == Picture(1, 2, 72, b"ab")
    assert Picture(1, 2, 72, b"ab").turned(1) == Picture(2, 1, 72, b"ba")


@given(small())
def test_a_grey_map_says_its_size_and_holds_every_pixel(picture: Picture) -> None:
    assert picture.pnm == f"P5 {picture.width} {picture.height} 255\n".encode() + picture.pixels
