from dataclasses import replace
from pathlib import Path

import pytest

from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.readers import read_agreement
from addendum.writers.conversion import notice_for, write_conversion
from factories.drafts import contract
from factories.papers import opened, paragraphs

SAMPLES = Path(__file__).parents[2] / "samples" / "agreements"
TEXTS = contract(
    "# 1. Duties",
    "1.1 The Supplier shall:",
    "(a) notify the Customer;",
    "(b) keep data safe.",
    "1.2 Costs are shared.",
    "# 2. Law",
    "2.1 German law applies.",
    name="acme.pdf",
)


def cells(*rows: tuple[tuple[str, str], ...]) -> Agreement:
    """An agreement that is one table: (text, context) of each cell."""
    flat = [cell for row in rows for cell in row]
    made = (
        Provision(f"body/{n}", text, ProvisionKind.CELL, context=context, paragraph=n)
        for n, (text, context) in enumerate(flat, start=1)
    )
    return replace(TEXTS, provisions=tuple(made))


def again(agreement: Agreement) -> list[Provision]:
    """The provisions of the conversion as the reader of Word files finds them, the notice apart."""
    read = read_agreement(write_conversion(agreement), "converted.docx")
    return [p for p in read.provisions if p.kind is not ProvisionKind.HEADER and p.kind is not ProvisionKind.FOOTER]


def test_the_text_is_read_again_with_the_same_structure() -> None:
    found = again(TEXTS)
    assert [(p.text, p.number, p.kind) for p in found] == [(p.text, p.number, p.kind) for p in TEXTS.provisions]
    depth = {p.at: p.level for p in found}
    assert [depth[p.at] for p in found] == [p.level for p in TEXTS.provisions]


@pytest.mark.parametrize(
    "name", ["pelican-payroll-addendum.pdf", "osprey-mail-addendum.html", "tidewater-online-terms.md"]
)
def test_a_sample_keeps_every_word_and_number(name: str) -> None:
    original = read_agreement((SAMPLES / name).read_bytes(), name)
    kept = [p for p in original.provisions if p.kind not in (ProvisionKind.HEADER, ProvisionKind.FOOTER)]
    found = again(original)
    assert [p.number for p in found] == [p.number for p in kept]
    assert all(new.text.endswith(old.text) for new, old in zip(found, kept, strict=True))


def test_every_page_says_plainly_that_it_is_a_conversion() -> None:
    header = opened(write_conversion(TEXTS)).sections[0].header.paragraphs[0].text
    assert header == "Converted from acme.pdf for review; the original is authoritative." == notice_for("acme.pdf")
    assert header not in paragraphs(write_conversion(TEXTS))


@pytest.mark.parametrize(
    ("language", "notice", "page"),
    [
        ("de", "Zur Durchsicht umgewandelt aus acme.pdf; maßgeblich ist das Original.", "Seite "),
        ("fr", "Converti de", "Page "),
    ],
)
def test_the_notice_speaks_the_agreements_language_and_tells_no_folder(language: str, notice: str, page: str) -> None:
    paper = replace(TEXTS, language=language, file="partners/secret/acme.pdf")
    section = opened(write_conversion(paper)).sections[0]
    assert section.header.paragraphs[0].text.startswith(notice)
    assert "secret" not in section.header.paragraphs[0].text
    assert section.footer.paragraphs[0].text.startswith(page)


def test_a_number_that_the_source_made_itself_is_typed() -> None:
    plain = contract("# 1. Data", "1.1 Data are safe.", typed=False, name="acme.html")
    assert paragraphs(write_conversion(plain)) == ["1\tData", "1.1\tData are safe."]


def test_running_heads_are_left_out_and_fields_are_named() -> None:
    head = Provision("header/1", "Acme", ProvisionKind.HEADER, story="header")
    field = Provision("body/1", "Jane Doe", ProvisionKind.FIELD, context="Signatory")
    assert paragraphs(write_conversion(replace(TEXTS, provisions=(head, field)))) == ["Signatory: Jane Doe"]


@pytest.mark.parametrize(
    "rows",
    [
        ((("Topic", ""), ("Contact", "")), (("Support", "Topic"), ("A mailbox", "Support | Contact"))),
        ((("Support", ""), ("A mailbox", "Support")), (("Billing", ""), ("A page", "Billing"))),
    ],
)
def test_a_table_is_rebuilt_from_the_headers_of_its_cells(rows: tuple[tuple[tuple[str, str], ...], ...]) -> None:
    agreement = cells(*rows)
    table = opened(write_conversion(agreement)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [[text for text, _ in row] for row in rows]
    found = [(p.text, p.context) for p in again(agreement)]
    assert found == [(p.text, p.context) for p in agreement.provisions]


def test_a_cell_alone_is_a_table_of_one() -> None:
    assert [p.text for p in again(cells((("Only text.", ""),)))] == ["Only text."]


def test_equal_input_gives_equal_bytes() -> None:
    assert write_conversion(TEXTS) == write_conversion(TEXTS)
