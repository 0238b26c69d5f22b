"""What a partner's papers are read against besides the playbooks: dead law, clocks, claims, risks. Data only.

The words stand in clauses/partner. A phrase is matched without regard to case, hyphens are spaces, and ``*`` stands for
the rest of a word: "sub-processor*" is found in "Subprocessors" as well.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a sentence is known: one phrase of each group that is not empty, and none of ``unless``."""

    about: tuple[str, ...]
    says: tuple[str, ...]
    also: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeadLaw:
    """An act or decision that is no longer in force, the phrases that name it, and what became of it."""

    name: str
    named: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A matter for which papers promise periods."""

    topic: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Claims:
    """Two statements on one matter that cannot both be true."""

    topic: str
    one: tuple[Marks, ...]
    other: tuple[Marks, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Risk:
    """A kind of data that calls for more than ordinary security, and the phrases that name it."""

    name: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartnerLaw:
    """All of clauses/partner."""

    dead: tuple[DeadLaw, ...]
    gone: tuple[str, ...]
    """Phrases of a sentence that itself says that a law is gone or amended."""
    clocks: tuple[Clock, ...]
    notice: str
    """The topic of the clock by which a change is announced."""
    objection: str
    """The topic of the clock by which one may object to it."""
    late: Clock
    """How a breach clock is known that starts later than the law's; its topic is the sentence on why."""
    claims: tuple[Claims, ...]
    risks: tuple[Risk, ...]
    raised: tuple[str, ...]
    """The ids of the measures that a high risk calls for first."""
    excluded: tuple[str, ...]
    """Phrases of a sentence that names data only to exclude them."""
