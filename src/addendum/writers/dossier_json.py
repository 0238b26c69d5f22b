"""A Dossier as the record other programs read (DESIGN.md section 5, dossier.json)."""

from dataclasses import asdict
from typing import Any

from addendum.model.dossier import Dossier

FORMAT_VERSION = 1


def dossier_record(dossier: Dossier, version: str) -> dict[str, Any]:
    """Return the record; keys may be added, never renamed without a new format version."""
    return {
        "format": "addendum-dossier",
        "version": FORMAT_VERSION,
        "tool": {"version": version},
        "partner": dossier.partner,
        "papers": [asdict(paper) for paper in dossier.papers],
        "checks": [
            {
                "check": one.check,
                "title": one.title,
                "light": str(one.light),
                "line": one.line,
                "findings": [asdict(finding) for finding in one.findings],
            }
            for one in dossier.checks
        ],
        "conflicts": [asdict(conflict) for conflict in dossier.conflicts],
        "questions": list(dossier.questions),
        "next_steps": list(dossier.next_steps),
        "not_reviewed": list(dossier.not_reviewed),
    }
