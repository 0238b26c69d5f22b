"""Findings as Parquet, and the questions of docs/registry.md put to them."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from addendum.model.matrix import Matrix
from addendum.model.review import OPEN_VERDICTS
from addendum.writers.findings_parquet import COLUMNS, write_findings_parquet
from factories.matrices import complete_row, gap_row, large, matrix, unread_row
from factories.programs import skip_or_fail

DOCS = Path(__file__).resolve().parents[2] / "docs" / "registry.md"
QUESTIONS = re.findall(r"^## (\d+)\. .*?```sql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def needs_module(name: str) -> Any:  # noqa: ANN401  an optional package
    try:
        return __import__(name)
    except ImportError:
        return skip_or_fail(f"{name} is not installed")


def records(made: Matrix) -> list[dict[str, Any]]:
    needs_module("pyarrow")
    from pyarrow import parquet  # noqa: PLC0415  an optional package

    found: list[dict[str, Any]] = parquet.read_table(io.BytesIO(write_findings_parquet(made))).to_pylist()
    return found


def ask(query: str, made: Matrix, folder: Path) -> list[tuple[Any, ...]]:
    """The answer of DuckDB, which runs in the folder of the file."""
    duckdb = needs_module("duckdb")
    (folder / "findings.parquet").write_bytes(write_findings_parquet(made))
    there = query.replace("'findings.parquet'", f"'{folder / 'findings.parquet'}'")
    found: list[tuple[Any, ...]] = duckdb.connect().execute(there).fetchall()
    return found


def test_no_file_is_a_table_without_rows() -> None:
    assert records(Matrix("gdpr-art28", (), ())) == []


def test_every_cell_is_a_row_with_all_columns() -> None:
    rows = records(matrix(complete_row(), gap_row()))
    assert len(rows) == 6
    assert all(tuple(row) == COLUMNS for row in rows)
    (partial,) = [row for row in rows if row["verdict"] == "partial"]
    assert (partial["file"], partial["requirement"], partial["lacks"]) == ("bolt.docx", "dpa.audits", ["inspections"])


def test_what_a_person_accepted_says_so_and_is_open_in_no_answer(tmp_path: Path) -> None:
    row = gap_row()
    accepted = replace(row.cells["dpa.audits"], decision="accepted by JD", accepted=True)
    made = matrix(replace(row, cells={**row.cells, "dpa.audits": accepted}))
    told = {row["requirement"]: (row["decision"], row["accepted"]) for row in records(made)}
    assert told == {"dpa.audits": ("accepted by JD", True), "dpa.security": ("", False), "dpa.dpo": ("", False)}
    by_requirement = {answer[0]: answer[2] for answer in ask(QUESTIONS[2][1], made, tmp_path)}
    assert by_requirement == {"dpa.audits": 0, "dpa.security": 1}
    assert ask(QUESTIONS[3][1], made, tmp_path) == [("bolt.docx", 1)]
    assert ask(QUESTIONS[8][1], made, tmp_path) == [("bolt.docx", 1, 1.0)]
    assert [answer[0] for answer in ask(QUESTIONS[9][1], made, tmp_path)] == ["dpa.security"]


def test_a_file_that_was_not_read_is_one_row_without_a_requirement() -> None:
    (row,) = records(matrix(unread_row()))
    assert (row["file"], row["error"], row["requirement"], row["verdict"]) == ("scan.pdf", "NO_TEXT", None, None)


def test_the_same_matrix_gives_the_same_bytes() -> None:
    needs_module("pyarrow")
    assert write_findings_parquet(large(20, 6)) == write_findings_parquet(large(20, 6))


def test_ten_questions_are_answered() -> None:
    assert [number for number, _ in QUESTIONS] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(("number", "query"), QUESTIONS, ids=[f"question-{number}" for number, _ in QUESTIONS])
def test_every_question_of_the_page_can_be_asked(number: str, query: str, tmp_path: Path) -> None:
    answer = ask(query, large(60, 12, families=5, drafted=True), tmp_path)
    assert number in ("6", "7") or answer


def test_the_verdicts_of_agreements_are_those_of_the_matrix(tmp_path: Path) -> None:
    made = large(60, 12)
    counted = {
        verdict: sum(row.verdict == verdict for row in made.rows) for verdict in ("complete", "gaps", "not-reviewed")
    }
    assert dict(ask(QUESTIONS[0][1], made, tmp_path)) == counted


def test_the_open_points_of_a_requirement_are_those_of_the_matrix(tmp_path: Path) -> None:
    made = large(60, 12)
    for requirement, _, is_open, judged in ask(QUESTIONS[2][1], made, tmp_path):
        verdicts = [row.cells[requirement].verdict for row in made.rows if requirement in row.cells]
        assert (is_open, judged) == (sum(verdict in OPEN_VERDICTS for verdict in verdicts), len(verdicts))


def test_every_agreement_of_a_family_is_counted(tmp_path: Path) -> None:
    made = large(60, 12, families=5)
    assert sum(count for _, count, _ in ask(QUESTIONS[8][1], made, tmp_path)) == len(made.rows)
