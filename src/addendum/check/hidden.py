"""What text that nobody sees would change: it meets nothing, and a term that stands only in it is warned of loudly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from addendum.check.requirements import judge
from addendum.check.vocabularies import reading_of
from addendum.matching.reading import Reading
from addendum.model.agreement import Agreement, HiddenText, Provision
from addendum.model.playbook import Playbook
from addendum.model.review import HIDDEN_AGAINST, HIDDEN_ONLY, Finding, Verdict

_FINE = (Verdict.MET, Verdict.NOT_APPLICABLE)


def with_hidden_view(findings: tuple[Finding, ...], agreement: Agreement, playbook: Playbook) -> tuple[Finding, ...]:
    """Judge a second time as if hidden text counted, and flag the findings that it would change; verdicts stay."""
    if not agreement.hidden:
        return findings
    reading = reading_of(shown(agreement), playbook)
    return findings if reading is None else tuple(_compared(finding, reading) for finding in findings)


def _compared(finding: Finding, other: Reading) -> Finding:
    there = judge(finding.requirement, other)
    met = {element.id for element in there.elements if element.verdict in _FINE}
    if finding.verdict not in _FINE and (there.verdict in _FINE or not met.isdisjoint(finding.lacks)):
        return replace(finding, flags=(*finding.flags, HIDDEN_ONLY))
    if finding.verdict is not there.verdict:
        return replace(finding, flags=(*finding.flags, HIDDEN_AGAINST))
    return finding


def shown(agreement: Agreement) -> Agreement:
    """Return the agreement as it would read if all its hidden text were seen."""
    behind: defaultdict[str, list[HiddenText]] = defaultdict(list)
    within: dict[str, str] = {}
    for one in agreement.hidden:
        if one.within:
            within[one.at] = one.text
        else:
            behind[one.at].append(one)
    return replace(agreement, provisions=tuple(_merged(agreement.provisions, within, behind)), hidden=())


def _merged(
    provisions: Sequence[Provision], within: dict[str, str], behind: dict[str, list[HiddenText]]
) -> Iterator[Provision]:
    front = Provision("hidden", "")
    yield from _alone(front, behind.get("", ()))
    for one in provisions:
        yield replace(one, text=within[one.at], seams=()) if one.at in within else one
        yield from _alone(one, behind.get(one.at, ()))


def _alone(before: Provision, texts: Sequence[HiddenText]) -> Iterator[Provision]:
    for number, one in enumerate(texts, 1):
        yield Provision(
            f"{before.at}+hidden{number}",
            one.text,
            heading=before.heading,
            level=before.level,
            parent=before.parent,
            story=before.story,
            paragraph=before.paragraph,
            page=before.page,
        )
