"""Make the sample agreements from samples/sources: plain text in, Word files (and two PDFs by LibreOffice) out.

Every company, person and place in them is invented, and every sentence was written for this project.
Run it once after a source was changed: ``python samples/build.py [NAME...]``; the results are committed.

A source begins with settings (``@font``, ``@levels``, ``@numbers style|direct|typed|none`` ...); then a line is a
paragraph: ``#`` title, ``=`` subtitle, ``##`` unnumbered heading, ``1`` to ``4`` a numbered level, ``|`` a table row
(the first one is the header), ``%sign A | B`` signatures, ``%page`` a new page. ``**bold**``; ``{+inserted+}``,
``{-deleted-}`` and ``{?comment?}`` by the other side; ``+2`` and ``-2`` a whole paragraph inserted or deleted.
"""

import datetime as dt
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

import word

HERE = Path(__file__).resolve().parent
MARKS = re.compile(r"(\*\*.+?\*\*|\{\+.+?\+\}|\{-.+?-\}|\{\?.+?\?\})")
NUMBERED = re.compile(r"([+-]?)([1-4]) (.+)")
WIDTHS = {2: (4.5, 11.0), 3: (5.0, 6.0, 4.5)}
STYLES = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")


@dataclass
class Sample:
    """One source while it is being set: its settings, the Word document, and the running state."""

    settings: dict[str, str]
    document: WordDocument
    num_id: str = ""
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    rows: list[list[str]] = field(default_factory=list)
    revisions: word.Revisions = field(default_factory=word.Revisions)

    @property
    def numbers(self) -> str:
        """How numbers are made: "style", "direct", "typed" or "none"."""
        return self.settings.get("numbers", "none")

    @property
    def levels(self) -> list[str]:
        """The level texts of the list."""
        return re.split(r"\s{2,}", self.settings["levels"])


def build(source: Path, into: Path) -> None:
    """Make the file of one source in its folder below ``into``."""
    lines = source.read_text(encoding="utf-8").splitlines()
    settings = dict(line[1:].partition(" ")[::2] for line in lines if line.startswith("@"))
    sample = Sample(settings, Document())
    _set_up(sample)
    for line in lines:
        if not line.startswith("@"):
            _set(sample, line)
    _flush_table(sample)
    target = into / settings.get("folder", "agreements") / f"{source.stem}.docx"
    target.parent.mkdir(exist_ok=True)
    data = word.saved(sample.document)
    if settings.get("pdf"):
        _to_pdf(data, target.with_suffix(".pdf"))
    else:
        target.write_bytes(data)


def _set_up(sample: Sample) -> None:
    document = sample.document
    family, _, size = sample.settings["font"].rpartition(" ")
    for name in ("Normal", "Title", "Subtitle", *STYLES):
        style = document.styles[name]
        style.font.name, style.font.size = family, Pt(float(size) + (7 if name == "Title" else 0))
        style.font.color.rgb = None
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
    for index, name in enumerate(STYLES):
        document.styles[name].font.bold = index == 0
    if sample.numbers in ("style", "direct"):
        linked = [name.replace(" ", "") for name in STYLES] if sample.numbers == "style" else []
        sample.num_id = word.add_numbering(document, sample.levels, linked)
        for index, name in enumerate(STYLES if linked else ()):
            word.number(document.styles[name].element.get_or_add_pPr(), sample.num_id, index)
    word.set_language(document, sample.settings["lang"])
    _set_frame(sample)


def _set_frame(sample: Sample) -> None:
    section = sample.document.sections[0]
    section.header.paragraphs[0].text = sample.settings.get("header", "")
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if sample.settings.get("footer") == "page":
        word.add_page_field(footer)
    else:
        footer.text = sample.settings.get("footer", "")
    properties = sample.document.core_properties
    properties.author = properties.last_modified_by = "Legal"
    properties.title = properties.comments = ""
    properties.created = properties.modified = dt.datetime(*word.FIXED, tzinfo=dt.UTC)


def _set(sample: Sample, line: str) -> None:
    if line.startswith("| "):
        sample.rows.append([cell.strip() for cell in line[1:].split("|")])
        return
    _flush_table(sample)
    numbered = NUMBERED.fullmatch(line)
    if numbered:
        _set_numbered(sample, *numbered.groups())
    elif line.startswith("%"):
        _set_directive(sample, line)
    elif line:
        _set_plain(sample, line)


def _set_plain(sample: Sample, line: str) -> None:
    mark, _, rest = line.partition(" ")
    paragraph = sample.document.add_paragraph()
    if mark == "#":
        paragraph.style = sample.document.styles["Title"]
    elif mark == "=":
        paragraph.style = sample.document.styles["Subtitle"]
    elif mark == "##":
        rest = f"**{rest}**"
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(12)
    else:
        rest = line
        paragraph.paragraph_format.left_indent = Cm(1.25) if line.startswith('"') else None
    _write(sample, paragraph, rest)


def _set_numbered(sample: Sample, tracked: str, digit: str, text: str) -> None:
    level = int(digit) - 1
    paragraph = sample.document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.paragraph_format.keep_with_next = level == 0
    if sample.numbers == "style":
        paragraph.style = sample.document.styles[STYLES[level]]
    elif sample.numbers == "direct":
        word.number(word.properties_of(paragraph), sample.num_id, level)
    else:
        text = f"{_typed(sample, level)} {text}"
    _write(sample, paragraph, f"**{text}**" if level == 0 and sample.numbers != "style" else text)
    if tracked:
        sample.revisions.whole(paragraph, inserted=tracked == "+")


def _typed(sample: Sample, level: int) -> str:
    sample.counts[level] += 1
    sample.counts[level + 1 :] = [0] * (3 - level)
    return sample.levels[level].replace("%1", str(sample.counts[0])).replace("%2", str(sample.counts[1]))


def _set_directive(sample: Sample, line: str) -> None:
    if line == "%page":
        sample.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return
    names = [name.strip() for name in line.removeprefix("%sign ").split("|")]
    sample.document.add_paragraph()
    table = sample.document.add_table(rows=3, cols=len(names))
    place, signature = (
        ("Ort, Datum: ", "Unterschrift: ") if sample.settings["lang"] == "de-DE" else ("Date: ", "Signed: ")
    )
    for column, name in enumerate(names):
        for row, words in enumerate((f"For {name}" if place == "Date: " else f"Für {name}", place, signature)):
            table.cell(row, column).text = words + ("" if row == 0 else "_" * 24)


def _flush_table(sample: Sample) -> None:
    if not sample.rows:
        return
    table = sample.document.add_table(rows=0, cols=len(sample.rows[0]))
    table.style = sample.document.styles["Table Grid"]
    table.autofit = False
    widths = WIDTHS[len(sample.rows[0])]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate(sample.rows):
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.space_before = Pt(2)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            _write(sample, cell.paragraphs[0], f"**{text}**" if number == 0 and text else text)
    sample.document.add_paragraph()
    sample.rows = []


def _write(sample: Sample, paragraph: Paragraph, text: str) -> None:
    for piece in filter(None, MARKS.split(text)):
        mark, inner = piece[:2], piece[2:-2]
        if not MARKS.fullmatch(piece):
            paragraph.add_run(piece)
        elif mark == "{?":
            comment = sample.document.add_comment(paragraph.runs[-1], inner, author=word.AUTHOR, initials="RV")
            comment._comment_elm.set(qn("w:date"), word.DATE)
        else:
            run = paragraph.add_run(inner)
            run.bold = True if mark == "**" else None
            {"{+": sample.revisions.insert, "{-": sample.revisions.delete}.get(mark, lambda _: None)(run)


def _to_pdf(data: bytes, target: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice (soffice) is needed for the PDF samples.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        source.write_bytes(data)
        command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=120)
        shutil.copyfile(source.with_suffix(".pdf"), target)


def main(names: list[str]) -> None:
    """Build the named samples, or all."""
    for source in sorted((HERE / "sources").glob("*.txt")):
        if not names or source.stem in names:
            build(source, HERE)
            print(source.stem)


if __name__ == "__main__":
    main(sys.argv[1:])
