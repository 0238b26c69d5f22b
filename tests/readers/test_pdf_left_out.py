"""What the PDF reader leaves out, or will not review: what no reader sees, what runs on every page, scans."""

import re

import pytest

from addendum.errors import DamagedFile, LimitReached, NoText
from addendum.model.agreement import NoteKind
from addendum.readers.pdf import read_pdf
from factories.drawn_pdf import WIDTH, drawn_pdf, image, lines, rectangle, text
from factories.pdf_prose import PROSE, WHOLE, notes, read, texts


def test_running_heads_and_page_numbers_are_left_out_and_counted() -> None:
    pages = [
        text(72, 40, "ACME Data Processing Agreement")
        + lines(72, 200, [f"This is the sentence number {n} of the agreement."])
        + text(280, 800, f"Page {n} of 4")
        for n in range(1, 5)
    ]
    agreement = read(*pages)
    assert texts(agreement) == [f"This is the sentence number {n} of the agreement." for n in range(1, 5)]
    assert [p.page for p in agreement.provisions] == [1, 2, 3, 4]
    assert notes(agreement, NoteKind.INFO) == ["all pages: 8 running heads, feet and page numbers were left out"]


def test_a_text_repeated_in_the_middle_of_pages_is_no_running_head() -> None:
    agreement = read(*[text(72, 400, "The parties agree on this.")] * 3)
    assert len(agreement.provisions) == 3


@pytest.mark.parametrize(
    ("hidden", "how"),
    [
        (text(72, 300, "Hidden duty to audit", before="3 Tr"), "invisible"),
        (text(72, 300, "Hidden duty to audit", before="1 1 1 rg"), "white"),
        (text(72, 300, "Hidden duty to audit", size=0.5), "tiny"),
        (text(72, 1400, "Hidden duty to audit"), "below the page"),
        (text(-400, 300, "Hidden duty to audit"), "beside the page"),
        (
            rectangle(60, 280, 400, 310, fill="0.2 0.2 0.2")
            + text(72, 300, "Hidden duty to audit", before="0.2 0.2 0.2 rg"),
            "as its ground",
        ),
        (text(72, 300, "Hidden duty to audit") + rectangle(60, 280, 400, 310, fill="1 1 1", stroke=False), "covered"),
        ("q /Clear gs " + text(72, 300, "Hidden duty to audit") + " Q", "transparent"),
    ],
    ids=lambda value: value if " " not in value[:4] else "",
)
def test_text_that_a_reader_cannot_see_is_left_out_and_noted(hidden: str, how: str) -> None:
    agreement = read(lines(72, 100, PROSE) + "q " + hidden + "Q\n")
    assert texts(agreement) == [WHOLE], how
    assert notes(agreement, NoteKind.HIDDEN_TEXT) == ["page 1: 4 words that a reader cannot see were left out"]


@pytest.mark.parametrize(
    "seen",
    [
        rectangle(60, 280, 400, 310, fill="0 0.2 0.5") + text(72, 300, "White on blue", before="1 1 1 rg"),
        image(60, 280, 300, 40) + text(72, 300, "White on blue", before="1 1 1 rg"),
        rectangle(60, 280, 400, 310, fill="1 1 0.8") + text(72, 300, "White on blue"),
        rectangle(60, 280, 400, 310, fill="1 1 1") + text(72, 300, "White on blue"),
    ],
)
def test_text_on_a_coloured_ground_is_seen(seen: str) -> None:
    agreement = read(seen)
    assert texts(agreement) == ["White on blue"]
    assert agreement.notes == ()


def test_text_outside_the_crop_box_is_hidden() -> None:
    data = drawn_pdf(lines(72, 100, PROSE) + text(72, 700, "Cut away duty"), crop=f"0 400 {WIDTH} 842")
    agreement = read_pdf(data, "a.pdf")
    assert texts(agreement) == [WHOLE]
    assert len(notes(agreement, NoteKind.HIDDEN_TEXT)) == 1


def test_a_page_that_is_only_an_image_is_not_reviewed() -> None:
    agreement = read(lines(72, 100, PROSE), image(0, 0, 595, 842))
    what = "a scan: image without a text layer; recognition (OCR) is switched off"
    assert notes(agreement, NoteKind.NOT_REVIEWED) == [f"page 2: {what}"]
    assert agreement.pages == 2


def test_a_scan_is_no_agreement() -> None:
    with pytest.raises(NoText, match="scan"):
        read(image(0, 0, 595, 842), image(0, 0, 595, 842))


def test_a_scan_with_recognised_text_is_read_and_noted() -> None:
    page = image(0, 0, 595, 842) + lines(72, 100, PROSE).replace("BT ", "BT 3 Tr ")
    agreement = read(page)
    assert texts(agreement) == [WHOLE]
    assert any("recognised" in what for what in notes(agreement, NoteKind.INFO))


def test_shifted_letters_are_not_reviewed() -> None:
    shifted = ["".join(chr(ord(c) - 29) if c.isalpha() else c for c in line) for line in PROSE]
    with pytest.raises(NoText, match="not readable"):
        read(lines(72, 100, shifted))


def test_slanted_watermarks_are_left_out() -> None:
    mark = "BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n"
    assert texts(read(mark + lines(72, 100, PROSE))) == [WHOLE]


def test_line_numbers_are_left_out() -> None:
    page = "".join(text(30, 100 + 14 * n, str(n + 1)) + text(72, 100 + 14 * n, PROSE[0]) for n in range(12))
    agreement = read(page)
    assert not any(re.search(r"\b\d+\b", line) for line in texts(agreement))


@pytest.mark.parametrize("cut", [0.3, 0.6])
def test_half_a_file_is_damaged_or_has_no_text(cut: float) -> None:
    data = drawn_pdf(lines(72, 100, PROSE))
    with pytest.raises((DamagedFile, NoText)):
        read_pdf(data[: int(len(data) * cut)], "a.pdf")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(LimitReached, match="2001 pages"):
        read_pdf(drawn_pdf(*["" for _ in range(2001)]), "a.pdf")


def test_a_blank_page_has_no_text() -> None:
    with pytest.raises(NoText):
        read("")
