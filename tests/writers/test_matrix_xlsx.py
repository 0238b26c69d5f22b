"""matrix.xlsx: read back as the package it is."""

import io
import zipfile
from dataclasses import replace

from lxml import etree

from addendum.model.matrix import Matrix
from addendum.writers.matrix_xlsx import write_matrix_xlsx
from factories.matrices import complete_row, matrix

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheet(data: bytes, number: int = 1) -> etree._Element:
    return etree.fromstring(parts(data)[f"xl/worksheets/sheet{number}.xml"])


def texts(data: bytes) -> list[str]:
    shared = etree.fromstring(parts(data)["xl/sharedStrings.xml"])
    strings = ["".join(str(text) for text in item.itertext()) for item in shared]
    return [
        strings[int(str(cell.findtext(f"{MAIN}v")))] for cell in sheet(data).iter(f"{MAIN}c") if cell.get("t") == "s"
    ]


def test_a_matrix_without_files_is_still_a_workbook() -> None:
    assert texts(write_matrix_xlsx(Matrix("gdpr-art28", (), ())))[:3] == ["Agreement", "Partner", "Verdict"]


def test_every_file_and_verdict_is_there_in_words() -> None:
    shown = texts(write_matrix_xlsx(matrix()))
    assert {"acme.docx", "bolt.docx", "scan.pdf"} <= set(shown)
    assert "partial: inspections on site" in shown
    assert "contradicted" in shown
    assert "NO_TEXT: The file has no text layer." in shown


def test_nothing_is_a_formula_or_a_link() -> None:
    row = replace(complete_row("=HYPERLINK(1).docx"), party="https://e.example", remark="=1+1", error="X")
    data = write_matrix_xlsx(matrix(row))
    assert not list(sheet(data).iter(f"{MAIN}f", f"{MAIN}hyperlink"))
    assert "=HYPERLINK(1).docx" in texts(data)


def test_the_heads_stay_in_sight_and_repeat_in_print() -> None:
    data = write_matrix_xlsx(matrix())
    (pane,) = sheet(data).iter(f"{MAIN}pane")
    assert (pane.get("xSplit"), pane.get("ySplit"), pane.get("state")) == ("1", "1", "frozen")
    (setup,) = sheet(data).iter(f"{MAIN}pageSetup")
    assert (setup.get("orientation"), setup.get("paperSize")) == ("landscape", "8")
    assert b"Print_Titles" in parts(data)["xl/workbook.xml"]


def test_the_legend_explains_words_and_columns() -> None:
    data = write_matrix_xlsx(matrix(skipped=(("link", 2),)))
    shared = parts(data)["xl/sharedStrings.xml"].decode()
    assert "It could not be decided: a person must read it." in shared
    assert "GDPR Art. 28(3)(h)" in shared
    assert "Passed over: 2 (link)" in shared


def test_the_same_matrix_gives_the_same_bytes() -> None:
    assert write_matrix_xlsx(matrix()) == write_matrix_xlsx(matrix())
