"""LibreOffice as a second reader of tracked changes, for tests."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factories.programs import needs

_SCRIPT = Path(__file__).with_name("office_views.py")
_PYTHON = "/usr/bin/python3"
Paragraph = tuple[str, str, str]
"""Label, style, text."""


@dataclass(frozen=True, slots=True)
class Views:
    """What LibreOffice makes of a file."""

    accept: tuple[Paragraph, ...]
    reject: tuple[Paragraph, ...]
    changes: int
    comments: int


def office_views(folder: Path, files: Mapping[str, bytes]) -> dict[str, Views]:
    """Load the files, by name, in one office and tell their views."""
    needs("soffice", _PYTHON)
    paths = {name: folder / f"{name}.docx" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    command = [_PYTHON, str(_SCRIPT), *map(str, paths.values())]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=300).stdout)
    return {name: _views(told[str(path)]) for name, path in paths.items()}


def _views(told: dict[str, Any]) -> Views:
    assert "error" not in told, told
    accept, reject = (tuple((one[0], one[1], one[2]) for one in told[view]) for view in ("accept", "reject"))
    return Views(accept, reject, int(told["changes"]), int(told["comments"]))
