"""Why a verdict is what it is: every unit weighed for each Element, in words."""

from collections.abc import Iterator

from addendum.check.requirements import judge, weighed_elements
from addendum.check.vocabularies import reading_of
from addendum.matching.evidence import Found, about
from addendum.model.agreement import Agreement
from addendum.model.playbook import Playbook

_MOST = 5


def explain(agreement: Agreement, playbook: Playbook, requirement_id: str) -> tuple[str, ...]:
    """Return the account of one requirement, a line each.

    Raises:
        KeyError: if the playbook has no such requirement.
    """
    requirement = playbook.requirement(requirement_id)
    reading = reading_of(agreement, playbook)
    wording = requirement.wordings.get(agreement.language)
    if reading is None or wording is None:
        return (f"{requirement.title}: not judged in this language ({agreement.language}).",)
    finding = judge(requirement, reading)
    topical = about(wording.topic, reading)
    lines = [f"{requirement.id}: {requirement.title} ({requirement.law}): {finding.verdict}"]
    lines.append(f"sentences about it: {len(topical)} of {len(reading.units)}")
    denied = [evidence for evidence in finding.evidence if evidence.matcher == "contradiction"]
    lines.extend(f"denied at {evidence.at}: {evidence.quote}" for evidence in denied)
    for one in weighed_elements(requirement, wording, reading, topical):
        lines.append(f"element {one.element.id}: {'met' if one.proofs else 'not met'} ({one.element.text})")
        lines.extend(_weighed(one.found))
    return tuple(lines)


def _weighed(found: tuple[Found, ...]) -> Iterator[str]:
    for one in found[:_MOST]:
        said = f"but {one.against}" if one.against else f"found by {one.matcher}"
        yield f"  {one.unit.provision.at}: {said}: {one.unit.sentence.text.strip()}"
