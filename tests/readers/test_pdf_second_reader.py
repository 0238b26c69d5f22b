"""Two readers of one page: where they part, neither is believed."""

import pytest

from addendum.model.agreement import NoteKind
from addendum.readers import pdf_second_reader
from addendum.readers.pdf import read_pdf
from addendum.readers.pdf_second_reader import disputed, drawn_on
from addendum.readers.pdf_shapes import Shapes
from factories.drawn_pdf import drawn_pdf, lines, text
from factories.pdf_prose import OTHER, PROSE, WHOLE, notes, read, texts
from factories.pdf_words import page, row

TOLD = "The Processor shall process the data only on instructions of the Controller in writing."


def said_instead(words: str, drawn: str) -> str:
    """Content that draws words, and says that others are to be read."""
    return f"/Span << /ActualText ({words}) >> BDC\n{drawn}EMC\n"


@pytest.mark.parametrize(
    "content",
    [
        lines(72, 100, PROSE),
        said_instead(PROSE[0], text(72, 100, PROSE[0])) + lines(72, 120, PROSE[1:]),
        said_instead("fi", text(72, 100, "fl")) + lines(72, 120, PROSE),
        "",
    ],
    ids=["plain", "the same", "a ligature", "empty"],
)
def test_readers_that_agree_dispute_nothing(content: str) -> None:
    data = drawn_pdf(content, lines(72, 100, OTHER))
    assert not [note for note in read_pdf(data, "a.pdf", ocr=False).notes if note.kind is NoteKind.NOT_REVIEWED]


def test_words_that_are_only_said_are_not_read_as_the_page() -> None:
    agreement = read(lines(72, 100, PROSE), said_instead(TOLD, text(72, 100, "No duties.")))
    assert texts(agreement) == [WHOLE]
    assert "page 2: its text layer gives other words than those that are drawn" in notes(
        agreement, NoteKind.NOT_REVIEWED
    )[0].split(";")


def test_pages_that_are_not_suspicious_are_never_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_second_reader, "run_limited", lambda *_: pytest.fail("asked"))
    assert disputed([page(row(WHOLE))], (b"", "a.pdf")) == frozenset()


def test_drawn_text_that_gives_no_characters_is_asked_about() -> None:
    data = drawn_pdf(lines(72, 100, PROSE))
    lost = page([], shapes=Shapes(order={1: 1, 2: 2}))
    assert disputed([lost], (data, "a.pdf")) == {1}


def test_a_reader_that_fails_contradicts_nobody() -> None:
    lost = page([], shapes=Shapes(order={1: 1}))
    assert disputed([lost], (b"%PDF-1.7 nothing", "a.pdf")) == frozenset()


def test_only_the_pages_named_are_read() -> None:
    data = drawn_pdf(lines(72, 100, PROSE), text(72, 100, "Second"))
    assert drawn_on(data, (2, 3)) == {2: "Second"}
