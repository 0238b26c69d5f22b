"""The verdict table of a batch on a terminal."""

from dataclasses import replace

import pytest

from addendum.model.matrix import Matrix
from addendum.writers.terminal import View
from addendum.writers.verdict_table import write_verdict_table
from factories.matrices import complete_row, gap_row, matrix, unread_row


def lines(made: Matrix, width: int = 80) -> list[str]:
    return write_verdict_table(made, View(width=width)).splitlines()


def row_of(file: str, made: Matrix) -> str:
    (row,) = (line for line in lines(made, 120) if line.startswith(file))
    return row


def test_no_file_is_an_empty_table() -> None:
    assert lines(Matrix("gdpr-art28", (), ()))[-1] == "0 files."


def test_a_complete_file_counts_its_law_requirements_only() -> None:
    assert row_of("acme.docx", matrix(complete_row())).split() == ["acme.docx", "complete", "2", "0", "0", "0"]


def test_a_gap_names_the_gravest_first() -> None:
    row = row_of("bolt.docx", matrix(gap_row()))
    assert row.split()[:6] == ["bolt.docx", "gaps", "0", "1", "0", "1"]
    assert row.index("security") < row.index("audits")
    assert "dpo" not in row


def test_what_a_person_accepted_is_no_gap_and_keeps_its_verdict() -> None:
    found = gap_row().cells
    accepted = replace(found["dpa.audits"], decision="accepted by JD", accepted=True)
    row = row_of("bolt.docx", matrix(replace(gap_row(), cells={**found, "dpa.audits": accepted})))
    assert row.split() == ["bolt.docx", "gaps", "0", "1", "0", "1", "security"]


def test_an_unread_file_says_why_instead_of_figures() -> None:
    row = row_of("scan.pdf", matrix(unread_row()))
    assert row.split()[:3] == ["scan.pdf", "not", "reviewed"]
    assert row.endswith("The file has no text layer. [NO_TEXT]")


def test_a_file_in_an_unknown_language_says_only_that() -> None:
    row = row_of("bolt.docx", matrix(replace(gap_row(), verdict="not-reviewed", remark="No known language.")))
    assert row.split() == ["bolt.docx", "not", "reviewed", "No", "known", "language."]


def test_parts_not_reviewed_are_said_before_the_gaps() -> None:
    assert "2 parts not reviewed, security" in row_of("bolt.docx", matrix(replace(gap_row(), unread=2)))


@pytest.mark.parametrize(
    ("instrument", "words"), [("none", "no processor terms at all"), ("independent-controllers", "independent")]
)
def test_a_paper_of_another_kind_is_one_gap_and_not_thirty(instrument: str, words: str) -> None:
    row = row_of("bolt.docx", matrix(replace(gap_row(), instrument=instrument)))
    assert words in row
    assert "audits" not in row


@pytest.mark.parametrize("width", [80, 100, 120])
def test_it_fits_the_terminal(width: int) -> None:
    long = replace(gap_row("a-very-long-name-of-an-agreement-that-somebody-sent-us-in-november.docx"), party="B" * 70)
    assert max(map(len, lines(matrix(long, unread_row()), width))) <= width


def test_passed_over_files_are_counted() -> None:
    assert "Passed over: 2 (hidden)." in " ".join(lines(matrix(skipped=(("hidden", 2),))))
