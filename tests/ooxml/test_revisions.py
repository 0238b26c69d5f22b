import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.names import P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.property_changes import PROPERTY_CHANGES
from addendum.ooxml.revisions import accept, reject, resolve
from addendum.ooxml.stories import stories
from addendum.ooxml.views import ACCEPTED, CHANGES, RAW, REJECTED, View
from factories.word import (
    DECLARATION,
    NAMESPACES,
    cell,
    change,
    control,
    deleted,
    document_xml,
    field_of,
    inserted,
    note_mark,
    office_part,
    paragraph,
    run,
    section,
    table,
    text_box,
    unzipped,
)
from factories.word_lists import opened

OURS = "Counsel"
US = frozenset({OURS})


def inner(data: bytes) -> str:
    """What stands between the body's tags."""
    xml = document_xml(data)
    return xml[xml.index("<w:body>") + len("<w:body>") : xml.rindex("</w:body>")]


def accepted(body: str, authors: frozenset[str] | None = None) -> str:
    return inner(accept(opened(body), authors))


def rejected(body: str, authors: frozenset[str] | None = None) -> str:
    return inner(reject(opened(body), authors))


def mark(kind: str, number: int = 1, author: str = OURS) -> str:
    return f"<w:{kind} {change(number, author)}/>"


EMPTY = "<w:p/>"
A, B, Z = paragraph(run("A"), style="One"), paragraph(run("B"), style="Two"), paragraph(run("Z"))


@pytest.mark.parametrize(
    "body",
    [
        A + B,
        paragraph(run("x"), field_of("REF", run("1"))),
        table((cell(A), cell(B))) + Z,
        control(A, number=1) + paragraph(text_box(B)) + section(),
        A + "\n  " + B + "<!-- note -->\n" + section(),
    ],
)
def test_a_file_without_changes_stays_the_very_same_bytes(body: str) -> None:
    package = opened(body)
    assert accept(package) is package.data
    assert reject(package) is package.data


def test_changes_of_others_are_left_when_authors_are_named() -> None:
    body = paragraph(inserted(1, run("theirs")), deleted(2, run("gone")), mark=mark("ins", 3, "Jane Roe"))
    assert accepted(body + Z, US) == body + Z
    assert rejected(body + Z, US) == body + Z


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


def test_a_deleted_paragraph_disappears_and_its_neighbours_keep_their_properties() -> None:
    gone = paragraph(deleted(1, run("D")), style="Two", mark=mark("del", 2))
    assert accepted(A + gone + Z) == A + Z
    assert rejected(A + gone + Z) == A + paragraph(run("D"), style="Two") + Z


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


def test_a_table_without_rows_disappears_and_its_cell_keeps_a_paragraph() -> None:
    gone = table((cell(A),)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {change(1)}/></w:trPr>")
    assert accepted(A + gone + Z) == A + Z
    assert accepted(table((cell(gone),)) + Z) == table((cell(EMPTY),)) + Z


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


def test_half_a_bookmark_in_removed_words_stays_and_a_whole_one_goes() -> None:
    half, whole = (
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        '<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/>',
    )
    end = '<w:bookmarkEnd w:id="1"/>'
    assert rejected(paragraph(inserted(1, half, whole, run("x")), run("y"), end)) == paragraph(half, run("y"), end)


def test_every_story_is_resolved_and_other_parts_keep_their_bytes() -> None:
    story = f"{DECLARATION}<w:{{0}} {NAMESPACES}>{{1}}</w:{{0}}>"
    changed = paragraph(run("a"), inserted(1, run("b")))
    note = f'<w:footnote w:id="2">{changed}</w:footnote>'
    parts = {
        "header1.xml": office_part("header", story.format("hdr", changed)),
        "footnotes.xml": office_part("footnotes", story.format("footnotes", note)),
        "settings.xml": office_part("settings", story.format("settings", '<w:x w:author="A"/>')),
    }
    package = opened(paragraph(run("x"), note_mark(2), text_box(changed)), parts)
    out = WordPackage.open(reject(package))
    assert ["".join(p.text(RAW) for p in one.paragraphs) for one in stories(out)] == ["x", "a", "a", "a"]
    for name in ("word/settings.xml", "[Content_Types].xml", "_rels/.rels"):
        assert out.read(name) == package.read(name)


def test_blocks_without_a_change_keep_every_byte() -> None:
    odd = "<w:p  w:rsidR='00A1' ><w:r><w:t >kept &#228;</w:t></w:r></w:p>"
    body = f"\n {odd}\n <!-- c -->{paragraph(inserted(1, run('x')))}\n {odd}{section()}\n"
    assert rejected(body) == f"\n {odd}\n <!-- c -->{EMPTY}\n {odd}{section()}\n"


def test_a_part_in_another_encoding_is_written_anew() -> None:
    entries = unzipped(opened(paragraph(run("ä"), inserted(1, run("x")))).data)
    text = entries["word/document.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    package = opened(A)
    package = WordPackage.open(package.replaced({"word/document.xml": text}))
    assert stories(WordPackage.open(reject(package)))[0].paragraphs[0].text(RAW) == "ä"


def test_a_decision_may_look_at_the_element_itself() -> None:
    body = paragraph(inserted(1, run("a")), inserted(2, run("b")))
    out = resolve(opened(body), lambda element: False if element.get(w("id")) == "2" else None)
    assert inner(out) == paragraph(inserted(1, run("a")))


AUTHORS = st.sampled_from([OURS, "Jane Roe"])
WORDS = st.sampled_from(["shall ", "not ", "may "])
INLINE = st.recursive(
    WORDS.map(run),
    lambda deeper: st.one_of(
        st.builds(lambda author, *parts: inserted(1, *parts, author=author), AUTHORS, deeper, deeper),
        st.builds(lambda author, text: deleted(2, run(text), author=author), AUTHORS, WORDS),
    ),
    max_leaves=5,
)
MARKS = st.one_of(
    st.just(""), st.builds(lambda kind, author: mark(kind, 3, author), st.sampled_from(["ins", "del"]), AUTHORS)
)
PARAGRAPHS = st.builds(lambda content, m: paragraph(*content, mark=m), st.lists(INLINE, max_size=3), MARKS)
ROWS = st.lists(PARAGRAPHS, min_size=1, max_size=3).map(lambda blocks: table((cell(*blocks, Z),)))
BODIES = st.lists(st.one_of(PARAGRAPHS, ROWS), min_size=1, max_size=4).map(
    lambda blocks: "".join(blocks) + Z + section()
)


@given(BODIES)
def test_resolving_all_gives_exactly_the_text_of_the_view(body: str) -> None:
    package = opened(body)
    for view, out in ((ACCEPTED, accept(package)), (REJECTED, reject(package))):
        wanted = "".join(one.text(view) for one in stories(package)[0].paragraphs)
        made = WordPackage.open(out)
        assert "".join(one.text(RAW) for one in stories(made)[0].paragraphs) == wanted
        assert next(made.parse(made.main).iter(*CHANGES, *PROPERTY_CHANGES), None) is None
        assert all(one[-1].tag == P for one in made.parse(made.main).iter(w("tc")))


@given(BODIES)
def test_resolving_ours_gives_the_text_of_the_view_by_author_and_keeps_theirs(body: str) -> None:
    package = opened(body)
    for own, out in ((True, accept(package, US)), (False, reject(package, US))):
        made = WordPackage.open(out)
        for others in (True, False):
            view = View(own=own, authors=US, others=others)
            wanted = "".join(one.text(view) for one in stories(package)[0].paragraphs)
            assert "".join(one.text(View(own=others)) for one in stories(made)[0].paragraphs) == wanted
        assert all(one.get(w("author")) != OURS for one in made.parse(made.main).iter(*CHANGES))


@given(BODIES)
def test_resolving_twice_changes_nothing_more(body: str) -> None:
    for resolved in (accept, reject):
        once = resolved(opened(body), US)
        assert resolved(WordPackage.open(once), US) == once
