"""The labels of automatic lists as a reader sees them: "3.", "c.", "iv."."""

from typing import Final

from addendum.readers.numbers import to_roman

_LETTERS: Final = 26
_MOST: Final = 100_000
_STYLES: Final = {
    "1": "1",
    "decimal": "1",
    "decimal-leading-zero": "1",
    "a": "a",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "i": "i",
    "lower-roman": "i",
    "upper-roman": "I",
}


def list_label(number: int, style: str) -> str:
    """Return the label of an item; ``style`` is an HTML list type or a CSS list-style-type; "" for none."""
    shape = style if style in {"A", "I"} else _STYLES.get(style.lower(), "")
    if not shape or not 0 < number < _MOST:
        return f"{number}." if shape else ""
    if shape == "1":
        return f"{number}."
    label = _letters(number) if shape in "aA" else to_roman(number)
    return f"{label.upper() if shape.isupper() else label}."


def _letters(number: int) -> str:
    out = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        out = chr(ord("a") + letter) + out
    return out
