"""The full name of a party and its entry in the preamble, as the agreement itself writes them."""

import re
from collections.abc import Iterable

from addendum.model.agreement import Party

_FORM = (
    r"(?:Limited|Ltd\.?|LLC|L\.L\.C\.|LLP|Inc\.?|Incorporated|Corp\.?|Corporation|plc|PLC|GmbH(?: & Co\. KG)?|AG|KG|UG"
    r"|e\.V\.|SE|S\.?A\.?S\.?|S\.?A\.?R\.?L\.?|S\.?A\.?|S\.?L\.?U?\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|B\.?V\.?|N\.?V\.?|ApS|A/S"
    r"|AB|Oy|AS|Sp\. z o\.o\.|s\.r\.o\.|Kft\.?|OÜ|d\.o\.o\.|University|Foundation|Stiftung|Association)"
)
_WORD = r"(?:[A-Z0-9À-Þ][\w.\-'’À-ÿ]*|&|of|de|der|und)"
_NAME = re.compile(rf"{_WORD}(?:,? {_WORD}){{0,6}}?,? {_FORM}(?!\w)")
_START = re.compile(
    r"\b(?:[Bb]etween|and|[Aa]nd between|by|with|[Zz]wischen|und)\b:? (?:(?:der|dem|die) )?|^(?:der|dem|die) "
)
_JOINS = re.compile(r"[)”“\"–] ?(?:,? (?:and|und|et) |; )")
_LONGEST = 400
_NO_NAMES = re.compile(
    r"\b(?:agreement|addendum|terms|contract|annex|schedule|services|this|customer|client|company|supplier|provider|vendor"
    r"|controller|processor|contractors?|we|you|us)$",
    re.IGNORECASE,
)


def name_and_entry(party: Party, front: Iterable[str]) -> tuple[str, str]:
    """Return the name and the verbatim entry ('Acme Ltd of 1 Quay Lane ("Supplier")'); each empty where not found."""
    for text in front:
        bracket = _bracket(party.called, text)
        if bracket:
            name = _name_before(text, bracket.start())
            if name:
                return name.group(), " ".join(text[name.start() : bracket.end()].split())
    plain = re.sub(r"^(?:and|between)\s+", "", party.name.strip())
    is_name = plain[:1].isupper() and plain.lower() != party.called.lower() and not _NO_NAMES.search(plain)
    return (plain, "") if is_name else ("", "")


def _bracket(called: str, text: str) -> re.Match[str] | None:
    if not called:
        return None
    quoted = rf"[\"“„«'‘]{re.escape(called)}[\"”“»'’]"
    return re.search(rf"\([^()]{{0,60}}{quoted}[^()]{{0,60}}\)|[–—] ?[^–—()]{{0,40}}{quoted}[^–—()]{{0,30}}[–—]", text)


def _name_before(text: str, end: int) -> re.Match[str] | None:
    """Return the company name that the words just before a bracket begin with."""
    begin = max(0, end - _LONGEST)
    opener = max((m.end() for m in _JOINS.finditer(text[begin:end])), default=0) + begin
    found = _NAME.search(text, opener, end)
    inner = max((m.end() for m in _START.finditer(found.group())), default=0) if found else 0
    return _NAME.search(text, found.start() + inner, end) if found and inner else found
