import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.names import P, w
from addendum.ooxml.stories import stories, story_named
from addendum.ooxml.views import ACCEPTED, RAW, REJECTED, View
from factories.word import (
    DECLARATION,
    NAMESPACES,
    cell,
    change,
    control,
    deleted,
    field_of,
    inserted,
    office_part,
    paragraph,
    run,
    table,
    text_box,
)
from factories.word_lists import opened, paragraphs


def header(*content: str) -> str:
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{''.join(content)}</w:hdr>"


def test_plain_text_is_read_as_it_stands() -> None:
    found = paragraphs(paragraph(run(" One\ttwo\nthree ")) + paragraph() + paragraph(run("Four")))
    assert [one.text() for one in found] == [" One\ttwo\nthree ", "", "Four"]
    assert [one.index for one in found] == [1, 2, 3]


def test_a_no_break_hyphen_is_a_hyphen_and_a_soft_one_is_nothing() -> None:
    inner = "<w:r><w:t>sub</w:t><w:noBreakHyphen/><w:t>pro</w:t><w:softHyphen/><w:t>cessor</w:t></w:r>"
    assert paragraphs(paragraph(inner))[0].text() == "sub-processor"


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ('w:font="Wingdings" w:char="F0FE"', "☒"),
        ('w:font="Symbol" w:char="F0B7"', "•"),
        ('w:font="Arial" w:char="00A7"', "§"),
        ('w:font="Arial" w:char="nonsense"', "\ufffd"),
        ('w:font="Arial" w:char="FFFFFFFF"', "\ufffd"),
    ],
)
def test_a_symbol_is_one_character(symbol: str, text: str) -> None:
    assert paragraphs(paragraph(f"<w:r><w:sym {symbol}/></w:r>"))[0].text() == text


def test_text_in_every_wrapper_is_read_once_in_order() -> None:
    inner = (
        run("a")
        + f"<w:hyperlink>{run('b')}</w:hyperlink>"
        + f"<w:smartTag>{run('c')}</w:smartTag>"
        + f'<w:fldSimple w:instr="REF x">{run("d")}</w:fldSimple>'
        + control(run("e"), number=1)
        + f"<w:customXml>{run('f')}</w:customXml>"
    )
    assert paragraphs(paragraph(inner))[0].text() == "abcdef"


def test_blocks_in_every_wrapper_are_paragraphs_in_order() -> None:
    body = (
        paragraph(run("1"))
        + control(
            paragraph(run("2")), table((cell(paragraph(run("3")), table((cell(paragraph(run("4"))),))),)), number=1
        )
        + f"<w:customXml>{paragraph(run('5'))}</w:customXml>"
    )
    assert [one.text() for one in paragraphs(body)] == ["1", "2", "3", "4", "5"]


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


@pytest.mark.parametrize(
    ("settings", "lock"),
    [
        ('<w:lock w:val="contentLocked"/>', "content control"),
        ('<w:lock w:val="sdtContentLocked"/>', "content control"),
        ('<w:lock w:val="sdtLocked"/>', ""),
        ('<w:dataBinding w:xpath="/x"/>', "bound content control"),
        ("", ""),
    ],
)
def test_a_content_control_locks_what_it_locks(settings: str, lock: str) -> None:
    inline = paragraphs(paragraph(control(run("x"), number=1, properties=settings)))[0]
    block = paragraphs(control(paragraph(run("x")), number=1, properties=settings))[0]
    assert inline.pieces[0].lock == lock
    assert block.pieces[0].lock == lock
    assert len(block.place.controls) == 1


def test_cells_tell_table_row_column_and_width() -> None:
    wide = cell(paragraph(run("w"))).replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')
    inner = table((cell(paragraph(run("n"))),))
    body = table(
        (wide, cell(paragraph(run("x")))), (cell(inner, paragraph(run("y"))), cell(paragraph()), cell(paragraph()))
    )
    found = {one.text(): one.place.cell for one in paragraphs(body) if one.text()}
    at = {text: (one.table, one.row, one.column, one.width) for text, one in found.items() if one is not None}
    assert at == {"w": (1, 1, 1, 2), "x": (1, 1, 3, 1), "n": (2, 1, 1, 1), "y": (1, 2, 1, 1)}


@pytest.mark.parametrize("span", ["1000000", "2000000000", "-3", "many", ""])
def test_a_mad_grid_span_costs_nothing(span: str) -> None:
    body = table((cell(paragraph(run("x"))).replace("<w:tcPr>", f'<w:tcPr><w:gridSpan w:val="{span}"/>'),))
    one = paragraphs(body)[0].place.cell
    assert one is not None
    assert one.width <= 63


def test_a_text_box_is_a_story_of_its_own_and_its_fallback_is_skipped() -> None:
    box = text_box(paragraph(run("boxed"))).replace(
        "</mc:Choice>",
        f"</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{paragraph(run('boxed'))}</w:txbxContent></w:pict></mc:Fallback>",
    )
    told = stories(opened(paragraph(run("before "), box, run("after"))))
    assert [(one.name, [p.text() for p in one.paragraphs]) for one in told] == [
        ("body", ["before after"]),
        ("textbox1", ["boxed"]),
    ]
    assert told[1].paragraphs[0].place.textbox is not None


def test_a_text_box_in_a_text_box_comes_after_it() -> None:
    told = stories(opened(paragraph(text_box(paragraph(run("outer"), text_box(paragraph(run("inner"))))))))
    assert [one.name for one in told] == ["body", "textbox1", "textbox2"]
    assert told[2].paragraphs[0].text() == "inner"


def test_a_text_box_inserted_by_somebody_is_inserted_text() -> None:
    told = stories(opened(paragraph(inserted(1, text_box(paragraph(run("boxed")))))))
    assert (told[1].paragraphs[0].text(), told[1].paragraphs[0].text(REJECTED)) == ("boxed", "")


def test_stories_come_in_a_fixed_order_with_their_parts() -> None:
    notes = (
        f'{DECLARATION}<w:footnotes {NAMESPACES}><w:footnote w:id="2">{paragraph(run("n"))}</w:footnote></w:footnotes>'
    )
    parts = {
        "footnotes.xml": office_part("footnotes", notes),
        "footer1.xml": office_part("footer", header(paragraph(run("f"))).replace("w:hdr", "w:ftr")),
        "header1.xml": office_part("header", header(paragraph(run("h")))),
    }
    told = stories(opened(paragraph(run("b")), parts))
    assert [(one.name, one.part) for one in told] == [
        ("body", "word/document.xml"),
        ("header1", "word/header1.xml"),
        ("footer1", "word/footer1.xml"),
        ("footnotes", "word/footnotes.xml"),
    ]
    assert story_named(told, "footnotes").paragraphs[0].place.note == "2"
    with pytest.raises(KeyError):
        story_named(told, "endnotes")


def test_characters_point_to_their_nodes() -> None:
    one = paragraphs(paragraph(run("ab"), deleted(1, run("x")), run("\tc")))[0]
    found = one.characters()
    assert "".join(c.piece.text[c.offset] for c in found) == one.text() == "ab\tc"
    assert [c.piece.node.tag for c in found] == [w("t"), w("t"), w("tab"), w("t")]
    assert all(c.piece.run.tag == w("r") for c in found)


def test_a_paragraph_knows_its_bytes() -> None:
    package = opened(paragraph(run("a")) + paragraph())
    for one in stories(package)[0].paragraphs:
        assert one.span is not None
        assert package.read(one.part)[one.span[0] : one.span[1]].startswith(b"<w:p>")


def test_stories_belong_to_the_caller() -> None:
    package = opened(paragraph(run("a")))
    stories(package)[0].paragraphs[0].element.clear()
    assert stories(package)[0].paragraphs[0].text() == "a"


LEAVES = st.sampled_from(
    [run("a"), inserted(1, run("b")), deleted(2, run("c")), field_of("REF", run("d")), control(run("e"), number=3)]
)
BLOCKS = st.recursive(
    st.lists(LEAVES, max_size=4).map(lambda leaves: paragraph(*leaves)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda blocks: control(*blocks, number=9)),
        st.lists(inner, min_size=1, max_size=3).map(lambda blocks: table((cell(*blocks, paragraph()),))),
        inner.map(lambda block: paragraph(text_box(block, paragraph()))),
    ),
    max_leaves=8,
)


@given(st.lists(BLOCKS, max_size=4))
def test_every_paragraph_belongs_to_exactly_one_story_and_no_text_is_lost(blocks: list[str]) -> None:
    package = opened("".join(blocks))
    told = stories(package)
    found = [one.element for story in told for one in story.paragraphs]
    roots = {one.source.root for story in told for one in story.paragraphs}
    assert len(set(found)) == len(found) == sum(1 for root in roots for _ in root.iter(P))
    raw = "".join(one.text(RAW, hidden=True) for story in told for one in story.paragraphs)
    written = "".join(node.text or "" for root in roots for node in root.iter(w("t"), w("delText")))
    assert sorted(raw) == sorted(written)
