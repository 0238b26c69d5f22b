"""Numbers of provisions: the next one of a series, and the references that would shift."""

import re
from collections.abc import Collection

from addendum.model.agreement import Agreement, Provision

_GAP = re.compile(r"[.:)]?(?P<gap>[\s\u00a0]*(?:[–—:-][\s\u00a0]+)?)")
_CAPTION = re.compile(r"\s*[^\W\d_][^.:;!?]*[.:]\s+(?=[^\W\d_a-z])")
_LONGEST_CAPTION = 9
_VERB = re.compile(
    r"\b(?:shall|will|may|must|can|is|are|be|has|have|does|agrees?|muss|darf|wird|ist|sind|hat|kann|est|sont|doit|peut)\b"
)
_LAST = re.compile(r"(\d+|[ivxl]+|[IVXL]+|[a-z]|[A-Z])(?=[^0-9A-Za-z]*$)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")
_REFERENCE = (
    r"\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Pp]oints?|§|Ziffer|Ziff\.|Abschnitt)\s*{}(?![\d.]*\d)"
)


def typed_label(provision: Provision) -> tuple[str, str]:
    """Return the number as it is typed ("7.") and the space behind it (a tab); both empty where it is automatic."""
    text = provision.text
    start = len(text) - len(text.lstrip())
    if not (provision.typed_number and text.startswith(provision.number, start)):
        return "", ""
    end = start + len(provision.number)
    match = _GAP.match(text, end)
    gap = match["gap"] if match else ""
    stop = match.start("gap") if match else end
    return text[start:stop], gap


def behind_label(provision: Provision) -> int:
    """Return where the words begin behind a typed number; 0 where there is none."""
    label, gap = typed_label(provision)
    return len(provision.text) - len(provision.text.lstrip()) + len(label) + len(gap) if label else 0


def behind_caption(provision: Provision) -> int:
    """Return where the sentences begin behind the number and a run-in heading ("7.1 Audits. The ...")."""
    start = behind_label(provision)
    match = _CAPTION.match(provision.text, start)
    if match is None or len(match.group().split()) > _LONGEST_CAPTION or _VERB.search(match.group()):
        return start
    return match.end()


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
