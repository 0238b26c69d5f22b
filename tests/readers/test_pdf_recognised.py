"""A page of recognised words has the places and records of any other page."""

import pytest

from addendum.readers.ocr import Recognised, Seen
from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_recognised import page_from, usual_size
from addendum.readers.pdf_shapes import Shapes
from addendum.readers.pdf_words import Word
from factories.pdf_words import page, row
from factories.scans import read_as, seen

DPI = 200


def words(*found: Seen, usual: float = 10.0) -> tuple[Word, ...]:
    """The words that a page of these gets."""
    return page_from(page(row("its own words")), Recognised(found, "en", dpi=DPI), usual).words


def one(text: str, *, size: float = 26, ends_line: bool = False) -> Seen:
    return Seen(text, 100, 300, 500, size, 0.9, ends_line)


def test_no_words_have_no_usual_size_and_make_an_empty_page() -> None:
    assert usual_size([Recognised()]) == 0.0
    assert words() == ()


def test_places_are_points_of_the_page() -> None:
    (word,) = words(one("Processor"))
    assert (word.x0, word.x1, word.base) == (36.0, 108.0, 180.0)
    assert word.confidence == 0.9
    assert not word.style.invisible


@pytest.mark.parametrize(("height", "size"), [(20, 10.0), (26, 10.0), (31, 10.0), (52, 20.0), (12, 4.5)])
def test_a_height_near_the_usual_one_is_the_usual_size(height: float, size: float) -> None:
    (word,) = words(one("Term", size=height))
    assert word.style.size == size


def test_the_usual_size_is_that_of_most_words() -> None:
    read = read_as("most words stand in lines of the same height", size=30)
    heading = read_as("TITLE", size=60)
    assert usual_size([heading, read]) == pytest.approx(30 * 72 / 200 * 1.07, abs=0.1)


@pytest.mark.parametrize(
    ("text", "ends", "kept", "broken"),
    [
        ("proces-", True, "proces", True),
        ("proces-", False, "proces-", False),
        ("-", True, "-", False),
        ("12-", True, "12-", False),
        ("process", True, "process", False),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_breaks_a_word(text: str, ends: bool, kept: str, broken: bool) -> None:
    (word,) = words(one(text, ends_line=ends))
    assert (word.text, word.broken) == (kept, broken)


def test_each_word_has_a_number_of_its_own() -> None:
    made = page_from(page([]), read_as("one two three four"), 10.0)
    assert [word.first for word in made.words] == [0, 1, 2, 3]
    assert made.from_picture


def test_a_page_set_upright_has_its_sides_changed_and_no_shapes_of_the_other() -> None:
    lying = page([], shapes=Shapes(rules=[Box(0, 0, 100, 1)]))
    upright = page_from(lying, Recognised(seen("word"), "en", 1, dpi=200), 10.0)
    assert (upright.frame.width, upright.frame.height) == (lying.frame.height, lying.frame.width)
    assert not upright.shapes.rules
    assert page_from(lying, read_as("word"), 10.0).shapes.rules
