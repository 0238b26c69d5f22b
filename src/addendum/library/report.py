"""What the proof of a playbook found: how much was tried, what failed, which mutants lived."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FEWEST_MUTANTS = 30
"""Per element and language; fewer are shown as thin."""


class Aspect(StrEnum):
    """What is proved."""

    EXAMPLE = "example"
    CLAUSE = "clause"
    NEIGHBOUR = "neighbour"
    TOLERANCE = "tolerance"
    REFUSAL = "refusal"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold."""

    aspect: Aspect
    requirement: str
    language: str
    name: str
    """The example, clause or element it is about."""
    what: str
    """One sentence: what was wanted and what came."""

    def __str__(self) -> str:
        """Return the line for people."""
        return f"{self.requirement} [{self.language}] {self.aspect}: {self.name}: {self.what}"


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that was still read as met."""

    operator: str
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """The mutants of one element in one language: operator -> (made, caught)."""

    requirement: str
    element: str
    language: str
    counts: Mapping[str, tuple[int, int]]
    survivors: tuple[Survivor, ...] = ()

    @property
    def made(self) -> int:
        """Return how many mutants there were."""
        return sum(made for made, _ in self.counts.values())

    @property
    def caught(self) -> int:
        """Return how many were no longer read as met."""
        return sum(caught for _, caught in self.counts.values())

    @property
    def is_thin(self) -> bool:
        """Return whether there were too few to mean much."""
        return self.made < FEWEST_MUTANTS


@dataclass(frozen=True, slots=True)
class Report:
    """The proof of a playbook."""

    proofs: Mapping[Aspect, int]
    """How many of each kind were tried."""
    failures: tuple[Failure, ...]
    tallies: tuple[Tally, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether nothing failed; mutants are figures, not failures."""
        return not self.failures

    def failed(self, aspect: Aspect) -> int:
        """Return how many proofs of a kind failed."""
        return sum(failure.aspect is aspect for failure in self.failures)
