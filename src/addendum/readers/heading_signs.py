"""What the wording of one line shows: whether it is a heading, begins with one, or leads in what follows."""

from typing import Final

from addendum.readers.numbers import Rank, Reading

_HEADING_LENGTH: Final = 80
_RUN_IN_WORDS: Final = 6
HEADING_WORDS: Final = 9
"""A heading has no more words."""


def is_caps_heading(text: str) -> bool:
    """Return whether a short line is all in capitals and no sentence."""
    short = 3 < len(text) <= _HEADING_LENGTH and len(text.split()) <= HEADING_WORDS  # noqa: PLR2004 - "AND" is none
    return short and text.isupper() and not text.endswith((".", ";", ",", ":", ")")) and "_" not in text


def reads_as_heading(rest: str, reading: Reading) -> bool:
    """Return whether what follows a number is a heading: short, capitalised, no sentence."""
    words = rest.split()
    if not words or len(words) > HEADING_WORDS or len(rest) > _HEADING_LENGTH or reading.rank >= Rank.ITEM:
        return False
    if not rest[0].isupper() or rest.endswith((";", ",", ":")) or ": " in rest:
        return False
    ends = rest.endswith((".", "!", "?"))
    return not ends or (len(words) <= 4 and reading.rank <= Rank.DECIMAL + 1)  # noqa: PLR2004 - "7. Audit rights."


def run_in_heading(rest: str) -> str:
    """Return the heading that a provision begins with ("Audit rights. The Processor shall ..."), or ""."""
    for sign in (". ", ": ", ".\t", " – ", " — "):
        head, found, tail = rest.partition(sign)
        words = head.split()
        if found and tail and 0 < len(words) <= _RUN_IN_WORDS and head[0].isupper() and tail.lstrip()[:1].isupper():
            return head
    return ""


def leads_in(text: str) -> bool:
    """Return whether a text is not finished and so introduces what comes behind it."""
    end = text.rstrip(" \u00a0\t\n*_")
    return end.endswith((":", "–", "—", ",")) or (len(end) > 20 and end[-1:].isalpha())  # noqa: PLR2004 - not a name
