"""A text layer is trusted only where it can be what is printed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_legible import DRAWN, LAYER, SCAN, STAMPED, UNREADABLE, Doubt, doubts, is_gibberish
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_shapes import Shapes
from factories.pdf_words import STYLE, page, row, word

SENTENCES = {
    "en": "the processor shall inform the controller of any breach without undue delay and in any case within a day",
    "de": "der auftragnehmer unterrichtet den auftraggeber unverzüglich von jeder verletzung und hilft bei der meldung",
    "fr": "le sous-traitant informe le responsable de toute violation des données dans les meilleurs délais",
    "es": "el encargado informa al responsable de toda violación de los datos sin demora y por escrito en un día",
    "it": "il responsabile informa il titolare di ogni violazione dei dati senza ritardo e per iscritto",
    "nl": "de verwerker meldt het aan de verantwoordelijke zodra hij een inbreuk op de gegevens van het bedrijf ziet",
}
ENGLISH = (SENTENCES["en"] + " ") * 3


def shifted(text: str, by: int) -> str:
    """The letters as a font without its map gives them."""
    return "".join(chr(ord(letter) + by) if letter.isalpha() else letter for letter in text)


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_prose_in_each_of_the_six_languages_is_trusted(language: str) -> None:
    assert not is_gibberish(((SENTENCES[language] + " ") * 3).split())


@pytest.mark.parametrize("by", [-29, 3, 29])
def test_letters_shifted_in_the_alphabet_are_not_trusted(by: int) -> None:
    assert is_gibberish(shifted(ENGLISH, by).split())


@pytest.mark.parametrize("filler", ["\ufffd", "\ue001", "\x01"], ids=["replaced", "private", "control"])
def test_characters_that_nobody_prints_are_not_trusted(filler: str) -> None:
    assert is_gibberish([filler * len(each) for each in ENGLISH.split()])
    assert is_gibberish([filler * 3])


def test_no_words_are_nothing_to_doubt() -> None:
    assert not is_gibberish([])


@given(st.lists(st.integers(0, 10**6).map(str), max_size=60))
def test_a_page_of_figures_is_trusted(figures: list[str]) -> None:
    assert not is_gibberish(figures)


@given(st.lists(st.text("bcdfgxz", min_size=1, max_size=5), max_size=24))
def test_a_few_odd_words_are_no_proof(words: list[str]) -> None:
    assert not is_gibberish(words)


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_words_does_not_matter(chance: random.Random) -> None:
    for source in (ENGLISH, shifted(ENGLISH, 3)):
        words = source.split()
        chance.shuffle(words)
        assert is_gibberish(words) is (source != ENGLISH)


def why(*pages: Page) -> list[str]:
    """Why each page counts as not read; empty for those that are trusted."""
    found = doubts(pages, [each.words for each in pages])
    return [found.get(each.number, Doubt("")).reason for each in pages]


def test_an_image_with_hardly_any_text_is_a_scan_and_one_beside_text_is_none() -> None:
    scan = Shapes(images=[Box(0, 0, 595, 842)])
    told = [each for line in range(5) for each in row(ENGLISH[:90], base=100 + 14 * line)]
    pages = [page(row("Scanned 2026"), 1, scan), page(told, 2, scan), page(row("Scanned 2026"), 3)]
    assert why(*pages) == [SCAN, "", ""]


def test_a_scan_in_strips_is_a_scan() -> None:
    strips = Shapes(images=[Box(0, top, 595, top + 42) for top in range(0, 842, 42)])
    assert why(page([], shapes=strips)) == [SCAN]


def test_a_logo_makes_no_scan() -> None:
    assert why(page(row("Acme"), shapes=Shapes(images=[Box(0, 0, 100, 60)]))) == [""]


def test_a_few_ornaments_are_no_letters_and_a_page_of_shapes_may_be_some() -> None:
    assert why(page([], 1, Shapes(curves=20)), page([], 2, Shapes(curves=900))) == ["", DRAWN]
    assert why(page(row(ENGLISH), shapes=Shapes(curves=900))) == [""]


def test_an_envelope_number_over_a_scan_does_not_make_it_read() -> None:
    scan = Shapes(images=[Box(0, 0, 595, 842)])
    stamp = "Envelope number 1F3A-77C0-22B1 of the signing service, sealed on the first of May"
    assert why(page(row(stamp, base=20), shapes=scan)) == [SCAN]


def test_a_title_on_a_picture_is_trusted_until_the_picture_says_more() -> None:
    scan = Shapes(images=[Box(0, 0, 595, 842)])
    cover = page(
        row("Data Processing Agreement between the Customer and the Supplier named below", base=400), shapes=scan
    )
    doubt = doubts([cover], [cover.words])[1]
    assert (doubt.kind, doubt.reason) == (STAMPED, "")
    assert doubt.text.startswith("Data Processing Agreement between")


def test_a_text_layer_laid_over_a_scan_is_trusted_until_its_picture_says_otherwise() -> None:
    laid = page(row(ENGLISH, style=STYLE._replace(invisible=True)), shapes=Shapes(images=[Box(0, 0, 595, 842)]))
    doubt = doubts([laid], [laid.words])[1]
    assert (doubt.kind, doubt.reason) == (LAYER, "")


def test_a_font_that_is_broken_throughout_spoils_the_page_that_is_mostly_set_in_it() -> None:
    broken = STYLE._replace(font="Broken")
    mostly = page(row(shifted(ENGLISH, 3), style=broken) + row(SENTENCES["en"]), 1)
    hardly = page([*row(ENGLISH * 2), word("wkh", style=broken)], 2)
    assert why(mostly, hardly) == [UNREADABLE, ""]
