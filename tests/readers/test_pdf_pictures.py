"""Pages as pictures: all that is seen on paper, at a size that is bounded."""

import pytest

from addendum.errors import DamagedFile
from addendum.readers.pdf_pictures import DPI, pictures_of
from factories.drawn_pdf import drawn_pdf, lines, rectangle
from factories.scans import scan_of


def test_no_pages_wanted_are_no_pictures() -> None:
    assert list(pictures_of(drawn_pdf("", ""), "a.pdf", [])) == []


def test_an_empty_page_is_white() -> None:
    (picture,) = pictures_of(drawn_pdf(""), "a.pdf", [1])
    assert set(picture.pixels) == {255}
    assert len(picture.pixels) == picture.width * picture.height
    assert (picture.width / DPI, picture.height / DPI) == pytest.approx((595 / 72, 842 / 72), abs=0.01)


def test_the_pages_named_are_drawn_in_that_order() -> None:
    pdf = drawn_pdf("", rectangle(0, 0, 595, 842, fill="0 0 0"), lines(72, 100, ["Text"]))
    black, written, white = pictures_of(pdf, "a.pdf", [2, 3, 1])
    assert set(black.pixels[1000:2000]) == {0}
    assert 0 < written.ink < 0.01
    assert white.ink == 0


def test_a_turned_page_is_drawn_as_it_is_shown() -> None:
    (picture,) = pictures_of(drawn_pdf(lines(72, 100, ["Text"]), rotate=90), "a.pdf", [1])
    assert picture.width > picture.height


def test_a_huge_page_makes_no_huge_picture() -> None:
    huge = drawn_pdf("").replace(b"[0 0 595 842]", b"[0 0 14400 14400]")
    (picture,) = pictures_of(huge, "a.pdf", [1])
    assert picture.width * picture.height <= 16_100_000
    assert picture.dpi < DPI


def test_a_picture_put_on_a_page_is_seen_again() -> None:
    (before,) = pictures_of(drawn_pdf(lines(72, 100, ["Text of a page"])), "a.pdf", [1])
    (after,) = pictures_of(scan_of(before), "scan.pdf", [1])
    assert after.ink == pytest.approx(before.ink, rel=0.3)


def test_what_is_no_pdf_is_named() -> None:
    with pytest.raises(DamagedFile):
        list(pictures_of(b"%PDF-1.7 nothing", "a.pdf", [1]))
