import pytest

from addendum.errors import ReadError
from addendum.model.proof import Proof
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, reject
from addendum.verify import prove
from addendum.writers.clean import write_clean
from factories.amendments import STAMP
from factories.contracts import contract, simple
from factories.redlines import redline_of_contract
from factories.tampering import OURS, pattern
from factories.word import OTHER, changed, paragraph, run

DOCUMENT = "word/document.xml"


def broken(proof: Proof) -> set[str]:
    return {check.check for check in proof.checks if not check.holds}


@pytest.mark.parametrize("author", [STAMP.author, None])
def test_a_redline_of_ours_holds_whether_the_author_is_named_or_not(author: str | None) -> None:
    original, redline = redline_of_contract()
    proof = prove(original, redline.data, author, redline.planned)
    assert broken(proof) == set()
    assert [check.check for check in proof.checks] == [
        "opens",
        "reject",
        "reject-text",
        "accept",
        "parts",
        "paragraphs",
        "others",
        "comments",
        "ids",
        "structure",
        "visible",
        "leaks",
    ]
    assert all(check.what for check in proof.checks)


def test_a_file_is_a_redline_of_itself() -> None:
    data = contract().data()
    assert prove(data, data, None).holds
    assert prove(data, data, STAMP.author).holds


def other_words(redline: bytes) -> bytes:
    return changed(redline, DOCUMENT, "within 48 hours", "within 96 hours")


def test_other_words_than_planned_are_found() -> None:
    original, redline = redline_of_contract()
    assert "accept" in broken(prove(original, other_words(redline.data), STAMP.author, redline.planned))


def test_what_no_plan_is_given_for_may_say_anything_that_is_marked() -> None:
    original, redline = redline_of_contract()
    assert prove(original, other_words(redline.data), STAMP.author).holds


def test_the_accepted_text_is_no_redline() -> None:
    original, redline = redline_of_contract()
    assert "reject" in broken(prove(original, accept(WordPackage.open(redline.data)), None))


def test_a_clean_copy_is_no_redline() -> None:
    original, redline = redline_of_contract()
    assert "reject" in broken(prove(original, write_clean(redline.data, STAMP.author), None))


def test_changes_in_another_name_are_not_ours() -> None:
    original, redline = redline_of_contract()
    assert {"reject", "others"} <= broken(prove(original, redline.data, "Somebody else"))


@pytest.mark.parametrize("author", [STAMP.author, None])
def test_another_file_is_no_redline(author: str | None) -> None:
    proof = prove(contract().data(), simple(paragraph(run("Something else."))).data(), author)
    assert not proof.holds


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"plain text"])
def test_what_is_no_word_file_does_not_open(data: bytes) -> None:
    assert broken(prove(contract().data(), data, None)) == {"opens"}


def test_an_original_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(ReadError):
        prove(b"", contract().data(), None)


def test_a_planned_paragraph_that_is_not_there_is_found() -> None:
    original, redline = redline_of_contract()
    assert broken(prove(original, redline.data, STAMP.author, {("body", 9999): "x"})) == {"accept"}


def test_a_part_of_the_plan_can_be_proved_alone() -> None:
    original, redline = redline_of_contract()
    some = {place: text for place, text in redline.planned.items() if "48 hours" in text}
    assert broken(prove(original, redline.data, STAMP.author, some)) == set()


def test_a_number_shared_by_a_comment_and_a_change_is_refused_in_ours_alone() -> None:
    original, redline = redline_of_contract()
    shared = pattern(rf'<w:ins w:id="\d+" {OURS}', f'<w:ins w:id="0" {OURS}')(redline.data)
    assert broken(prove(original, shared, STAMP.author)) == {"ids"}
    assert broken(prove(original, shared, None)) == set()


def test_a_redline_of_another_program_is_proved_against_what_it_was_made_from() -> None:
    theirs = contract().data()
    original = reject(WordPackage.open(theirs))
    assert original != theirs
    proof = prove(original, theirs, None)
    assert broken(proof) == set()
    assert broken(prove(original, theirs, OTHER)) == set()
    assert {"reject", "others"} <= broken(prove(original, theirs, "Somebody else"))


def test_hashes_of_both_files_are_told() -> None:
    original, redline = redline_of_contract()
    proof = prove(original, redline.data, None)
    assert proof.original_sha256 != proof.redline_sha256
    assert len(proof.original_sha256) == len(proof.redline_sha256) == len("0" * 64)
