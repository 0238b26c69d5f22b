"""Whatever is changed by whomever: our changes rejected give the original, accepted the plan, and nothing else does."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from addendum.ooxml.package import WordPackage
from addendum.verify import prove
from addendum.verify.ours import Ours
from addendum.verify.resolution import accepted_package
from factories.segments import LINES, US, Kind, Line, Segment, accepted, original_of, redline_of
from factories.word import changed, document_xml

FEW = settings(max_examples=25, deadline=None)
Lines = list[Line]
PLAIN = Segment(Kind.PLAIN, "one")
OURS = Segment(Kind.WE_INSERT, " two")
STRUCK = Segment(Kind.WE_STRIKE, " three")


def failing(original: bytes, redline: bytes, planned: dict[tuple[str, int], str] | None = None) -> set[str]:
    return {check.check for check in prove(original, redline, US, planned).checks if not check.holds}


def plan(lines: Lines) -> dict[tuple[str, int], str]:
    return {("body", number): accepted(line) for number, line in enumerate(lines, 1)}


@FEW
@given(LINES)
def test_any_marked_changes_of_ours_beside_any_of_theirs_hold(lines: Lines) -> None:
    assert failing(original_of(lines), redline_of(lines), plan(lines)) == set()


@FEW
@given(LINES, st.data())
def test_a_word_of_theirs_that_changed_without_a_mark_is_always_found(lines: Lines, data: st.DataObject) -> None:
    lasting = [(n, m) for n, line in enumerate(lines) for m, each in enumerate(line) if each.kind is not Kind.WE_INSERT]
    assume(lasting)
    row, place = data.draw(st.sampled_from(lasting))
    tampered = [list(line) for line in lines]
    tampered[row][place] = Segment(lines[row][place].kind, lines[row][place].text + "x")
    assert {"reject", "reject-text"} <= failing(original_of(lines), redline_of(tampered))


@FEW
@given(LINES, st.integers(0, 3))
def test_a_paragraph_that_came_without_a_mark_is_always_found(lines: Lines, place: int) -> None:
    tampered = [*lines[:place], [PLAIN], *lines[place:]]
    assert "reject" in failing(original_of(lines), redline_of(tampered))
    assert "reject" in failing(original_of(tampered), redline_of(lines))


@FEW
@given(LINES, st.data())
def test_a_plan_that_says_anything_else_is_not_fulfilled(lines: Lines, data: st.DataObject) -> None:
    planned = plan(lines)
    place = data.draw(st.sampled_from(sorted(planned)))
    other = {**planned, place: planned[place] + data.draw(st.text("ab ", min_size=1, max_size=3))}
    assert failing(original_of(lines), redline_of(lines), other) == {"accept"}


@FEW
@given(LINES)
def test_our_changes_accepted_leave_theirs_pending(lines: Lines) -> None:
    before, after = WordPackage.open(original_of(lines)), WordPackage.open(redline_of(lines))
    done = accepted_package(after, Ours(before, after, US)).read("word/document.xml").decode()
    assert US not in done
    theirs = [each for line in lines for each in line if each.kind in {Kind.THEY_INSERT, Kind.THEY_STRIKE}]
    assert done.count("w:author=") == len(theirs)


def test_an_empty_plan_asks_for_nothing() -> None:
    assert failing(original_of([[PLAIN, OURS]]), redline_of([[PLAIN, OURS]]), {}) == set()


@pytest.mark.parametrize("place", [("body", 3), ("body", 0), ("footnotes", 1), ("", 1)])
def test_a_plan_for_a_paragraph_that_is_not_there_is_not_fulfilled(place: tuple[str, int]) -> None:
    lines: Lines = [[PLAIN, OURS], [PLAIN]]
    (check,) = [one for one in prove(original_of(lines), redline_of(lines), US, {place: "one"}).checks if not one.holds]
    assert check.check == "accept"
    assert "no paragraph" in check.what


def test_a_plan_of_a_whole_story_finds_a_paragraph_too_many() -> None:
    lines: Lines = [[PLAIN, OURS], [PLAIN]]
    assert failing(original_of(lines), redline_of(lines), {("body", 1): "one two"}) == {"accept"}


def test_a_difference_is_told_with_both_texts() -> None:
    lines: Lines = [[PLAIN, STRUCK]]
    redline = changed(redline_of(lines), "word/document.xml", ">one<", ">none<")
    told = {check.check: check.what for check in prove(original_of(lines), redline, US).checks}
    assert "paragraph 1: “one three” became “none three”" in told["reject-text"]


@pytest.mark.parametrize("named", ["tab", "br", "cr", "noBreakHyphen"])
def test_a_sign_that_is_no_letter_counts_as_text(named: str) -> None:
    redline = changed(redline_of([[PLAIN]]), "word/document.xml", "</w:t>", f"</w:t><w:{named}/>")
    assert {"reject", "reject-text"} <= failing(original_of([[PLAIN]]), redline)


def test_text_that_was_struck_by_us_is_still_in_the_file() -> None:
    assert "three" in document_xml(redline_of([[PLAIN, STRUCK]]))
    assert failing(original_of([[PLAIN, STRUCK]]), redline_of([[PLAIN]])) >= {"reject", "reject-text", "paragraphs"}
