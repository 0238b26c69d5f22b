"""What an agreement is called, where the file does not say."""

import re
from collections.abc import Sequence
from typing import Final

from addendum.model.agreement import Provision, ProvisionKind
from addendum.readers.numbers import typed_label

NOTHING_SEEN: Final = "Ask for a copy with text. No verdict was made."
_FIRST = 12
_CONTENTS: Final = re.compile(
    "(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[èe]res|sommaire|[íi]ndice|sommario"
    "|inhoud(?:sopgave)?",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"(?:(?:by and )?between|zwischen|entre|tussen)?(?: ?\b(?:the|die|den|les|de))?"
    r" ?\b(?:undersigned|parties|unterzeichne(?:te|nde)n|(?:vertrags)?parteien|soussigné(?:e?s)?"
    r"|ondergetekenden|partijen|recitals|whereas|background|preamble|präambel|préambule|considérant|overwegingen)"
    r"|(?:between|zwischen|entre|tussen)",
    re.IGNORECASE,
)
"""Headings over what comes before the terms: who concludes the agreement, and why."""
_AGREED: Final = re.compile(
    r"\b(?:agreed? as follows|vereinbaren .{0,60}folgendes|convenu ce qui suit"
    r"|volgende overeengekomen|overeengekomen als volgt)\Z",
    re.IGNORECASE,
)
"""How such a heading ends where it is a sentence: "The parties have agreed as follows"."""
_LONGEST = 160
_LONGEST_WORDS = 20


def title_of(provisions: Sequence[Provision]) -> str:
    """Return the first title or heading near the top, else the first short line, else ""."""
    known = {p.at: p for p in provisions[:_FIRST]}
    top = [p for p in known.values() if p.story == "body" and not (p.parent in known and known[p.parent].number)]
    for kinds in ({ProvisionKind.TITLE}, {ProvisionKind.HEADING}, set(ProvisionKind)):
        for provision in top:
            text = " ".join(provision.text.split())
            if may_not_be_title(text) or _is_opening(text.strip(" :.,-–")):
                continue
            if provision.kind in kinds and text and len(text) <= _LONGEST and len(text.split()) <= _LONGEST_WORDS:
                return text
    return ""


def _is_opening(text: str) -> bool:
    return bool(_OPENING.fullmatch(text) or _AGREED.search(text))


def may_not_be_title(text: str) -> bool:
    """Return whether a heading names the table of contents or a numbered part, not the whole."""
    return bool(_CONTENTS.fullmatch(text.strip(" :"))) or bool(typed_label(text, is_heading=True))
