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


def met_by_official(
    findings: tuple[Finding, ...], official: Sequence[OfficialText], agreement: Agreement
) -> tuple[Finding, ...]:
    """Return the findings, those met that unchanged clauses of the set in the agreement hold."""
    texts = [text for text in official if text.set == _SET]
    if not texts:
        return findings
    inside = {at for text in texts for at in text.places}
    return tuple(_judged(finding, texts, inside, agreement) for finding in findings)


def _judged(finding: Finding, texts: Sequence[OfficialText], inside: set[str], agreement: Agreement) -> Finding:
    asked = finding.requirement.id
    if finding.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) or asked not in _CLAUSES:
        return finding
    denied = any(e.matcher == "contradiction" and e.at not in inside for e in finding.evidence)
    places = next((found for text in texts if (found := _held(asked, text))), ())
    if denied or not places:
        return finding
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
