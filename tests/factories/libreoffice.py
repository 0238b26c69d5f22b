"""LibreOffice as a second reader of tracked changes, for tests."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from addendum.writers.clean import write_clean
from factories.programs import needs

_SCRIPT = Path(__file__).with_name("office_views.py")
_PYTHON = "/usr/bin/python3"
_PATIENCE = 180
Paragraph = tuple[str, str, str]
"""Label, style, text."""
Told = dict[str, Any]
Opinion = tuple[str, ...] | None
"""Disagreements in one line each; None of a program that cannot work on the original itself."""


@dataclass(frozen=True, slots=True)
class Views:
    """What LibreOffice makes of a file."""

    accept: tuple[Paragraph, ...]
    reject: tuple[Paragraph, ...]
    changes: int
    comments: int


def office_views(folder: Path, files: Mapping[str, bytes]) -> dict[str, Views]:
    """Load the files, by name, in one office and tell their views."""
    return {name: _views(told) for name, told in _asked(folder, files).items()}


def office_opinions(folder: Path, pairs: Mapping[str, tuple[bytes, bytes]], author: str) -> dict[str, Opinion]:
    """Where LibreOffice and we part over the text of a body, for originals and redlines by name.

    It rejects every change of redline and original, and accepts every change of redline and clean copy: the same
    paragraphs have to come out, with their numbers and styles.
    """
    files: dict[str, bytes] = {}
    for name, (original, redline) in pairs.items():
        files |= {f"{name}-o": original, f"{name}-r": redline, f"{name}-c": write_clean(redline, author)}
    told = _asked(folder, files, {"o": "reject:", "c": "accept:"})
    return {name: _opinion(told[f"{name}-o"], told[f"{name}-r"], told[f"{name}-c"]) for name in pairs}


def _opinion(original: Told, redline: Told, clean: Told) -> Opinion:
    if "error" in original:
        return None
    if "error" in redline or "error" in clean:
        return ("the redline or the clean copy does not open",)
    return (*_difference("reject", original, redline), *_difference("accept", clean, redline))


def _difference(view: str, plain: Told, redline: Told) -> Iterator[str]:
    wanted, found = _without_lead(plain[view]), _without_lead(redline[view])
    if wanted != found:
        pairs = zip((*wanted, "nothing"), (*found, "nothing"), strict=False)
        number, pair = next((number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1])
        yield f"{view}: paragraph {number}: {pair[0]} became {pair[1]}"


def _without_lead(paragraphs: list[list[str]]) -> list[list[str]]:
    """Leave empty paragraphs at the top out: the office puts one before a table there once there is a comment."""
    first = next((number for number, one in enumerate(paragraphs) if one[2]), len(paragraphs))
    return paragraphs[first:]


def _asked(folder: Path, files: Mapping[str, bytes], only: Mapping[str, str] = MappingProxyType({})) -> dict[str, Told]:
    """Ask of the files by name; ``only`` names the one view wanted of names with an ending."""
    needs("soffice", _PYTHON)
    paths = {name: folder / f"{name}.docx" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    wanted = (f"{only.get(name.rpartition('-')[2], '')}{path}" for name, path in paths.items())
    command = [_PYTHON, str(_SCRIPT), *wanted]
    told = json.loads(_output(command))
    return {name: told[str(path)] for name, path in paths.items()}


def _output(command: list[str]) -> bytes:
    """Run the script; an office in which it hangs ends with it."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as asked:
        try:
            told, _ = asked.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(asked.pid, signal.SIGKILL)
            raise
    if asked.returncode:
        raise subprocess.CalledProcessError(asked.returncode, command)
    return told


def _views(told: Told) -> Views:
    assert "error" not in told, told
    accept, reject = (tuple((one[0], one[1], one[2]) for one in told[view]) for view in ("accept", "reject"))
    return Views(accept, reject, int(told["changes"]), int(told["comments"]))
