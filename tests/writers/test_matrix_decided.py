"""Families, deviations and decisions as the matrix page and its workbook show them."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from lxml import html

from addendum.model.matrix import Cell, Deviation, Matrix, Row
from addendum.model.review import Verdict
from addendum.writers.matrix_follow_up import FOLLOW_UP, open_findings
from addendum.writers.matrix_html import write_matrix_html
from factories.matrices import complete_row, gap_row, matrix


def page(made: Matrix) -> html.HtmlElement:
    return html.document_fromstring(write_matrix_html(made, "0.1.0"))


def decided(words: str, *, accepted: bool = False) -> Row:
    cells: Mapping[str, Cell] = gap_row().cells
    one = replace(cells["dpa.audits"], decision=words, accepted=accepted)
    return replace(gap_row(), cells=MappingProxyType({**cells, "dpa.audits": one}))


def test_without_decisions_and_families_the_page_speaks_of_neither() -> None:
    text = page(matrix()).text_content()
    assert "decisions.toml" not in text
    assert "Deviations" not in text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("accepted by JD, 2026-01-10: it <suffices>", "accepted"),
        ("rejected by JD, 2026-01-10", "rejected"),
        ("stale, the words have changed: accepted by JD, 2026-01-10", "stale"),
        ("run out: accepted by JD, 2026-01-10", "run-out"),
    ],
)
def test_a_decision_stands_beside_the_verdict_in_words(words: str, shown: str) -> None:
    (cell,) = page(matrix(decided(words))).xpath("//td[contains(@class, 'decided')]")
    assert cell.get("class").split()[-1] == shown
    assert cell.text_content() == f"partial, {shown.replace('-', ' ')}"
    assert words in cell.get("title")
    assert "decisions.toml" in page(matrix(decided(words))).text_content()


def test_what_was_accepted_is_not_counted_as_open_and_what_was_rejected_is() -> None:
    counted = [
        page(matrix(row)).xpath("//td[@data-rank]")[0].text_content()
        for row in (gap_row(), decided("accepted by JD", accepted=True), decided("rejected by JD"))
    ]
    assert counted == ["2 of 2", "1 of 2", "2 of 2"]


def test_a_row_says_why_it_belongs_to_its_family_and_where_it_deviates() -> None:
    copy = replace(
        complete_row("b.docx"),
        family="acme.docx",
        relation="the same template as acme.docx; 2 of 9 paragraphs differ",
        deviations=(Deviation("3", "once a <year>", "twice a year"), Deviation("4", "", "in writing")),
    )
    shown = page(matrix(complete_row(), copy))
    assert "The same template as acme.docx; 2 of 9 paragraphs differ; same verdicts." in shown.text_content()
    (table,) = shown.xpath("//details[@class='deviations']//tbody")
    assert [[cell.text for cell in row] for row in table] == [
        ["3", "once a <year>", "twice a year"],
        ["4", "(nothing)", "in writing"],
    ]


def test_the_sheet_of_findings_has_the_decision_where_a_person_would_write_it() -> None:
    from addendum.writers.matrix_follow_up import _HEADS, _line  # noqa: PLC0415  the line is its own

    (row, column, cell), *_ = open_findings(matrix(decided("accepted by JD", accepted=True)))
    line = _line(row, column, cell)
    assert line[len(_HEADS)] == "accepted by JD"
    assert FOLLOW_UP[0][0] == "Decision"
    assert cell.verdict is Verdict.PARTIAL
