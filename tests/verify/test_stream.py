from lxml import etree

from addendum.verify.stream import canonical, difference, stream
from factories.word import NAMESPACES, change, deleted, inserted, paragraph, run


def told(*body: str) -> list[tuple[str, ...]]:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{''.join(body)}</w:body>")
    return stream(root, {"5": "Jane: why?"})


def test_runs_cut_in_two_say_the_same() -> None:
    assert told(paragraph(run("one two", "<w:b/>"))) == told(paragraph(run("one ", "<w:b/>"), run("two", "<w:b/>")))


def test_an_insertion_cut_in_two_says_the_same() -> None:
    whole = inserted(1, run("one two"))
    assert told(paragraph(whole)) == told(paragraph(inserted(1, run("one ")), inserted(9, run("two"))))


def test_an_empty_change_says_nothing() -> None:
    assert told(paragraph(inserted(1))) == told(paragraph())


def test_revision_marks_and_proofing_say_nothing() -> None:
    plain = "<w:p><w:r><w:t>one</w:t></w:r></w:p>"
    marked = (
        '<w:p w:rsidR="00A1" w14:paraId="00000001"><w:pPr><w:rPr/></w:pPr><w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidRPr="00A2"><w:rPr/><w:lastRenderedPageBreak/><w:t>one</w:t></w:r></w:p>'
    )
    assert told(plain) == told(marked)


def test_the_last_cursor_of_word_says_nothing() -> None:
    cursor = '<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'
    assert told(paragraph(cursor, run("one"))) == told(paragraph(run("one")))


def test_bookmarks_count_by_name_and_comments_by_their_words() -> None:
    def marked(number: str, name: str) -> list[tuple[str, ...]]:
        return told(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>')

    assert marked("1", "x") == marked("2", "x")
    assert marked("1", "x") != marked("1", "y")
    assert ("mark", told('<w:commentRangeStart w:id="5"/>')[1][1], "Jane: why?") in told(
        '<w:commentRangeStart w:id="5"/>'
    )


def test_every_difference_that_is_seen_is_a_difference() -> None:
    base = paragraph(run("one"), properties='<w:jc w:val="both"/>')
    others = (
        paragraph(run("One"), properties='<w:jc w:val="both"/>'),
        paragraph(run("one", "<w:b/>"), properties='<w:jc w:val="both"/>'),
        paragraph(run("one")),
        paragraph(run("one"), properties='<w:jc w:val="both"/>', mark="<w:b/>"),
        paragraph(inserted(1, run("one")), properties='<w:jc w:val="both"/>'),
        paragraph(deleted(1, run("one")), properties='<w:jc w:val="both"/>'),
        paragraph(run("one"), properties='<w:jc w:val="both"/>', style="x"),
        base + paragraph(),
        f"<w:sdt><w:sdtContent>{base}</w:sdtContent></w:sdt>",
    )
    for other in others:
        assert difference(told(base), told(other)), other


def test_author_and_date_of_a_change_count_and_its_number_does_not() -> None:
    def by(attributes: str) -> list[tuple[str, ...]]:
        return told(paragraph(f"<w:ins {attributes}>{run('x')}</w:ins>"))

    assert by(change(1)) == by(change(2))
    assert by(change(1)) != by(change(1, author="Jim"))
    assert by(change(1)) != by(change(1, date="2026-02-02T00:00:00Z"))


def test_a_difference_is_told_with_its_paragraph() -> None:
    assert difference(told(paragraph(run("a"))), told(paragraph(run("a")))) == ""
    what = difference(told(paragraph(run("a")), paragraph(run("b"))), told(paragraph(run("a")), paragraph(run("c"))))
    assert what.startswith("paragraph 2: text “b")
    assert "“c" in what
    assert "nothing" in difference(told(paragraph(run("a"))), told(paragraph(run("a")))[:2])


def test_empty_properties_say_nothing() -> None:
    root = etree.fromstring(f'<w:rPr {NAMESPACES} w:rsidR="1"/>')
    assert canonical(root) == ""
