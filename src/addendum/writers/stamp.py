"""Who signs the tracked changes and comments, and when."""

import re
from dataclasses import dataclass
from typing import Final

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return the text without the characters that XML 1.0 cannot hold (2.2)."""
    return _ILLEGAL.sub("", text)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The author shown on every change and comment, and their date, "YYYY-MM-DDThh:mm:ssZ".

    Raises:
        ValueError: if the author is empty or the date has another shape.
    """

    author: str
    initials: str
    date: str

    def __post_init__(self) -> None:
        """Refuse what Word would ignore or call damaged."""
        if not legal(self.author).strip():
            raise ValueError("the author of tracked changes needs a name")
        if not _DATE.fullmatch(self.date):
            raise ValueError(f"{self.date!r} is not a date like 2026-01-10T00:00:00Z")
