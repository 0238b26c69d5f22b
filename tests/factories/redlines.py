"""Redlines of ours, to tamper with and to show to other programs."""

from addendum.model.amendment import Edit
from addendum.writers.redline import Redline, write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import Numbering, contract


def edits_of_contract(pen: Pen, mode: Numbering = "style") -> tuple[Edit, ...]:
    """Words put in, words struck, words replaced, and a clause added in front of the last one of the contract."""
    typed = mode == "typed"
    return (
        pen.insert("without delay", ", and in any case within 48 hours,"),
        pen.replace("The Processor may keep copies for its own use.", ""),
        pen.replace("written instructions", "documented instructions"),
        pen.add(
            "the place of processing.",
            pen.like("Audits", "Law", "6A." if typed else ""),
            pen.like("It allows audits.", "The Processor acts for", "6A.1" if typed else ""),
        ),
    )


def redline_of_contract(mode: Numbering = "style") -> tuple[bytes, Redline]:
    """The contract and its redline: a clause added, words put in, words struck, and comments."""
    data = contract(mode).data()
    pen = Pen(data)
    return data, write_redline(data, pen.amendment(*edits_of_contract(pen, mode)), STAMP)


def amended_contract(mode: Numbering) -> tuple[bytes, bytes]:
    """The contract and its redline, clauses added at the end and in a cell too."""
    data = contract(mode).data()
    pen = Pen(data)
    amendment = pen.amendment(
        *edits_of_contract(pen, mode),
        pen.insert("applies.", " Courts of Cork decide."),
        pen.add("applies.", pen.like("It is final.", "The Processor acts for", "7.2" if mode == "typed" else "")),
        pen.add("Vendor Cloud Ltd", pen.like("of Cork", "Vendor Cloud Ltd")),
    )
    return data, write_redline(data, amendment, STAMP).data
