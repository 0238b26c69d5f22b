"""What a person cannot see on a page is told from what they can, each sign at its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_shapes import Fill, Shapes
from addendum.readers.pdf_visible import image_share, is_recognised, visible
from addendum.readers.pdf_words import Style, Word
from factories.pdf_words import A4, STYLE, page, row, word

WHITE = (255, 255, 255, 255)
BLACK = (0, 0, 0, 255)
SCAN = Box(0, 0, A4.width, A4.height)
AROUND = Box(60, 80, 300, 120)
COLOURS = st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255), st.just(255))


def is_seen(style: Style = STYLE, shapes: Shapes | None = None, *, drawn: int = 0) -> bool:
    one = word("duty", style=style, drawn=drawn)
    held = page([one], shapes=shapes)
    return len(visible(held, held.words)[0]) == 1


def ground(rgba: tuple[int, int, int, int], order: int = 0, *, exact: bool = True, box: Box = AROUND) -> Fill:
    return Fill(box, rgba, exact, order)


def dark(rgba: tuple[int, int, int, int]) -> bool:
    return sum(rgba[:3]) < 600


@given(COLOURS.filter(dark))
def test_text_in_any_dark_colour_on_paper_is_seen(rgba: tuple[int, int, int, int]) -> None:
    assert is_seen(STYLE._replace(rgba=rgba))


@given(COLOURS)
def test_text_in_the_colour_of_its_ground_is_hidden_whatever_the_colour(rgba: tuple[int, int, int, int]) -> None:
    assert not is_seen(STYLE._replace(rgba=rgba), Shapes(fills=[ground(rgba)]))


@given(COLOURS.filter(dark), st.booleans())
def test_white_text_on_any_dark_ground_is_seen(rgba: tuple[int, int, int, int], exact: bool) -> None:
    assert is_seen(STYLE._replace(rgba=WHITE), Shapes(fills=[ground(rgba, exact=exact)]))


def test_white_text_on_paper_or_on_a_white_ground_is_hidden() -> None:
    assert not is_seen(STYLE._replace(rgba=WHITE))
    assert not is_seen(STYLE._replace(rgba=WHITE), Shapes(fills=[ground(WHITE)]))


def test_white_text_on_a_picture_is_seen() -> None:
    assert is_seen(STYLE._replace(rgba=WHITE), Shapes(images=[AROUND]))


@pytest.mark.parametrize(
    ("style", "seen"),
    [
        (STYLE._replace(size=1.9), False),
        (STYLE._replace(size=2.0), True),
        (STYLE._replace(rgba=(0, 0, 0, 12)), False),
        (STYLE._replace(rgba=(0, 0, 0, 13)), True),
        (STYLE._replace(invisible=True), False),
    ],
)
def test_too_small_too_clear_or_not_drawn_is_hidden(style: Style, *, seen: bool) -> None:
    assert is_seen(style) is seen


@given(st.floats(-2000, 3000), st.floats(-2000, 3000))
def test_a_word_is_seen_exactly_where_it_touches_the_page(x: float, base: float) -> None:
    held = page([word("duty", x, base)])
    far = x + 20 < -1 or x > A4.width + 1 or base < -1 or base - STYLE.size > A4.height + 1
    assert (len(visible(held, held.words)[1]) == 1) is far


@pytest.mark.parametrize(
    ("fill", "seen"),
    [
        (ground(WHITE, order=2), False),
        (ground(WHITE, order=0), True),
        (ground((255, 255, 0, 200), order=2), True),
        (ground(WHITE, order=2, exact=False), True),
        (ground(WHITE, order=2, box=Box(60, 200, 300, 240)), True),
    ],
    ids=["painted over", "painted under", "a highlighter", "some other shape", "elsewhere"],
)
def test_a_word_is_covered_by_what_is_painted_over_it_later(fill: Fill, *, seen: bool) -> None:
    assert is_seen(shapes=Shapes(fills=[fill], order={7: 1}), drawn=7) is seen


def test_a_word_that_is_drawn_again_on_top_of_its_cover_is_seen() -> None:
    shapes = Shapes(fills=[ground(WHITE, order=2)], order={7: 1}, texts=[(AROUND, 3)])
    assert is_seen(shapes=shapes, drawn=7)


@given(st.lists(st.booleans(), max_size=6))
def test_every_word_is_either_seen_or_hidden(flags: list[bool]) -> None:
    words = [word("duty", 72, 100 + 14 * n, style=STYLE._replace(invisible=flag)) for n, flag in enumerate(flags)]
    held = page(words)
    seen, hidden = visible(held, held.words)
    assert [each.first for each in hidden] == [n for n, flag in enumerate(flags) if flag]
    assert sorted(each.first for each in (*seen, *hidden)) == list(range(len(flags)))


def recognised(words: list[Word], image: Box) -> bool:
    return is_recognised(page(words, shapes=Shapes(images=[image])))


def test_words_over_a_scan_are_its_recognised_text_and_are_seen() -> None:
    invisible = row("The Processor shall help", style=STYLE._replace(invisible=True))
    assert recognised(invisible, SCAN)
    held = page(invisible, shapes=Shapes(images=[SCAN]))
    assert visible(held, held.words) == (held.words, ())


def test_a_few_invisible_words_over_a_picture_are_no_recognised_text() -> None:
    plain = row("The Processor shall help")
    assert not recognised([*plain, word("hidden", style=STYLE._replace(invisible=True))], SCAN)
    assert not recognised(row("all hidden", style=STYLE._replace(invisible=True)), Box(0, 0, 100, 100))


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 2000)), max_size=4))
def test_images_cover_no_more_than_the_page(corners: list[tuple[int, int]]) -> None:
    share = image_share(page([], shapes=Shapes(images=[Box(0, 0, *corner) for corner in corners])))
    assert 0 <= share <= 1
    assert (share == 0) is all(0 in corner for corner in corners)
