from addendum.model.agreement import ProvisionKind
from factories.word import (
    cell,
    paragraph,
    run,
    table,
)
from factories.word_reading import BOLD, found

DETAILS = (
    (cell(paragraph(run("Item", BOLD))), cell(paragraph(run("Details", BOLD)))),
    (cell(paragraph(run("Purpose"))), cell(paragraph(run("Hosting the platform.")), paragraph(run("And backups.")))),
    (cell(paragraph(run("Data"))), cell(paragraph(run("Names.")))),
)


def test_cells_know_their_row_and_column_headers() -> None:
    provisions = found(table(*DETAILS))
    assert all(one.kind is ProvisionKind.CELL for one in provisions)
    assert {one.text: one.context for one in provisions} == {
        "Item": "",
        "Details": "",
        "Purpose": "Item",
        "Hosting the platform.": "Purpose | Details",
        "And backups.": "Purpose | Details",
        "Data": "Item",
        "Names.": "Data | Details",
    }


def test_the_first_row_of_a_plain_table_of_two_columns_is_no_header() -> None:
    rows = [tuple(cell(paragraph(run(text))) for text in row) for row in (("Purpose", "Hosting"), ("Data", "Names"))]
    assert {one.text: one.context for one in found(table(*rows))}["Names"] == "Data"


def test_a_header_row_may_be_marked_and_a_row_header_may_span_rows() -> None:
    merged = '<w:tcPr><w:vMerge w:val="restart"/>', "<w:tcPr><w:vMerge/>"
    rows = (
        (cell(paragraph(run("Kind"))), cell(paragraph(run("Measure")))),
        (cell(paragraph(run("Access"))).replace("<w:tcPr>", merged[0]), cell(paragraph(run("Badges.")))),
        (cell(paragraph()).replace("<w:tcPr>", merged[1]), cell(paragraph(run("Keys.")))),
    )
    body = table(*rows).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    assert {one.text: one.context for one in found(body)}["Keys."] == "Access | Measure"


def test_a_table_of_one_column_is_only_a_frame() -> None:
    body = table((cell(paragraph(run("1. Audit")), paragraph(run("The Processor shall act."))),))
    heading, text = found(paragraph(run("Title")) + body)[1:]
    assert (heading.kind, text.kind, text.parent) == (ProvisionKind.HEADING, ProvisionKind.TEXT, heading.at)
