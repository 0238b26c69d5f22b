"""Places of a form that still wait for an answer: blanks to fill in and boxes that nobody has ticked."""

import re

_EMPTY_BOX = re.compile(r"[\[(]\s+[\])]|\[\]")
_UNTICKED = re.compile(r"\s*(?:\[\s*\]|\(\s+\)|☐)")
_OPEN_END = re.compile(r",\s*_{3,}[\s.]*\Z")
"""A list that leaves room for more is filled in."""
_BRACKETS = re.compile(r"(?:\A|:\s)\s*[\[{][^\],;}\n]{3,60}[\]}][\s.\])]*\Z")
"""A value that stands in brackets wholly is what somebody should fill in: "Subject matter: [service]"."""
_TICKED = re.compile("[☒☑✓✔]")
_BLANKS = ("[●", "[•", "[...]", "[…]", "____", "……", ".....", "{{", "[insert", "[to be completed", "[tbc", "[tbd")


def has_blank(text: str) -> bool:
    """Tell whether a text still waits to be filled in."""
    text = _OPEN_END.sub("", text)
    lowered = text.lower()
    unticked = "☐" in text and not _TICKED.search(text)
    return (
        unticked
        or bool(_EMPTY_BOX.search(text) or _BRACKETS.search(text))
        or any(blank in lowered for blank in _BLANKS)
    )


def is_unticked(text: str) -> bool:
    """Tell whether a text is an option of a form that nobody has chosen: "[ ] Provider will ..."."""
    return bool(_UNTICKED.match(text))
