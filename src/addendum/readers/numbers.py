"""Clause numbers as people type them: "7.2", "(a)", "iv)", "Article 5", "§ 3", "Annex II", in six languages."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final


class Rank(IntEnum):
    """How high a kind of number usually stands; a smaller one holds a larger one."""

    ANNEX = 0
    PART = 1
    CHAPTER = 2
    UPPER = 3
    ARTICLE = 4
    DECIMAL = 10
    ITEM = 40


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: the series it belongs to, its place in the series, and the series' rank."""

    series: str
    values: tuple[int, ...]
    rank: int

    def follows(self, other: "Reading") -> bool:
        """Return whether this is the number right behind the other in the same series."""
        same = self.series == other.series and self.values[:-1] == other.values[:-1]
        return same and self.values[-1] == other.values[-1] + 1


_WORDS: Final = (
    (Rank.ANNEX, "annex|annexe|appendix|schedule|exhibit|attachment|anlage|anhang|anexo|allegato|bijlage|addendum"),
    (Rank.PART, "part|teil|partie|parte|deel"),
    (
        Rank.CHAPTER,
        "chapter|kapitel|chapitre|capítulo|capitulo|capo|hoofdstuk|section|abschnitt|sezione",
    ),
    (Rank.ARTICLE, "article|artikel|art|artículo|articulo|articolo|clause|ziffer|klausel|cláusula|clausola"),
)
_RANK_OF_WORD: Final = {word: rank for rank, words in _WORDS for word in words.split("|")}
_WORD: Final = re.compile(
    rf"({'|'.join(_RANK_OF_WORD)})\.?[ \u00a0]{{1,3}}"
    r"(\d{1,3}[a-z]?(?:\.\d{1,3}){0,3}|[ivxlc]{1,6}|[a-z])(?![\w])",
    re.IGNORECASE,
)
_PARAGRAPH_SIGN: Final = re.compile(r"§{1,2}[ \u00a0]?(\d{1,3}[a-z]?)(?!\w)")
_DECIMAL: Final = re.compile(r"(\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?){0,5})([.)]?)(?=[\s\u00a0]|$)")
_GLUED: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?(?=[A-ZÄÖÜÉÈ][a-zäöüéè])")
_BRACKETED: Final = re.compile(r"\((\d{1,2}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]{2,6}|[IVXLC]{2,6})\)")
_HALF: Final = re.compile(r"(\d{1,2}|[a-z]|[A-Z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])(?=[\s\u00a0])")
_BARE: Final = re.compile(r"(\d{1,2})[\s\u00a0]+(?=[^\W\d_])")
_BULLET: Final = re.compile(r"[•·▪▫■□●○◦‣⁃∙–—\uf0b7\uf0a7-][\s\u00a0]")
_SEPARATORS: Final = (":", "–", "—", "-", ".", "\t", "\n", "|")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LETTERS: Final = 26
_HEADING_WORDS: Final = 10


def roman(text: str) -> int | None:
    """Return the value of a roman numeral up to "cc", or None where it is not well formed."""
    total, before = 0, 0
    for letter in reversed(text.lower()):
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value >= before else -value
        before = max(before, value)
    return total if total and to_roman(total) == text.lower() else None


def to_roman(number: int) -> str:
    """Return a positive number as a lower-case roman numeral."""
    steps = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
    out = ""
    for value, sign in (*steps, (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        out += sign * (number // value)
        number %= value
    return out


def _letters(text: str) -> int | None:
    if len(text) == 1:
        return ord(text.lower()) - ord("a") + 1
    doubled = len(text) == 2 and text[0] == text[1]  # noqa: PLR2004 - "(aa)" follows "(z)"
    return _LETTERS + ord(text[0].lower()) - ord("a") + 1 if doubled else None


def _figures(text: str) -> tuple[int, ...]:
    return tuple(int("".join(c for c in step if c.isdigit()) or 0) for step in text.split("."))


def _bare(text: str, shape: str) -> list[Reading]:
    """Return the readings of a number without its brackets; ``shape`` tells "()", ")" and "." apart."""
    if text[0].isdigit():
        figures = _figures(text)
        if shape in {"", "."} or len(figures) > 1:
            return [Reading(f"1{len(figures)}", figures, Rank.DECIMAL + len(figures))]
        return [Reading(f"1{shape}", figures, Rank.ITEM)]
    case = "A" if text.isupper() else "a"
    rank = Rank.UPPER if case == "A" and shape in {"", "."} else Rank.ITEM
    found = [(f"{case}{shape}", _letters(text)), (f"{case}roman{shape}", roman(text))]
    return [Reading(series, (value,), rank) for series, value in found if value is not None]


def readings(label: str) -> list[Reading]:
    """Return every way to read a label ("7.2", "(i)", "Article 5"); "(i)" is a letter or a roman one; [] if unknown."""
    label = label.strip()
    if match := _WORD.match(label):
        word, figure = match[1].lower(), match[2]
        rank = _RANK_OF_WORD[word]
        value = _figures(figure)[0] if figure[0].isdigit() else roman(figure) or _letters(figure) or 0
        return [Reading(rank.name, (value,), rank)]
    if match := _PARAGRAPH_SIGN.match(label):
        return [Reading("§", _figures(match[1]), Rank.ARTICLE)]
    if match := _BRACKETED.fullmatch(label.rstrip(".:")):
        return _bare(match[1], "()")
    stem = label.rstrip(".:)")
    if not (_DECIMAL.fullmatch(stem) or (stem.isascii() and stem.isalpha())):
        return []
    shape = ")" if label.endswith(")") else "."
    return _bare(stem, shape)


def is_bullet(text: str) -> bool:
    """Return whether the text begins with a typed bullet."""
    return _BULLET.match(text.lstrip()) is not None


def _stands_apart(rest: str, *, is_heading: bool) -> bool:
    """Return whether what follows "Article 28" or "§ 3" shows it to be a label, not the subject of a sentence."""
    rest = rest.lstrip(" \u00a0")
    if is_heading or not rest or rest.startswith(_SEPARATORS):
        return True
    return len(rest) <= 60 and not rest.rstrip().endswith((".", ";", ",", ":")) and rest[0].isupper()  # noqa: PLR2004 - a heading fits a line


def _is_number_start(text: str, match: re.Match[str], *, is_heading: bool) -> bool:
    rest = text[match.end() :]
    begins = rest.lstrip(" \u00a0\t")[:1]
    is_deep = match[1].count(".") > 1 and begins.isalpha()
    if rest.lstrip(" \u00a0").startswith("\t") or is_heading or is_deep:
        return True
    if not begins or not (begins.isupper() or begins in "\"'“„«‘([*_"):
        return bool(match[2]) and begins.isalpha()
    return bool(match[2]) or "." in match[1]


def typed_label(text: str, *, is_heading: bool = False) -> str:
    """Return the label typed at the start of a line, as it stands there without a closing "." or ":"; "" for none."""
    stripped = text.lstrip()
    for pattern in (_WORD, _PARAGRAPH_SIGN):
        if match := pattern.match(stripped):
            return match[0] if _stands_apart(stripped[match.end() :], is_heading=is_heading) else ""
    if (match := _BRACKETED.match(stripped)) and stripped[match.end() :].strip():
        return match[0]
    if match := _DECIMAL.match(stripped):
        sure = _is_number_start(stripped, match, is_heading=is_heading)
        return match[0].rstrip(".") if sure else ""
    if match := _GLUED.match(stripped):
        return match[1]
    if match := _HALF.match(stripped):
        return match[0].rstrip(".")
    return ""


def bare_label(text: str) -> str:
    """Return the figure in front of a line that reads as a heading ("4 Security of processing"); "" for none."""
    stripped = text.strip()
    match = _BARE.match(stripped)
    rest = stripped[match.end() :] if match else ""
    is_line = 1 < len(rest.split()) <= _HEADING_WORDS and rest[:1].isupper() and rest[-1:].isalnum()
    return match[1] if match and is_line else ""


def without_label(text: str, label: str) -> str:
    """Return the line without its typed label and what separates them."""
    stripped = text.strip()
    return stripped.removeprefix(label).lstrip(" \u00a0\t\n.:–—-|") if label else stripped
