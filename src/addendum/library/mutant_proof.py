"""Counts how many spoiled texts are still read as met, per element and language."""

from collections.abc import Iterator

from addendum.library.examples import Judged
from addendum.library.judging import Sample, finding
from addendum.library.model_text import clauses_of
from addendum.library.mutation import Operator, Seed, mutants_of, words_for
from addendum.library.mutation.words import MutationWords
from addendum.library.report import Survivor, Tally
from addendum.model.playbook import Element, Playbook, Requirement
from addendum.model.review import Finding, Verdict

_TARGETED = frozenset({Operator.DROP, Operator.LATE, Operator.BLANK})
"""These take away the element itself; the others spoil the whole text."""


def tallies(playbook: Playbook, requirement: Requirement, language: str, judged: Judged) -> Iterator[Tally]:
    """Yield the figures of each element; none where the language has no mutation words."""
    words = words_for(language)
    if words is None:
        return
    seeds = seeds_of(playbook, requirement, language, judged)
    trial = _Trial(playbook, requirement, language, words)
    for element in requirement.elements:
        yield trial.tally(element, seeds)


def seeds_of(playbook: Playbook, requirement: Requirement, language: str, judged: Judged) -> tuple[Seed, ...]:
    """Return the texts that meet the requirement: clauses, fallbacks and examples that are no exemplars."""
    wording = requirement.wordings[language]
    exemplars = {" ".join(text.split()) for each in wording.elements.values() for text in each.exemplars}
    known = {example.text: found for example, found in judged}
    texts = dict.fromkeys([*(text for _, text in clauses_of(requirement, language)), *known])
    seeds = (
        Seed(text, language, known.get(text) or finding(Sample(text, language), playbook, requirement))
        for text in texts
        if " ".join(text.split()) not in exemplars
    )
    return tuple(seed for seed in seeds if seed.found.verdict is Verdict.MET)


class _Trial:
    """The mutants of one requirement; a text made for several elements is judged once."""

    def __init__(self, playbook: Playbook, requirement: Requirement, language: str, words: MutationWords) -> None:
        self._playbook = playbook
        self._requirement = requirement
        self._language = language
        self._words = words
        self._known: dict[Sample, Finding] = {}

    def tally(self, element: Element, seeds: tuple[Seed, ...]) -> Tally:
        """Return the figures of one element."""
        counts: dict[str, tuple[int, int]] = {}
        survivors: list[Survivor] = []
        for operator, mutant in (each for seed in seeds for each in mutants_of(seed, element, self._words)):
            caught = self._is_caught(element, operator, mutant)
            made, before = counts.get(operator, (0, 0))
            counts[operator] = (made + 1, before + caught)
            if not caught:
                survivors.append(Survivor(operator, mutant))
        return Tally(self._requirement.id, element.id, self._language, counts, tuple(survivors))

    def _is_caught(self, element: Element, operator: Operator, mutant: str) -> bool:
        found = self._finding(Sample(mutant, self._language, as_heading=operator is Operator.HEADING))
        if operator in _TARGETED:
            return element.id in found.lacks or found.verdict is Verdict.CONTRADICTED
        return found.verdict is not Verdict.MET

    def _finding(self, sample: Sample) -> Finding:
        if sample not in self._known:
            self._known[sample] = finding(sample, self._playbook, self._requirement)
        return self._known[sample]
