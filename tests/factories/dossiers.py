"""The dossier that the command writes of a partner's folder, and what stands in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from factories.commands import Done, run

Capture = pytest.CaptureFixture[str]
SAMPLES = Path(__file__).parents[2] / "samples" / "partners"
POLICY = b"# Privacy Policy\n\nYou have the right of access to the data that we hold. We keep it while the law asks.\n"


def dossier(capsys: Capture, folder: Path, out: Path) -> tuple[Done, dict[str, Any]]:
    """Return what the command did and the dossier it wrote."""
    done = run(capsys, "partner", folder, "--out", out, "--date", "2026-03-02")
    return done, json.loads((out / "dossier.json").read_text("utf-8"))


def written(out: Path) -> dict[str, bytes]:
    """Return every file of an output folder but what is kept for later runs, by its path."""
    files = (path for path in out.rglob("*") if path.is_file() and ".addendum" not in path.parts)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def lights(record: dict[str, Any]) -> dict[str, str]:
    """Return how each check stands."""
    return {check["check"]: check["light"] for check in record["checks"]}
