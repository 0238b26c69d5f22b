"""Proves that every example of a requirement is read as it says, and that the examples say enough."""

from collections.abc import Iterator

from addendum.library.judging import Sample, finding
from addendum.library.report import Aspect, Failure
from addendum.model.playbook import Example, Playbook, Requirement
from addendum.model.review import Finding, Verdict

_LINE = 80
Judged = tuple[tuple[Example, Finding], ...]


def judged_examples(playbook: Playbook, requirement: Requirement, language: str) -> Judged:
    """Return each example with its finding."""
    examples = requirement.wordings[language].examples
    return tuple((example, finding(Sample(example.text, language), playbook, requirement)) for example in examples)


def example_failures(judged: Judged, language: str) -> Iterator[Failure]:
    """Yield the examples that are read otherwise than they say."""
    for example, found in judged:
        wrong = _difference(example, found)
        if wrong:
            yield Failure(Aspect.EXAMPLE, found.requirement.id, language, example.name, wrong)


def coverage_failures(judged: Judged, requirement: Requirement, language: str) -> Iterator[Failure]:
    """Yield what no example shows: a verdict, an element that is there, an element that is absent."""

    def failure(name: str, what: str) -> Failure:
        return Failure(Aspect.COVERAGE, requirement.id, language, name, what)

    wanted = {example.want for example, _ in judged}
    for verdict in verdicts_to_show(requirement):
        if verdict not in wanted:
            yield failure(verdict, f'No example is to be read as "{verdict}".')
    for element in requirement.elements:
        met = {example.name for example, found in judged if element.id not in found.lacks}
        if not met:
            yield failure(element.id, "No example has this element.")
        if len(met) == len(judged):
            yield failure(element.id, "No example is without this element.")


def verdicts_to_show(requirement: Requirement) -> tuple[str, ...]:
    """Return the verdicts that each requirement has an example of."""
    partial = ("partial",) if len(requirement.elements) > 1 else ()
    return ("met", *partial, "missing", "contradicted")


def _difference(example: Example, found: Finding) -> str:
    lacks = ", ".join(found.lacks)
    if found.verdict.value != example.want:
        return (
            f'wanted "{example.want}", read as "{found.verdict}"' + (f" (lacks {lacks})" if lacks else "") + _why(found)
        )
    is_said = example.want == Verdict.PARTIAL or example.lacks
    if is_said and set(found.lacks) != set(example.lacks):
        return f"wanted to lack {', '.join(example.lacks)}; lacks {lacks}{_why(found)}"
    return ""


def _why(found: Finding) -> str:
    """Return what denies the requirement, or why the nearest text for a lacking element fails."""
    denied = [evidence.quote for evidence in found.evidence if evidence.matcher == "contradiction"]
    if denied:
        return f'; denied by "{_short(denied[0])}"'
    near = [f'{nearest.element}: "{_short(nearest.quote)}" fails, {nearest.why}' for nearest in found.nearest]
    return "".join(f"; {line}" for line in near)


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"
