"""What a check of a partner finds: one requirement, its verdict, the words that show it, and what to ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of one paper and where they stand in it ("section 4", "line 12", "checkbox newsletter")."""

    file: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """A requirement of one of the four checks against a partner's papers."""

    requirement: str
    title: str
    law: str
    tier: str
    """"law", "guidance" or "policy": only the first is required."""
    level: str
    verdict: str
    """As for an agreement: "met", "partial", "missing", "contradicted", "unclear" or "not-applicable"."""
    why: str
    """One sentence for people."""
    quotes: tuple[Quote, ...] = ()
    ask: str = ""
    """What to ask the partner for, ready to send; empty where nothing is to be asked."""
