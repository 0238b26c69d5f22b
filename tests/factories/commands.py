"""The command line run inside the test, or as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from addendum.cli import main

SOURCE = Path(__file__).resolve().parents[2] / "src"


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and its two streams."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *args: str | Path) -> Done:
    """Run ``addendum`` with the arguments in this process."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    out, err = capsys.readouterr()
    code = ended.value.code
    assert isinstance(code, int)
    return Done(code, out, err)


def environment(**more: str) -> dict[str, str]:
    """The environment for a process of ours: this source tree, no colour settings of the caller."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR")}
    return {**kept, "PYTHONPATH": str(SOURCE), "PYTHONUTF8": "1", **more}


def command(*args: str | Path) -> list[str]:
    """The words of a process that runs ``addendum`` with the arguments."""
    return [sys.executable, "-m", "addendum", *(str(arg) for arg in args)]


def start(*args: str | Path, **more: str) -> Done:
    """Run ``addendum`` as a process of its own."""
    done = subprocess.run(
        command(*args), env=environment(**more), capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    return Done(done.returncode, done.stdout, done.stderr)
