from addendum.ooxml.names import w
from addendum.ooxml.revisions import resolve
from factories.resolved import EMPTY, OURS, US, A, B, Z, accepted, inner, mark, rejected
from factories.word import (
    cell,
    change,
    deleted,
    field_of,
    inserted,
    paragraph,
    run,
    table,
)
from factories.word_lists import opened


def test_words_inserted_and_deleted() -> None:
    body = paragraph(run("a "), deleted(1, run("b ")), inserted(2, run("c ")), run("d"))
    assert accepted(body) == paragraph(run("a "), run("c "), run("d"))
    assert rejected(body) == paragraph(run("a "), run("b "), run("d"))


def test_ours_in_theirs_and_theirs_kept() -> None:
    body = paragraph(inserted(1, run("keep "), deleted(2, run("gone"), author=OURS)))
    assert accepted(body, US) == paragraph(inserted(1, run("keep ")))
    assert rejected(body, US) == paragraph(inserted(1, run("keep "), run("gone")))


def test_rejecting_an_inner_deletion_inside_an_outer_one_keeps_deleted_text() -> None:
    body = paragraph(deleted(1, deleted(2, run("x"), author=OURS)))
    assert rejected(body, US) == paragraph(deleted(1, run("x")))


def test_a_deleted_field_comes_back_whole() -> None:
    field = field_of("REF x", run("7"))
    gone = deleted(1, field).replace("w:instrText", "w:delInstrText")
    assert rejected(paragraph(gone)) == paragraph(field)
    assert accepted(paragraph(gone)) == EMPTY


def test_moves_are_an_insertion_and_a_deletion_and_lose_their_frames() -> None:
    start = '<w:{0}RangeStart {1} w:name="m1"/>'
    origin = (
        start.format("moveFrom", change(1))
        + paragraph(f"<w:moveFrom {change(2)}>{run('M')}</w:moveFrom>", mark=mark("moveFrom", 3))
        + '<w:moveFromRangeEnd w:id="1"/>'
    )
    goal = (
        start.format("moveTo", change(4))
        + paragraph(f"<w:moveTo {change(5)}>{run('M')}</w:moveTo>", mark=mark("moveTo", 6))
        + '<w:moveToRangeEnd w:id="4"/>'
    )
    moved = paragraph(run("M"))
    assert accepted(A + origin + B + goal + Z) == A + B + moved + Z
    assert rejected(A + origin + B + goal + Z) == A + moved + B + Z


def row(kind: str, *cells: str) -> str:
    return f"<w:tr><w:trPr><w:{kind} {change(1)}/></w:trPr>{''.join(cells)}</w:tr>"


def test_rows_inserted_and_deleted() -> None:
    plain = table((cell(A),))
    for kind, stays, goes in (("ins", accepted, rejected), ("del", rejected, accepted)):
        body = plain.replace("</w:tbl>", row(kind, cell(B)) + "</w:tbl>") + Z
        assert goes(body) == plain + Z
        assert stays(body) == plain.replace("</w:tbl>", f"<w:tr>{cell(B)}</w:tr></w:tbl>") + Z


def test_cells_inserted_deleted_and_merged() -> None:
    def with_mark(kind: str, more: str = "") -> str:
        return cell(B).replace("</w:tcPr>", f"<w:{kind} {change(1)}{more}/></w:tcPr>")

    two = table((cell(A), cell(B)))
    assert accepted(table((cell(A), with_mark("cellIns"))) + Z) == two + Z
    assert "B" not in rejected(table((cell(A), with_mark("cellIns"))) + Z)
    assert "B" not in accepted(table((cell(A), with_mark("cellDel"))) + Z)
    merged = table((with_mark("cellMerge", ' w:vMerge="cont" w:vMergeOrig="rest"'),)) + Z
    assert '<w:vMerge w:val="continue"/>' in accepted(merged)
    assert '<w:vMerge w:val="restart"/>' in rejected(merged)


def test_a_decision_may_look_at_the_element_itself() -> None:
    body = paragraph(inserted(1, run("a")), inserted(2, run("b")))
    out = resolve(opened(body), lambda element: False if element.get(w("id")) == "2" else None)
    assert inner(out) == paragraph(inserted(1, run("a")))
