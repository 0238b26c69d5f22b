"""Agreements in a line: one provision per text, lists and headings by small marks."""

from dataclasses import replace

from addendum.matching.parties import resolve
from addendum.model.agreement import Agreement, Provision, ProvisionKind


def agreement(*texts: str, language: str = "en", title: str = "Data Processing Agreement") -> Agreement:
    """One provision per text: "# ..." a heading, "- ..." an item of the text before, "a | b" a cell and its header."""
    provisions: list[Provision] = []
    heading, lead = "", ""
    for number, text in enumerate(texts, 1):
        at = f"body/{number}"
        if text.startswith("# "):
            heading = text[2:]
            provisions.append(Provision(at, heading, ProvisionKind.HEADING, heading=heading, paragraph=number))
        elif text.startswith("- "):
            provisions.append(
                Provision(at, text[2:], ProvisionKind.ITEM, heading=heading, parent=lead, paragraph=number)
            )
        elif " | " in text:
            header, cell = text.split(" | ", 1)
            provisions.append(
                Provision(at, cell, ProvisionKind.CELL, heading=heading, context=header, paragraph=number)
            )
        else:
            lead = at
            provisions.append(Provision(at, text, heading=heading, paragraph=number))
    made = Agreement("made.docx", "0" * 64, "docx", title, language, tuple(provisions))
    return replace(made, parties=resolve(made.provisions, language))
