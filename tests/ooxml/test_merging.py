import pytest

from factories.resolved import EMPTY, OURS, US, A, B, Z, accepted, mark, rejected
from factories.word import (
    cell,
    change,
    control,
    deleted,
    inserted,
    paragraph,
    run,
    section,
    table,
)


def test_a_rejected_paragraph_in_the_middle_leaves_no_trace() -> None:
    new = paragraph(inserted(1, run("N"), author=OURS), style="Two", mark=mark("ins", 2))
    assert rejected(A + new + new + B) == A + B
    assert accepted(A + new + B) == A + paragraph(run("N"), style="Two") + B


def test_a_rejected_last_paragraph_in_words_own_form_gives_back_the_one_before() -> None:
    former = f'<w:pPrChange {change(9, OURS)}><w:pPr><w:pStyle w:val="One"/></w:pPr></w:pPrChange>'
    last = paragraph(run("A"), style="One", mark=mark("ins", 1))
    new = paragraph(inserted(2, run("N"), author=OURS), style="Two", properties=former)
    for behind in ("", section(), table((cell(Z),)) + Z):
        assert rejected(last + new + behind) == A + behind
        assert accepted(last + new + behind) == A + paragraph(run("N"), style="Two") + behind


@pytest.mark.parametrize("behind", ["", table((cell(Z),)) + Z])
def test_a_rejected_last_paragraph_in_the_simple_form_disappears_too(behind: str) -> None:
    new = paragraph(inserted(1, run("N"), author=OURS), style="Two", mark=mark("ins", 2))
    assert rejected(A + new + behind) == A + behind


def test_a_rejected_paragraph_at_the_end_of_a_cell_disappears() -> None:
    new = paragraph(inserted(1, run("N"), author=OURS), mark=mark("ins", 2))
    assert rejected(table((cell(A, new),)) + Z) == table((cell(A),)) + Z


def test_the_only_paragraph_of_a_cell_stays() -> None:
    new = paragraph(inserted(1, run("N"), author=OURS), mark=mark("ins", 2))
    assert rejected(table((cell(new),)) + Z) == table((cell(EMPTY),)) + Z


def test_the_paragraph_behind_a_table_at_the_end_stays() -> None:
    new = paragraph(inserted(1, run("N")), mark=mark("ins", 2))
    assert rejected(table((cell(Z),)) + new) == table((cell(Z),)) + EMPTY


def test_an_inserted_content_control_disappears_with_its_only_paragraph() -> None:
    new = control(paragraph(inserted(1, run("N")), mark=mark("ins", 2)), number=4)
    assert rejected(A + new + B) == A + B


def test_a_deleted_mark_alone_joins_the_text_to_the_next_paragraph_whose_mark_survives() -> None:
    first = paragraph(run("A"), style="One", mark=mark("del"))
    assert accepted(first + B) == paragraph(run("A"), run("B"), style="Two")
    assert accepted(first + first + B) == paragraph(run("A"), run("A"), run("B"), style="Two")


def test_emptied_content_without_a_deleted_mark_leaves_its_paragraph() -> None:
    assert accepted(paragraph(deleted(1, run("D")), style="Two") + Z) == paragraph(style="Two") + Z


def test_a_mark_that_was_inserted_by_one_and_deleted_by_another() -> None:
    both = paragraph(run("A"), mark=mark("ins", 1) + mark("del", 2, "Jane Roe"))
    assert rejected(both + B, US) == paragraph(run("A"), run("B"), style="Two")
    assert accepted(both + B, US) == paragraph(run("A"), mark=mark("del", 2, "Jane Roe")) + B


def test_a_table_without_rows_disappears_and_its_cell_keeps_a_paragraph() -> None:
    gone = table((cell(A),)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {change(1)}/></w:trPr>")
    assert accepted(A + gone + Z) == A + Z
    assert accepted(table((cell(gone),)) + Z) == table((cell(EMPTY),)) + Z


def former(kind: str, properties: str) -> str:
    return f"<w:{kind}Change {change(1)}><w:{kind}>{properties}</w:{kind}></w:{kind}Change>"


def test_half_a_bookmark_in_removed_words_stays_and_a_whole_one_goes() -> None:
    half, whole = (
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        '<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/>',
    )
    end = '<w:bookmarkEnd w:id="1"/>'
    assert rejected(paragraph(inserted(1, half, whole, run("x")), run("y"), end)) == paragraph(half, run("y"), end)
