from factories.word import (
    field_of,
    paragraph,
    run,
)
from factories.word_lists import paragraphs


def test_a_field_shows_its_result_locked_and_hides_its_code() -> None:
    one = paragraphs(paragraph(run("see "), field_of("REF _Ref1", run("7.2")), run(" above")))[0]
    assert one.text() == "see 7.2 above"
    assert [piece.lock for piece in one.pieces] == ["", "field", ""]


def test_text_between_field_begin_and_separator_is_code() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = mark.format("begin") + run("IF secret") + mark.format("separate") + run("shown") + mark.format("end")
    one = paragraphs(paragraph(inner))[0]
    assert one.text() == "shown"
    assert one.text(hidden=True) == "IF secretshown"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    torn = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    found = paragraphs(paragraph(torn, run("still here")) + paragraph(run("and here")))
    assert [one.text() for one in found] == ["still here", "and here"]


def test_a_field_over_several_paragraphs_is_followed() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    first = paragraph(
        mark.format("begin"), "<w:r><w:instrText>TOC</w:instrText></w:r>", mark.format("separate"), run("a")
    )
    found = paragraphs(first + paragraph(run("b")) + paragraph(mark.format("end"), run("c")))
    assert [one.pieces[0].lock for one in found] == ["field", "field", ""]
