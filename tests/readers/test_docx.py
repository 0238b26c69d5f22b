import hashlib

import pytest

from addendum.errors import NoText, UnsafeFile
from addendum.model.agreement import ProvisionKind
from addendum.readers.docx import read_docx
from factories.word import (
    Word,
    changed,
    control,
    paragraph,
    run,
    text_box,
)
from factories.word_reading import STYLES, found, read, story


def test_a_plain_file_has_provisions_and_nothing_to_remark() -> None:
    data = Word(paragraph(run("The Processor shall act.")), {"styles.xml": STYLES}).data()
    agreement = read_docx(data, "a.docx")
    assert agreement.file == "a.docx"
    assert agreement.sha256 == hashlib.sha256(data).hexdigest()
    assert (agreement.format, agreement.language, agreement.parties, agreement.notes) == ("docx", "und", (), ())
    assert dict(agreement.properties) == {}
    assert [one.text for one in agreement.provisions] == ["The Processor shall act."]


@pytest.mark.parametrize("body", ["", paragraph(), paragraph(run("  ")), paragraph(run("x", "<w:vanish/>"))])
def test_a_file_without_visible_text_says_so(body: str) -> None:
    with pytest.raises(NoText):
        read(body)


def test_an_unsafe_file_is_refused() -> None:
    data = changed(Word(paragraph(run("x"))).data(), "word/document.xml", "<w:document", "<!DOCTYPE d><w:document")
    with pytest.raises(UnsafeFile):
        read_docx(data, "a.docx")


def test_headers_footers_notes_and_text_boxes_are_stories_of_their_own() -> None:
    note = f'<w:footnote w:id="2">{paragraph(run("n"))}</w:footnote>'
    provisions = found(
        paragraph(run("Body text."), text_box(paragraph(run("Boxed text.")))),
        header1=story("header", paragraph(run("h"))),
        footer1=story("footer", paragraph(run("f"))),
        footnotes=story("footnotes", note),
    )
    assert {one.at: one.kind for one in provisions} == {
        "body/1": ProvisionKind.TITLE,
        "textbox1/1": ProvisionKind.TEXT,
        "header1/1": ProvisionKind.HEADER,
        "footer1/1": ProvisionKind.FOOTER,
        "footnotes/1": ProvisionKind.NOTE,
    }


def test_a_text_box_in_a_header_is_header_text() -> None:
    header = story("header", paragraph(text_box(paragraph(run("Draft of today")))))
    assert found(paragraph(run("Body text.")), header1=header)[-1].kind is ProvisionKind.HEADER


def test_text_in_content_controls_is_read() -> None:
    body = control(paragraph(control(run("Inside."), number=2)), number=1)
    assert [one.text for one in found(body)] == ["Inside."]
