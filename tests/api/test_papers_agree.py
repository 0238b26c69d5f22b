"""What the papers for one agreement say, held against each other: samples drafted whole, as a partner gets them."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from addendum.api.drafted import Drafted
from addendum.api.papers import draft_bytes
from addendum.model.amendment import Edit, EditKind
from addendum.ooxml.comments import comments
from addendum.ooxml.labels import labels
from addendum.ooxml.names import w
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories
from addendum.ooxml.styles import Styles
from addendum.settings import Settings
from addendum.verify.ours import Ours, changed_text
from factories.papers import rows, whole_text

FOLDER = Path(__file__).parents[2] / "samples" / "agreements"
SETTINGS = Settings(author="Jane Doe", initials="JD", date="2026-01-10")
SCATTERED = ("brightwell-analytics-dpa.docx", "ferrow-logistics-dpa.docx", "nordlicht-avv.docx")
ANNEXED = "pelican-payroll-addendum.pdf"
ALL = (*SCATTERED, ANNEXED)
QUOTED_IN_LETTER = 90
"""Characters: longer new words are left to the documents (see ``writers.cover``)."""
LONGEST_COMMENT = 60
"""Words."""
FAULTS_OF_TYPE = re.compile(r" {2,}| [,.;:)](?!\S)|[(\[] |\.\.(?!\.)|,,|;;|,\.|\.,")


@cache
def drafted(name: str) -> Drafted:
    return draft_bytes(name, (FOLDER / name).read_bytes(), SETTINGS)


def paper(name: str, ending: str) -> bytes:
    return next(data for path, data in drafted(name).files if path.endswith(ending))


def original(name: str) -> bytes:
    return (FOLDER / name).read_bytes() if name.endswith(".docx") else paper(name, "_converted.docx")


def redline(name: str) -> bytes:
    return paper(name, "_redline.docx")


def new_words(edit: Edit) -> tuple[str, ...]:
    return tuple(words.strip() for words in (edit.new, *(one.text for one in edit.provisions)) if words.strip())


def accepted(name: str) -> str:
    return text_of(redline(name))


def text_of(data: bytes) -> str:
    """All text once every pending change is accepted."""
    return "\n".join(p.text() for story in stories(WordPackage.open(data)) for p in story.paragraphs)


@pytest.mark.parametrize("name", ALL)
def test_the_wording_for_a_gap_is_the_same_in_redline_clean_text_and_amendment_agreement(name: str) -> None:
    text, agreement = accepted(name), whole_text(paper(name, "_amendment.docx"))
    for edit in drafted(name).amendment.edits:
        for words in new_words(edit):
            assert words in text, edit.id
            assert words in agreement, edit.id


@pytest.mark.parametrize("name", SCATTERED)
def test_the_letter_quotes_short_wording_as_the_redline_has_it_and_nothing_else(name: str) -> None:
    letter = paper(name, "_cover.txt").decode()
    short = [
        edit.new.strip()
        for edit in drafted(name).amendment.edits
        if edit.kind in (EditKind.INSERT_WORDS, EditKind.REPLACE_WORDS) and len(edit.new.strip()) <= QUOTED_IN_LETTER
    ]
    ours = [words for words in short if not words.startswith("[")]
    quoted = re.findall(r"[“„]([^”“]+)[”“]", letter.partition("\n1. ")[2])
    assert set(ours) <= set(quoted)
    replaced = {edit.old.strip() for edit in drafted(name).amendment.edits if edit.kind is EditKind.REPLACE_WORDS}
    theirs = "\n".join(provision.text for provision in drafted(name).amendment.review.agreement.provisions)
    assert [words for words in quoted if words in replaced and words not in theirs] == []
    pieces = [piece.strip() for words in quoted if words not in replaced for piece in words.split("…")]
    assert [words for words in pieces if words not in accepted(name)] == []


@pytest.mark.parametrize("name", ALL)
def test_each_gap_stands_in_the_papers_once_or_is_named_as_left_out_and_never_both(name: str) -> None:
    done = drafted(name)
    amended = {edit.requirement for edit in done.amendment.edits}
    left = [one.requirement for one in done.left_out]
    gaps = {finding.requirement.id for finding in done.review.findings if finding.is_law_gap}
    assert len(left) == len(set(left))
    assert amended.isdisjoint(left)
    assert gaps <= amended | set(left)


@pytest.mark.parametrize("name", ALL)
def test_what_the_amendment_agreement_calls_current_wording_stands_in_the_agreement(name: str) -> None:
    texts = [provision.text for provision in drafted(name).review.agreement.provisions]
    for _, current, _ in rows(paper(name, "_amendment.docx"))[1:]:
        assert current in ("None.", "Keiner.") or any(current in text for text in texts)


@pytest.mark.parametrize("name", ALL)
def test_the_accepted_text_has_no_fault_of_typing_that_the_partner_did_not_make(name: str) -> None:
    before = Counter(FAULTS_OF_TYPE.findall(text_of(original(name))))
    after = Counter(FAULTS_OF_TYPE.findall(accepted(name)))
    assert after - before == Counter()


@pytest.mark.parametrize("name", ALL)
def test_no_numbered_paragraph_is_left_empty(name: str) -> None:
    assert empty_numbers(redline(name)) == empty_numbers(original(name))


def empty_numbers(data: bytes) -> int:
    """How many paragraphs show a number and, all changes accepted, no word."""
    package = WordPackage.open(data)
    numbering = Numbering.of(package, Styles.of(package))
    told = [(story, labels(story, numbering)) for story in stories(package)]
    return sum(1 for story, found in told for p in story.paragraphs if p.index in found and not p.text().strip())


@pytest.mark.parametrize("name", ALL)
def test_each_change_has_one_short_comment_of_the_author_of_the_settings(name: str) -> None:
    before = {one.id for one in comments(WordPackage.open(original(name)))}
    ours = [one for one in comments(WordPackage.open(redline(name))) if one.id not in before]
    assert len(ours) == len(drafted(name).amendment.edits)
    assert {(one.author, one.initials) for one in ours} == {("Jane Doe", "JD")}
    assert [one.text for one in ours if len(one.text.split()) > LONGEST_COMMENT or not one.text] == []


@pytest.mark.parametrize("name", SCATTERED)
def test_words_are_struck_only_where_an_edit_takes_them_out(name: str) -> None:
    before, after = WordPackage.open(original(name)), WordPackage.open(redline(name))
    ours = Ours(before, after, SETTINGS.author)
    struck = sum(len(changed_text(one)) for one in after.parse(after.main).iter(w("del")) if ours(one))
    assert struck <= sum(len(edit.old) for edit in drafted(name).amendment.edits)


@pytest.mark.parametrize("name", ALL)
def test_what_only_the_parties_know_is_asked_for_in_the_letter_and_listed_in_the_proof(name: str) -> None:
    done = drafted(name)
    assert done.proof is not None
    assert done.proof.open == done.amendment.blanks
    letter = paper(name, "_cover.txt").decode().lower()
    assert [blank for blank in done.amendment.blanks if blank.lower() not in letter] == []
