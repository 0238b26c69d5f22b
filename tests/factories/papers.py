"""What a Word file of ours says, read by python-docx, and amendments to write it from."""

import io
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument

from addendum.drafting import draft
from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment
from addendum.model.review import Instrument
from addendum.settings import Settings
from addendum.writers.stamp import Stamp
from factories.drafts import PLAYBOOK, contract, reviewed

STAMP = Stamp("A. Counsel", "AC", "2026-03-04T00:00:00Z")
PREAMBLE = "This DPA dated 3 March 2025 is between Acme Ltd (“Supplier”) and Bolt GmbH of Berlin (“Customer”)."
PARTIAL = contract(
    PREAMBLE,
    "# 1. Audits",
    "1.1 The Supplier shall allow audits by the Customer.",
    "1.2 Costs are shared.",
    "# 2. Law",
    "2.1 This DPA is governed by the laws of Ireland.",
    "Signed by: ________",
)


def amendment_of(agreement: Agreement = PARTIAL, instrument: Instrument = Instrument.PROCESSOR_TERMS) -> Amendment:
    """The amendment that drafting makes of the agreement: types are missing, inspections are lacking."""
    return draft(replace(reviewed(agreement, PLAYBOOK), instrument=instrument), Settings())


def opened(data: bytes) -> WordDocument:
    """The file as python-docx opens it."""
    return Document(io.BytesIO(data))


def paragraphs(data: bytes) -> list[str]:
    """The texts of the paragraphs outside tables that have one."""
    return [p.text for p in opened(data).paragraphs if p.text.strip()]


def rows(data: bytes, table: int = 0) -> list[list[str]]:
    """The texts of the cells of a table."""
    return [[cell.text for cell in row.cells] for row in opened(data).tables[table].rows]


def whole_text(data: bytes) -> str:
    """All text of the body, tables included, without regard to order."""
    document = opened(data)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*paragraphs(data), *cells])
