"""Which language a picture is read in, when it is turned, and when it counts as not read."""

import pytest

from addendum.readers.ocr import Picture, recognise
from factories.scans import Told, blank, inked, seen

ENGLISH = "the processor shall inform the controller of any breach of the data without undue delay and in writing"
GERMAN = "der auftragsverarbeiter unterrichtet den verantwortlichen und hilft ihm bei der meldung an die behörde"
POLISH = "podmiot przetwarza dane w imieniu i na polecenie oraz nie przekazuje ich do innych lub za granicę jest to"


def test_nothing_is_asked_where_there_is_no_picture() -> None:
    engine = Told({})
    assert recognise((), engine) == ()
    assert engine.asked == []


def test_a_blank_page_is_read_and_holds_nothing() -> None:
    (read,) = recognise((blank(),), Told({"en": ()}))
    assert (read.words, read.why_not, read.text) == ((), "", "")


def test_a_picture_full_of_ink_without_words_is_not_read() -> None:
    (read,) = recognise((inked(),), Told({"en": ()}))
    assert read.why_not == "a picture in which no words could be made out"


def test_an_engine_that_fails_on_one_page_costs_this_page_alone() -> None:
    bad = inked(width=90)

    def says(picture: Picture, _: str) -> tuple[object, ...] | None:
        return None if picture.width == 90 else seen(ENGLISH)

    reads = recognise((inked(), bad, inked()), Told(says))  # type: ignore[arg-type]  # None makes it fail
    assert [read.why_not for read in reads] == ["", "a page on which recognition failed", ""]


def test_words_that_are_guesses_do_not_count() -> None:
    (read,) = recognise((inked(),), Told({"en": seen(ENGLISH, confidence=0.5)}))
    assert "too poor to be recognised (sure to 50% only)" in read.why_not


def test_the_language_of_the_rest_of_the_document_is_tried_first() -> None:
    engine = Told({"de": seen(GERMAN)})
    reads = recognise((inked(), inked()), engine, "de")
    assert [read.language for read in reads] == ["de", "de"]
    assert engine.asked == ["de", "de"]


def test_where_it_is_not_known_the_first_page_tells_it() -> None:
    engine = Told({"en": seen(GERMAN, confidence=0.8), "de": seen(GERMAN)})
    reads = recognise((inked(), inked(), inked()), engine)
    assert {read.language for read in reads} == {"de"}
    assert engine.asked == ["en", "de", "de", "de"]


def test_a_page_in_another_language_is_read_in_its_own() -> None:
    german = inked(width=90)
    engine = Told(lambda picture, _: seen(GERMAN if picture.width == 90 else ENGLISH))
    reads = recognise((inked(), german, inked()), engine)
    assert [read.language for read in reads] == ["en", "de", "en"]


def test_a_language_without_its_pack_is_not_read_with_another_ones() -> None:
    (read,) = recognise((inked(),), Told({"en": seen(GERMAN)}, frozenset({"en"})))
    assert read.why_not == "a page in German, for which told has no language pack"
    assert not read.words


def test_a_language_that_is_not_judged_is_read_all_the_same() -> None:
    (read,) = recognise((inked(),), Told({"en": seen(POLISH)}))
    assert (read.text, read.language, read.why_not) == (POLISH, "en", "")


def test_an_engine_without_english_reads_in_what_it_has() -> None:
    engine = Told({"fr": seen("oui")}, frozenset({"fr"}))
    recognise((inked(),), engine)
    assert engine.asked == ["fr"]


def test_a_page_that_lies_on_its_side_is_set_upright() -> None:
    def says(picture: Picture, _: str) -> tuple[object, ...]:
        return seen(ENGLISH) if picture.width > picture.height else seen("qz xv", confidence=0.3)

    (read,) = recognise((inked(),), Told(says, upright=1))  # type: ignore[arg-type]  # words, as the engine gives them
    assert (read.quarters, read.text) == (1, ENGLISH)


@pytest.mark.parametrize("upright", [0, 1, 2, 3])
def test_a_page_that_is_read_well_is_never_turned(upright: int) -> None:
    (read,) = recognise((inked(),), Told({"en": seen(ENGLISH)}, upright=upright))
    assert read.quarters == 0


def test_turning_that_does_not_help_is_undone() -> None:
    (read,) = recognise((inked(),), Told({"en": seen(ENGLISH, confidence=0.7)}, upright=2))
    assert read.quarters == 0


def test_how_sure_it_is_weighs_long_words_more() -> None:
    words = (*seen("a", confidence=0.0), *seen("processor", confidence=1.0))
    (read,) = recognise((inked(),), Told({"en": words}))
    assert read.confidence == pytest.approx(0.9)
    assert read.dpi == inked().dpi
