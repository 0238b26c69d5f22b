import re

import pytest

from addendum.model.amendment import NewProvision
from addendum.verify import prove
from addendum.writers.redline import Redline, write_redline
from factories import word
from factories.amendments import STAMP, Pen
from factories.contracts import contract, simple
from factories.word import document_xml, paragraph, run

MARK = f'<w:rPr><w:ins w:id="N" w:author="{STAMP.author}" w:date="{STAMP.date}"/>'

TORN = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]


def grown(*body: str, behind: str, like: str = "", number: str = "", heading: bool = False) -> Redline:
    """A file with one new paragraph behind some words, proved."""
    data = simple(*body).data()
    pen = Pen(data)
    sibling = pen.find(like).at if like else ""
    new = NewProvision("Audits are allowed.", sibling, is_heading=heading, typed_number=number)
    redline = write_redline(data, pen.amendment(pen.add(behind, new, comment="")), STAMP)
    if redline.data != data:
        proof = prove(data, redline.data, STAMP.author, redline.planned)
        assert proof.holds, [check for check in proof.checks if not check.holds]
    return redline


def body_of(redline: Redline) -> str:
    """The body's XML, ids of changes replaced by N."""
    xml = document_xml(redline.data)
    return re.sub(r'(<w:(?:ins|del|pPrChange) w:id=)"\d+"', r'\1"N"', xml[xml.index("<w:body>") :])


def test_a_paragraph_in_the_middle_has_its_own_inserted_mark_and_no_other_is_touched() -> None:
    one, two = paragraph(run("One."), style="Clause2"), paragraph(run("Two."), style="Clause2")
    xml = body_of(grown(one, two, behind="One.", like="One."))
    assert one + '<w:p><w:pPr><w:pStyle w:val="Clause2"/>' + MARK in xml
    assert xml.index("Audits") < xml.index(two)


def test_in_front_of_another_level_a_sibling_takes_the_old_mark_as_if_typed_behind_it() -> None:
    one, head = paragraph(run("One."), style="Clause2"), paragraph(run("Head"), style="Clause1")
    xml = body_of(grown(one, head, behind="One.", like="One."))
    assert xml.index(MARK) < xml.index("One.") < xml.index("Audits") < xml.index(head)
    assert "pPrChange" not in xml
    assert xml.count(MARK) == 1


def test_in_front_of_another_level_no_mark_is_taken_where_properties_would_change_hands() -> None:
    one, head = paragraph(run("One."), style="Clause2"), paragraph(run("Head"), style="Clause1")
    xml = body_of(grown(one, head, behind="One."))
    assert one + "<w:p><w:pPr>" + MARK in xml
    assert "pPrChange" not in xml


def test_at_the_end_of_the_body_the_old_mark_goes_to_the_new_paragraph() -> None:
    xml = body_of(grown(paragraph(run("One."), style="Clause1"), behind="One.", like="One."))
    assert xml.index(MARK) < xml.index("One.") < xml.index("Audits")
    assert "pPrChange" not in xml
    assert xml.count(MARK) == 1


def test_at_the_end_of_the_body_other_properties_are_recorded_as_a_change() -> None:
    body = (paragraph(run("Head"), style="Clause1"), paragraph(run("One."), style="Clause2"))
    xml = body_of(grown(*body, behind="One.", like="Head"))
    assert '<w:pPr><w:pStyle w:val="Clause1"/><w:pPrChange w:id="N"' in xml
    assert '<w:pPr><w:pStyle w:val="Clause2"/></w:pPr></w:pPrChange></w:pPr>' in xml


def test_a_paragraph_that_stays_with_the_next_says_so_in_the_order_of_the_schema() -> None:
    data = simple(paragraph(run("One."), style="Clause2"), paragraph(run("End."))).data()
    pen = Pen(data)
    new = NewProvision("Signature:", pen.find("One.").at, keeps_next=True)
    xml = document_xml(write_redline(data, pen.amendment(pen.add("One.", new, comment="")), STAMP).data)
    assert '<w:pPr><w:pStyle w:val="Clause2"/><w:keepNext/>' in xml


def test_in_front_of_a_table_and_in_a_cell_the_old_mark_goes_to_the_new_paragraph() -> None:
    table = word.table((word.cell(paragraph(run("Cell."))),))
    for words in ("One.", "Cell."):
        xml = body_of(grown(paragraph(run("One.")), table, paragraph(run("End.")), behind=words, like=words))
        assert f'{MARK}</w:rPr></w:pPr><w:r><w:t xml:space="preserve">{words}' in xml


def test_in_front_of_an_empty_paragraph_the_old_mark_goes_to_the_new_one() -> None:
    xml = body_of(grown(paragraph(run("One.")), paragraph(), paragraph(run("End.")), behind="One.", like="End."))
    assert xml.index(MARK) < xml.index("One.") < xml.index("Audits") < xml.index("<w:p></w:p>")


def test_a_file_that_spaces_by_empty_paragraphs_gets_one_more() -> None:
    body = [part for name in ("One.", "Two.", "Three.") for part in (paragraph(run(name)), paragraph())]
    redline = grown(*body, behind="One.", like="Two.")
    texts = [text for _, text in sorted(redline.planned.items())]
    assert texts == ["One.", "", "Audits are allowed.", "", "Two.", "", "Three.", ""]


def test_nothing_that_belongs_to_the_sibling_alone_is_cloned() -> None:
    properties = '<w:keepNext/><w:pageBreakBefore/><w:framePr w:w="1000"/><w:jc w:val="both"/>'
    mark = f"<w:ins {word.change(3)}/><w:b/>"
    bookmarked = '<w:bookmarkStart w:id="8" w:name="x"/>' + run("One.") + '<w:bookmarkEnd w:id="8"/>'
    sibling = paragraph(bookmarked, properties=properties, mark=mark)
    xml = body_of(grown(paragraph(run("Top.")), sibling, paragraph(run("End.")), behind="Top.", like="One."))
    new = xml[xml.index("Top.") : xml.index("Audits")]
    assert '<w:keepNext/><w:jc w:val="both"/>' in new
    assert f"{MARK}<w:b/></w:rPr>" in new
    assert "bookmark" not in new


def test_the_new_text_looks_like_most_of_the_siblings() -> None:
    sibling = paragraph(run("Note. ", "<w:b/>"), run("This is the text of the clause.", '<w:sz w:val="20"/>'))
    xml = body_of(grown(sibling, paragraph(run("End.")), behind="Note.", like="Note."))
    assert '<w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">Audits' in xml


@pytest.mark.parametrize(
    ("typed", "expected"), [("7.\tLaw", "7A.\tAudits"), ("7.  Law", "7A.  Audits"), ("Law", "7A. Audits")]
)
def test_a_typed_number_is_set_off_as_the_siblings_is(typed: str, expected: str) -> None:
    redline = grown(paragraph(run(typed)), paragraph(run("End.")), behind="Law", like="Law", number="7A.")
    assert any(text.startswith(expected) for text in redline.planned.values())


def test_without_a_sibling_the_nearest_plain_text_is_the_pattern() -> None:
    plain = paragraph(run("Plain."), properties='<w:spacing w:after="60"/>')
    numbered = paragraph(run("Numbered."), style="Clause2")
    xml = body_of(grown(plain, numbered, paragraph(run("Title"), style="Title"), paragraph(), behind="Numbered."))
    assert '<w:p><w:pPr><w:spacing w:after="60"/><w:rPr><w:ins' in xml


def test_a_heading_without_a_sibling_is_bold_and_kept_with_what_follows() -> None:
    xml = body_of(grown(paragraph(run("One.")), paragraph(run("End.")), behind="One.", heading=True))
    assert "<w:keepNext/>" in xml
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Audits' in xml


@pytest.mark.parametrize(
    ("like", "look"),
    [
        (run("Audits.", "<w:u/><w:b/>"), ""),
        (run("The Supplier shall allow audits of all its premises.", "<w:u/><w:b/>"), "<w:rPr><w:b/></w:rPr>"),
        (run("The Supplier shall allow audits of all its premises.", "<w:i/>"), "<w:rPr><w:i/></w:rPr>"),
    ],
    ids=["a run-in heading", "text in bold", "text in italics"],
)
def test_text_is_drawn_like_text_not_like_a_run_in_heading(like: str, look: str) -> None:
    words = "Audits" if "premises" not in like else "The Supplier"
    data = simple(paragraph(like, style="Clause2"), paragraph(run("End."))).data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.add(words, pen.like("New text.", words))), STAMP)
    assert f'<w:r>{look}<w:t xml:space="preserve">New text.' in document_xml(redline.data)


def test_the_colour_of_another_cell_is_not_taken_along() -> None:
    white = word.cell(paragraph(run("Head", '<w:b/><w:color w:val="FFFFFF"/>')))
    dark = white.replace("</w:tcPr>", '<w:shd w:val="clear" w:color="auto" w:fill="000080"/></w:tcPr>')
    body = (word.table((dark, word.cell(paragraph(run("Plain."))))), paragraph(run("End.")))
    xml = body_of(grown(*body, behind="Plain.", like="Head"))
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Audits' in xml


def test_behind_a_struck_mark_of_another_the_place_is_where_the_text_really_ends() -> None:
    struck = paragraph(run("One "), mark=f"<w:del {word.change(3)}/>")
    xml = body_of(grown(struck, paragraph(run("goes on.")), paragraph(run("End.")), behind="One ", like="End."))
    assert xml.index("goes on.") < xml.index("Audits") < xml.index("End.")


def test_behind_a_locked_control_and_a_table_of_contents_the_place_is_outside() -> None:
    contents = word.control(
        paragraph(run("Contents")), number=5, properties='<w:docPartObj><w:docPartGallery w:val="x"/></w:docPartObj>'
    )
    locked = word.control(paragraph(run("Locked.")), number=6, lock="contentLocked")
    for control, words in ((contents, "Contents"), (locked, "Locked.")):
        xml = body_of(grown(control, paragraph(run("End.")), behind=words, like="End."))
        assert xml.index("</w:sdt>") < xml.index("Audits")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ((word.control(paragraph(run("One.")), number=6, lock="contentLocked"),), "locked"),
        (
            (paragraph(run("One."), mark=f"<w:ins {word.change(3)}/>"), word.table((word.cell(paragraph()),))),
            "pending",
        ),
        ((paragraph(run("One."), mark=f"<w:del {word.change(3)}/>"),), "struck"),
        (
            (
                paragraph(*TORN[:-1], run("One.")),
                paragraph(TORN[-1], run("Two.")),
            ),
            "field",
        ),
    ],
)
def test_where_no_place_is_right_the_edit_is_left_out(body: tuple[str, ...], why: str) -> None:
    redline = grown(*body, behind="One.", like="One.")
    assert len(redline.left_out) == 1
    assert why in redline.left_out[0].why


def test_new_paragraphs_go_into_headers_notes_and_boxes_without_comments() -> None:
    data = contract().data()
    pen = Pen(data)
    places = ("Vendor terms, draft 3", "As listed in Annex I.", "Draft stamp")
    edits = [pen.add(words, pen.like("More of it.", words)) for words in places]
    redline = write_redline(data, pen.amendment(*edits), STAMP)
    assert redline.left_out == ()
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]
    assert document_xml(redline.data).count("commentRangeStart") == 1
