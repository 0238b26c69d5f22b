import pytest

from addendum.ooxml.comments import Comment, comments
from addendum.ooxml.package import WordPackage
from addendum.verify import prove
from addendum.verify.lint import lint
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract, simple
from factories.word import Word, changed, document_xml, paragraph, run, unzipped, zipped


def remarked(file: Word | bytes, text: str = "Why so?", behind: str = "without delay") -> bytes:
    """The file with an insertion that bears a comment, proved."""
    data = file if isinstance(file, bytes) else file.data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.insert(behind, " at once", text)), STAMP)
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]
    return redline.data


def ours(data: bytes) -> Comment:
    return next(one for one in comments(WordPackage.open(data)) if one.author == STAMP.author)


def test_a_comment_says_what_when_and_by_whom_on_the_words_it_is_about() -> None:
    comment = ours(remarked(contract()))
    assert (comment.text, comment.initials, comment.date) == ("Why so?", "C", STAMP.date)
    assert comment.anchor == " at once"


def test_the_reference_stands_in_the_insertion_and_the_range_ends_behind_it() -> None:
    xml = document_xml(remarked(contract()))
    number = ours(remarked(contract())).id
    start, reference, end = (
        xml.index(f'<w:{tag} w:id="{number}"') for tag in ("commentRangeStart", "commentReference", "commentRangeEnd")
    )
    assert start < xml.index(" at once") < reference < xml.index("</w:ins>", reference) < end


def test_a_comment_on_words_only_struck_stands_around_them() -> None:
    data = contract().data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.replace(" Data", "", "Why so?")), STAMP)
    assert ours(redline.data).anchor == " Data"


def test_a_comment_on_words_struck_in_an_insertion_of_another_stands_around_it() -> None:
    data = contract().data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.replace(" concerns", "", "Why so?")), STAMP)
    assert ours(redline.data).anchor == " that concerns the Controller"
    assert prove(data, redline.data, STAMP.author, redline.planned).holds


def test_every_comment_part_that_is_there_gets_its_entry() -> None:
    parts = unzipped(remarked(contract()))
    assert parts["word/commentsExtended.xml"].count(b"<w15:commentEx ") == len(("theirs", "ours"))
    assert parts["word/commentsIds.xml"].count(b"<w16cid:commentId ") == len(("theirs", "ours"))
    assert b'<w15:person w15:author="Counsel">' in parts["word/people.xml"]


def test_an_author_who_is_known_is_not_recorded_twice() -> None:
    twice = remarked(remarked(contract()), behind="The law of")
    assert unzipped(twice)["word/people.xml"].count(b'w15:author="Counsel"') == 1


def test_without_a_comment_part_one_is_made_and_no_more() -> None:
    data = contract(comments=False).data()
    after = remarked(data)
    assert unzipped(after).keys() - unzipped(data).keys() == {"word/comments.xml"}
    assert WordPackage.open(after).related("comments") == ("word/comments.xml",)
    assert "comments+xml" in WordPackage.open(after).content_type("word/comments.xml")
    assert ours(after).text == "Why so?"


def test_a_file_whose_main_part_has_no_relationships_gets_them() -> None:
    plain = Word(paragraph(run("It acts without delay.")))
    entries = {name: data for name, data in unzipped(plain.data()).items() if "document.xml.rels" not in name}
    assert ours(remarked(zipped(entries))).text == "Why so?"


def test_an_empty_comment_part_is_filled() -> None:
    data = contract().data()
    text = unzipped(data)["word/comments.xml"].decode()
    start, end = text.index("<w:comment "), text.index("</w:comments>")
    data = changed(data, "word/comments.xml", text[start:end], "")
    for name, entry in (("commentsExtended", "w15:commentEx "), ("commentsIds", "w16cid:commentId ")):
        entries = unzipped(data)[f"word/{name}.xml"].decode()
        at = entries.index(f"<{entry}")
        data = changed(data, f"word/{name}.xml", entries[at : entries.index("/>", at) + 2], "")
    marks = '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    data = changed(data, "word/document.xml", marks + '<w:commentReference w:id="0"/></w:r>', "")
    data = changed(data, "word/document.xml", '<w:commentRangeStart w:id="0"/>', "")
    after = remarked(data)
    assert ours(after).text == "Why so?"
    assert not lint(WordPackage.open(after))


def test_lines_become_paragraphs_and_marks_are_escaped() -> None:
    assert ours(remarked(contract(), "Art. 28(3)(h) <b>\n& more\x0b")).text == "Art. 28(3)(h) <b>\n& more"


@pytest.mark.parametrize("text", ["", "  \n"])
def test_where_there_is_nothing_to_say_there_is_no_comment(text: str) -> None:
    assert unzipped(remarked(contract(), text))["word/comments.xml"].count(b"<w:comment ") == 1


def test_styles_of_comments_are_found_by_their_name_in_any_language() -> None:
    data = contract().data()
    data = changed(data, "word/styles.xml", 'styleId="CommentText"', 'styleId="Kommentartext"')
    data = changed(data, "word/styles.xml", 'styleId="CommentReference"', 'styleId="Kommentarzeichen"')
    data = changed(data, "word/document.xml", 'val="CommentReference"', 'val="Kommentarzeichen"', times=9)
    after = unzipped(remarked(data))
    assert b'<w:pStyle w:val="Kommentartext"/>' in after["word/comments.xml"]
    assert b'<w:rStyle w:val="CommentReference"/>' not in after["word/document.xml"]


def test_without_such_styles_none_is_named() -> None:
    plain = Word(paragraph(run("It acts without delay.")))
    after = unzipped(remarked(plain))
    assert b"Style" not in after["word/comments.xml"] + after["word/document.xml"]


def test_one_edit_of_several_paragraphs_has_one_comment() -> None:
    data = simple(paragraph(run("One.")), paragraph(run("Two."))).data()
    pen = Pen(data)
    edit = pen.add("One.", pen.like("A.", "One."), pen.like("B.", "One."), comment="Why so?")
    redline = write_redline(data, pen.amendment(edit), STAMP)
    assert ours(redline.data).anchor == "A."
    assert unzipped(redline.data)["word/comments.xml"].count(b"<w:comment ") == 1
