import io
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from addendum.model.amendment import Form
from addendum.model.review import Instrument
from addendum.ooxml.parsing import parse
from addendum.writers.agreement_docx import write_amendment, write_whole_agreement
from addendum.writers.stamp import Stamp
from factories.drafts import contract
from factories.papers import PARTIAL, PREAMBLE, STAMP, amendment_of, opened, paragraphs, rows, whole_text
from factories.programs import needs

AMENDED = amendment_of()
PAPER = write_amendment(AMENDED, STAMP)
WHOLE = write_whole_agreement(amendment_of(instrument=Instrument.NONE), STAMP)
NEVER = ("addendum ", "python", "draft", "fallback", "severity", "score", "confidence", "GDPR asks", "legal advice")


@pytest.mark.parametrize("paper", [PAPER, WHOLE])
def test_nothing_internal_and_no_maker_is_named_anywhere_in_the_file(paper: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name, text in parts.items():
        plain = re.sub(r"<[^>]+>", " ", text).lower()
        assert [word for word in NEVER if word.lower() in plain] == [], name
    assert "docProps/app.xml" not in parts


@pytest.mark.parametrize("paper", [PAPER, WHOLE])
def test_every_part_is_well_formed_and_related(paper: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        for name in archive.namelist():
            parse(archive.read(name), name)
    assert opened(paper).sections[0].footer.paragraphs[0].text.startswith("Page ")


def test_the_file_bears_the_author_and_the_date_of_the_stamp_only() -> None:
    properties = opened(PAPER).core_properties
    assert (properties.author, properties.last_modified_by) == ("A. Counsel", "A. Counsel")
    assert str(properties.created)[:10] == "2026-03-04"
    assert properties.title == "Amendment No. 1 to the Data Processing Agreement"


def test_equal_input_gives_equal_bytes() -> None:
    assert write_amendment(amendment_of(), STAMP) == PAPER
    assert write_amendment(AMENDED, Stamp("B. Counsel", "B", STAMP.date)) != PAPER


def test_it_names_the_original_its_date_and_its_parties_word_for_word() -> None:
    text = paragraphs(PAPER)
    assert text[:3] == ["Amendment No. 1", "to the Data Processing Agreement", "dated 3 March 2025"]
    assert "Acme Ltd (“Supplier”); and" in text
    assert "Bolt GmbH of Berlin (“Customer”)." in text


def test_the_table_repeats_the_current_wording_and_gives_the_redlines_new_one() -> None:
    [head, *body] = rows(PAPER)
    assert head == ["Provision", "Current wording", "New wording"]
    texts = {p.text for p in PARTIAL.provisions}
    assert all(current == "None." or current in texts for _, current, _ in body)
    changed, *new = body
    assert changed == [
        "Provision 1.1 is replaced.",
        "1.1 The Supplier shall allow audits by the Customer.",
        "1.1 The Supplier shall allow audits, including inspections, by the Customer.",
    ]
    assert new == [
        [
            "New provision 3 is inserted after provision 2.1.",
            "None.",
            "3. Types of personal data\n3.1 The types of personal data are: [●: types of personal data].",
        ]
    ]


def test_every_edit_is_in_the_table_once() -> None:
    new = "\n".join(row[2] for row in rows(PAPER))
    for edit in AMENDED.edits:
        for words in (edit.new, *(p.text for p in edit.provisions)):
            assert new.count(words) == 1 or not words


def test_what_is_inserted_into_a_provision_is_underlined() -> None:
    cell = opened(PAPER).tables[0].rows[1].cells[2]
    assert [run.text for run in cell.paragraphs[0].runs if run.underline] == [", including inspections,"]


def test_the_closing_provisions_stand_there_once() -> None:
    text = whole_text(PAPER)
    once = (
        "this Amendment prevails",
        "in full force and effect",
        "Effective Date”",
        "counterparts",
        "Provision 2.1 of the",
    )
    assert [text.count(words) for words in once] == [1] * len(once)


def test_blanks_are_highlighted_and_gathered_in_a_table_to_fill_in() -> None:
    assert rows(PAPER, 2)[1:] == [["3", "Types of personal data", "[●]"]]
    runs = [
        run
        for table in opened(PAPER).tables
        for row in table.rows
        for c in row.cells
        for p in c.paragraphs
        for run in p.runs
    ]
    assert {run.text for run in runs if run.font.highlight_color} == {"[●: types of personal data]", "[●]"}


def test_every_number_has_a_ground_of_its_own_and_none_that_of_a_blank_behind_it() -> None:
    with zipfile.ZipFile(io.BytesIO(PAPER)) as archive:
        numbering = archive.read("word/numbering.xml").decode()
    levels = re.findall(r"<w:lvl .*?</w:lvl>", numbering)
    assert levels
    assert [level for level in levels if 'w:fill="FFFFFF"' not in level] == []


def test_without_blanks_no_annex_is_attached() -> None:
    agreement = contract(
        "# 1. Data", "1.1 The types of personal data held are names.", "1.2 The Supplier shall allow audits."
    )
    paper = write_amendment(amendment_of(agreement), STAMP)
    assert "Particulars" not in whole_text(paper)
    assert len(opened(paper).tables) == 2


def test_each_party_has_its_lines_to_sign_and_they_stay_together() -> None:
    cells = opened(PAPER).tables[1].rows[0].cells
    assert [cell.paragraphs[1].text for cell in cells] == ["Acme Ltd", "Bolt GmbH"]
    labels = [p.text.split("\t")[0] for p in cells[0].paragraphs[2:]]
    assert labels == ["Signature:", "Name:", "Title:", "Place, date:"]
    assert all(p.style is not None and p.style.name == "Signature Line" for cell in cells for p in cell.paragraphs)
    assert opened(PAPER).styles["Signature Line"].paragraph_format.keep_with_next


def test_what_the_agreement_does_not_say_is_a_visible_blank() -> None:
    bare = replace(contract("The Supplier shall allow audits.", parties=()), title="")
    text = whole_text(write_amendment(amendment_of(bare), STAMP))
    for blank in ("title of the agreement", "date of the agreement", "name of the controller", "name of the processor"):
        assert f"[●: {blank}]" in text


def test_earlier_amendments_are_named_or_asked_for() -> None:
    [first] = [line for line in paragraphs(PAPER) if "have not amended" in line]
    assert "[●: confirm, or name each earlier amendment]" in first
    amended = contract(PREAMBLE.replace("DPA", "DPA as amended by Amendment No. 2"), "The Supplier shall allow audits.")
    text = whole_text(write_amendment(amendment_of(amended), STAMP))
    assert "was Amendment No. 2." in text
    assert "Amendment No. 3" in text
    assert "have not amended" not in text


def test_the_frame_of_the_agreement_uses_no_term_that_nobody_defines() -> None:
    text = paragraphs(PAPER)
    defined = {term for line in (*text, PREAMBLE) for term in re.findall(r"“([^”]+)”", line)}
    frame = [re.sub(r"“[^”]+”", "", line) for line in text[text.index("Interpretation") :]]
    used = {term for line in frame for term in re.findall(r"\b[a-z]+,? ([A-Z]\w+(?: [A-Z]\w+)*)", line)}
    assert "Effective Date" in used
    assert used - defined <= {"Data Processing Agreement", "Annex", "Amendment"}


def test_the_whole_agreement_holds_each_clause_with_its_facts_blank() -> None:
    text = whole_text(WHOLE)
    assert "The Processor shall allow audits, including inspections, by the Controller." in text
    assert "[●: types of personal data]" in text
    assert "Acme Ltd (the “Processor”); and" in text
    assert "Annex to the Data Processing Agreement" in text


def test_an_annex_is_attached_and_named_in_the_table() -> None:
    amendment = amendment_of()
    edit = amendment.edits[-1]
    title = replace(edit.provisions[0], text="Annex: Data processing terms", like="", typed_number="", number="")
    heading = replace(title, text="1. Types of personal data")
    annexed = replace(
        edit, provisions=(title, heading, replace(edit.provisions[1], like="", typed_number="", number=""))
    )
    paper = write_amendment(replace(amendment, form=Form.ANNEX, edits=(annexed,)), STAMP)
    assert rows(paper)[-1] == [
        "A new annex is added.",
        "None.",
        "The annex “Data processing terms” attached to this Amendment.",
    ]
    assert paragraphs(paper)[-3:] == [
        "Annex: Data processing terms",
        "1. Types of personal data",
        "The types of personal data are: [●: types of personal data].",
    ]


def test_libreoffice_opens_both_and_keeps_the_signatures_on_one_page(tmp_path: Path) -> None:
    needs("soffice", "pdftotext")
    for name, paper in (("amendment", PAPER), ("whole", WHOLE)):
        (tmp_path / f"{name}.docx").write_bytes(paper)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in ("amendment", "whole")]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for name in ("amendment", "whole"):
        told = subprocess.run(["pdftotext", "-layout", f"{tmp_path}/{name}.pdf", "-"], check=True, capture_output=True)
        pages = [page for page in told.stdout.decode().split("\f") if "Signature:" in page]
        assert len(pages) == 1
        assert "Place, date:" in pages[0]
        assert re.search(r"^ *\d+\.\d", pages[0], re.MULTILINE), "a signature page has text of the agreement on it"
