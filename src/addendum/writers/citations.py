"""Provisions of the law as each language cites them: "GDPR Art. 28(3)(a)" -> "Art. 28 Abs. 3 Buchst. a DSGVO"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_GDPR = re.compile(
    r"GDPR Art\. (?P<article>\d+)(?:\((?P<paragraph>\d+)\))?(?:\((?P<letter>[a-z])\))?"
    r"(?:, (?P<part>first|last) subparagraph)?"
)
_CLAUSES = re.compile(r"Commission clauses \(EU\) (\d{4}/\d+), Clause ([\d.]+)(?:\(([a-z])\))?")
_EDPB = re.compile(r"EDPB (?P<kind>Guidelines|Opinion) (?P<number>[\d/]+)")
_DEFINITIONS = "4"
"""The article whose paragraphs are numbered definitions."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How one language cites; each part is put in where the citation has it."""

    article: str
    paragraph: str
    definition: str
    letter: str
    parts: Mapping[str, str]
    law: str
    guidance: Mapping[str, str]
    clauses: str
    clause_letter: str
    policy: str


_STYLES: Mapping[str, _Style] = MappingProxyType(
    {
        "de": _Style(
            article="Art. {}",
            paragraph=" Abs. {}",
            definition=" Nr. {}",
            letter=" Buchst. {}",
            parts={"first": " Unterabs. 1", "last": " letzter Unterabs."},
            law=" DSGVO",
            guidance={"Guidelines": "Leitlinien {} des EDSA", "Opinion": "Stellungnahme {} des EDSA"},
            clauses="Standardvertragsklauseln (EU) {}, Klausel {}",
            clause_letter=" Buchst. {}",
            policy="interne Vorgabe",
        ),
        "fr": _Style(
            article="article {}",
            paragraph=", paragraphe {}",
            definition=", point {}",
            letter=", point {})",
            parts={"first": ", premier alinéa", "last": ", dernier alinéa"},
            law=" du RGPD",
            guidance={"Guidelines": "lignes directrices {} du CEPD", "Opinion": "avis {} du CEPD"},
            clauses="clauses contractuelles types (UE) {}, clause {}",
            clause_letter=", point {})",
            policy="politique interne",
        ),
        "nl": _Style(
            article="artikel {}",
            paragraph=", lid {}",
            definition=", punt {}",
            letter=", onder {})",
            parts={"first": ", eerste alinea", "last": ", laatste alinea"},
            law=" AVG",
            guidance={
                "Guidelines": "richtsnoeren {} van het Europees Comité voor gegevensbescherming",
                "Opinion": "advies {} van het Europees Comité voor gegevensbescherming",
            },
            clauses="standaardcontractbepalingen (EU) {}, bepaling {}",
            clause_letter=", onder {})",
            policy="intern beleid",
        ),
    }
)


def cited_in(cite: str, language: str) -> str:
    """Return the citation as the language has it; as it is where there is no other way."""
    style = _STYLES.get(language)
    if style is None:
        return cite
    if found := _GDPR.fullmatch(cite):
        return _article(found, style)
    if found := _CLAUSES.fullmatch(cite):
        letter = style.clause_letter.format(found[3]) if found[3] else ""
        return style.clauses.format(found[1], found[2]) + letter
    if found := _EDPB.fullmatch(cite):
        return style.guidance[found["kind"]].format(found["number"])
    return style.policy if cite == "House policy" else cite


def _article(found: re.Match[str], style: _Style) -> str:
    number = style.definition if found["article"] == _DEFINITIONS else style.paragraph
    parts = (
        style.article.format(found["article"]),
        number.format(found["paragraph"]) if found["paragraph"] else "",
        style.letter.format(found["letter"]) if found["letter"] else "",
        style.parts.get(found["part"] or "", ""),
    )
    law = "," + style.law if style.law.startswith((" du", " AVG")) and len("".join(parts).split(",")) > 1 else style.law
    return "".join(parts) + law
