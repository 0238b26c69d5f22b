"""A text of the library put before the check, as if a partner had sent it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from addendum.check import check
from addendum.model.agreement import Agreement, ProvisionKind
from addendum.model.playbook import Playbook, Requirement
from addendum.model.review import Finding, Verdict
from addendum.readers import read_agreement


@dataclass(frozen=True, slots=True)
class Sample:
    """A text in a language; ``as_heading`` reads all of it as a heading."""

    text: str
    language: str
    as_heading: bool = False

    def agreement(self) -> Agreement:
        """Return the text as an Agreement whose language is known."""
        read = replace(read_agreement(self.text.encode(), "example.txt"), language=self.language)
        if not self.as_heading:
            return read
        provisions = tuple(replace(provision, kind=ProvisionKind.HEADING) for provision in read.provisions)
        return replace(read, provisions=provisions)


def finding(sample: Sample, playbook: Playbook, requirement: Requirement) -> Finding:
    """Return the finding for one requirement."""
    review = check(sample.agreement(), playbook, frozenset({requirement.id}))
    return review.finding(requirement.id)


def findings(sample: Sample, playbook: Playbook) -> Mapping[str, Finding]:
    """Return the finding for every requirement by its id."""
    asked = frozenset(requirement.id for requirement in playbook.requirements)
    return {found.requirement.id: found for found in check(sample.agreement(), playbook, asked).findings}


def is_complete(found: Finding) -> bool:
    """Return whether the text meets all that can be met before the parties have filled in the facts."""
    if found.verdict is Verdict.MET:
        return True
    blank = {result.id for result in found.elements if result.left_blank}
    facts = {element.id for element in found.requirement.elements if element.fact}
    return found.verdict in (Verdict.PARTIAL, Verdict.MISSING) and bool(blank) and set(found.lacks) <= blank & facts
