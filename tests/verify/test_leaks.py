import getpass

import pytest

from addendum.ooxml.package import WordPackage
from addendum.verify.leaks import check_leaks
from addendum.verify.ours import Ours
from factories.amendments import STAMP
from factories.contracts import simple
from factories.word import Part, Word, inserted, paragraph, run


def leaks(ours: str, theirs: str = "The Processor helps.") -> str:
    """What the check says of our words in a file with theirs; "" where it holds."""
    original = simple(paragraph(run(theirs)))
    redline = simple(paragraph(run(theirs), inserted(9, run(ours), author=STAMP.author)))
    check = check_leaks(*opened(original, redline))
    return "" if check.holds else check.what


def opened(original: Word, redline: Word) -> tuple[WordPackage, WordPackage, Ours]:
    before, after = WordPackage.open(original.data()), WordPackage.open(redline.data())
    return before, after, Ours(before, after, STAMP.author)


@pytest.mark.parametrize(
    "text",
    [
        " The Processor shall allow audits and find the root cause of each breach.",
        " Data may be kept on servers in Ireland/France and/or Spain; see Art. 28(3)(h).",
        " [●: types of personal data]",
        " Notices go to privacy@vendor.example or https://vendor.example/notice.",
    ],
)
def test_the_words_of_an_agreement_are_no_leak(text: str) -> None:
    assert leaks(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        " made by addendum 0.1.0",
        " Addendum",
        " score 0.93",
        " fallback 2",
        " see /home/jane/deal.docx",
        r" see C:\Users\jane\deal.docx",
        r" see \\server\share\deal.docx",
        " dpa.audits",
        " http://localhost:8000",
    ],
)
def test_what_tells_of_the_workshop_is_a_leak(text: str) -> None:
    assert leaks(text)


def test_a_word_that_the_partner_uses_is_theirs() -> None:
    assert leaks(" under this Addendum", theirs="This Data Processing Addendum binds the parties.") == ""


def test_the_name_of_the_user_is_a_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "jroe")
    assert "jroe" in leaks(" drafted by jroe")


def test_the_name_of_a_user_that_any_text_may_hold_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "root")
    assert leaks(" the root of it") == ""


def test_properties_that_changed_are_read_too() -> None:
    def file(editor: str) -> Word:
        made = simple(paragraph(run("One.")))
        made.root_parts["docProps/core.xml"] = Part(f"<x>{editor}</x>", "application/xml")
        return made

    assert check_leaks(*opened(file("Jane"), file("Jane"))).holds
    assert not check_leaks(*opened(file("Jane"), file("addendum"))).holds
    assert check_leaks(*opened(file("addendum"), file("addendum"))).holds
