"""Proves a playbook by its own texts: what DESIGN.md section 5 asks of ours, and of anybody's."""

from collections import Counter
from collections.abc import Callable, Iterator

from addendum.library.clause_proof import (
    clause_failures,
    neighbour_failures,
    refusal_failures,
    spoiled_clauses,
    tolerance_failures,
    without_own_clauses,
)
from addendum.library.examples import coverage_failures, example_failures, judged_examples, verdicts_to_show
from addendum.library.model_text import clauses_of
from addendum.library.mutant_proof import tallies
from addendum.library.report import Aspect, Failure, Report, Tally
from addendum.model.playbook import Playbook, Requirement

Progress = Callable[[str], None]


def prove_playbook(
    playbook: Playbook,
    only: frozenset[str] = frozenset(),
    *,
    mutants: bool = False,
    progress: Progress = lambda _: None,
) -> Report:
    """Prove the playbook.

    Args:
        playbook: as loaded; a part of one will do, neighbours are then sought in that part.
        only: ids of the requirements to prove; empty: all.
        mutants: also count surviving mutants, which takes longer.
        progress: is told the id of each requirement before its turn.
    """
    stripped = without_own_clauses(playbook)
    failures: list[Failure] = []
    figures: list[Tally] = []
    proofs: Counter[Aspect] = Counter()
    for requirement in playbook.requirements:
        if only and requirement.id not in only:
            continue
        progress(requirement.id)
        for language in requirement.wordings:
            turn = _Turn(playbook, stripped, requirement, language)
            failures.extend(turn.failures())
            proofs.update(turn.count())
            figures.extend(turn.tallies() if mutants else ())
    return Report(proofs, tuple(failures), tuple(figures))


class _Turn:
    """One requirement in one language."""

    def __init__(self, playbook: Playbook, stripped: Playbook, requirement: Requirement, language: str) -> None:
        self._playbook = playbook
        self._stripped = stripped
        self._requirement = requirement
        self._language = language
        self._judged = judged_examples(playbook, requirement, language)

    def failures(self) -> Iterator[Failure]:
        """Yield everything that does not hold."""
        asked = self._requirement, self._language
        own = self._stripped.requirement(self._requirement.id)
        yield from example_failures(self._judged, self._language)
        yield from coverage_failures(self._judged, *asked)
        yield from clause_failures(self._stripped, own, self._language)
        yield from neighbour_failures(self._playbook, *asked)
        yield from tolerance_failures(self._playbook, *asked)
        yield from refusal_failures(self._playbook, *asked)

    def count(self) -> dict[Aspect, int]:
        """Return how many proofs of each kind there are."""
        requirement, language = self._requirement, self._language
        return {
            Aspect.EXAMPLE: len(self._judged),
            Aspect.COVERAGE: len(verdicts_to_show(requirement)) + 2 * len(requirement.elements),
            Aspect.CLAUSE: sum(1 for _ in clauses_of(requirement, language)),
            Aspect.NEIGHBOUR: 0 if requirement.wordings[language].ask else len(self._playbook.requirements) - 1,
            Aspect.TOLERANCE: 2,
            Aspect.REFUSAL: len(spoiled_clauses(requirement, language)),
        }

    def tallies(self) -> Iterator[Tally]:
        """Yield the mutants' figures."""
        yield from tallies(self._playbook, self._requirement, self._language, self._judged)
