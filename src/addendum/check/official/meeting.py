"""What an unchanged official clause meets: Decision (EU) 2021/915, Art. 1, says that these clauses do.

Only for text that stands in the agreement word for word, as its fingerprints say; a set merely named meets nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from addendum.model.agreement import Agreement
from addendum.model.official import ClauseState, OfficialText, OptionState
from addendum.model.review import ElementResult, Evidence, Finding, Verdict

MATCHER = "official clause"
_SURE = 0.99
_CLAUSES: Mapping[str, tuple[str, ...]] = {
    "dpa.controller-rights-obligations": ("6", "7.1", "7.6"),
    "dpa.instructions": ("7.1", "7.8"),
    "dpa.legal-requirement-notice": ("7.1",),
    "dpa.instruction-infringement": ("7.1",),
    "dpa.confidentiality-personnel": ("7.4",),
    "dpa.security": ("7.4",),
    "dpa.subproc-authorisation": ("7.7",),
    "dpa.subproc-flowdown": ("7.7",),
    "dpa.subproc-liability": ("7.7",),
    "dpa.dsr-assistance": ("8",),
    "dpa.assist-security": ("8",),
    "dpa.assist-dpia": ("8",),
    "dpa.assist-prior-consultation": ("8",),
    "dpa.assist-breach-authority": ("9", "9.1"),
    "dpa.assist-breach-subjects": ("9", "9.1"),
    "dpa.breach-notice": ("9.2",),
    "dpa.deletion-return": ("10",),
    "dpa.compliance-information": ("7.6",),
    "dpa.audits": ("7.6",),
    "dpa.transfers": ("7.8",),
}
"""The clauses of the set for controllers and processors that hold a requirement together."""
_CHOSEN = {"dpa.subproc-authorisation": "7.7"}
"""Met only once the option of this clause is chosen."""
_SET = "eu-2021-915"
_TRANSFERS = "eu-2021-914"
_TRANSFERS_SAY_SO = "2"
"""The clause in which the transfer clauses call themselves clauses under Article 28(7)."""


def met_by_official(
    findings: tuple[Finding, ...], official: Sequence[OfficialText], agreement: Agreement
) -> tuple[Finding, ...]:
    """Return the findings, those met that unchanged clauses of the set in the agreement hold."""
    texts = [text for text in official if text.set == _SET]
    if not texts:
        return findings
    inside = {at for text in texts for at in text.places}
    return tuple(_judged(finding, texts, inside, agreement) for finding in findings)


def met_by_transfer_clauses(
    findings: tuple[Finding, ...], official: Sequence[OfficialText], agreement: Agreement
) -> tuple[Finding, ...]:
    """Return the findings of a paper that is nothing but transfer clauses, those met that Article 28(3) asks for.

    Modules Two and Three are clauses under Article 28(7) too (Decision (EU) 2021/914, Art. 1(2) and recital 9), as a
    whole and unchanged. Beside other terms they cover the transfers only, so there nothing is met by this.
    """
    for text in official:
        places = tuple(clause.at for clause in text.clauses if clause.number == _TRANSFERS_SAY_SO)
        if text.set == _TRANSFERS and {"2", "3"} & set(text.modules) and _is_faithful(text) and places:
            inside = set(text.places)
            return tuple(_met(f, inside, places, agreement) if _is_open(f) else f for f in findings)
    return findings


def _is_faithful(text: OfficialText) -> bool:
    return all(clause.state in (ClauseState.UNCHANGED, ClauseState.LEFT_OUT) for clause in text.clauses)


def _is_open(finding: Finding) -> bool:
    done = (Verdict.MET, Verdict.NOT_APPLICABLE)
    return finding.verdict not in done and finding.requirement.id in _CLAUSES


def _judged(finding: Finding, texts: Sequence[OfficialText], inside: set[str], agreement: Agreement) -> Finding:
    if not _is_open(finding):
        return finding
    asked = finding.requirement.id
    denied = any(e.matcher == "contradiction" and e.at not in inside for e in finding.evidence)
    places = next((found for text in texts if (found := _held(asked, text))), ())
    return finding if denied or not places else _met(finding, inside, places, agreement)


def _met(finding: Finding, inside: set[str], places: Sequence[str], agreement: Agreement) -> Finding:
    return replace(
        finding,
        verdict=Verdict.MET,
        confidence=_SURE,
        elements=tuple(ElementResult(element.id, Verdict.MET) for element in finding.elements),
        evidence=(*_kept(finding, inside), *_quoted(finding, places, agreement)),
        nearest=(),
    )


def _held(asked: str, text: OfficialText) -> tuple[str, ...]:
    """Return where the clauses that hold a requirement begin, nothing unless all of them are unchanged."""
    states = {clause.number: clause for clause in text.clauses}
    clauses = [states.get(number) for number in _CLAUSES[asked]]
    if any(clause is None or clause.state is not ClauseState.UNCHANGED for clause in clauses):
        return ()
    number = _CHOSEN.get(asked)
    if number and not any(o.clause == number and o.state is OptionState.CHOSEN for o in text.options):
        return ()
    return tuple(clause.at for clause in clauses if clause is not None)


def _kept(finding: Finding, inside: set[str]) -> Iterator[Evidence]:
    return (e for e in finding.evidence if not (e.matcher == "contradiction" and e.at in inside))


def _quoted(finding: Finding, places: Sequence[str], agreement: Agreement) -> Iterator[Evidence]:
    """Yield the first words of each clause for every element that had no evidence."""
    proved = {evidence.element for evidence in finding.evidence if evidence.matcher != "contradiction"}
    for element in finding.elements:
        if element.id in proved:
            continue
        for at in places:
            text = agreement.provision(at).text
            start = len(text) - len(text.lstrip())
            end = len(text.rstrip())
            yield Evidence(element.id, at, start, end, text[start:end], 1.0, MATCHER)
