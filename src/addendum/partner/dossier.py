"""The four checks put together: how each stands, the three next steps, and the questions to send."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from addendum.model.dossier import CheckFinding, Conflict, Dossier, Light, PaperSeen, PartnerCheck
from addendum.model.paper_words import PaperKind
from addendum.model.partner_law import PartnerLaw
from addendum.model.playbook import Playbook
from addendum.model.review import Instrument
from addendum.partner.conflicts import conflicts_in
from addendum.partner.consent import SPEAK_OF_CONSENT, check_consent
from addendum.partner.joined import Judged, findings_over, judged, not_worded
from addendum.partner.lights import light_of
from addendum.partner.papers import BINDING, Paper, Unread, names_of
from addendum.partner.references import dead_references_in
from addendum.partner.rights import SPEAK_OF_RIGHTS, check_rights
from addendum.partner.security import SPEAK_OF_SECURITY, check_security, risk_in
from addendum.partner.settings_file import NAME, PartnerFacts, Role
from addendum.partner.stale_law import stale_law_in
from addendum.partner.titles import in_sentence

Playbooks = Mapping[str, Playbook]
"""By check: "rights", "security", "consent", "agreement"."""


@dataclass(frozen=True, slots=True)
class PartnerLibrary:
    """All that a partner's papers are read against."""

    playbooks: Playbooks
    law: PartnerLaw


PLAYBOOKS: Final = {
    "rights": "gdpr-privacy-policy",
    "security": "gdpr-security",
    "consent": "gdpr-consent",
    "agreement": "gdpr-art28",
}
"""Which playbook each check is made by."""
TITLES: Final = {
    "rights": "Are the data subjects' rights stated?",
    "security": "Do the security measures fit the risk?",
    "consent": "Is consent obtained properly?",
    "agreement": "Does the agreement hold the processor terms?",
}
_SPEAK: Final = {
    "rights": SPEAK_OF_RIGHTS,
    "security": SPEAK_OF_SECURITY,
    "consent": SPEAK_OF_CONSENT,
    "agreement": BINDING,
}
"""The kinds of paper that each check looks at."""
_NOTHING: Final = {
    "rights": "No privacy policy was found",
    "security": "No paper that speaks of security was found",
    "consent": "No form or paper that speaks of consent was found",
    "agreement": "No paper with processor terms was found",
}
_NOT_ASKED: Final = {
    Role.CONTROLLER: f"Not asked: {NAME} says that the partner is a controller of its own.",
    Role.JOINT: f"Not asked: {NAME} says that the partner is a joint controller. "
    "An arrangement under Art. 26 GDPR is called for, which is not reviewed here.",
}
"""Why a partner that is no processor is not asked for processor terms."""
_OPEN = ("contradicted", "missing", "partial")
_ASKED = {"contradicted": 0, "missing": 1, "partial": 1, "unclear": 2}
"""The verdicts about which the partner is asked, and in which order."""
_MOST_STEPS = 3


def processor_papers(reviewed: Sequence[Judged]) -> tuple[Judged, ...]:
    """Return the papers that hold terms for a processor, of all that were reviewed for them."""
    kinds = (Instrument.PROCESSOR_TERMS, Instrument.OFFICIAL)
    return tuple(one for one in reviewed if one.review.instrument in kinds)


def assemble(
    partner: PartnerFacts,
    papers: Sequence[Paper],
    library: PartnerLibrary,
    unread: Sequence[Unread] = (),
    notes: Sequence[str] = (),
) -> Dossier:
    """Return the dossier of one partner.

    Args:
        partner: What it is called, and what partner.toml says of it.
        papers: Of its folder, read and recognised.
        library: The playbook of each check, and the law and words beside them.
        unread: The files of its folder that could not be read.
        notes: What else was not reviewed, a sentence each.
    """
    playbooks, risk = library.playbooks, risk_in(papers, library.law, partner.risks)
    processing = playbooks["agreement"]
    asked = partner.role is Role.PROCESSOR
    binding = processor_papers(judged([p for p in papers if asked and p.recognised.kind in BINDING], processing))
    found = {
        "rights": check_rights(papers, playbooks["rights"], unread),
        "security": check_security(papers, playbooks["security"], risk, unread),
        "consent": check_consent(papers, playbooks["consent"], unread),
        "agreement": findings_over(binding, processing, names_of(unread, BINDING)) if asked else (),
    }
    doubts = {name: _in_doubt(name, papers, playbooks, unread) for name in found}
    checked = (_check(name, findings, doubts[name], is_risky=risk is not None) for name, findings in found.items())
    checks = tuple(checked if asked else _unasked(checked, partner.role))
    conflicts = _conflicts(papers, library.law)
    return Dossier(
        partner=partner.name,
        papers=tuple(PaperSeen(p.name, str(p.recognised.kind), p.recognised.reason) for p in papers),
        checks=checks,
        conflicts=conflicts,
        questions=tuple(_questions(checks, conflicts, unread)),
        next_steps=tuple(_steps(checks, conflicts, is_processor=asked))[:_MOST_STEPS],
        agreements=tuple(one.paper.name for one in binding),
        not_reviewed=_not_reviewed(unread, notes, _other_languages(papers, _made(playbooks, asked=asked))),
    )


def _conflicts(papers: Sequence[Paper], law: PartnerLaw) -> tuple[Conflict, ...]:
    return (*conflicts_in(papers, law), *stale_law_in(papers, law), *dead_references_in(papers))


def _not_reviewed(unread: Sequence[Unread], *notes: Iterable[str]) -> tuple[str, ...]:
    """Return what was not reviewed, a sentence each, the files that could not be read first."""
    return (*(f"{one.name}: {one.why}" for one in unread), *(note for group in notes for note in group))


def _made(playbooks: Playbooks, *, asked: bool) -> Playbooks:
    """Return the playbooks of the checks that are made."""
    return {name: one for name, one in playbooks.items() if asked or name != "agreement"}


def _unasked(checks: Iterable[PartnerCheck], role: Role) -> Iterator[PartnerCheck]:
    """Yield the checks, that of the agreement with the reason why it is not made."""
    for one in checks:
        yield replace(one, line=_NOT_ASKED[role]) if one.check == "agreement" else one


def _in_doubt(name: str, papers: Sequence[Paper], playbooks: Playbooks, unread: Sequence[Unread]) -> tuple[str, ...]:
    """Return the names of the papers of a check that were not judged in full."""
    playbook, kinds = playbooks[name], _SPEAK[name]
    partly = (paper.name for paper in _texts(papers, name) if paper.agreement.unread or not_worded(paper, playbook))
    return (*names_of(unread, kinds), *partly)


def _texts(papers: Sequence[Paper], name: str) -> Iterator[Paper]:
    """Yield the papers a check reads as text; a form is judged by its boxes, in each of the languages."""
    kinds = _SPEAK[name] - {PaperKind.FORM}
    return (paper for paper in papers if paper.recognised.kind in kinds)


def _other_languages(papers: Sequence[Paper], playbooks: Playbooks) -> Iterator[str]:
    """Yield a sentence for each paper in a language that a check has no wording for."""
    for paper in papers:
        spoken = [name for name in TITLES if name in playbooks and paper in _texts(papers, name)]
        silent = [name for name in spoken if not_worded(paper, playbooks[name])]
        if silent:
            language = not_worded(paper, playbooks[silent[0]])
            names = " and ".join(silent)
            yield f"{paper.name} was not reviewed for {names}: there is no wording in {language} yet."


def _check(name: str, findings: tuple[CheckFinding, ...], doubts: tuple[str, ...], *, is_risky: bool) -> PartnerCheck:
    light = light_of(name, findings, is_risky=is_risky, is_whole=not doubts)
    # Findings on consent over papers that show nothing of it are questions, not answers to be counted.
    is_silent = not findings or (name == "consent" and light is Light.NOT_REVIEWED)
    line = _nothing(name, doubts) if is_silent else _line(findings)
    return PartnerCheck(name, TITLES[name], light, line, findings)


def _nothing(name: str, doubts: tuple[str, ...]) -> str:
    """Return that no paper was found; where some could not be judged it may be one of these."""
    return (
        f"{_NOTHING[name]}, but these were not judged in full: {', '.join(doubts)}." if doubts else f"{_NOTHING[name]}."
    )


def _line(findings: Sequence[CheckFinding]) -> str:
    """Return how a check stands in one sentence: how much is said, what is not known, what is denied or not said."""
    asked = [one for one in findings if one.verdict not in ("not-applicable", "unclear")]
    unknown = sum(one.verdict == "unclear" for one in findings)
    if not asked:
        return "Nothing of it could be judged."
    fine = sum(one.verdict == "met" for one in asked)
    denied = [one.title for one in asked if one.verdict == "contradicted"]
    silent = [one.title for one in asked if one.verdict == "missing" and (one.tier, one.level) == ("law", "mandatory")]
    parts = [f"{fine} of {len(asked) + unknown} points are met"]
    parts += [f"{unknown} not known"] if unknown else []
    parts += [f"denied: {_some(denied)}"] if denied else []
    parts += [f"not said though required: {_some(silent)}"] if silent else []
    return f"{'; '.join(parts)}."


def _some(titles: Sequence[str]) -> str:
    shown = ", ".join(map(in_sentence, titles[:3]))
    return f"{shown} and {len(titles) - 3} more" if len(titles) > 3 else shown  # noqa: PLR2004 - a line holds three


def _questions(
    checks: Sequence[PartnerCheck], conflicts: Sequence[Conflict], unread: Sequence[Unread]
) -> Iterator[str]:
    """Yield what to ask, each once: for a file that can be read, what is denied, what the law requires, the rest."""
    for one in unread:
        yield f"Please send us {one.name} again, as a Word file or a PDF with text: we could not read it."
    findings = [one for check in checks if check.check != "agreement" for one in check.findings]
    asked = [one for one in findings if one.ask and one.verdict in _ASKED]
    asked.sort(key=lambda one: (_ASKED[one.verdict], one.tier != "law", one.level != "mandatory"))
    yield from dict.fromkeys(one.ask for one in asked)
    yield from dict.fromkeys(map(_question_on, conflicts))


def _question_on(conflict: Conflict) -> str:
    if conflict.ask:
        return conflict.ask
    files = " and ".join(dict.fromkeys(quote.file for quote in conflict.quotes))
    return f"Please tell us which of your statements in {files} holds. {conflict.why}"


def _steps(checks: Sequence[PartnerCheck], conflicts: Sequence[Conflict], *, is_processor: bool) -> Iterator[str]:
    by_name = {check.check: check for check in checks}
    agreement = by_name["agreement"]
    if is_processor and not agreement.findings:
        yield f"Conclude a processor agreement: {in_sentence(agreement.line)}"
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
            yield f"Ask for the missing paper: {in_sentence(one.line)}"


def _is_required(one: CheckFinding) -> bool:
    return one.tier == "law" and one.level in ("mandatory", "conditional")
