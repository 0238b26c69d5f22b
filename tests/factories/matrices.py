"""Matrices built by hand: a complete file, one with every verdict, an unread one."""

from collections.abc import Mapping
from types import MappingProxyType

from addendum.model.matrix import Cell, Column, Matrix, Row
from addendum.model.review import Verdict

COLUMNS = (
    Column("dpa.audits", "Audits and inspections", "GDPR Art. 28(3)(h)", "law", "mandatory"),
    Column("dpa.security", "Security of processing", "GDPR Art. 32", "law", "mandatory"),
    Column("dpa.dpo", "Data protection officer", "House policy", "policy", "recommended"),
)


def cells(**verdicts: Verdict) -> Mapping[str, Cell]:
    return MappingProxyType({f"dpa.{name}": Cell(verdict) for name, verdict in verdicts.items()})


def complete_row(file: str = "acme.docx") -> Row:
    every = cells(audits=Verdict.MET, security=Verdict.MET, dpo=Verdict.MISSING)
    return Row(file, verdict="complete", kind="agreement", language="en", family=file, party="Acme Ltd", cells=every)


def gap_row(file: str = "bolt.docx") -> Row:
    found = {
        "dpa.audits": Cell(Verdict.PARTIAL, ("inspections",), ("inspections on site",)),
        "dpa.security": Cell(Verdict.CONTRADICTED),
        "dpa.dpo": Cell(Verdict.UNCLEAR),
    }
    return Row(
        file,
        verdict="gaps",
        instrument="processor-terms",
        family=file,
        cells=MappingProxyType(found),
        review="bolt/internal/bolt_review.html",
    )


def unread_row(file: str = "scan.pdf") -> Row:
    return Row(file, error="NO_TEXT", remark="The file has no text layer.", family=file)


def matrix(*rows: Row, skipped: tuple[tuple[str, int], ...] = ()) -> Matrix:
    return Matrix("gdpr-art28", COLUMNS, rows or (complete_row(), gap_row(), unread_row()), skipped)
