"""What becomes of pages whose text layer cannot be trusted, with and without something that recognises text."""

from collections.abc import Callable

import pytest

from addendum.errors import NoText
from addendum.model.agreement import Agreement, NoteKind
from addendum.readers import pdf_second_look
from addendum.readers.ocr import Picture
from addendum.readers.pdf import read_pdf
from factories.drawn_pdf import drawn_pdf, image, lines
from factories.pdf_prose import OTHER, PROSE, WHOLE, notes, texts
from factories.programs import needs
from factories.scans import Told, blank, inked, pictures, scan_of, seen

DUTY = "The Processor shall inform the Controller of any breach of the data without undue delay and in writing."
LAID = "BT 3 Tr /F1 10 Tf 2 200 Td (The Processor shall not be liable for any of the data that are lost) Tj ET"
Use = Callable[[Told | None], Told | None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Have a told engine found, or none."""

    def found(engine: Told | None) -> Told | None:
        monkeypatch.setattr(pdf_second_look, "engine", lambda: engine)
        return engine

    return found


def read(data: bytes, *, ocr: bool = True) -> Agreement:
    return read_pdf(data, "scan.pdf", ocr=ocr)


def test_a_page_with_text_of_its_own_is_never_recognised(use: Use) -> None:
    engine = use(Told({}))
    agreement = read(drawn_pdf(lines(72, 100, PROSE), lines(72, 100, OTHER)))
    assert engine is not None
    assert engine.asked == []
    assert all(provision.recognised is None for provision in agreement.provisions)


def test_without_an_engine_the_scan_is_not_reviewed_and_what_to_install_is_said(use: Use) -> None:
    use(None)
    with pytest.raises(NoText, match="a scan: image without a text layer; install tesseract"):
        read(scan_of(inked(), inked()))


def test_without_an_engine_only_the_scanned_page_is_not_reviewed(use: Use) -> None:
    use(None)
    agreement = read(drawn_pdf(lines(72, 100, PROSE), image(0, 0, 595, 842)))
    assert [note.where for note in agreement.unread] == ["page 2"]
    assert "install tesseract" in agreement.unread[0].what
    assert texts(agreement) == [WHOLE]


def test_switched_off_it_is_not_asked(use: Use) -> None:
    engine = use(Told({"en": seen(DUTY)}))
    with pytest.raises(NoText, match="switched off"):
        read(scan_of(inked()), ocr=False)
    assert engine is not None
    assert engine.asked == []


def test_a_scan_is_read_marked_and_said_with_how_sure_it_is(use: Use) -> None:
    use(Told({"en": seen(DUTY, confidence=0.91)}))
    agreement = read(scan_of(inked(), inked()))
    assert set(texts(agreement)) == {DUTY}
    assert [provision.recognised for provision in agreement.provisions] == pytest.approx([0.91, 0.91])
    assert [provision.page for provision in agreement.provisions] == [1, 2]
    what = "pages 1 to 2: read by OCR (told, English), sure to 91%: compare quotations with the page"
    assert what in notes(agreement, NoteKind.INFO)
    assert not agreement.unread


def test_a_page_that_could_not_be_recognised_stays_unread(use: Use) -> None:
    bad = inked(width=340)

    def says(picture: Picture, _: str) -> tuple[object, ...]:
        return seen("gu ess", confidence=0.2) if picture.width > picture.height else seen(DUTY)

    use(Told(says))  # type: ignore[arg-type]  # words, as the engine gives them
    agreement = read(scan_of(inked(), bad, inked()))
    assert [note.where for note in agreement.unread] == ["page 2"]
    assert "too poor" in agreement.unread[0].what


def test_a_blank_page_of_a_scan_is_no_gap(use: Use) -> None:
    use(Told(lambda picture, _: seen(DUTY) if picture.ink else ()))
    agreement = read(scan_of(inked(), blank()))
    assert not agreement.unread
    assert "page 2: a picture in which there are no words" in notes(agreement, NoteKind.INFO)


def test_only_so_many_pages_are_recognised_and_the_others_are_named(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_second_look, "MOST_PAGES", 2)
    use(Told({"en": seen(DUTY)}))
    agreement = read(scan_of(*[inked()] * 4))
    assert [note.where for note in agreement.unread] == ["pages 3 to 4"]
    assert "more than 2 pages to recognise" in agreement.unread[0].what


def test_a_text_layer_over_a_scan_that_says_the_same_is_kept(use: Use) -> None:
    use(Told({"en": seen("The Processor shall not be liable for any of the data that are lost")}))
    agreement = read(scan_of(inked(), content=LAID))
    assert texts(agreement) == ["The Processor shall not be liable for any of the data that are lost"]
    assert agreement.provisions[0].recognised == 0.0
    assert not notes(agreement, NoteKind.HIDDEN_TEXT)


def test_a_text_layer_that_does_not_say_what_its_picture_says_is_dropped_and_reported(use: Use) -> None:
    use(Told({"en": seen(DUTY)}))
    agreement = read(scan_of(inked(), content=LAID))
    assert texts(agreement) == [DUTY]
    assert any("does not say what its picture says" in line for line in notes(agreement, NoteKind.HIDDEN_TEXT))


def test_a_title_on_a_picture_gives_way_where_the_picture_says_much_more(use: Use) -> None:
    title = "BT /F1 9 Tf 20 400 Td (Agreement on the processing of data between the two parties) Tj ET"
    scan = scan_of(inked(), content=title)
    use(Told({"en": seen("Agreement on the processing of data between the two parties")}))
    assert [one.recognised for one in read(scan).provisions] == [None]
    use(Told({"en": seen(f"{DUTY} {DUTY}")}))
    assert texts(read(scan)) == [f"{DUTY} {DUTY}"]


def test_what_runs_on_every_page_is_left_out_of_scans_as_well(use: Use) -> None:
    head = seen("Acme agreement of May", base=120)
    use(Told(lambda *_: (*head, *seen(DUTY))))
    assert texts(read(scan_of(*[inked()] * 3))) == [DUTY] * 3


def test_the_same_scan_gives_the_same_agreement(use: Use) -> None:
    scan = scan_of(*[inked(width=100 + 10 * n) for n in range(6)])
    use(Told(lambda picture, _: seen(f"{DUTY} Page {picture.width}.")))
    assert read(scan) == read(scan)


def test_a_real_scan_is_read_by_the_real_program() -> None:
    needs("tesseract")
    (picture,) = pictures(drawn_pdf(lines(72, 100, PROSE)))
    agreement = read(scan_of(picture))
    assert texts(agreement) == [WHOLE]
    assert agreement.provisions[0].recognised is not None
    assert agreement.provisions[0].recognised > 0.9


def test_letters_that_are_not_those_printed_are_read_from_the_picture() -> None:
    needs("tesseract")
    (picture,) = pictures(drawn_pdf(lines(72, 100, PROSE)))
    shifted = "".join(chr(ord(c) - 29) if c.isalpha() else c for c in f"{WHOLE} {WHOLE}")
    hidden = f"BT /F1 1 Tf 1 1 1 rg 40 40 Td ({shifted.replace('(', '').replace(')', '')}) Tj ET"
    agreement = read(scan_of(picture, content=hidden))
    assert WHOLE in " ".join(texts(agreement))
