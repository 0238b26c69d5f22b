"""The validator of the Open XML SDK as a second judge of the format's rules, for tests."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from factories.programs import needs

_PACKAGE: Final = "node/node_modules/@xarsh"
_PATIENCE: Final = 120


def _program() -> str:
    """Its path, below the environment that runs this; a name that is on no PATH where it is not there."""
    found = sorted(Path(sys.prefix, _PACKAGE).glob("ooxml-validator-*/ooxml-validator*"))
    return str(found[0]) if found else "ooxml-validator"


def validator_findings(folder: Path, data: bytes) -> Counter[str]:
    """What it finds in a Word file: part, rule and words, each with how often; a folder to work in."""
    needs(_program())
    path = folder / "judged.docx"
    path.write_bytes(data)
    done = subprocess.run([_program(), str(path)], capture_output=True, check=False, timeout=_PATIENCE)
    told = json.loads(done.stdout)
    assert told["ok"] is not bool(told["errors"]), told
    return Counter(f"{one['path']}: {one['id']}: {one['description']}" for one in told["errors"])


def new_findings(folder: Path, original: bytes, *made: bytes) -> tuple[str, ...]:
    """What it finds in files made from an original and nowhere in that: each finding in one line.

    A faulty run that is cut in two, or a new paragraph drawn like a faulty one, bears a fault of the original again.
    """
    found = [validator_findings(folder, one) for one in made]
    known = validator_findings(folder, original) if any(found) else Counter[str]()
    return tuple(what for one in found for what in one if what not in known)
