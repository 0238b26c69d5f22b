import pytest

from factories.word import (
    cell,
    control,
    paragraph,
    run,
    table,
)
from factories.word_lists import paragraphs


def test_blocks_in_every_wrapper_are_paragraphs_in_order() -> None:
    body = (
        paragraph(run("1"))
        + control(
            paragraph(run("2")), table((cell(paragraph(run("3")), table((cell(paragraph(run("4"))),))),)), number=1
        )
        + f"<w:customXml>{paragraph(run('5'))}</w:customXml>"
    )
    assert [one.text() for one in paragraphs(body)] == ["1", "2", "3", "4", "5"]


def test_cells_tell_table_row_column_and_width() -> None:
    wide = cell(paragraph(run("w"))).replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')
    inner = table((cell(paragraph(run("n"))),))
    body = table(
        (wide, cell(paragraph(run("x")))), (cell(inner, paragraph(run("y"))), cell(paragraph()), cell(paragraph()))
    )
    found = {one.text(): one.place.cell for one in paragraphs(body) if one.text()}
    at = {text: (one.table, one.row, one.column, one.width) for text, one in found.items() if one is not None}
    assert at == {"w": (1, 1, 1, 2), "x": (1, 1, 3, 1), "n": (2, 1, 1, 1), "y": (1, 2, 1, 1)}


@pytest.mark.parametrize("span", ["1000000", "2000000000", "-3", "many", ""])
def test_a_mad_grid_span_costs_nothing(span: str) -> None:
    body = table((cell(paragraph(run("x"))).replace("<w:tcPr>", f'<w:tcPr><w:gridSpan w:val="{span}"/>'),))
    one = paragraphs(body)[0].place.cell
    assert one is not None
    assert one.width <= 63
