from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.names import P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.property_changes import PROPERTY_CHANGES
from addendum.ooxml.revisions import accept, reject
from addendum.ooxml.stories import stories
from addendum.ooxml.views import ACCEPTED, CHANGES, RAW, REJECTED, View
from factories.resolved import OURS, US, Z, accepted, mark, rejected
from factories.word import (
    DECLARATION,
    NAMESPACES,
    cell,
    deleted,
    inserted,
    note_mark,
    office_part,
    paragraph,
    run,
    section,
    table,
    text_box,
)
from factories.word_lists import opened


def test_changes_of_others_are_left_when_authors_are_named() -> None:
    body = paragraph(inserted(1, run("theirs")), deleted(2, run("gone")), mark=mark("ins", 3, "Jane Roe"))
    assert accepted(body + Z, US) == body + Z
    assert rejected(body + Z, US) == body + Z


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
