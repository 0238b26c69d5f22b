"""Sentences with their lead-in: "The Processor shall: (a) ...; (b) ..." becomes one unit per item, lead-in in front."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from addendum.matching.text import words_of
from addendum.model.agreement import Agreement, Provision, ProvisionKind

_END = re.compile(r"[.!?…](?=[\s\"”’»)\]]|$)|\n(?![a-zà-ÿ])")
"""The end of a sentence; a line break ends one unless the next line goes on in small letters."""
_ITEM = re.compile(
    r"(?:(?<=\s)|^)\([a-h]\)\s|(?:(?<=[:;,]\s)|(?<=[:;,])|(?<=\band\s)|(?<=\bor\s)|^)\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s"
    r"|;\s|(?<=[\s:;])[•▪–·o]\s"
)
_INITIAL = re.compile(r"(?:^|[\s(])[A-Za-z]$|\d$")
_OPENS = re.compile(r"(?:[:–—]|\b(?:and|or|und|et|y|e|en))\s*$")
_LOWER = re.compile(r"^\W*(?:\(?[a-z0-9]{1,3}\)\s*)?[a-zà-ÿ]")
_LEAD_IN_KINDS = frozenset({ProvisionKind.TEXT, ProvisionKind.ITEM, ProvisionKind.CELL})
_LONGEST_LEAD_IN = 400
_DEEPEST = 4
_TWO = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A piece of one Provision, ``text[start:end]``, with the lead-in it depends on."""

    at: str
    start: int
    end: int
    text: str
    lead_in: str


@lru_cache(maxsize=8192)
def spans(text: str, abbreviations: tuple[str, ...]) -> tuple[tuple[int, int, int], ...]:
    """Split a text: (start, end, end of the lead-in inside it or 0) for each sentence or inline list item."""
    found: list[tuple[int, int, int]] = []
    start = 0
    for end in (*_sentence_ends(text, abbreviations), len(text)):
        if text[start:end].strip():
            found.extend(_items(text, start, end))
        start = end
    return tuple(found)


def sentences(agreement: Agreement, abbreviations: tuple[str, ...]) -> tuple[Sentence, ...]:
    """Return every sentence of the agreement in document order, lists unrolled and lead-ins in front."""
    by_at = {provision.at: provision for provision in agreement.provisions}
    found: list[Sentence] = []
    for provision in agreement.provisions:
        lead = lead_in(provision, by_at)
        for start, end, head_end in spans(provision.text, abbreviations):
            head = provision.text[_first(provision.text, head_end) : head_end].strip() if head_end else ""
            full = " ".join(part for part in (lead, head) if part)
            found.append(Sentence(provision.at, start, end, provision.text[start:end], full))
    return tuple(found)


def lead_in(provision: Provision, by_at: Mapping[str, Provision], depth: int = 0) -> str:
    """Return the text a provision hangs on: table headers, or the lead-in of its list, outermost first."""
    if provision.context:
        return provision.context
    parent = by_at.get(provision.parent)
    if parent is None or depth > _DEEPEST or parent.kind not in _LEAD_IN_KINDS or not _hangs(provision, parent):
        return ""
    above = lead_in(parent, by_at, depth + 1)
    return f"{above} {_last_sentence(parent.text)}".strip()


def _hangs(provision: Provision, parent: Provision) -> bool:
    """Tell whether a unit cannot be read without its parent."""
    text = parent.text.rstrip()
    return bool(_OPENS.search(text)) or text[-1:] not in ".!?" or bool(_LOWER.match(provision.text))


def _last_sentence(text: str) -> str:
    cut = text[-_LONGEST_LEAD_IN:]
    ends = [match.end() for match in _END.finditer(cut) if match.end() < len(cut.rstrip())]
    return cut[ends[-1] :].strip() if ends else cut.strip()


def _sentence_ends(text: str, abbreviations: tuple[str, ...]) -> list[int]:
    return [match.end() for match in _END.finditer(text) if not _is_inside(text, match, abbreviations)]


def _is_inside(text: str, match: re.Match[str], abbreviations: tuple[str, ...]) -> bool:
    """Tell whether a full stop belongs to an abbreviation, an initial or a number, and so ends nothing."""
    if match.group() != ".":
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    follows = text[match.end() : match.end() + 2].strip()
    word = before.split()[-1].lstrip('("“') if before.split() else ""
    if word.lower() in abbreviations:
        return True
    return (
        bool(_INITIAL.search(before))
        and bool(follows)
        and (follows[0].islower() or follows[0].isdigit() or (len(word) == 1 and not _is_counted(before)))
    )


def _is_counted(before: str) -> bool:
    """Tell whether a text ends in a word and its number, "set out in Annex 1", and not in a number of its own."""
    counted = before.split()[-2:]
    return len(counted) == _TWO and counted[1].isdigit() and counted[0].isalpha()


def _items(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Split one sentence into its inline list items; the words before the first item are the lead-in of all."""
    cuts = [match.start() if match.group()[0] != ";" else match.end() for match in _ITEM.finditer(text, start, end)]
    cuts = [cut for cut in dict.fromkeys(cuts) if _worth(text[start:cut]) and _worth(text[cut:end])]
    if not cuts:
        return [(start, end, 0)]
    edges = [*cuts, end]
    head_end = cuts[0]
    return [
        (start, head_end, 0),
        *((a, b, head_end) for a, b in pairwise(edges) if text[a:b].strip()),
    ]


def _worth(piece: str) -> bool:
    return len(words_of(piece)) > 1


def _first(text: str, head_end: int) -> int:
    """Return where the sentence that ends its lead-in at ``head_end`` begins."""
    ends = [match.end() for match in _END.finditer(text, 0, head_end) if match.end() < head_end]
    return ends[-1] if ends else 0
