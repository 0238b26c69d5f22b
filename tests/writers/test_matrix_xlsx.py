"""matrix.xlsx: read back as the package it is."""

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

from lxml import etree

from addendum.model.matrix import Matrix
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.writers.matrix_xlsx import write_matrix_xlsx
from factories.matrices import cells, complete_row, large, matrix
from factories.programs import needs

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


def lines(data: bytes, number: int) -> list[list[str]]:
    """The cells of a sheet by row, strings and figures alike."""
    shared = etree.fromstring(parts(data)["xl/sharedStrings.xml"])
    strings = ["".join(str(text) for text in item.itertext()) for item in shared]
    return [[_shown(cell, strings) for cell in row] for row in sheet(data, number).iter(f"{MAIN}row")]


def _shown(cell: etree._Element, strings: list[str]) -> str:
    value = str(cell.findtext(f"{MAIN}v"))
    return strings[int(value)] if cell.get("t") == "s" else value


def test_a_complete_file_has_no_line_to_follow_up() -> None:
    fine = replace(complete_row(), cells=cells(audits=Verdict.MET, security=Verdict.NOT_APPLICABLE))
    assert len(lines(write_matrix_xlsx(matrix(fine)), 2)) == 1


def test_every_open_cell_is_a_line_with_its_words_and_its_place() -> None:
    made = large(20, 12)
    found = lines(write_matrix_xlsx(made), 2)
    assert len(found) - 1 == sum(cell.verdict in OPEN_VERDICTS for row in made.rows for cell in row.cells.values())
    shown = next(line for line in found if line[5] == "partial")
    assert shown[6] == "term"
    assert shown[7].startswith("“The Supplier shall keep promise")
    assert "(not enough: it is a wish, not a duty)" in shown[7]
    assert shown[8].startswith("no. ")


def test_the_columns_to_fill_in_stand_ready_and_status_has_its_words() -> None:
    data = write_matrix_xlsx(matrix())
    assert lines(data, 2)[0][-5:] == ["Decision", "Who", "Until", "Status", "Note"]
    (validation,) = sheet(data, 2).iter(f"{MAIN}dataValidation")
    assert "agreed" in str(validation.findtext(f"{MAIN}formula1"))
    assert list(sheet(data, 2).iter(f"{MAIN}autoFilter"))
    assert list(sheet(data, 2).iter(f"{MAIN}pane"))


def test_the_sums_are_those_of_the_cells() -> None:
    made = large(40, 10)
    for column, line in zip(made.columns, lines(write_matrix_xlsx(made), 3)[1:], strict=True):
        verdicts = [row.verdict_of(column) for row in made.rows]
        assert [int(figure) for figure in line[2:]] == [verdicts.count(verdict) for verdict in Verdict]


def test_no_sheet_has_a_formula() -> None:
    data = write_matrix_xlsx(large(20, 12, families=3, drafted=True))
    for number in (1, 2, 3, 4):
        assert not list(sheet(data, number).iter(f"{MAIN}f", f"{MAIN}hyperlink"))


def test_the_office_opens_it_with_every_sheet(tmp_path: Path) -> None:
    needs("soffice")
    book = tmp_path / "matrix.xlsx"
    book.write_bytes(write_matrix_xlsx(large(30, 12)))
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    to = ["--convert-to", every_sheet, "--outdir", str(tmp_path), str(book)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(["soffice", profile, "--headless", *to], capture_output=True, timeout=120, check=True)
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv")}
    assert set(written) == {f"matrix-{name}.csv" for name in ("Verdicts", "Findings", "Sums", "Legend")}
    assert "vendor-001.docx" in written["matrix-Findings.csv"]
