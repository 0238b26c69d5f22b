"""The four checks put together: how each stands, the three next steps, and the questions to send."""

from collections.abc import Callable, Iterator, Sequence

from addendum.check import check
from addendum.model.dossier import CheckFinding, Conflict, Dossier, Light, PaperSeen, PartnerCheck
from addendum.model.playbook import Playbook
from addendum.model.review import Instrument
from addendum.partner.conflicts import conflicts_in
from addendum.partner.joined import joined, said_by
from addendum.partner.lights import light_of
from addendum.partner.papers import Paper, PaperKind
from addendum.partner.rights import check_rights
from addendum.partner.security import check_security, sensitive_data_in
from addendum.partner.stale_law import stale_law_in

Playbooks = dict[str, Playbook]
"""By id: "gdpr-art28", "gdpr-privacy-policy", "gdpr-consent", "gdpr-security"."""
ConsentCheck = Callable[[Sequence[Paper], Playbook], tuple[CheckFinding, ...]]

TITLES = {
    "rights": "Are the data subjects' rights stated?",
    "security": "Do the security measures fit the risk?",
    "consent": "Is consent obtained properly?",
    "agreement": "Does the agreement hold the processor terms?",
}
_BINDING = (PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.AMENDMENT, PaperKind.TERMS)
_NOTHING = {
    "rights": "No privacy policy was found.",
    "security": "No paper that speaks of security was found.",
    "consent": "No form or paper that speaks of consent was found.",
    "agreement": "No paper with processor terms was found.",
}
_OPEN = ("contradicted", "missing", "partial")
_MOST_STEPS = 3


def processor_papers(papers: Sequence[Paper], playbook: Playbook) -> tuple[Paper, ...]:
    """Return the papers that hold terms for a processor."""
    binding = [paper for paper in papers if paper.recognised.kind in _BINDING]
    kinds = (Instrument.PROCESSOR_TERMS, Instrument.OFFICIAL)
    return tuple(paper for paper in binding if check(paper.agreement, playbook).instrument in kinds)


def check_agreement(papers: Sequence[Paper], playbook: Playbook) -> tuple[CheckFinding, ...]:
    """Return a finding for each processor term, the papers that hold such terms read as one; empty without any."""
    if not papers:
        return ()
    said = said_by(papers, playbook)
    return tuple(joined(requirement, said[requirement.id]) for requirement in playbook.requirements)


def assemble(
    partner: str,
    papers: Sequence[Paper],
    playbooks: Playbooks,
    check_consent: ConsentCheck,
    not_reviewed: tuple[str, ...] = (),
) -> Dossier:
    """Return the dossier of one partner.

    Args:
        partner: What the partner is called.
        papers: Of its folder, read and recognised.
        playbooks: The four playbooks, by id.
        check_consent: The check of forms and of wording on consent.
        not_reviewed: What could not be read, a sentence each.
    """
    sensitive = sensitive_data_in(papers)
    binding = processor_papers(papers, playbooks["gdpr-art28"])
    found = {
        "rights": check_rights(papers, playbooks["gdpr-privacy-policy"]),
        "security": check_security(papers, playbooks["gdpr-security"], sensitive),
        "consent": check_consent(papers, playbooks["gdpr-consent"]),
        "agreement": check_agreement(binding, playbooks["gdpr-art28"]),
    }
    checks = tuple(_check(name, findings, sensitive) for name, findings in found.items())
    conflicts = (*conflicts_in(papers), *stale_law_in(papers))
    return Dossier(
        partner=partner,
        papers=tuple(PaperSeen(p.name, str(p.recognised.kind), p.recognised.reason) for p in papers),
        checks=checks,
        conflicts=conflicts,
        questions=tuple(_questions(checks, conflicts)),
        next_steps=tuple(_steps(checks, conflicts))[:_MOST_STEPS],
        agreements=tuple(paper.name for paper in binding),
        not_reviewed=not_reviewed,
    )


def _check(name: str, findings: tuple[CheckFinding, ...], sensitive: str) -> PartnerCheck:
    light = light_of(name, findings, is_risky=bool(sensitive))
    return PartnerCheck(name, TITLES[name], light, _line(name, findings), findings)


def _line(name: str, findings: Sequence[CheckFinding]) -> str:
    """Return how a check stands in one sentence: how much is said, and what is denied or not said."""
    if not findings:
        return _NOTHING[name]
    asked = [one for one in findings if one.verdict not in ("not-applicable", "unclear")]
    if not asked:
        return "Nothing of it could be judged."
    fine = sum(one.verdict == "met" for one in asked)
    denied = [one.title for one in asked if one.verdict == "contradicted"]
    silent = [one.title for one in asked if one.verdict == "missing" and (one.tier, one.level) == ("law", "mandatory")]
    parts = [f"{fine} of {len(asked)} points are met"]
    parts += [f"denied: {_some(denied)}"] if denied else []
    parts += [f"not said though required: {_some(silent)}"] if silent else []
    return f"{'; '.join(parts)}."


def _some(titles: Sequence[str]) -> str:
    shown = ", ".join(title[0].lower() + title[1:] for title in titles[:3])
    return f"{shown} and {len(titles) - 3} more" if len(titles) > 3 else shown  # noqa: PLR2004 - a line holds three


def _questions(checks: Sequence[PartnerCheck], conflicts: Sequence[Conflict]) -> Iterator[str]:
    """Yield what to ask, each once: what is denied first, then what the law requires, then the rest."""
    findings = [one for check in checks if check.check != "agreement" for one in check.findings]
    order = {"contradicted": 0, "missing": 1, "partial": 1}
    asked = [one for one in findings if one.ask and one.verdict in order]
    asked.sort(key=lambda one: (order[one.verdict], one.tier != "law", one.level != "mandatory"))
    yield from dict.fromkeys(one.ask for one in asked)
    for conflict in conflicts:
        if len(conflict.quotes) > 1:
            files = " and ".join(dict.fromkeys(quote.file for quote in conflict.quotes))
            yield f"Please tell us which of your statements in {files} holds. {conflict.why}"
        else:
            yield f"Please bring {conflict.quotes[0].file} up to date. {conflict.topic}: {conflict.why}"


def _steps(checks: Sequence[PartnerCheck], conflicts: Sequence[Conflict]) -> Iterator[str]:
    by_name = {check.check: check for check in checks}
    agreement = by_name["agreement"]
    if agreement.light is Light.NOT_REVIEWED:
        yield "Conclude a processor agreement: none was found in the folder."
    gaps = sum(_is_required(one) and one.verdict in _OPEN for one in agreement.findings)
    if gaps:
        yield f"Send the amendment of the agreement: {gaps} required term{'s are' if gaps > 1 else ' is'} open."
    for name, what in (
        ("consent", "how it obtains consent"),
        ("rights", "its privacy policy"),
        ("security", "its security"),
    ):
        if by_name[name].light in (Light.BAD, Light.ATTENTION):
            yield f"Send the questions on {what}."
    if conflicts:
        yield "Ask which of the conflicting or outdated statements holds."
    for one in checks:
        if one.light is Light.NOT_REVIEWED and one.check != "agreement":
            yield f"Ask for the missing paper: {one.line[0].lower()}{one.line[1:]}"


def _is_required(one: CheckFinding) -> bool:
    return one.tier == "law" and one.level in ("mandatory", "conditional")
