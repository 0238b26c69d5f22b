import io
import json
import zipfile
from dataclasses import replace

import pytest

from addendum.model.dossier import CheckFinding, Conflict, Dossier, Light, PaperSeen, PartnerCheck, Picture, Quote
from addendum.writers.dossier_docx import write_dossier_docx
from addendum.writers.dossier_html import write_dossier_html
from addendum.writers.dossier_json import dossier_record
from addendum.writers.dossier_words import in_order, standing
from addendum.writers.stamp import Stamp

STAMP = Stamp("Counsel", "C", "2026-03-02T00:00:00Z")
QUOTE = Quote("privacy.md", "section 4", "You have <no> right & no “way”.")
DENIED = CheckFinding(
    "pp.x", "Right of access", "GDPR Art. 15", "law", "mandatory", "contradicted", "It is denied.", (QUOTE,), "Ask."
)
MET = CheckFinding("pp.y", "Purposes", "GDPR Art. 13", "law", "mandatory", "met", "It is said.")


def dossier() -> Dossier:
    """Return a dossier with one of everything."""
    checks = (
        PartnerCheck("rights", "Rights?", Light.BAD, "One is denied.", (MET, DENIED)),
        PartnerCheck("consent", "Consent?", Light.NOT_REVIEWED, "No form was found."),
    )
    conflict = Conflict("Two periods", "One says a day, the other a week.", (QUOTE, QUOTE))
    papers = (PaperSeen("privacy.md", "privacy-policy", "it is headed so"),)
    return Dossier(
        partner="Acme & Sons",
        papers=papers,
        checks=checks,
        conflicts=(conflict,),
        questions=("Question one?",),
        next_steps=("Step one.",),
        not_reviewed=("scan.pdf: a picture",),
        pictures=(Picture("form.html", b"\x89PNG", 1),),
    )


def shown(data: bytes) -> str:
    """Return the document part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_findings_are_read_in_the_order_of_their_weight() -> None:
    assert in_order((MET, DENIED)) == (DENIED, MET)


@pytest.mark.parametrize(
    ("tier", "level", "words"),
    [
        ("law", "mandatory", "Required by law; GDPR Art. 15"),
        ("law", "conditional", "Required by law where it applies; GDPR Art. 15"),
        ("law", "recommended", "Law that binds anyway; GDPR Art. 15"),
        ("guidance", "recommended", "Guidance of the authorities; GDPR Art. 15"),
        ("policy", "recommended", "House policy; GDPR Art. 15"),
    ],
)
def test_only_law_is_called_required(tier: str, level: str, words: str) -> None:
    assert standing(CheckFinding("x", "X", "GDPR Art. 15", tier, level, "met", "")) == words


def test_the_record_has_the_shape_that_others_rely_on() -> None:
    record = json.loads(json.dumps(dossier_record(dossier(), "1.2.3")))
    assert (record["format"], record["version"], record["partner"]) == ("addendum-dossier", 1, "Acme & Sons")
    assert [check["check"] for check in record["checks"]] == ["rights", "consent"]
    assert [check["light"] for check in record["checks"]] == ["bad", "not-reviewed"]
    assert record["checks"][0]["findings"][1]["quotes"][0]["text"] == QUOTE.text
    assert {"conflicts", "questions"} <= set(record)


def test_the_page_shows_everything_escaped_and_runs_nothing() -> None:
    page = write_dossier_html(dossier(), "1.2.3")
    for text in ("Acme &amp; Sons", "You have &lt;no&gt; right", "Question one?", "Step one.", "scan.pdf: a picture"):
        assert text in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        (0, "nothing is ticked or on."),
        (1, "one control is ticked or on, outlined."),
        (3, "3 controls are ticked or on, outlined."),
    ],
)
def test_a_picture_of_a_form_stands_in_the_page_itself_and_says_what_is_marked(marked: int, words: str) -> None:
    page = write_dossier_html(replace(dossier(), pictures=(Picture("form.html", b"\x89PNG", marked),)), "1.2.3")
    assert 'src="data:image/png;base64,iVBORw=="' in page
    assert words in page
    assert "<figure>" not in write_dossier_html(replace(dossier(), pictures=()), "1.2.3")


def test_the_page_says_in_words_what_its_colours_say() -> None:
    page = write_dossier_html(dossier(), "1.2.3")
    assert ">bad</span>" in page
    assert ">not reviewed</span>" in page
    assert ">denied</span>" in page


def test_the_word_file_holds_the_same_and_is_the_same_each_time() -> None:
    data = write_dossier_docx(dossier(), STAMP)
    assert data == write_dossier_docx(dossier(), STAMP)
    for text in ("Acme &amp; Sons", "You have &lt;no&gt; right", "Question one?", "Step one.", "scan.pdf: a picture"):
        assert text in shown(data)


def test_both_papers_say_that_they_are_internal_drafts() -> None:
    assert "Draft for review by counsel" in write_dossier_html(dossier(), "1")
    with zipfile.ZipFile(io.BytesIO(write_dossier_docx(dossier(), STAMP))) as archive:
        assert "Draft for review by counsel" in archive.read("word/header1.xml").decode()
