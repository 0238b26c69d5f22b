import pytest

from factories.resolved import OURS, US, A, Z, accepted, mark, rejected
from factories.word import (
    cell,
    change,
    deleted,
    paragraph,
    run,
    section,
)


def test_a_deleted_paragraph_disappears_and_its_neighbours_keep_their_properties() -> None:
    gone = paragraph(deleted(1, run("D")), style="Two", mark=mark("del", 2))
    assert accepted(A + gone + Z) == A + Z
    assert rejected(A + gone + Z) == A + paragraph(run("D"), style="Two") + Z


def former(kind: str, properties: str) -> str:
    return f"<w:{kind}Change {change(1)}><w:{kind}>{properties}</w:{kind}></w:{kind}Change>"


def test_run_properties_are_taken_over_or_put_back() -> None:
    body = paragraph(run("x", "<w:b/>" + former("rPr", "<w:i/>")))
    assert accepted(body) == paragraph(run("x", "<w:b/>"))
    assert rejected(body) == paragraph(run("x", "<w:i/>"))
    assert rejected(paragraph(run("x", "<w:b/>" + former("rPr", "")))) == paragraph(run("x"))


def test_paragraph_properties_are_put_back_around_the_mark_and_the_section() -> None:
    now = f'<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>{section()}'
    body = f"<w:p><w:pPr>{now}{former('pPr', '<w:keepNext/>')}</w:pPr></w:p>"
    assert rejected(body + Z) == f"<w:p><w:pPr><w:keepNext/><w:rPr><w:b/></w:rPr>{section()}</w:pPr></w:p>" + Z
    assert accepted(body + Z) == body.replace(former("pPr", "<w:keepNext/>"), "") + Z


def test_properties_of_the_mark_keep_its_own_changes() -> None:
    body = paragraph(mark=mark("ins", 5, "Jane Roe") + "<w:b/>" + former("rPr", "").replace("Jane Roe", OURS))
    assert rejected(body + Z, US) == paragraph(mark=mark("ins", 5, "Jane Roe")) + Z


def test_section_properties_keep_their_headers() -> None:
    changed = "<w:sectPr>{}<w:pgSz w:w='1'/>{}</w:sectPr>"
    reference = '<w:headerReference w:type="default" r:id="rId1"/>'
    body = A + changed.format(reference, former("sectPr", '<w:pgSz w:w="2"/>'))
    assert rejected(body) == A + f'<w:sectPr>{reference}<w:pgSz w:w="2"/></w:sectPr>'


@pytest.mark.parametrize("kind", ["tblPr", "trPr", "tcPr"])
def test_table_properties_are_put_back(kind: str) -> None:
    changed = f"<w:{kind}><w:new/>{former(kind, '<w:old/>')}</w:{kind}>"
    body = {
        "tblPr": f"<w:tbl>{changed}<w:tblGrid/><w:tr>{cell(A)}</w:tr></w:tbl>",
        "trPr": f"<w:tbl><w:tr>{changed}{cell(A)}</w:tr></w:tbl>",
        "tcPr": f"<w:tbl><w:tr><w:tc>{changed}{A}</w:tc></w:tr></w:tbl>",
    }[kind]
    assert f"<w:{kind}><w:old/></w:{kind}>" in rejected(body + Z)
    assert f"<w:{kind}><w:new/></w:{kind}>" in accepted(body + Z)


def test_an_inserted_list_membership_goes_with_its_rejection() -> None:
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {change(1)}/></w:numPr>'
    assert rejected(paragraph(run("x"), properties=listed)) == paragraph(run("x"))
    assert "w:numPr" in accepted(paragraph(run("x"), properties=listed))
