"""German articles and names: our clauses say "dem {Controller}", which reads "dem Auftraggeber" or "der Kundin".

A word carries its gender by its article ("der Auftraggeber", "die Kundin"); a bare name ("Acme") takes none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_GENDERS = ("der", "die", "das")


@dataclass(frozen=True, slots=True)
class _Article:
    """An article of the masculine as our clauses have it, with its case and what it is for each gender."""

    case: str
    masculine: str
    feminine: str
    neuter: str
    bare: str = ""


_ARTICLES: Mapping[str, _Article] = {
    "der": _Article("nominative", "der", "die", "das"),
    "den": _Article("accusative", "den", "die", "das"),
    "dem": _Article("dative", "dem", "der", "dem"),
    "des": _Article("genitive", "des", "der", "des", "von"),
    "vom": _Article("dative", "vom", "von der", "vom", "von"),
    "zum": _Article("dative", "zum", "zur", "zum", "zu"),
    "beim": _Article("dative", "beim", "bei der", "beim", "bei"),
    "dieser": _Article("nominative", "dieser", "diese", "dieses"),
    "diesen": _Article("accusative", "diesen", "diese", "dieses"),
    "diesem": _Article("dative", "diesem", "dieser", "diesem"),
    "dieses": _Article("genitive", "dieses", "dieser", "dieses"),
}
_BEFORE = re.compile(rf"(?P<open>.*?)\b(?P<article>{'|'.join(_ARTICLES)}) \Z", re.IGNORECASE | re.DOTALL)
_ADJECTIVAL = re.compile(r"(?:Verantwortliche|ende)r?\Z")
_WEAK = re.compile(r"(?:[Kk]unde|ent|ant|Mandant|Klient|Abonnent|Lieferant)\Z")
_FEMININE = re.compile(
    r"(?:in|ung|schaft|ion|heit|keit|tät|stelle|firma|agentur|behörde|bank|kanzlei|praxis|gemeinde|stadt|klinik)\Z"
)
_MASCULINE_IN = re.compile(r"[Vv]erein\Z")


def declined(before: str, word: str) -> str:
    """Return the text with the word behind it, article and ending as the case of the article before it asks.

    Args:
        before: the text up to the word, perhaps ending in an article of the masculine ("zahlt dem ").
        word: the word with the article of its gender, or a bare name.
    """
    article, _, noun = word.partition(" ")
    gender = article if article.lower() in _GENDERS and noun else ""
    noun = noun if gender else word
    found = _BEFORE.match(before)
    if found is None:
        return before + (f"{article} {_ending(noun, gender.lower(), 'nominative')}" if gender else word)
    asked = _ARTICLES[found["article"].lower()]
    new = {"der": asked.masculine, "die": asked.feminine, "das": asked.neuter, "": asked.bare}[gender.lower()]
    new = new[:1].upper() + new[1:] if found["article"][0].isupper() else new
    return f"{found['open']}{new}{' ' if new else ''}{_ending(noun, gender.lower(), asked.case)}"


def _ending(noun: str, gender: str, case: str) -> str:
    """Return a noun in a case: "des Auftraggebers", "dem Kunden", "den Verantwortlichen"."""
    if _ADJECTIVAL.search(noun) and gender in ("der", "die"):
        stem = noun.removesuffix("r")
        straight = case == "nominative" or (gender == "die" and case == "accusative")
        return stem if straight else f"{stem}n"
    if gender == "der" and _WEAK.search(noun) and case != "nominative":
        return f"{noun}n" if noun.endswith("e") else f"{noun}en"
    takes_s = case == "genitive" and gender in ("der", "das") and not noun.isupper()
    return noun + ("es" if noun[-1:] in "sßxz" else "s") if takes_s else noun


def with_article(name: str, text: str) -> str:
    """Return a name with the article of the gender it has in a text, bare where it never has one."""
    stem = name.removesuffix("r") if _ADJECTIVAL.search(name) else name
    counts = {
        gender: len(re.findall(rf"\b(?:{articles}) {re.escape(stem)}\w{{0,2}}\b", text, re.IGNORECASE))
        for gender, articles in (("der", "den|dem|des|vom|zum|beim"), ("die", "die|zur"), ("das", "das|ins"))
    }
    if any(counts.values()):
        return f"{max(counts, key=lambda gender: counts[gender])} {name}"
    if not re.search(rf"\bder {re.escape(stem)}", text, re.IGNORECASE):
        return name
    is_feminine = _FEMININE.search(name) and not _MASCULINE_IN.search(name)
    return f"die {name}" if is_feminine else f"der {name}"
