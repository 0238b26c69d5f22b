"""Numbers as Word prints them in labels (ECMA-376 17.18.59, ST_NumberFormat)."""

from collections.abc import Callable, Mapping
from typing import Final

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 32767
_LETTERS: Final = 26
_LARGEST_LETTER: Final = 780
_LARGEST_SIGN: Final = 40
_ONES: Final = (
    "", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
_FIRSTS: Final = {
    "One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
    "Twelve": "Twelfth",
}  # fmt: skip
_TEEN: Final = range(11, 14)
_FOOTNOTE_SIGNS: Final = "*†‡§"
_CIRCLED: Final = range(1, 21)


def roman(number: int) -> str:
    """Return an upper-case roman numeral; "" for what has none."""
    if not 0 < number <= _LARGEST_ROMAN:
        return ""
    out = ""
    for value, sign in _ROMAN:
        out += sign * (number // value)
        number %= value
    return out


def letter(number: int) -> str:
    """Return A to Z, then AA, BB ... as Word counts letters; "" below 1, figures above Word's limit of 780."""
    if number < 1 or number > _LARGEST_LETTER:
        return str(number) if number > 0 else ""
    return chr(ord("A") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th ... 11th."""
    ending = "th" if number % 100 in _TEEN else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def cardinal_text(number: int) -> str:
    """Return One to Ninety-nine in English; figures beyond."""
    if not 0 < number < 100:  # noqa: PLR2004 - words are for the labels of clauses
        return str(number)
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = _TENS[number // 10], _ONES[number % 10].lower()
    return f"{tens}-{ones}" if ones else tens


def ordinal_text(number: int) -> str:
    """Return First to Ninety-ninth in English; figures beyond."""
    words = cardinal_text(number)
    if not words[0].isalpha():
        return ordinal(number)
    head, dash, last = words.rpartition("-")
    name = last.capitalize()
    name = _FIRSTS.get(name) or (f"{name[:-1]}ieth" if name.endswith("y") else f"{name}th")
    return f"{head}{dash}{name.lower()}" if head else name


def _footnote_sign(number: int) -> str:
    if not 0 < number <= _LARGEST_SIGN:
        return str(number)
    return _FOOTNOTE_SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number in _CIRCLED else str(number)


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letter,
    "lowerLetter": lambda number: letter(number).lower(),
    "ordinal": ordinal,
    "cardinalText": cardinal_text,
    "ordinalText": ordinal_text,
    "hex": lambda number: f"{number:X}",
    "chicago": _footnote_sign,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def formatted(number: int, number_format: str, pattern: str = "") -> str:
    """Return a number in a format, decimal where it is unknown; a custom format's ``pattern`` is "001, 002, ..."."""
    if number_format == "custom":
        first = pattern.split(",", 1)[0].strip()
        return f"{number:0{len(first)}}" if first.isdigit() else str(number)
    return _FORMATS.get(number_format, str)(number)
