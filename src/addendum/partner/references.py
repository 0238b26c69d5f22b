"""References inside the partner's agreements that lead nowhere: a section, clause or annex that is not there."""

import re
from collections.abc import Iterator, Sequence

from addendum.model.dossier import Conflict, Quote
from addendum.partner.marks import sentences_of
from addendum.partner.papers import BINDING, Paper
from addendum.partner.places import place_of
from addendum.readers.numbers import roman

_TO_A_SECTION = re.compile(r"\b(?P<kind>Section|Clause)\s+(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.]*\d)")
_TO_AN_ANNEX = re.compile(
    r"\b(?P<kind>Annex|Appendix|Schedule|Exhibit)\s+(?P<number>\d{1,2}|[IVX]{1,4}|[A-H])\b(?!\.\d)"
)
_ELSEWHERE = re.compile(
    r"\W{0,3}(?:\(\w{1,4}\)\W{0,3}){0,3}(?:of|in|to|under|from|and|or|through)\b(?!\s+(?:this|our)\b)"
)
"""Words behind a reference by which it leads to another paper, or which leave open where it leads."""
_OTHER_PAPER = re.compile(
    r"\b(?:GDPR|Regulations?|Directives?|Acts?|Codes?|Clauses|SCCs?|Decision|Law|CCPA|Order Form|ISO|"
    r"(?:Main|Principal|Master|Framework|Services?|Underlying|Subscription) Agreement|MSA|Terms of (?:Service|Use))\b"
    r"|\b(?:[Tt]he|such|that|[Ee]ach|[Aa]n?) (?:\w+ )?(?:Agreement|Contract|Addendum)\b"
)
_OFFICIAL = re.compile(r"\bStandard Contractual Clauses\b|\bSCCs?\b")
"""Papers that work with official clauses speak of these by number, often without a word on whose they are."""
_LEFT_OUT = re.compile(r"not applicable|does not apply|omitted|deleted|reserved|not used", re.IGNORECASE)
_LABEL = re.compile(r"(?:(?:Section|Clause|Article|§)\s{0,3})?(\d{1,2}(?:\.\d{1,2}){0,3})(?!\d)\.?")
_HEAD = re.compile(r"\W{0,3}(annex|appendix|schedule|exhibit)\s{1,3}(\d{1,2}|[ivx]{1,4}|[a-h])\b", re.IGNORECASE)
_FEWEST = 3
"""An agreement of fewer numbered sections may well have others that were not read as such."""
_LONGEST_HEAD = 160

Number = tuple[int, ...]


def dead_references_in(papers: Sequence[Paper]) -> tuple[Conflict, ...]:
    """Return each reference that leads to a section or annex that is not there, once for each target and paper.

    Where the numbers of a paper were not read without gaps, or the sentence speaks of another paper or of a law,
    nothing is said.
    """
    heads = {head for paper in papers for head in _heads(paper)}
    binding = [paper for paper in papers if paper.recognised.kind in BINDING]
    return tuple(conflict for paper in binding for conflict in _in_paper(paper, heads))


def _in_paper(paper: Paper, heads: set[tuple[str, str]]) -> Iterator[Conflict]:
    numbers, own = _numbers(paper), set(_heads(paper))
    is_official = any(_OFFICIAL.search(provision.text) for provision in paper.agreement.provisions)
    seen = set()
    for provision, sentence in sentences_of(paper):
        for found in _internal(sentence):
            if is_official and found["kind"] == "Clause":
                continue
            target = f"{found['kind']} {found['number']}"
            is_dead = _has_no_annex(found, own, heads) if found.re is _TO_AN_ANNEX else _has_no_section(found, numbers)
            if is_dead and target not in seen:
                seen.add(target)
                quote = Quote(paper.name, place_of(provision), sentence)
                why = f"There is no {target} in {paper.name}."
                yield Conflict("A reference that leads nowhere", why, (quote,), f"{why} Please tell us what is meant.")


def _internal(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the references of a sentence that lead to a place in the same paper."""
    if _OTHER_PAPER.search(sentence) or _LEFT_OUT.search(sentence):
        return
    for pattern in (_TO_A_SECTION, _TO_AN_ANNEX):
        for found in pattern.finditer(sentence):
            if not _ELSEWHERE.match(sentence, found.end()):
                yield found


def _has_no_section(found: re.Match[str], numbers: frozenset[Number]) -> bool:
    """Tell whether the numbers of a paper run on without gaps and end before the one referred to."""
    tops = {number[0] for number in numbers}
    if len(tops) < _FEWEST or tops != set(range(1, max(tops) + 1)):
        return False
    wanted = _number(found["number"])
    if wanted[:1] not in numbers:
        return True
    siblings = [number[-1] for number in numbers if number[:-1] == wanted[:-1] and len(number) == len(wanted)]
    return len(siblings) >= _FEWEST and wanted[-1] > max(siblings)


def _has_no_annex(found: re.Match[str], own: set[tuple[str, str]], heads: set[tuple[str, str]]) -> bool:
    """Tell whether a paper has annexes of that name, and none of the folder has this number."""
    kind = found["kind"].lower()
    return any(name == kind for name, _ in own) and (kind, _annex_number(found["number"])) not in heads


def _numbers(paper: Paper) -> frozenset[Number]:
    """Return the numbers of all sections, "4.2" with its "4"."""
    found = set()
    for provision in paper.agreement.provisions:
        label = _LABEL.match(provision.number.strip()) or _LABEL.match(provision.text.strip())
        if label:
            number = _number(label[1])
            found |= {number[:depth] for depth in range(1, len(number) + 1)}
    return frozenset(found)


def _number(text: str) -> Number:
    return tuple(int(part) for part in text.split("."))


def _heads(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the annexes whose heads stand in a paper, or which it is."""
    texts = [paper.agreement.title, *(provision.text for provision in paper.agreement.provisions)]
    for text in texts:
        found = _HEAD.match(text.strip()) if len(text) <= _LONGEST_HEAD else None
        if found:
            yield found[1].lower(), _annex_number(found[2])


def _annex_number(text: str) -> str:
    """Return the number of an annex: "IV" and "4" are one."""
    return str(roman(text) or text.lower())
