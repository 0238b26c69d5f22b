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
_LONGEST = 160
_LONGEST_WORDS = 20


def title_of(provisions: Sequence[Provision]) -> str:
    """Return the first title or heading near the top, else the first short line, else ""."""
    top = [p for p in provisions[:_FIRST] if p.story == "body"]
    for kinds in ({ProvisionKind.TITLE}, {ProvisionKind.HEADING}, set(ProvisionKind)):
        for provision in top:
            text = " ".join(provision.text.split())
            if may_not_be_title(text):
                continue
            if provision.kind in kinds and text and len(text) <= _LONGEST and len(text.split()) <= _LONGEST_WORDS:
                return text
    return ""


def may_not_be_title(text: str) -> bool:
    """Return whether a heading names the table of contents or a numbered part, not the whole."""
    return bool(_CONTENTS.fullmatch(text.strip(" :"))) or bool(typed_label(text, is_heading=True))
