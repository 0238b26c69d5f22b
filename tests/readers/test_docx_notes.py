import pytest

from addendum.model.agreement import NoteKind
from addendum.readers.docx import read_docx
from factories.word import (
    OFFICE,
    Part,
    Word,
    paragraph,
    relations,
    run,
    unzipped,
    zipped,
)
from factories.word_reading import read, story


@pytest.mark.parametrize(
    ("properties", "word"),
    [
        ("<w:vanish/>", "hidden"),
        ('<w:color w:val="FFFFFF"/>', "ground"),
        ("<w:strike/>", "struck"),
        ('<w:sz w:val="2"/>', "small"),
    ],
)
def test_hidden_text_is_not_text_and_is_told(properties: str, word: str) -> None:
    agreement = read(paragraph(run("Seen."), run("The Processor may audit itself.", properties)))
    assert [one.text for one in agreement.provisions] == ["Seen."]
    assert agreement.notes[0].kind is NoteKind.HIDDEN_TEXT
    assert word in agreement.notes[0].what
    assert agreement.notes[0].where == "body, paragraph 1"


def test_a_few_hidden_characters_are_not_worth_a_note() -> None:
    assert read(paragraph(run("Seen."), run("12", "<w:vanish/>"))).notes == ()


def test_invisible_characters_are_told() -> None:
    note = read(paragraph(run("Pro\u200bcessor shall act."))).notes[0]
    assert note.kind is NoteKind.HIDDEN_TEXT


def test_comments_are_told_with_their_authors() -> None:
    inner = f'<w:comment w:id="1" w:author="Ann">{paragraph(run("why?"))}</w:comment>'
    notes = read(paragraph(run("Text.")), comments=story("comments", inner)).notes
    assert [note.kind for note in notes] == [NoteKind.COMMENTS]
    assert "1 comment: Ann (1)" in notes[0].what


def picture(width: int, height: int) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><a:graphic><a:graphicData uri="p">'
        '<a:blip r:embed="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


@pytest.mark.parametrize(
    "inner",
    [
        picture(6_000_000, 8_000_000),
        '<w:altChunk r:id="rId5"/>',
        '<w:r><w:object><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12"/></w:object></w:r>',
        '<w:subDoc r:id="rId5"/>',
    ],
)
def test_what_may_hold_text_and_was_not_read_is_told(inner: str) -> None:
    body = paragraph(run("Text.")) + (inner if "altChunk" in inner else paragraph(inner))
    assert [note.kind for note in read(body).notes] == [NoteKind.NOT_REVIEWED]


@pytest.mark.parametrize(
    "inner",
    [
        picture(1_000_000, 500_000),
        '<w:r><w:object><o:OLEObject xmlns:o="urn:o" ProgID="Equation.3"/></w:object></w:r>',
    ],
)
def test_a_logo_or_a_formula_is_not_worth_a_note(inner: str) -> None:
    assert read(paragraph(run("Text."), inner)).notes == ()


def settings(inner: str) -> Part:
    return story("settings", inner)


@pytest.mark.parametrize(
    ("inner", "properties"),
    [
        ("", {}),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', {}),
        ('<w:documentProtection w:edit="forms" w:enforcement="1"/>', {"protected": "forms"}),
        ("<w:trackRevisions/>", {"track_revisions": "yes"}),
        ('<w:trackRevisions w:val="0"/>', {}),
        ("<w:removePersonalInformation/>", {"removes_authors": "yes"}),
    ],
)
def test_settings_that_matter_later_are_properties(inner: str, properties: dict[str, str]) -> None:
    assert dict(read(paragraph(run("Text.")), settings=settings(inner)).properties) == properties


def test_macros_and_links_to_other_files_are_told_and_ignored() -> None:
    word = Word(
        paragraph(run("Text.")),
        main_type="application/vnd.ms-word.document.macroEnabled.main+xml",
        external={"rId9": (f"{OFFICE}/attachedTemplate", "http://example.test/t.dotx")},
    )
    agreement = read_docx(word.data(), "a.docm")
    assert agreement.properties["macros"] == "yes"
    assert [note.kind for note in agreement.notes] == [NoteKind.INFO, NoteKind.INFO]
    assert not agreement.unread


def test_a_link_of_any_part_is_told() -> None:
    entries = unzipped(Word(paragraph(run("Text.")), {"settings.xml": story("settings", "")}).data())
    link = {"rId1": (f"{OFFICE}/attachedTemplate", "file://server/t.dotx", ' TargetMode="External"')}
    entries["word/_rels/settings.xml.rels"] = relations(link).encode()
    notes = read_docx(zipped(entries), "a.docx").notes
    assert [note.kind for note in notes] == [NoteKind.INFO]
    assert "attachedTemplate" in notes[0].what
