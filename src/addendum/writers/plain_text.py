"""Foreign text made safe for a terminal, a spreadsheet cell and a file name's place in a message."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def visible(text: str) -> str:
    """Return the text without control, direction and zero-width characters; tab and line feed stay."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return the visible text with every run of white space made one space."""
    return " ".join(visible(text).split())


def cell(text: str) -> str:
    """Return the text as a spreadsheet takes it literally: a formula's first sign gets an apostrophe before it."""
    kept = one_line(text)
    return f"'{kept}" if kept.startswith(_FORMULA) else kept
