"""Official clause sets that an agreement takes in by naming them: their text stands elsewhere."""

import re
from collections.abc import Iterator, Sequence

from addendum.matching.sentences import spans
from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.model.official import Incorporation, OfficialText, Reach

NAMES = {
    "eu-2021-915": "Standard contractual clauses between controllers and processors (Decision (EU) 2021/915)",
    "eu-2021-914": "Standard contractual clauses for transfers (Decision (EU) 2021/914)",
    "dk-art28": "Standard contractual clauses of the Danish authority for Article 28(3)",
    "uk-addendum": "UK addendum to the standard contractual clauses for transfers",
    "uk-idta": "UK international data transfer agreement",
}
_STANDARD = (
    r"standard (?:contractual|data protection) clauses|standardvertragsklauseln|standarddatenschutzklauseln"
    r"|clauses contractuelles types|cláusulas contractuales tipo|clausole contrattuali tipo"
    r"|(?:modelcontractbepalingen|standaardcontractbepalingen)|standardkontraktbestemmelse\w*|\bSCCs?\b|\bCCTs?\b"
)
_NAMED = (
    ("uk-addendum", re.compile(r"\bUK addendum|international data transfer addendum", re.IGNORECASE)),
    ("uk-idta", re.compile(r"international data transfer agreement|\bIDTA\b", re.IGNORECASE)),
    ("eu-2021-915", re.compile(r"2021/915")),
    (
        "dk-art28",
        re.compile(rf"(?:datatilsynet|danish data protection (?:agency|authority)).*(?:{_STANDARD})", re.IGNORECASE),
    ),
    ("eu-2021-914", re.compile(_STANDARD, re.IGNORECASE)),
)
_TAKES_IN = re.compile(
    r"incorporat|by reference|forms? (?:an integral )?part (?:of|hereof)"
    r"|deemed to have (?:signed|entered|executed|agreed)"
    r"|deemed to be signing|enters? into|agrees? to (?:the|be bound)|which shall apply"
    r"|(?:clauses|SCCs|addendum|agreement) (?:shall |will )?appl(?:y|ies)\b"
    r"|durch (?:Bezugnahme|Verweis)|einbezogen|Bestandteil|finden Anwendung|gelten\b"
    r"|par référence|incorporées?|font partie intégrante|s['’]appliquent"
    r"|por referencia|se incorporan|forman parte|se aplicarán"
    r"|per riferimento|incorporate|parte integrante|si applicano"
    r"|door verwijzing|opgenomen|maken (?:een )?(?:integraal )?(?:onder)?deel uit|van toepassing",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"[“\"„«'’][^”\"“»]{2,60}[”\"“»'’]\s*(?:means?\b|bezeichnet|désigne|significa|betekent)", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:if|where|to the extent|soweit|falls|sofern|si|lorsque|se|qualora|indien)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:all|any|every) (?:such |the )?processing|jede[rn]? verarbeitung|tout traitement|todo tratamiento"
    r"|ogni trattamento|alle verwerkingen|elke verwerking",
    re.IGNORECASE,
)
_LONGEST = 1200
_NEVER = frozenset({ProvisionKind.HEADING, ProvisionKind.TITLE, ProvisionKind.HEADER, ProvisionKind.FOOTER})


def incorporations(agreement: Agreement, texts: Sequence[OfficialText]) -> tuple[Incorporation, ...]:
    """Return the first sentence that takes in each set whose text is not in the agreement, in document order."""
    inside = {at for text in texts for at in text.places}
    there = {text.set for text in texts}
    found: dict[str, Incorporation] = {}
    for provision in agreement.provisions:
        if provision.kind in _NEVER or provision.at in inside:
            continue
        for one in _taken_in(provision):
            if one.set not in there:
                found.setdefault(one.set, one)
    return tuple(found.values())


def _taken_in(provision: Provision) -> Iterator[Incorporation]:
    if not any(pattern.search(provision.text) for _, pattern in _NAMED):
        return
    for start, end, _ in spans(provision.text, ()):
        sentence = provision.text[start:end]
        if len(sentence) > _LONGEST or not _TAKES_IN.search(sentence) or _MEANS.search(sentence):
            continue
        for which in _sets_in(sentence):
            quote = sentence.strip()
            first = provision.text.index(quote, start)
            yield Incorporation(
                which, NAMES[which], _reach(which, sentence), provision.at, first, first + len(quote), quote
            )


def _sets_in(sentence: str) -> list[str]:
    found = [which for which, pattern in _NAMED if pattern.search(sentence)]
    if "eu-2021-914" in found and "2021/914" not in sentence and set(found) & {"eu-2021-915", "dk-art28"}:
        found.remove("eu-2021-914")
    return found


def _reach(which: str, sentence: str) -> Reach:
    """Tell whether the set is taken in for all processing, or only for transfers and on conditions."""
    if which in ("eu-2021-915", "dk-art28"):
        return Reach.TRANSFERS if _CONDITION.search(sentence) else Reach.PROCESSING
    return Reach.PROCESSING if _ALL.search(sentence) else Reach.TRANSFERS
