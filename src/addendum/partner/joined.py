"""Several papers against one playbook: what any of them says counts, and what any of them denies counts more."""

from collections.abc import Sequence
from dataclasses import dataclass

from addendum.check import check
from addendum.matching.languages import NAMES
from addendum.model.playbook import Level, Playbook, Requirement
from addendum.model.review import Finding, Verdict
from addendum.partner.findings import CheckFinding, Quote
from addendum.partner.papers import Paper
from addendum.partner.places import place_of

_MOST_QUOTES = 3
_FINE = (Verdict.MET, Verdict.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Said:
    """What one paper says of one requirement."""

    paper: Paper
    finding: Finding


def said_by(papers: Sequence[Paper], playbook: Playbook) -> dict[str, tuple[Said, ...]]:
    """Return what the papers say, by requirement, in the playbook's order; a paper that is not judged says nothing."""
    reviews = [(paper, check(paper.agreement, playbook)) for paper in papers]
    judged = [(paper, review) for paper, review in reviews if not review.not_reviewed]
    return {
        requirement.id: tuple(Said(paper, review.finding(requirement.id)) for paper, review in judged)
        for requirement in playbook.requirements
    }


def unjudged(papers: Sequence[Paper], playbook: Playbook) -> tuple[str, ...]:
    """Return a sentence for each paper that was not judged, with the reason."""
    worded = {language for requirement in playbook.requirements for language in requirement.wordings}
    silent = [(paper.name, paper.agreement.language) for paper in papers if paper.agreement.language not in worded]
    return tuple(
        f"{name} was not reviewed: there is no wording in {NAMES.get(language, 'its language')} yet."
        for name, language in silent
    )


def joined(requirement: Requirement, said: Sequence[Said], language: str = "en") -> CheckFinding:
    """Return one finding over all papers.

    An element is met where any paper meets it; the whole is contradicted where any paper denies it.
    """
    lacks = lacking(requirement, said)
    verdict = _verdict(requirement, said, lacks)
    wording = requirement.wordings.get(language)
    return CheckFinding(
        requirement=requirement.id,
        title=requirement.title,
        law=requirement.law,
        tier=str(requirement.tier),
        level=str(requirement.level),
        verdict=str(verdict),
        why=_why(requirement, verdict, lacks),
        quotes=quotes_of(said, verdict),
        ask=wording.ask if wording is not None and verdict not in _FINE else "",
    )


def lacking(requirement: Requirement, said: Sequence[Said]) -> tuple[str, ...]:
    """Return the names of the elements that no paper meets."""
    met = {e.id for one in said for e in one.finding.elements if e.verdict in _FINE}
    return tuple(element.name or element.id for element in requirement.elements if element.id not in met)


def quotes_of(said: Sequence[Said], verdict: Verdict) -> tuple[Quote, ...]:
    """Return the words that show the verdict: those that deny, else those that say."""
    pairs = [(one.paper, evidence) for one in said for evidence in one.finding.evidence]
    denying = [(paper, evidence) for paper, evidence in pairs if evidence.matcher == "contradiction"]
    chosen = denying if verdict is Verdict.CONTRADICTED else [pair for pair in pairs if pair not in denying]
    quotes = (
        Quote(paper.name, place_of(paper.agreement.provision(evidence.at)), evidence.quote)
        for paper, evidence in chosen
    )
    return tuple(dict.fromkeys(quotes))[:_MOST_QUOTES]


def _verdict(requirement: Requirement, said: Sequence[Said], lacks: tuple[str, ...]) -> Verdict:
    verdicts = [one.finding.verdict for one in said]
    if Verdict.CONTRADICTED in verdicts:
        return Verdict.CONTRADICTED
    if not said or (Verdict.UNCLEAR in verdicts and lacks):
        return Verdict.UNCLEAR
    if not lacks:
        return Verdict.MET
    if Verdict.NOT_APPLICABLE in verdicts:
        return Verdict.NOT_APPLICABLE
    return Verdict.PARTIAL if len(lacks) < len(requirement.elements) else Verdict.MISSING


def _why(requirement: Requirement, verdict: Verdict, lacks: tuple[str, ...]) -> str:
    named = ", ".join(lacks)
    sentence = {
        Verdict.MET: "It is said.",
        Verdict.NOT_APPLICABLE: "It does not arise here.",
        Verdict.CONTRADICTED: "It is denied.",
        Verdict.PARTIAL: f"Not said: {named}.",
        Verdict.MISSING: "Nothing is said of it.",
        Verdict.UNCLEAR: "Not every paper could be read, so an absence is not known.",
    }[verdict]
    arises = verdict in (Verdict.PARTIAL, Verdict.MISSING) and requirement.level is Level.CONDITIONAL
    return f"{sentence} Needed only where it applies: {requirement.condition}" if arises else sentence
