import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.names import P, w
from addendum.ooxml.stories import stories, story_named
from addendum.ooxml.views import RAW, REJECTED
from factories.word import (
    DECLARATION,
    NAMESPACES,
    cell,
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
from factories.word_lists import opened


def header(*content: str) -> str:
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{''.join(content)}</w:hdr>"


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
