import hashlib

import pytest

from addendum.errors import NoText, UnsafeFile
from addendum.model.agreement import Agreement, NoteKind, Provision, ProvisionKind
from addendum.readers.docx import read_docx
from factories.word import (
    DECLARATION,
    NAMESPACES,
    OFFICE,
    Part,
    Word,
    cell,
    change,
    changed,
    control,
    deleted,
    inserted,
    office_part,
    paragraph,
    run,
    table,
    text_box,
)
from factories.word_lists import abstract, in_list, level, num, numbering, style, styles

LEGAL = numbering(
    abstract(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter")),
    abstract(1, level(0, "•", "bullet")),
    num(1, 0),
    num(2, 1),
)
STYLES = styles(
    style("Normal", default=True),
    style("heading 1", inner='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style("Title"),
    style("toc 1"),
)


def read(body: str, **parts: Part) -> Agreement:
    files = {f"{name}.xml": part for name, part in {"styles": STYLES, "numbering": LEGAL, **parts}.items()}
    return read_docx(Word(body, files).data(), "a.docx")


def found(body: str, **parts: Part) -> tuple[Provision, ...]:
    return read(body, **parts).provisions


def story(kind: str, content: str) -> Part:
    tags = {"header": "hdr", "footer": "ftr"}
    tag = tags.get(kind, kind)
    return office_part(kind, f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>")


BOLD = "<w:b/>"


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


def test_empty_paragraphs_have_no_provision_but_keep_their_index() -> None:
    body = paragraph(run("One is here.")) + paragraph() + paragraph(run(" ")) + paragraph(run("Two is here."))
    assert [(one.paragraph, one.text) for one in found(body)] == [(1, "One is here."), (4, "Two is here.")]


def test_numbers_are_computed_and_nest() -> None:
    body = (
        paragraph(run("Audit"), properties=in_list(1, 0))
        + paragraph(run("The Processor shall:"), properties=in_list(1, 1))
        + paragraph(run("act; and"), properties=in_list(1, 2))
        + paragraph(run("help."), properties=in_list(1, 2))
        + paragraph(run("bulleted"), properties=in_list(2, 0))
    )
    one, two, three, four, five = found(body)
    assert [p.number for p in (one, two, three, four, five)] == ["1", "1.1", "(a)", "(b)", ""]
    assert [p.kind for p in (one, two, three, five)] == [
        ProvisionKind.HEADING, ProvisionKind.TEXT, ProvisionKind.ITEM, ProvisionKind.ITEM,
    ]  # fmt: skip
    assert (two.parent, three.parent, four.parent) == (one.at, two.at, two.at)
    assert not any(p.typed_number for p in (one, two, three))
    assert three.heading == "Audit"


def test_typed_numbers_stay_in_the_text() -> None:
    one = found(paragraph(run("First of all.")) + paragraph(run("7.2 The Processor shall act.")))[1]
    assert (one.number, one.typed_number, one.text) == ("7.2", True, "7.2 The Processor shall act.")


def test_headings_by_style_outline_and_weight() -> None:
    body = (
        paragraph(run("Agreement"))
        + paragraph(run("By style"), style="heading1")
        + paragraph(run("Text of the first."))
        + paragraph(run("By outline"), properties='<w:outlineLvl w:val="0"/>')
        + paragraph(run("By weight", BOLD))
        + paragraph(run("Only ", BOLD), run("half bold"))
    )
    kinds = {one.text: one.kind for one in found(body)}
    assert kinds["By style"] is kinds["By outline"] is kinds["By weight"] is ProvisionKind.HEADING
    assert kinds["Only half bold"] is ProvisionKind.TEXT


def test_a_whole_sentence_in_a_heading_style_is_text() -> None:
    sentence = (
        "The Processor shall make available all information necessary to demonstrate compliance with this clause."
    )
    assert found(paragraph(run("Title")) + paragraph(run(sentence), style="heading1"))[1].kind is ProvisionKind.TEXT


@pytest.mark.parametrize(
    "first",
    [
        paragraph(run("Data Processing Agreement"), style="Title"),
        paragraph(run("Data Processing Agreement")),
        paragraph(run("Data Processing Agreement", BOLD), properties='<w:jc w:val="center"/>'),
        paragraph(run("Contents"), style="heading1") + paragraph(run("1. Audit\t3"), style="toc1")
        + paragraph(run("Data Processing Agreement"), style="heading1"),
    ],
)  # fmt: skip
def test_the_title_is_found_and_nothing_hangs_under_it(first: str) -> None:
    agreement = read(first + paragraph(run("This agreement is made today.")))
    assert agreement.title == "Data Processing Agreement"
    assert agreement.provisions[-1].level == 0


def test_pending_changes_give_both_texts_and_a_note() -> None:
    body = paragraph(run("It shall "), inserted(1, run("not ")), run("act.")) + paragraph(run("It shall rest."))
    agreement = read(body)
    first, second = agreement.provisions
    assert (first.text, first.text_if_rejected) == ("It shall not act.", "It shall act.")
    assert second.text_if_rejected is None
    note = agreement.notes[0]
    assert note.kind is NoteKind.TRACKED_CHANGES
    assert "1 insertion and 0 deletions" in note.what
    assert "Jane Roe (1)" in note.what


def test_a_deleted_clause_is_kept_for_the_rejecting_view() -> None:
    gone = paragraph(deleted(1, run("It may audit.")), mark=f"<w:del {change(2)}/>")
    provisions = found(paragraph(run("One is here.")) + gone + paragraph(run("Two is here.")))
    assert [(one.text, one.text_if_rejected) for one in provisions] == [
        ("One is here.", None),
        ("", "It may audit."),
        ("Two is here.", None),
    ]


def test_text_that_runs_on_behind_a_deleted_mark_hangs_under_its_beginning() -> None:
    body = paragraph(run("The Processor shall"), mark=f"<w:del {change(1)}/>") + paragraph(run(" not act."))
    first, second = found(paragraph(run("Title")) + body)[1:]
    assert second.parent == first.at


DETAILS = (
    (cell(paragraph(run("Item", BOLD))), cell(paragraph(run("Details", BOLD)))),
    (cell(paragraph(run("Purpose"))), cell(paragraph(run("Hosting the platform.")), paragraph(run("And backups.")))),
    (cell(paragraph(run("Data"))), cell(paragraph(run("Names.")))),
)


def test_cells_know_their_row_and_column_headers() -> None:
    provisions = found(table(*DETAILS))
    assert all(one.kind is ProvisionKind.CELL for one in provisions)
    assert {one.text: one.context for one in provisions} == {
        "Item": "",
        "Details": "",
        "Purpose": "Item",
        "Hosting the platform.": "Purpose | Details",
        "And backups.": "Purpose | Details",
        "Data": "Item",
        "Names.": "Data | Details",
    }


def test_the_first_row_of_a_plain_table_of_two_columns_is_no_header() -> None:
    rows = [tuple(cell(paragraph(run(text))) for text in row) for row in (("Purpose", "Hosting"), ("Data", "Names"))]
    assert {one.text: one.context for one in found(table(*rows))}["Names"] == "Data"


def test_a_header_row_may_be_marked_and_a_row_header_may_span_rows() -> None:
    merged = '<w:tcPr><w:vMerge w:val="restart"/>', "<w:tcPr><w:vMerge/>"
    rows = (
        (cell(paragraph(run("Kind"))), cell(paragraph(run("Measure")))),
        (cell(paragraph(run("Access"))).replace("<w:tcPr>", merged[0]), cell(paragraph(run("Badges.")))),
        (cell(paragraph()).replace("<w:tcPr>", merged[1]), cell(paragraph(run("Keys.")))),
    )
    body = table(*rows).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    assert {one.text: one.context for one in found(body)}["Keys."] == "Access | Measure"


def test_a_table_of_one_column_is_only_a_frame() -> None:
    body = table((cell(paragraph(run("1. Audit")), paragraph(run("The Processor shall act."))),))
    heading, text = found(paragraph(run("Title")) + body)[1:]
    assert (heading.kind, text.kind, text.parent) == (ProvisionKind.HEADING, ProvisionKind.TEXT, heading.at)


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


def test_text_in_content_controls_is_read() -> None:
    body = control(paragraph(control(run("Inside."), number=2)), number=1)
    assert [one.text for one in found(body)] == ["Inside."]
