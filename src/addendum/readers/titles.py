"""What an agreement is called, where the file does not say."""

import re
from collections.abc import Sequence
from typing import Final

from addendum.model.agreement import Provision, ProvisionKind

_FIRST = 12
_CONTENTS: Final = re.compile(
    r"(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[èe]res|sommaire|[íi]ndice|sommario|inhoud(?:sopgave)?",
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
            if _CONTENTS.fullmatch(text):
                continue
            if provision.kind in kinds and text and len(text) <= _LONGEST and len(text.split()) <= _LONGEST_WORDS:
                return text
    return ""
