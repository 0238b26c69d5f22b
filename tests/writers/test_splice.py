import pytest
from lxml import etree

from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories, story_named
from addendum.verify import prove
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract, simple
from factories.word import NAMESPACES, W, document_xml, paragraph, run, text_box, unzipped, zipped


def with_main(data: bytes, main: bytes) -> bytes:
    return zipped(unzipped(data) | {"word/document.xml": main})


def edited(data: bytes, author: str = STAMP.author) -> bytes:
    """The file with words and a paragraph put in behind "Two.", proved."""
    pen = Pen(data)
    edits = (pen.insert("Two", " and a half"), pen.add("Two", pen.like("More.", "One")))
    redline = write_redline(data, pen.amendment(*edits), STAMP)
    assert redline.left_out == ()
    proof = prove(data, redline.data, author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]
    return redline.data


ODD = (
    "<w:p  w:rsidR='00A1' ><w:r><w:t>One.</w:t ></w:r></w:p ><!-- kept -->\n\t"
    "<w:p><w:r><w:t>Two.</w:t></w:r></w:p><w:p/><w:p></w:p>\r\n"
    "<w:p><w:r><w:t>Three &#x2013; &amp; last.</w:t></w:r></w:p>"
)


def test_every_byte_outside_of_the_touched_paragraph_stays() -> None:
    data = simple(ODD).data()
    before, after = document_xml(data), document_xml(edited(data))
    start, end = before.index("<w:p><w:r><w:t>Two."), before.index("<w:p/>")
    assert after.startswith(before[:start])
    assert after.endswith(before[end:])


def test_no_namespace_is_declared_again() -> None:
    data = contract().data()
    pen = Pen(data)
    after = document_xml(write_redline(data, pen.amendment(pen.insert("without delay", " x")), STAMP).data)
    assert after.count("xmlns:w=") == document_xml(data).count("xmlns:w=")
    assert after.count("xmlns") == document_xml(data).count("xmlns")


@pytest.mark.parametrize(
    "main",
    [
        pytest.param(
            f'<x:document xmlns:x="{W}"><x:body>{ODD.replace("w:", "x:")}</x:body></x:document>', id="another prefix"
        ),
        pytest.param(
            f'<document xmlns="{W}" xmlns:w="{W}"><body>'
            "<p><r><t>One.</t></r></p><p w:rsidR='00A1'><r><rPr><sz w:val='20'/></rPr><t>Two.</t></r></p>"
            "<p><r><t>End.</t></r></p></body></document>",
            id="the default namespace",
        ),
        pytest.param(
            f"<w:document {NAMESPACES}>\n  <w:body>\n    <w:p>\n      <w:r>\n        <w:t>One.</w:t>\n      </w:r>\n"
            "    </w:p>\n    <w:p>\n      <w:r>\n        <w:t>Two.</w:t>\n      </w:r>\n    </w:p>\n"
            "    <w:p>\n      <w:r>\n        <w:t>End.</w:t>\n      </w:r>\n    </w:p>\n  </w:body>\n</w:document>",
            id="pretty printed",
        ),
    ],
)
def test_a_part_may_be_written_in_any_way(main: str) -> None:
    data = with_main(simple(paragraph()).data(), main.encode())
    after = WordPackage.open(edited(data))
    texts = [one.text() for one in story_named(stories(after), "body").paragraphs]
    assert texts[1:3] == ["Two and a half.", "More."]


def test_attributes_keep_their_namespace_where_it_is_the_default_one() -> None:
    main = f'<document xmlns="{W}" xmlns:w="{W}"><body><p><r><t>One. Two.</t></r></p></body></document>'
    after = edited(with_main(simple(paragraph()).data(), main.encode()))
    root = etree.fromstring(unzipped(after)["word/document.xml"])
    changes = list(root.iter(f"{{{W}}}ins"))
    assert changes
    assert all(one.get(f"{{{W}}}author") == STAMP.author for one in changes)


def test_a_part_in_another_encoding_is_written_anew_and_means_the_same() -> None:
    plain = simple(paragraph(run("One.")), paragraph(run("Two – zwei.")), paragraph(run("End."))).data()
    main = document_xml(plain).replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    data = with_main(plain, main)
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.insert("Two", " and a half")), STAMP)
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert [check.check for check in proof.checks if not check.holds] == ["paragraphs"]


def test_a_paragraph_in_a_text_box_is_spliced_with_the_one_around_it() -> None:
    box = paragraph(text_box(paragraph(run("One.")), paragraph(run("Two."))))
    after = document_xml(edited(simple(box, paragraph(run("End."))).data()))
    assert " and a half" in after


def test_paragraphs_inside_and_behind_a_locked_control_do_not_collide() -> None:
    locked = f"<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{paragraph(run('Two.'))}</w:sdtContent></w:sdt>"
    after = document_xml(edited(simple(paragraph(run("One.")), locked, paragraph(run("End."))).data()))
    assert after.index("and a half") < after.index("</w:sdt>") < after.index("More.")
    assert after.count("</w:sdt>") == 1
