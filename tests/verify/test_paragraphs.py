"""A paragraph without a change of ours is the original's byte for byte, and so is all that stands between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addendum.model.proof import Check
from addendum.ooxml.package import WordPackage
from addendum.verify.ours import Ours
from addendum.verify.paragraphs import check_paragraphs
from factories.segments import LINES, US, Kind, Line, Segment, original_of, redline_of
from factories.word import changed, unzipped, zipped

DOCUMENT = "word/document.xml"
FEW = settings(max_examples=25, deadline=None)
LINE: list[Line] = [[Segment(Kind.PLAIN, "one")], [Segment(Kind.PLAIN, "two"), Segment(Kind.WE_INSERT, " more")]]


def checked(original: bytes, redline: bytes) -> Check:
    before, after = WordPackage.open(original), WordPackage.open(redline)
    return check_paragraphs(before, after, Ours(before, after, US))


@FEW
@given(LINES)
def test_our_marked_changes_hold_and_their_paragraphs_are_counted(lines: list[Line]) -> None:
    check = checked(original_of(lines), redline_of(lines))
    ours = {Kind.WE_INSERT, Kind.WE_STRIKE}
    touched = sum(any(each.kind in ours for each in line) for line in lines)
    assert check.holds
    assert check.what.startswith(f"{touched} paragraphs")


@FEW
@given(LINES, st.sampled_from(["<w:p>", "</w:p>", "<w:sectPr>"]))
def test_a_byte_between_paragraphs_is_found_though_it_means_nothing(lines: list[Line], before: str) -> None:
    tampered = changed(redline_of(lines), DOCUMENT, before, f"\n{before}" if before[1] != "/" else f"{before}\n")
    assert not checked(original_of(lines), tampered).holds


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("<w:p><w:r><w:t", "<w:p ><w:r><w:t", "paragraph 1 changed"),
        (">one<", ">on<!-- -->e<", "paragraph 1 changed"),
        ("<w:sectPr>", "<!-- --><w:sectPr>", "behind the last paragraph"),
        ("<w:body>", "<w:body><!-- -->", "in front of paragraph 1"),
        ("<w:sectPr>", "<w:p/><w:sectPr>", "3 paragraphs stand where the original has 2"),
    ],
)
def test_the_place_of_a_difference_is_told(old: str, new: str, where: str) -> None:
    check = checked(original_of(LINE), changed(redline_of(LINE), DOCUMENT, old, new))
    assert not check.holds
    assert where in check.what


def test_a_paragraph_that_bears_our_change_may_differ_here_and_is_proved_elsewhere() -> None:
    assert checked(original_of(LINE), changed(redline_of(LINE), DOCUMENT, ">two<", ">zwei<")).holds


def test_text_that_is_not_utf8_cannot_be_compared_and_does_not_pass() -> None:
    entries = unzipped(redline_of(LINE))
    wide = entries[DOCUMENT].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    check = checked(original_of(LINE), zipped(entries | {DOCUMENT: wide}))
    assert not check.holds
    assert "UTF-8" in check.what
