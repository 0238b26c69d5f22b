"""The machine-checked record that a Redline is what it claims to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was proved or not: its name, whether it holds, and what was compared."""

    check: str
    holds: bool
    what: str


@dataclass(frozen=True, slots=True)
class Proof:
    """All checks of one redline against its original (proof.json, DESIGN.md section 5)."""

    checks: tuple[Check, ...]
    original_sha256: str
    redline_sha256: str
    open: tuple[str, ...] = ()
    not_included: tuple[str, ...] = ()
    neutralised: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether every check holds."""
        return all(check.holds for check in self.checks)
