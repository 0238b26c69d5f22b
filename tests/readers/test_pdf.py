"""How the PDF reader puts words together: lines to paragraphs, columns, tables, headings, fields."""

import pytest

from addendum.model.agreement import ProvisionKind
from addendum.readers.pdf import read_pdf
from factories.drawn_pdf import bold, drawn_pdf, lines, rectangle, ruled_table, text
from factories.pdf_prose import OTHER, PROSE, WHOLE, read, texts


def test_wrapped_lines_become_one_paragraph() -> None:
    agreement = read(lines(72, 100, PROSE))
    assert texts(agreement) == [WHOLE]
    assert (agreement.format, agreement.language, agreement.parties, agreement.pages) == ("pdf", "und", (), 1)
    assert agreement.notes == ()


def test_a_gap_parts_paragraphs() -> None:
    assert texts(read(lines(72, 100, PROSE) + lines(72, 160, OTHER))) == [WHOLE, " ".join(OTHER)]


def test_a_short_last_line_parts_paragraphs_without_a_gap() -> None:
    assert texts(read(lines(72, 100, [*PROSE, *OTHER]))) == [WHOLE, " ".join(OTHER)]


def test_numbers_begin_provisions_and_stay_in_the_text() -> None:
    page = bold(72, 100, "7. Audit rights", size=13) + lines(72, 130, ["7.1 First duty.", "7.2 Second duty."])
    agreement = read(page)
    assert texts(agreement) == ["7. Audit rights", "7.1 First duty.", "7.2 Second duty."]
    heading, first, second = agreement.provisions
    assert heading.kind is ProvisionKind.HEADING
    assert (first.number, first.typed_number, first.parent) == ("7.1", True, heading.at)
    assert second.heading == "Audit rights"


def test_a_reference_at_the_start_of_a_line_begins_no_provision() -> None:
    page = lines(
        72,
        100,
        [
            "The rights of the Controller to have the Processor audited are those that Clause",
            "7.2 of the Agreement and the law give it, and no others.",
        ],
    )
    assert len(read(page).provisions) == 1


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    agreement = read(lines(72, 100, PROSE[:2]), lines(72, 100, PROSE[2:]))
    assert texts(agreement) == [WHOLE]
    assert agreement.provisions[0].page == 1


def test_a_paragraph_that_ends_with_the_page_stays_alone() -> None:
    agreement = read(lines(72, 100, PROSE), lines(72, 100, OTHER))
    assert [(p.text, p.page) for p in agreement.provisions] == [(WHOLE, 1), (" ".join(OTHER), 2)]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "The processor acts only on the",
        "instructions that the controller",
        "gives it in writing and keeps",
        "a record of each of them.",
    ]
    right = [
        "The controller may audit the",
        "processor once in every year",
        "and whenever a breach has been",
        "found in its own systems.",
    ]
    agreement = read(lines(72, 100, left) + lines(320, 100, right))
    assert texts(agreement) == [" ".join(left), " ".join(right)]


def test_a_label_and_its_value_are_read_across() -> None:
    rows = [
        ("Subject", "Hosting of the service"),
        ("Duration", "As long as the contract"),
        ("Data", "Names and addresses"),
    ]
    page = "".join(text(72, 100 + 20 * n, a) + text(250, 100 + 20 * n, b) for n, (a, b) in enumerate(rows))
    agreement = read(page)
    assert texts(agreement) == [cell for row in rows for cell in row]
    assert [p.context for p in agreement.provisions if p.text == "As long as the contract"] == ["Duration"]


def test_a_hanging_number_is_no_column() -> None:
    page = "".join(text(72, 100 + 20 * n, f"{n}.") + text(110, 100 + 20 * n, "The duty is kept.") for n in range(1, 5))
    assert texts(read(page)) == [f"{n}. The duty is kept." for n in range(1, 5)]


def test_a_ruled_table_gives_cells_with_their_headers() -> None:
    rows = [("Measure", "Detail"), ("Encryption", "All data is encrypted\nwith AES-256."), ("Access", "By need only.")]
    agreement = read(text(72, 80, "The measures are these.") + ruled_table(72, 100, (120, 250), rows))
    cells = {p.text: p for p in agreement.provisions if p.kind is ProvisionKind.CELL}
    assert cells["All data is encrypted with AES-256."].context == "Encryption | Detail"
    assert cells["Access"].context == "Measure"
    assert cells["Measure"].context == ""


def test_a_table_that_goes_on_keeps_its_header() -> None:
    head = ("Measure", "Detail")
    first = ruled_table(72, 700, (120, 250), [head, ("Encryption", "AES-256.")])
    second = ruled_table(72, 60, (120, 250), [("Access", "By need only."), ("Backup", "Every night.")])
    second = second.replace("/F2", "/F1")
    cells = {p.text: p.context for p in read(first, second).provisions}
    assert cells["Every night."] == "Backup | Detail"


def test_a_frame_around_a_text_is_no_table() -> None:
    page = rectangle(60, 80, 540, 160) + lines(72, 100, PROSE)
    assert [p.kind for p in read(page).provisions] == [ProvisionKind.TEXT]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(rotate: int) -> None:
    x, y = {90: (100, 70), 180: (500, 700), 270: (480, 800)}[rotate]
    turned = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[rotate]
    shown = "".join(f"BT /F1 11 Tf 1 0 0 1 0 {-14 * n} Tm ({line}) Tj ET\n" for n, line in enumerate(PROSE))
    agreement = read_pdf(drawn_pdf(f"q {turned} {x} {y} cm\n{shown}Q\n", rotate=rotate), "a.pdf")
    assert texts(agreement) == [WHOLE]


def test_a_word_broken_at_the_end_of_a_line_is_joined_as_the_document_writes_it() -> None:
    page = lines(
        72,
        100,
        [
            "The sub-processor is named here, and the transmission too. The list of each sub-",
            "processor follows; it holds all details of every place to which the trans-",
            "mission goes.",
        ],
    )
    (found,) = texts(read(page))
    assert "each sub-processor follows" in found
    assert found.endswith("to which the transmission goes.")


def test_a_letter_spaced_heading_is_healed() -> None:
    spaced = f"BT 4 Tc /F2 11 Tf 72 {842 - 100} Td (SECTION ONE) Tj ET\n"
    assert "SECTION ONE" in texts(read(spaced + lines(72, 130, PROSE)))


def test_form_fields_are_read_with_their_names() -> None:
    data = drawn_pdf(lines(72, 100, PROSE), fields=[("Company", "Acme Ltd"), ("Empty", "")])
    field = read_pdf(data, "a.pdf").provisions[-1]
    assert (field.kind, field.text, field.context, field.page) == (ProvisionKind.FIELD, "Acme Ltd", "Company", 1)


def test_a_footnote_does_not_tear_the_paragraph_it_stands_under() -> None:
    note = text(72, 780, "1 Regulation (EU) 2016/679.", size=8)
    agreement = read(lines(72, 100, PROSE[:2]) + note, lines(72, 100, PROSE[2:]))
    assert [(p.kind, p.text) for p in agreement.provisions] == [
        (ProvisionKind.TEXT, WHOLE),
        (ProvisionKind.NOTE, "1 Regulation (EU) 2016/679."),
    ]


def test_the_title_is_the_largest_heading() -> None:
    page = (
        bold(72, 80, "Data Processing Agreement", size=20) + bold(72, 120, "1. Scope", size=13) + lines(72, 150, PROSE)
    )
    assert read(page).title == "Data Processing Agreement"


def test_reading_twice_gives_the_same() -> None:
    data = drawn_pdf(lines(72, 100, PROSE) + ruled_table(72, 200, (100, 100), [("a", "b"), ("c", "d")]))
    assert read_pdf(data, "a.pdf") == read_pdf(data, "a.pdf")
