"""Several papers against one playbook: what any of them says counts, and what any of them denies counts more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from addendum.check import check
from addendum.matching.languages import NAMES
from addendum.model.dossier import CheckFinding, Quote
from addendum.model.playbook import Level, Playbook, Requirement
from addendum.model.review import Finding, Review, Verdict
from addendum.partner.papers import Paper
from addendum.partner.places import place_of

_MOST_QUOTES = 3
FINE = (Verdict.MET, Verdict.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A paper and its review against one playbook."""

    paper: Paper
    review: Review


@dataclass(frozen=True, slots=True)
class Said:
    """What one paper says of one requirement."""

    paper: Paper
    finding: Finding

    def quotes(self, *, against: bool) -> Iterator[Quote]:
        """Yield the words against the requirement, or those for it."""
        for evidence in self.finding.evidence:
            if (evidence.matcher == "contradiction") is against:
                place = place_of(self.paper.agreement.provision(evidence.at))
                yield Quote(self.paper.name, place, evidence.quote)


def judged(papers: Sequence[Paper], playbook: Playbook) -> tuple[Judged, ...]:
    """Return each paper with its review."""
    return tuple(Judged(paper, check(paper.agreement, playbook)) for paper in papers)


def said_by(reviewed: Sequence[Judged], playbook: Playbook) -> dict[str, tuple[Said, ...]]:
    """Return what the papers say, by requirement, in the playbook's order.

    A paper that could not be judged is among them: of each requirement it says what nobody knows, UNCLEAR.
    """
    return {
        requirement.id: tuple(Said(one.paper, one.review.finding(requirement.id)) for one in reviewed)
        for requirement in playbook.requirements
    }


def findings_over(
    reviewed: Sequence[Judged], playbook: Playbook, unread: tuple[str, ...] = ()
) -> tuple[CheckFinding, ...]:
    """Return a finding for each requirement over all papers; empty without any.

    Args:
        reviewed: The papers that may speak of it.
        playbook: What they were reviewed against.
        unread: The names of files that may be such papers and could not be read.
    """
    if not reviewed:
        return ()
    said = said_by(reviewed, playbook)
    return tuple(joined(requirement, said[requirement.id], unread) for requirement in playbook.requirements)


def not_worded(paper: Paper, playbook: Playbook) -> str:
    """Return the language of a paper that the playbook has no wording for, in words; empty where it has one."""
    worded = {language for requirement in playbook.requirements for language in requirement.wordings}
    language = paper.agreement.language
    return "" if language in worded else NAMES.get(language, "its language")


def joined(requirement: Requirement, said: Sequence[Said], unread: tuple[str, ...] = ()) -> CheckFinding:
    """Return one finding over all papers.

    An element is met where any paper meets it; the whole is contradicted where any paper denies it.
    """
    verdict = verdict_over(requirement, said, unread)
    why = f"{_SENTENCES.get(verdict, '')} {remainder(requirement, said, verdict, unread)}"
    return finding_of(requirement, verdict, why, quotes_of(said, verdict))


_SENTENCES = {
    Verdict.MET: "It is said.",
    Verdict.NOT_APPLICABLE: "It does not arise here.",
    Verdict.CONTRADICTED: "It is denied.",
    Verdict.MISSING: "Nothing is said of it.",
}


def verdict_over(requirement: Requirement, said: Sequence[Said], unread: tuple[str, ...] = ()) -> Verdict:
    """Return the verdict over all papers; an absence is claimed only where every one was read and judged in full."""
    verdicts = [one.finding.verdict for one in said]
    lacks = lacking(requirement, said)
    if Verdict.CONTRADICTED in verdicts:
        return Verdict.CONTRADICTED
    if not lacks:
        return Verdict.MET
    if doubtful(said, unread):
        return Verdict.UNCLEAR
    if len(lacks) < len(requirement.elements):
        return Verdict.PARTIAL
    return Verdict.NOT_APPLICABLE if Verdict.NOT_APPLICABLE in verdicts else Verdict.MISSING


def remainder(requirement: Requirement, said: Sequence[Said], verdict: Verdict, unread: tuple[str, ...] = ()) -> str:
    """Return what is not said, in a sentence or two; empty where nothing is lacking, or nothing at all is said."""
    lacks = ", ".join(lacking(requirement, said))
    if verdict is Verdict.UNCLEAR:
        return not_found(lacks, doubtful(said, unread))
    part = f"Not said: {lacks}." if verdict is Verdict.PARTIAL else ""
    arises = verdict in (Verdict.PARTIAL, Verdict.MISSING) and requirement.level is Level.CONDITIONAL
    return f"{part} {f'Needed only where it applies: {requirement.condition}' * arises}".strip()


def not_found(lacks: str, names: Sequence[str]) -> str:
    """Return the sentence on what was not found while papers could not be judged in full."""
    return f"Not found: {lacks}; papers not judged in full: {', '.join(names)}."


def lacking(requirement: Requirement, said: Sequence[Said]) -> tuple[str, ...]:
    """Return the names of the elements that no paper meets; one that says the matter does not arise meets none."""
    speaking = [one.finding for one in said if one.finding.verdict is not Verdict.NOT_APPLICABLE]
    met = {element.id for finding in speaking for element in finding.elements if element.verdict is Verdict.MET}
    return tuple(element.words for element in requirement.elements if element.id not in met)


def doubtful(said: Sequence[Said], unread: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of papers that were not judged in full: a page or all of it unread, or another language."""
    names = [one.paper.name for one in said if one.finding.verdict is Verdict.UNCLEAR]
    return tuple(sorted({*names, *unread}))


def quotes_of(said: Sequence[Said], verdict: Verdict) -> tuple[Quote, ...]:
    """Return the words that show the verdict: those that deny, else those that say."""
    against = verdict is Verdict.CONTRADICTED
    quotes = (quote for one in said for quote in one.quotes(against=against))
    return tuple(dict.fromkeys(quotes))[:_MOST_QUOTES]


def finding_of(
    requirement: Requirement, verdict: Verdict, why: str, quotes: tuple[Quote, ...], ask: str | None = None
) -> CheckFinding:
    """Return a finding of a check.

    Args:
        requirement: What was asked.
        verdict: Over all papers.
        why: One sentence or more for people.
        quotes: The words that show it.
        ask: What to ask the partner for; None for what the playbook has. Where the verdict is unclear because papers
            could not be read, these are asked for, not what they may well say.
    """
    wording = requirement.wordings.get("en")
    usual = wording.ask if wording is not None and verdict not in (*FINE, Verdict.UNCLEAR) else ""
    return CheckFinding(
        requirement=requirement.id,
        title=requirement.title,
        law=requirement.law,
        tier=str(requirement.tier),
        level=str(requirement.level),
        verdict=str(verdict),
        why=why.strip(),
        quotes=quotes,
        ask=usual if ask is None else ask,
    )
