"""What others changed and said before us is found again, and missed when it is not there."""

from dataclasses import dataclass

import pytest

from addendum.ooxml.package import WordPackage
from addendum.verify.others import check_changes, check_comments
from addendum.verify.ours import Ours
from factories.contracts import simple
from factories.word import changed, commented, deleted, inserted, paragraph, run

US = "Counsel"
COMMENT = (
    '<w:comment w:id="{}" w:author="{}" w:date="2026-01-05T09:00:00Z"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'
)
THEIRS = inserted(5, run("their words"))


@dataclass(frozen=True)
class Pair:
    """An original and its redline."""

    original: WordPackage
    redline: WordPackage

    @property
    def ours(self) -> Ours:
        return Ours(self.original, self.redline, US)


def pair(before: str, after: str) -> Pair:
    return Pair(*(WordPackage.open(simple(paragraph(content)).data()) for content in (before, after)))


def lost(before: str, after: str) -> str:
    """What the check on changes says where it fails; "" where it holds."""
    made = pair(before, after)
    check = check_changes(made.original, made.redline, made.ours)
    return "" if check.holds else check.what


def test_a_file_without_changes_has_none_to_lose() -> None:
    assert lost(run("plain"), run("plain")) == ""
    assert lost(run("plain"), run("plain") + inserted(9, run("ours"), author=US)) == ""


@pytest.mark.parametrize(
    "after",
    [
        run("their words"),
        "",
        deleted(5, run("their words")),
        inserted(5, run("their words"), author="Jim Doe"),
        inserted(5, run("their words"), date="2026-01-06T09:00:00Z"),
        inserted(5, run("their word")),
        THEIRS + THEIRS.replace('"5"', '"6"'),
    ],
    ids=["accepted", "rejected", "struck", "another author", "another date", "another text", "twice"],
)
def test_a_change_of_theirs_that_is_not_as_it_was_is_told_with_its_author(after: str) -> None:
    assert "Jane Roe" in lost(THEIRS, after)


@pytest.mark.parametrize(
    "between",
    [
        inserted(9, run("ours"), author=US),
        inserted(9, run("ours"), author=US) + inserted(10, run("more"), author=US),
    ],
)
def test_theirs_parted_by_ours_is_one_change_still(between: str) -> None:
    halves = inserted(5, run("their ")), inserted(6, run("words"))
    assert lost(THEIRS, between.join(halves)) == ""


def test_theirs_parted_by_plain_text_is_not_as_it_was() -> None:
    assert lost(THEIRS, inserted(5, run("their ")) + run("plain") + inserted(6, run("words")))


def test_ours_inside_of_theirs_is_no_text_of_theirs() -> None:
    within = THEIRS.replace("</w:ins>", inserted(9, run("ours"), author=US) + "</w:ins>")
    assert lost(THEIRS, within) == ""


def test_a_change_of_theirs_struck_by_us_is_still_theirs() -> None:
    struck = THEIRS.replace("<w:r>", f'<w:del w:id="9" w:author="{US}"><w:r>').replace("</w:r>", "</w:r></w:del>")
    struck = struck.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    assert lost(THEIRS, struck) == ""


def with_comments(*said: tuple[int, str, str]) -> WordPackage:
    """A file in which each of the comments (id, author, words) is on a word."""
    body = paragraph(*(commented(number, run("word")) for number, _, _ in said))
    data = simple(body, comments=True).data()
    entries = "".join(COMMENT.format(*each) for each in said)
    return WordPackage.open(changed(data, "word/comments.xml", "</w:comments>", f"{entries}</w:comments>"))


JANE, JIM, OURS = (20, "Jane", "Why?"), (21, "Jim", "Because."), (30, US, "Art. 28")


def kept(before: WordPackage, after: WordPackage) -> bool:
    return check_comments(before, after, Ours(before, after, US)).holds


def test_comments_of_others_are_kept_in_any_order_and_under_any_number() -> None:
    before = with_comments(JANE, JIM)
    assert kept(before, with_comments(JIM, JANE))
    assert kept(before, with_comments((1, *JANE[1:]), (2, *JIM[1:]), OURS))


@pytest.mark.parametrize(
    "after",
    [
        (JANE,),
        (JANE, JIM, (22, "Jim", "Because.")),
        (JANE, (21, "Jim", "Never.")),
        (JANE, (21, "Joe", "Because.")),
        (JANE, JIM, (22, "Spy", "New.")),
    ],
    ids=["gone", "twice", "other words", "other author", "a stranger's"],
)
def test_comments_of_others_that_differ_are_found(after: tuple[tuple[int, str, str], ...]) -> None:
    assert not kept(with_comments(JANE, JIM), with_comments(*after))
