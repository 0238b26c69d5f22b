"""Whatever is inserted and struck by whomever, in text and paragraph marks: what is accepted and rejected adds up."""

from collections.abc import Sequence

from hypothesis import given, settings

from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, reject
from addendum.ooxml.stories import stories
from addendum.ooxml.views import ACCEPTED, RAW, REJECTED, View
from factories.segments import INSERTED, MARKED_LINES, STRUCK, US, Kind, Line, marked, said
from factories.word import OTHER, document_xml

FEW = settings(max_examples=30, deadline=None)
Lines = Sequence[tuple[Line, Kind]]
OURS, THEIRS = frozenset({US}), frozenset({OTHER})


def texts(data: bytes, view: View = ACCEPTED) -> list[str]:
    """The text of each paragraph in the view, those that it joins as one."""
    joined = ""
    found: list[str] = []
    for each in stories(WordPackage.open(data))[0].paragraphs:
        joined += each.text(view)
        if not each.joins_next(view):
            found.append(joined)
            joined = ""
    return found


def opened(data: bytes) -> WordPackage:
    return WordPackage.open(data)


def unemptied(found: list[str]) -> list[str]:
    """The paragraphs that say something: whether an emptied one stays is told elsewhere."""
    return [each for each in found if each]


@FEW
@given(MARKED_LINES)
def test_a_view_shows_what_would_be_there(lines: Lines) -> None:
    data = marked(lines)
    assert texts(data) == said(lines, STRUCK)
    assert texts(data, REJECTED) == said(lines, INSERTED)
    assert texts(data, RAW) == said(lines, frozenset())


@FEW
@given(MARKED_LINES)
def test_a_view_by_author_decides_on_ours_alone(lines: Lines) -> None:
    without_ours = View(own=False, authors=OURS, others=True)
    assert texts(marked(lines), without_ours) == said(lines, frozenset({Kind.WE_INSERT, Kind.THEY_STRIKE}))


@FEW
@given(MARKED_LINES)
def test_all_accepted_is_what_the_view_showed_and_nothing_is_pending(lines: Lines) -> None:
    data = accept(opened(marked(lines)))
    assert unemptied(texts(data, RAW)) == unemptied(said(lines, STRUCK))
    assert "w:author" not in document_xml(data)


@FEW
@given(MARKED_LINES)
def test_all_rejected_is_what_the_view_showed_and_nothing_is_pending(lines: Lines) -> None:
    data = reject(opened(marked(lines)))
    assert unemptied(texts(data, RAW)) == unemptied(said(lines, INSERTED))
    assert "w:author" not in document_xml(data)


@FEW
@given(MARKED_LINES)
def test_resolving_ours_leaves_theirs_as_they_are(lines: Lines) -> None:
    data = marked(lines)
    for done in (accept(opened(data), OURS), reject(opened(data), OURS)):
        assert US not in document_xml(done)
    taken = accept(opened(data), OURS)
    assert unemptied(texts(taken)) == unemptied(said(lines, STRUCK))
    left = reject(opened(data), OURS)
    assert unemptied(texts(left, REJECTED)) == unemptied(said(lines, INSERTED))


@FEW
@given(MARKED_LINES)
def test_ours_then_theirs_or_theirs_then_ours_say_the_same(lines: Lines) -> None:
    data = marked(lines)
    one = accept(opened(reject(opened(data), OURS)), THEIRS)
    other = reject(opened(accept(opened(data), THEIRS)), OURS)
    assert unemptied(texts(one, RAW)) == unemptied(texts(other, RAW))


@FEW
@given(MARKED_LINES)
def test_what_is_resolved_cannot_be_resolved_again(lines: Lines) -> None:
    done = accept(opened(marked(lines)))
    assert accept(opened(done)) == reject(opened(done)) == done


@FEW
@given(MARKED_LINES)
def test_nobodys_changes_are_nothing_to_do(lines: Lines) -> None:
    data = marked(lines)
    assert document_xml(accept(opened(data), frozenset({"Nobody"}))) == document_xml(data)
    assert document_xml(reject(opened(data), frozenset())) == document_xml(data)
