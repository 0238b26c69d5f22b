import re
from collections.abc import Callable

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
from factories.word import OTHER, changed, document_xml, paragraph, run, unzipped, zipped

DOCUMENT = "word/document.xml"
Tamper = Callable[[bytes], bytes]


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
        "leaks",
    ]
    assert all(check.what for check in proof.checks)


def test_a_file_is_a_redline_of_itself() -> None:
    data = contract().data()
    assert prove(data, data, None).holds
    assert prove(data, data, STAMP.author).holds


def part(name: str, old: str, new: str, times: int = 1) -> Tamper:
    return lambda data: changed(data, name, old, new, times)


def pattern(expression: str, new: str) -> Tamper:
    """Replace the first match in the main part."""

    def tamper(data: bytes) -> bytes:
        text = document_xml(data)
        assert re.search(expression, text), expression
        entries = unzipped(data)
        return zipped(entries | {DOCUMENT: re.sub(expression, new, text, count=1).encode()})

    return tamper


def without(name: str) -> Tamper:
    return lambda data: zipped({key: value for key, value in unzipped(data).items() if key != name})


def with_part(name: str, data: bytes) -> Tamper:
    return lambda redline: zipped(unzipped(redline) | {name: data})


OURS = f'w:author="{STAMP.author}"'
TAMPERED: dict[str, tuple[Tamper, str]] = {
    "a word changed without a mark": (part(DOCUMENT, "returns all Personal", "returns some Personal"), "reject"),
    "a word bold without a mark": (
        part(
            DOCUMENT,
            '<w:r><w:t xml:space="preserve">the name of each',
            "<w:r><w:rPr><w:b/></w:rPr><w:t>the name of each",
        ),
        "reject",
    ),
    "a paragraph of another style": (part(DOCUMENT, 'pStyle w:val="Clause3"', 'pStyle w:val="Clause2"'), "reject"),
    "a paragraph added without a mark": (
        part(DOCUMENT, "<w:tbl>", "<w:p><w:r><w:t>New</w:t></w:r></w:p><w:tbl>"),
        "reject",
    ),
    "a paragraph taken out": (pattern(r"<w:p><w:pPr><w:pStyle w:val=\"Clause3\".*?</w:p>", ""), "reject-text"),
    "an inserted mark forgotten": (
        pattern(rf"(<w:pStyle w:val=\"Clause1\"/>)<w:rPr><w:ins [^>]*{OURS}[^>]*/></w:rPr>", r"\1"),
        "reject",
    ),
    "an insertion of ours made text": (pattern(rf"<w:ins [^>]*{OURS}[^>]*>(<w:r>.*?)</w:ins>", r"\1"), "reject"),
    "a deletion of another accepted": (pattern(rf"<w:del [^>]*{OTHER}.*?</w:del>", ""), "others"),
    "an insertion of another accepted": (pattern(rf"<w:ins [^>]*{OTHER}[^>]*>(.*?)</w:ins>", r"\1"), "others"),
    "the date of another's change": (part(DOCUMENT, "2026-01-05T09:00:00Z", "2026-01-06T09:00:00Z"), "others"),
    "the author of another's change": (part(DOCUMENT, f'w:author="{OTHER}"', 'w:author="Jim Doe"'), "others"),
    "a comment of another lost": (pattern(r'<w:comment\w+ w:id="0"/>', ""), "reject"),
    "the words of another's comment": (part("word/comments.xml", "Check the scope.", "All is well."), "comments"),
    "a comment of another taken out": (
        lambda data: zipped(
            unzipped(data)
            | {
                "word/comments.xml": re.sub(
                    rb'<w:comment w:id="0".*?</w:comment>', b"", unzipped(data)["word/comments.xml"]
                )
            }
        ),
        "comments",
    ),
    "a number given twice": (pattern(rf'w:id="\d+" {OURS}', f'w:id="11" {OURS}'), "ids"),
    "plain text in a deletion": (part(DOCUMENT, "delText", "t", 2), "structure"),
    "a field without an end": (part(DOCUMENT, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "structure"),
    "a header changed": (part("word/header1.xml", "draft 3", "draft 4"), "reject"),
    "a note changed": (part("word/footnotes.xml", "Annex I", "Annex II"), "reject"),
    "a style changed": (part("word/styles.xml", 'w:sz w:val="36"', 'w:sz w:val="2"'), "parts"),
    "a number's shape changed": (part("word/numbering.xml", "lowerLetter", "upperLetter"), "parts"),
    "a protection added": (
        part("word/settings.xml", "<w:defaultTabStop", '<w:documentProtection w:edit="readOnly"/><w:defaultTabStop'),
        "parts",
    ),
    "a part taken out": (without("word/numbering.xml"), "parts"),
    "a link to outside added": (
        part(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            '<Relationship Id="x" Type="y" Target="http://z" TargetMode="External"/></Relationships>',
        ),
        "parts",
    ),
    "the tool named in a comment": (part("word/comments.xml", "Art. 28(3)(h)", "addendum 0.1.0"), "leaks"),
    "a score in a comment": (part("word/comments.xml", "was missing", "has score 0.4"), "leaks"),
    "a path in our text": (part(DOCUMENT, "within 48 hours", "see /home/jane/x.docx"), "leaks"),
    "a requirement's id in a comment": (part("word/comments.xml", "the audit right", "dpa.audits"), "leaks"),
    "a broken part": (part(DOCUMENT, "</w:body>", ""), "opens"),
    "other words than planned": (part(DOCUMENT, "within 48 hours", "within 96 hours"), "accept"),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_tampered_with_is_found(what: str) -> None:
    original, redline = redline_of_contract()
    tamper, check = TAMPERED[what]
    assert check in broken(prove(original, tamper(redline.data), STAMP.author, redline.planned))


ONLY_WITH_AUTHOR = {"a link to outside added", "other words than planned"}


@pytest.mark.parametrize("what", sorted(TAMPERED.keys() - ONLY_WITH_AUTHOR))
def test_what_was_tampered_with_is_found_in_a_redline_of_anybody(what: str) -> None:
    original, redline = redline_of_contract()
    assert not prove(original, TAMPERED[what][0](redline.data), None).holds


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
