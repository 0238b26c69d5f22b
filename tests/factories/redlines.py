"""A redline of ours to tamper with: the contract with a clause added, words put in, words struck, and comments."""

from addendum.writers.redline import Redline, write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract


def redline_of_contract() -> tuple[bytes, Redline]:
    """The original and its redline."""
    data = contract().data()
    pen = Pen(data)
    amendment = pen.amendment(
        pen.insert("without delay", ", and in any case within 48 hours,"),
        pen.replace("The Processor may keep copies for its own use.", ""),
        pen.replace("written instructions", "documented instructions"),
        pen.add("the place of processing.", pen.like("Audits", "Law"), pen.like("It allows audits.", "The law of")),
    )
    return data, write_redline(data, amendment, STAMP)
