from collections.abc import Iterator

import pypdfium2
import pytest

from addendum.writers.pdf_spots import PageText
from factories.small_pdf import small_pdf

LINES = ("7.1 The Supplier shall notify the Customer", "without undue delay.", "Payment is due now.")


@pytest.fixture
def page() -> Iterator[PageText]:
    document = pypdfium2.PdfDocument(small_pdf(LINES))
    text = PageText(document[0])
    yield text
    text.close()
    document.close()


@pytest.mark.parametrize("quote", ["", "...", "These words are elsewhere."])
def test_words_that_are_not_there_have_no_place(page: PageText, quote: str) -> None:
    assert page.spots(quote) == ()


def test_a_quotation_has_a_rectangle_on_each_line(page: PageText) -> None:
    spots = page.spots("shall notify the Customer without undue delay")
    assert len(spots) == 2
    (first, second) = spots
    assert first[1] > second[1]
    assert all(left < right and bottom < top for left, bottom, right, top in spots)


def test_a_number_that_the_page_shows_elsewhere_does_not_hinder(page: PageText) -> None:
    words = "The Supplier shall notify the Customer"
    assert page.spots(f"(a) {words}") == page.spots(words)


def test_a_quotation_that_the_page_ends_within_is_marked_to_the_end(page: PageText) -> None:
    assert page.spots("Payment is due now. It is due on the next page.") == page.spots("Payment is due now.")


def test_a_quotation_that_is_interrupted_is_marked_at_its_beginning(page: PageText) -> None:
    said = "The Supplier shall notify the Customer without undue delay. A footer stands between. Payment is due."
    assert page.spots(said)
