from addendum.ooxml.views import ACCEPTED, RAW, REJECTED, View
from factories.word import (
    cell,
    change,
    deleted,
    inserted,
    paragraph,
    run,
    table,
)
from factories.word_lists import paragraphs


def test_views_take_and_leave_insertions_and_deletions() -> None:
    one = paragraphs(paragraph(run("shall "), deleted(1, run("may ")), inserted(2, run("not ")), run("act")))[0]
    assert one.text() == "shall not act"
    assert one.text(REJECTED) == "shall may act"
    assert one.text(RAW) == "shall may not act"


def test_a_deletion_inside_an_insertion_is_in_neither_final_view() -> None:
    one = paragraphs(paragraph(inserted(1, run("a"), deleted(2, run("b"), author="B"), author="A")))[0]
    assert (one.text(), one.text(REJECTED), one.text(RAW)) == ("a", "", "ab")


def test_a_view_by_author_decides_on_theirs_and_leaves_the_rest_as_said() -> None:
    one = paragraphs(paragraph(inserted(1, run("a"), author="A"), inserted(2, run("b"), author="B")))[0]
    ours = frozenset({"A"})
    assert one.text(View(own=False, authors=ours)) == "b"
    assert one.text(View(own=True, authors=ours, others=False)) == "a"
    assert one.text(View(own=False, authors=ours, others=None)) == "b"


def test_moved_text_is_deleted_here_and_inserted_there() -> None:
    moved_from = f"<w:moveFrom {change(1)}>{run('x')}</w:moveFrom>"
    moved_to = f"<w:moveTo {change(2)}>{run('x')}</w:moveTo>"
    first, second = paragraphs(paragraph(moved_from) + paragraph(moved_to))
    assert (first.text(), second.text()) == ("", "x")
    assert (first.text(REJECTED), second.text(REJECTED)) == ("x", "")
    assert first.pieces[0].layers[0].moved


def test_text_of_an_old_deletion_outside_its_wrapper_is_not_shown() -> None:
    one = paragraphs(paragraph("<w:r><w:delText>gone</w:delText></w:r>", run("here")))[0]
    assert one.text() == "here"


def test_a_pending_mark_joins_in_the_view_that_lacks_it() -> None:
    first, second, third = paragraphs(
        paragraph(run("a"), mark=f"<w:ins {change(1)}/>")
        + paragraph(run("b"), mark=f"<w:del {change(2)}/>")
        + paragraph()
    )
    assert (first.joins_next(ACCEPTED), first.joins_next(REJECTED)) == (False, True)
    assert (second.joins_next(ACCEPTED), second.joins_next(REJECTED)) == (True, False)
    assert not third.joins_next(ACCEPTED)


def test_the_paragraphs_of_an_inserted_row_are_inserted() -> None:
    body = table((cell(paragraph(run("x"))),)).replace("<w:tr>", f"<w:tr><w:trPr><w:ins {change(1)}/></w:trPr>")
    one = paragraphs(body)[0]
    assert (one.text(), one.text(REJECTED)) == ("x", "")
    assert one.joins_next(REJECTED)
