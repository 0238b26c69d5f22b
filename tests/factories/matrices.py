"""Matrices built by hand: a complete file, one with every verdict, an unread one."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from addendum.model.matrix import Cell, Column, Matrix, Proposed, Quote, Row
from addendum.model.review import Verdict

COLUMNS = (
    Column("dpa.audits", "Audits and inspections", "GDPR Art. 28(3)(h)", "law", "mandatory"),
    Column("dpa.security", "Security of processing", "GDPR Art. 32", "law", "mandatory"),
    Column("dpa.dpo", "Data protection officer", "House policy", "policy", "recommended"),
)

VERDICTS = (*Verdict, Verdict.MET, Verdict.MET, Verdict.MET)
"""Half of them met, as in real folders."""


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


def large(files: int, requirements: int = 45, *, families: int = 0, drafted: bool = False) -> Matrix:
    """A matrix of invented files with every verdict, quotations and, on request, families and papers drafted."""
    columns = tuple(
        Column(f"dpa.point-{n}", f"Point {n} of what a processor must promise", f"GDPR Art. {n + 20}", *_standing(n))
        for n in range(requirements)
    )
    rows = tuple(_large_row(n, columns, families, drafted=drafted) for n in range(files))
    return Matrix("gdpr-art28", columns, rows, (("hidden", 2),))


def _standing(number: int) -> tuple[str, str]:
    return ("law", "mandatory") if number % 2 == 0 else ("policy", "recommended")


def _large_row(number: int, columns: tuple[Column, ...], families: int, *, drafted: bool) -> Row:
    file = f"folder-{number % 9}/vendor-{number:03}.docx"
    if number % 50 == 49:
        return replace(unread_row(file), family=file)
    family = f"folder-{number % families % 9}/vendor-{number % families:03}.docx" if families else file
    like = number % families if families else number
    return Row(
        file,
        verdict="gaps" if like % 5 else "complete",
        instrument="processor-terms",
        language="en",
        family=family,
        party=f"Vendor {number} Ltd",
        cells=MappingProxyType({c.requirement: _large_cell(like, at, drafted) for at, c in enumerate(columns)}),
        review=f"vendor-{number:03}/internal/vendor-{number:03}_review.html",
    )


def _large_cell(like: int, at: int, drafted: bool) -> Cell:
    verdict = VERDICTS[(like * 7 + at * 3) % len(VERDICTS)] if like % 5 else Verdict.MET
    words = f"The Supplier shall keep promise {at} of vendor {like}, and tell the Customer how it does so."
    why = "" if verdict in (Verdict.MET, Verdict.CONTRADICTED) else "it is a wish, not a duty"
    lacks = ("term",) if verdict is Verdict.PARTIAL else ()
    proposed = Proposed.AMENDED if drafted and verdict is Verdict.MISSING else Proposed.NOTHING
    return Cell(verdict, lacks, lacks, (Quote(words, f"no. {at}.2, page {at // 4 + 1}", why),), proposed)
