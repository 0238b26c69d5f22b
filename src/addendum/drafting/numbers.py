"""Numbers of provisions: the next one of a series, and the references that would shift."""

import re
from collections.abc import Collection

from addendum.model.agreement import Agreement, Provision

_TYPED = re.compile(r"^\s*(?P<label>\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxlIVXL]+)(?:[A-Z])?[.)]?\)?)(?P<gap>[\s\u00a0]+)")
_LAST = re.compile(r"(\d+|[ivxl]+|[IVXL]+|[a-z]|[A-Z])(?=[^0-9A-Za-z]*$)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")
_REFERENCE = (
    r"\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Pp]oints?|§|Ziffer|Ziff\.|Abschnitt)\s*{}(?![\d.]*\d)"
)


def typed_label(text: str) -> tuple[str, str]:
    """Return the number typed at the start of a text and the space behind it ("7.2" and a tab); empty if none."""
    match = _TYPED.match(text)
    return (match["label"], match["gap"]) if match else ("", "")


def following(label: str) -> str:
    """Return the label that comes next in its series: 7.2 -> 7.3, (d) -> (e), iv. -> v.; empty if it cannot be told."""
    match = _LAST.search(label)
    if not match:
        return ""
    successor = _successor(match.group())
    return label[: match.start()] + successor + label[match.end() :] if successor else ""


def _successor(mark: str) -> str:
    if mark.isdigit():
        return str(int(mark) + 1)
    low = mark.lower()
    if low in _ROMAN[:-1] and (len(low) > 1 or low == "i"):
        roman = _ROMAN[_ROMAN.index(low) + 1]
        return roman if mark.islower() else roman.upper()
    if len(low) == 1 and low != "z":
        return chr(ord(mark) + 1)
    return ""


def next_free(label: str, taken: Collection[str]) -> str:
    """Return the next label of the series, or the label with a letter ("7A.") where the next is taken."""
    bare_taken = {bare(other) for other in taken}
    wanted = following(label)
    if wanted and bare(wanted) not in bare_taken:
        return wanted
    core = bare(label)
    for letter in "ABCDEFGHJKLMNPQRSTUVWXYZ":
        if core + letter not in bare_taken:
            return label.replace(core, core + letter, 1)
    return ""


def bare(label: str) -> str:
    """Return the label without brackets and closing dots: "(7.2)." -> "7.2"."""
    return label.strip().strip("().").strip()


def references_to(agreement: Agreement, numbers: Collection[str]) -> tuple[tuple[Provision, str], ...]:
    """Return each typed reference ("Section 7.2") to one of the numbers, with the provision it stands in."""
    found: list[tuple[Provision, str]] = []
    for number in numbers:
        pattern = re.compile(_REFERENCE.format(re.escape(bare(number))))
        found.extend((p, m.group()) for p in agreement.provisions for m in pattern.finditer(p.text))
    return tuple(found)
