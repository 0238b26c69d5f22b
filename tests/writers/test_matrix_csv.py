"""matrix.csv: one record per input file, safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.matrix import Matrix
from addendum.writers.matrix_csv import write_matrix_csv
from factories.matrices import complete_row, matrix

HEAD = ["file", "kind", "instrument", "language", "verdict", "error", "family"]


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_no_file_is_a_head_and_nothing_more() -> None:
    empty = Matrix("gdpr-art28", (), ())
    assert read(write_matrix_csv(empty)) == [HEAD]


def test_it_begins_with_the_mark_that_excel_needs() -> None:
    assert write_matrix_csv(matrix()).startswith(b"\xef\xbb\xbf")


def test_there_is_one_record_per_file_and_one_column_per_requirement() -> None:
    head, *records = read(write_matrix_csv(matrix()))
    assert head == [*HEAD, "dpa.audits", "dpa.security", "dpa.dpo"]
    assert [record[0] for record in records] == ["acme.docx", "bolt.docx", "scan.pdf"]
    assert records[1][7:] == ["partial", "contradicted", "unclear"]


def test_a_file_that_was_not_read_has_its_error_and_no_verdicts() -> None:
    last = read(write_matrix_csv(matrix()))[-1]
    assert last == ["scan.pdf", "", "", "", "not-reviewed", "NO_TEXT", "scan.pdf", "", "", ""]


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0.docx", "+1.docx", "-1.docx", "@SUM(A1).docx"])
def test_a_file_name_is_never_a_formula(name: str) -> None:
    record = read(write_matrix_csv(matrix(complete_row(name))))[1]
    assert record[0] == f"'{name}"
    assert record[6] == f"'{name}"


@given(st.text())
def test_any_name_stays_one_cell_of_one_record(name: str) -> None:
    records = read(write_matrix_csv(matrix(replace(complete_row(), file=name, family=name))))
    assert len(records) == 2
    assert len(records[1]) == len(HEAD) + 3
    assert not records[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))
