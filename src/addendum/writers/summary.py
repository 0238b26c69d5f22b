"""A Review in, the few plain sentences and counts that every report begins with out."""

from collections import Counter
from collections.abc import Iterable

from addendum.model.matrix import Matrix
from addendum.model.playbook import Level, Requirement, Tier
from addendum.model.review import (
    HIDDEN_AGAINST,
    HIDDEN_ONLY,
    OPEN_VERDICTS,
    Finding,
    Instrument,
    Review,
    Verdict,
)
from addendum.writers.official_lines import official_sentence, to_mend

VERDICT_WORDS = {
    Verdict.MET: "met",
    Verdict.PARTIAL: "partial",
    Verdict.MISSING: "missing",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNCLEAR: "unclear",
    Verdict.NOT_APPLICABLE: "not applicable",
}
MEANING = {
    Verdict.MET: "Every element stands in the agreement's own words.",
    Verdict.PARTIAL: "Some elements stand there, others are lacking (named in the cell).",
    Verdict.MISSING: "No element was found in the text that was read.",
    Verdict.CONTRADICTED: "A provision denies or empties it, whatever else is said.",
    Verdict.UNCLEAR: "It could not be decided: a person must read it.",
    Verdict.NOT_APPLICABLE: "The condition for it does not arise.",
}
REVIEW_WORDS = {"complete": "complete", "gaps": "gaps", "not-reviewed": "not reviewed"}
_ENDED = {"complete": "complete", "gaps": "with gaps", "not-reviewed": "not reviewed"}
TIER_TITLES = {
    Tier.LAW: "Required by law",
    Tier.GUIDANCE: "Asked for by the authorities' guidance",
    Tier.POLICY: "House policy",
}
BINDING_ANYWAY = "Law that binds without being written into the agreement"
_LEVELS = (Level.MANDATORY, Level.CONDITIONAL, Level.RECOMMENDED)
_TIERS = (Tier.LAW, Tier.GUIDANCE, Tier.POLICY)
_TOP = 3
_HIDDEN = {
    HIDDEN_ONLY: "Only text that a reader does not see speaks of:",
    HIDDEN_AGAINST: "Text that a reader does not see would give another verdict on:",
}

WHOLE_FINDING = {
    Instrument.NONE: "The paper says nothing of what a processor must promise (GDPR Art. 28(3)).",
    Instrument.INDEPENDENT_CONTROLLERS: "Each party acts as a controller of its own, so no processor is bound by it.",
    Instrument.OTHER: "The paper is no agreement with a processor.",
}
"""The one finding that stands for all where there are no processor terms to look into."""
WHOLE_PAPER = {
    Instrument.NONE: "It holds no processor terms at all: send a whole data processing agreement.",
    Instrument.INDEPENDENT_CONTROLLERS: "The parties act as independent controllers: settle the roles before amending.",
    Instrument.OTHER: "It is another kind of paper: send a whole data processing agreement if data are processed.",
}

_BY_REFERENCE = "have the text it refers to attached and filled in; nothing is met by naming it."


def groups(review: Review) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Return the findings under the title of their tier, in the playbook's order; empty groups are left out.

    Law of level recommended stands apart: it binds even if the agreement is silent, so its absence is no gap.
    """
    law = [f for f in review.findings if f.requirement.is_law_gap_if_open]
    anyway = [f for f in review.findings if f.requirement.tier is Tier.LAW and f not in law]
    beyond = [
        (TIER_TITLES[tier], [f for f in review.findings if f.requirement.tier is tier])
        for tier in (Tier.GUIDANCE, Tier.POLICY)
    ]
    named = [(TIER_TITLES[Tier.LAW], law), (BINDING_ANYWAY, anyway), *beyond]
    return tuple((title, tuple(findings)) for title, findings in named if findings)


def totals(matrix: Matrix) -> str:
    """Return how many files there are, how they ended, and what was passed over, in one line."""
    ended = [(word, sum(row.verdict == verdict for row in matrix.rows)) for verdict, word in _ENDED.items()]
    parts = [f"{count} {word}" for word, count in ended if count]
    skipped = "".join(f" Passed over: {count} ({reason})." for reason, count in matrix.skipped)
    return f"{_number(len(matrix.rows), 'file')}{': ' if parts else ''}{', '.join(parts)}.{skipped}"


def shown_groups(review: Review) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Return the groups that people need to see: none where one finding stands for all, or nothing was judged."""
    return () if review.not_reviewed or review.instrument in WHOLE_FINDING else groups(review)


def open_findings(review: Review) -> tuple[Finding, ...]:
    """Return the open findings, gravest first: law gaps, then by verdict, level and tier, then the playbook's order."""
    wide_open = [f for f in review.findings if f.verdict in OPEN_VERDICTS]
    return tuple(sorted(wide_open, key=_gravity))


def law_gaps(review: Review) -> tuple[Finding, ...]:
    """Return the open law findings of level mandatory or conditional, gravest first."""
    return tuple(f for f in open_findings(review) if f.is_law_gap)


def counts(findings: Iterable[Finding]) -> str:
    """Return "20 met, 3 partial, 1 missing", verdicts that do not occur left out."""
    tally = Counter(finding.verdict for finding in findings)
    return ", ".join(f"{tally[verdict]} {word}" for verdict, word in VERDICT_WORDS.items() if tally[verdict])


def words_for(requirement: Requirement, identifier: str) -> str:
    """Return what people call an element: "full_scope" is "liability in full"."""
    named = {element.id: element.words for element in requirement.elements}
    return named.get(identifier, identifier.replace("_", " "))


def lacking(finding: Finding) -> tuple[str, ...]:
    """Return what is lacking in words, "left blank" said where a blank for the fact stands unfilled."""
    blank = {element.id for element in finding.elements if element.left_blank}
    named = ((e, words_for(finding.requirement, e)) for e in finding.lacks)
    return tuple(f"{words} (left blank)" if e in blank else words for e, words in named)


def lacks(finding: Finding) -> str:
    """Return what is lacking as one line of words."""
    return ", ".join(lacking(finding))


def unread_lines(review: Review) -> tuple[str, ...]:
    """Return one line for each part that was not reviewed: "page 4: image without a text layer"."""
    whole = (review.not_reviewed,) if review.not_reviewed else ()
    notes = tuple(f"{note.where}: {note.what}".removeprefix(": ") for note in review.agreement.unread)
    return whole + notes


def hidden_lines(review: Review) -> tuple[str, ...]:
    """Return the warnings of text that a reader does not see, where counting it would change a finding."""
    places = [f"{one.where} ({one.why})" for one in review.agreement.hidden]
    more = f" and {len(places) - _TOP} more" if len(places) > _TOP else ""
    return tuple(
        f"{words} {', '.join(named)}. It was not counted. Hidden text: {'; '.join(places[:_TOP])}{more}."
        for flag, words in _HIDDEN.items()
        if (named := [f.requirement.title for f in review.findings if flag in f.flags])
    )


def summary(review: Review) -> tuple[str, ...]:
    """Return at most five plain sentences, the next step first."""
    if review.not_reviewed:
        return (next_step_of(review),)
    official = official_sentence(review)
    if review.instrument in WHOLE_FINDING:
        found = f"Finding: {whole_finding(review)}"
        return tuple(line for line in (next_step_of(review), _unread(review), found, official) if line)
    beyond = "" if official and _unread(review) else _beyond_law(review)
    lines = [next_step_of(review), _unread(review), official, _law(review), _worst(review), beyond]
    return tuple(line for line in lines if line)


def whole_finding(review: Review) -> str:
    """Return the one finding that stands for all, with the kind of paper where it has a name."""
    if review.instrument is Instrument.OTHER and review.named:
        return f"The paper is {review.named}: no agreement under Art. 28(3) GDPR."
    if review.only_by_reference:
        return f"Its processor terms are taken in by reference: {review.only_by_reference.name}."
    return WHOLE_FINDING[review.instrument]


def next_step_of(review: Review) -> str:
    """Return the one thing to do next, as a sentence."""
    gaps = law_gaps(review)
    if review.not_reviewed:
        return f"Next: nothing was judged. {review.not_reviewed}"
    if review.instrument in WHOLE_PAPER:
        return f"Next: {_BY_REFERENCE if review.only_by_reference else WHOLE_PAPER[review.instrument]}"
    if review.instrument is Instrument.OFFICIAL:
        return _next_for_official(review)
    if gaps:
        return f"Next: amend {_number(len(gaps), 'law gap')}; addendum draft writes the redline and the amendment."
    if review.agreement.unread:
        return "Next: have what could not be read recognised, then review again."
    return "Next: nothing to amend; every law requirement is met."


def _next_for_official(review: Review) -> str:
    mend = to_mend(review)
    if not mend:
        return "Next: official clauses may not be changed, and nothing in them is left open."
    return f"Next: official clauses may not be changed; addendum draft comments on what is to be mended: {mend}."


def _unread(review: Review) -> str:
    parts = [f"{note.where} ({note.what})" for note in review.agreement.unread]
    if not parts:
        return ""
    more = f" and {len(parts) - _TOP} more" if len(parts) > _TOP else ""
    return f"Not reviewed: {'; '.join(parts[:_TOP])}{more}. No absence is claimed over it."


def _law(review: Review) -> str:
    law = [f for f in review.findings if f.requirement.is_law_gap_if_open]
    return f"Required by law: {counts(law)} of {len(law)}." if law else ""


def _worst(review: Review) -> str:
    gaps = law_gaps(review)
    if not gaps:
        return ""
    named = "; ".join(f"{f.requirement.title} ({VERDICT_WORDS[f.verdict]})" for f in gaps[:_TOP])
    more = f"; and {len(gaps) - _TOP} more" if len(gaps) > _TOP else ""
    return f"Gravest: {named}{more}."


def _beyond_law(review: Review) -> str:
    wide_open = [f for f in open_findings(review) if not f.is_law_gap and f.verdict is not Verdict.UNCLEAR]
    if not wide_open:
        return ""
    return (
        f"Beyond that, {_number(len(wide_open), 'point')} of guidance, policy or law that binds anyway could be added."
    )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _gravity(finding: Finding) -> tuple[bool, int, int, int]:
    asked = finding.requirement
    return (
        not finding.is_law_gap,
        OPEN_VERDICTS.index(finding.verdict),
        _LEVELS.index(asked.level),
        _TIERS.index(asked.tier),
    )
