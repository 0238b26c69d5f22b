"""What runs on every page is left out; what only one page says, never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_running import without_running
from addendum.readers.pdf_words import Word
from factories.pdf_words import STYLE, page, row, word

TEXT = "The Processor keeps the data safe."
HEAD, MIDDLE, FOOT = 40.0, 400.0, 810.0


def texts(pages: list[Page]) -> list[str]:
    return [" ".join(each.text for each in words) for words in without_running(pages).words]


def pages(*of: list[Word]) -> list[Page]:
    return [page(words, number) for number, words in enumerate(of, 1)]


def body(base: float = MIDDLE) -> list[Word]:
    return row(TEXT, base=base)


def test_one_page_repeats_nothing() -> None:
    assert texts(pages(row("Acme Agreement", base=HEAD) + body())) == [f"Acme Agreement {TEXT}"]


def test_no_page_has_nothing_to_leave_out() -> None:
    assert without_running([]).left_out == 0


@given(st.integers(2, 6), st.sampled_from([HEAD, FOOT]))
def test_a_head_or_foot_on_every_page_goes_and_is_counted(count: int, base: float) -> None:
    found = pages(*(row("Acme Agreement", base=base) + body() for _ in range(count)))
    assert texts(found) == [TEXT] * count
    assert without_running(found).left_out == count


@given(st.integers(2, 6))
def test_what_every_page_says_in_its_middle_stays(count: int) -> None:
    assert texts(pages(*(body() for _ in range(count)))) == [TEXT] * count


def test_a_head_that_only_one_of_many_pages_has_stays() -> None:
    odd = row("Annex One", base=HEAD) + body()
    assert texts(pages(odd, *(body() for _ in range(5))))[0] == f"Annex One {TEXT}"


def test_a_foot_that_moves_by_a_few_points_is_the_same_foot() -> None:
    found = pages(*(body() + row("Confidential", base=FOOT + shift) for shift in (0, 3, 6)))
    assert texts(found) == [TEXT] * 3


@pytest.mark.parametrize("form", ["{}", "Page {} of 9", "Seite {} von 9", "- {} -", "{}/9", "p. {}", "Pagina {} di 9"])
def test_page_numbers_go_in_every_usual_form(form: str) -> None:
    found = pages(*(body() + row(form.format(number), 280, FOOT) for number in range(1, 4)))
    assert texts(found) == [TEXT] * 3


@pytest.mark.parametrize("figure", ["2026", "30 days", "EUR 9", "Annex 1"])
def test_figures_in_the_text_are_no_page_numbers(figure: str) -> None:
    found = pages(*(row(f"{figure}", base=MIDDLE + 20 * number) + body() for number in range(3)))
    assert all(figure in text for text in texts(found))


def test_slanted_words_are_a_watermark_even_on_one_page() -> None:
    slanted = word("DRAFT", 200, 500, style=STYLE._replace(angle=45, size=60))
    assert texts(pages([slanted, *body()])) == [TEXT]


def test_a_large_word_in_one_place_on_all_pages_is_a_watermark_and_on_one_page_a_title() -> None:
    large = word("COPY", 200, 500, style=STYLE._replace(size=40))
    assert texts(pages(*([*body(), large] for _ in range(4)))) == [TEXT] * 4
    assert texts(pages([*body(), large], body(), body())) == [f"{TEXT} COPY", TEXT, TEXT]


@pytest.mark.parametrize("step", [1, 5])
def test_rising_numbers_beside_the_lines_go(step: int) -> None:
    lines = [
        each
        for number in range(1, 12)
        for each in (word(str(number * step), 30, 100 + 14 * number), *body(100 + 14 * number))
    ]
    assert texts(pages(lines)) == [" ".join([TEXT] * 11)]


def test_numbered_lines_whose_numbers_do_not_rise_are_text() -> None:
    lines = [each for number in range(11) for each in (word("7", 30, 100 + 14 * number), *body(100 + 14 * number))]
    assert texts(pages(lines))[0].count("7") == 11


def test_a_short_list_of_numbers_is_text() -> None:
    lines = [each for n in range(1, 7) for each in (word(str(n), 30, 100 + 14 * n), *body(100 + 14 * n))]
    assert texts(pages(lines))[0].startswith("1 The")
