"""What programs of others make of our files: the Open XML SDK's validator, docx-scalpel, LibreOffice."""

from collections import Counter
from pathlib import Path

import pytest

from addendum.model.review import Instrument
from addendum.ooxml.package import WordPackage
from addendum.writers.agreement_docx import write_amendment, write_whole_agreement
from addendum.writers.clean import write_clean
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import Numbering, contract
from factories.corpus import corpus_file
from factories.libreoffice import office_opinions
from factories.papers import STAMP as PAPER_STAMP
from factories.papers import amendment_of
from factories.redlines import amended_contract, redline_of_contract
from factories.scalpel import scalpel_opinion
from factories.synthetic_edits import synthetic_amendment
from factories.validator import new_findings, validator_findings

MODES: tuple[Numbering, ...] = ("style", "direct", "typed")
PUBLIC = (
    ("open-agreements", "templates__common-paper-cc-by-4.0__common-paper-data-processing-agreement__template.docx"),
    ("docxodus", "TestFiles__RP__RP049-Deleted-Para-Before-Table.docx"),
)
"""A contract, and a paragraph that somebody else has struck before a table."""
Pair = tuple[bytes, bytes]
RELS = "word/_rels/document.xml.rels"


def redline_of(steps: tuple[str, str]) -> Pair:
    data = corpus_file("docx-corpus", *steps).read_bytes()
    return data, write_redline(data, synthetic_amendment(data, 1), STAMP).data


def spoiled(redline: bytes, old: bytes, new: bytes) -> bytes:
    """The redline with some bytes of its text exchanged."""
    package = WordPackage.open(redline)
    text = package.read(package.main)
    assert old in text
    return package.replaced({package.main: text.replace(old, new)})


@pytest.mark.parametrize("mode", MODES)
def test_the_validator_finds_nothing_new_in_a_redline_or_its_clean_copy(mode: Numbering, tmp_path: Path) -> None:
    original, redline = amended_contract(mode)
    assert new_findings(tmp_path, original, redline, write_clean(redline, STAMP.author)) == ()


def test_the_validator_finds_nothing_at_all_in_papers_of_ours(tmp_path: Path) -> None:
    amendment = write_amendment(amendment_of(), PAPER_STAMP)
    whole = write_whole_agreement(amendment_of(instrument=Instrument.NONE), PAPER_STAMP)
    assert validator_findings(tmp_path, amendment) == Counter()
    assert validator_findings(tmp_path, whole) == Counter()


def test_the_validator_notices_a_change_without_an_author(tmp_path: Path) -> None:
    original, redline = redline_of_contract()
    broken = spoiled(redline.data, b' w:author="Counsel"', b"")
    assert any("author" in what for what in new_findings(tmp_path, original, broken))


def test_docx_scalpel_agrees_on_accepting_and_rejecting_in_every_numbering() -> None:
    opinions = {mode: scalpel_opinion(*amended_contract(mode), STAMP.author) for mode in MODES}
    assert opinions == dict.fromkeys(MODES, ())


def test_libreoffice_agrees_on_accepting_and_rejecting_in_every_numbering(tmp_path: Path) -> None:
    pairs: dict[str, Pair] = {mode: amended_contract(mode) for mode in MODES}
    assert office_opinions(tmp_path, pairs, STAMP.author) == dict.fromkeys(MODES, ())


def test_all_three_agree_on_real_files(tmp_path: Path) -> None:
    pairs = {steps[1]: redline_of(steps) for steps in PUBLIC}
    for name, (original, redline) in pairs.items():
        assert new_findings(tmp_path, original, redline) == (), name
        assert scalpel_opinion(original, redline, STAMP.author) == (), name
    assert office_opinions(tmp_path, pairs, STAMP.author) == dict.fromkeys(pairs, ())


def test_both_notice_words_that_were_changed_without_tracking(tmp_path: Path) -> None:
    original, redline = redline_of_contract()
    silent = spoiled(redline.data, b"the place of processing", b"any place of processing")
    by_scalpel = scalpel_opinion(original, silent, STAMP.author)
    assert by_scalpel is not None
    assert by_scalpel[0].startswith("reject: word/document.xml")
    by_office = office_opinions(tmp_path, {"silent": (original, silent)}, STAMP.author)["silent"]
    assert by_office is not None
    assert by_office[0].startswith("reject: paragraph")


def test_docx_scalpel_notices_looks_that_were_changed_without_tracking() -> None:
    original, redline = redline_of_contract()
    bold = spoiled(redline.data, b"<w:r><w:t", b"<w:r><w:rPr><w:b/></w:rPr><w:t")
    assert scalpel_opinion(original, bold, STAMP.author)


def test_a_program_that_cannot_work_on_the_original_has_no_opinion(tmp_path: Path) -> None:
    _, redline = redline_of_contract()
    assert office_opinions(tmp_path, {"broken": (redline.data[:500], redline.data)}, STAMP.author) == {"broken": None}
    assert scalpel_opinion(redline.data[:500], redline.data, STAMP.author) is None


def test_stricter_readers_open_a_file_whose_remote_template_was_neutralised(tmp_path: Path) -> None:
    data = contract().data()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    link = f'<Relationship Id="rIdT" Type="{kind}" Target="https://far.example/t.dotm" TargetMode="External"/>'
    links = WordPackage.open(data).read(RELS).replace(b"</Relationships>", link.encode() + b"</Relationships>")
    original = WordPackage.open(data).replaced({RELS: links})
    pen = Pen(original)
    redline = write_redline(original, pen.amendment(pen.insert("without delay", " or pause")), STAMP)
    assert redline.neutralised
    assert new_findings(tmp_path, original, redline.data) == ()
    assert scalpel_opinion(original, redline.data, STAMP.author) == ()
