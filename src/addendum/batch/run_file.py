"""run.json: what was drafted from which bytes into which files, so that a second run does only what changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from addendum.api.saving import write_atomically
from addendum.batch.inputs import RUN_FILE
from addendum.errors import UsageError

FORMAT = "addendum-run"
FORMAT_VERSION = 1
FINE = "OK"
_TEXTS = ("file", "sha256", "code", "place", "date", "source", "given", "remark", "same_as")


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one input file."""

    file: str
    sha256: str
    code: str
    """"OK", or the code of the error it ended in."""
    place: str
    """The folder of its papers, relative to the output folder."""
    date: str
    """The ISO date of its first draft."""
    source: str = ""
    """A hash of where the file lay: tells a newer version of it from another file of the same name."""
    given: str = ""
    """A hash of all that went in: the bytes, the options, the library and the tool."""
    hashes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Path of each paper, relative to the output folder -> SHA-256 of what was written."""
    remark: str = ""
    """Why nothing or less was drafted, in one sentence."""
    same_as: str = ""
    """The Word file with the same text, which was drafted instead."""
    sketch: tuple[int, ...] = ()
    """The mark of its text (api/likeness.py)."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The entries of an output folder by place, and the SHA-256 of each matrix file as it was written."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    matrix: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def read_run(out: Path) -> RunRecord:
    """Return what an output folder's run.json holds; nothing where there is none.

    Raises:
        UsageError: if the run.json there is not ours or cannot be understood.
    """
    try:
        text = (out / RUN_FILE).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return RunRecord()
    except (OSError, UnicodeDecodeError):
        raise _strange(out) from None
    try:
        record = json.loads(text)
        if record["format"] != FORMAT or record["version"] != FORMAT_VERSION:
            raise _strange(out)
        entries = {entry.place: entry for entry in map(_entry, record["files"])}
        return RunRecord(MappingProxyType(entries), _hashes(record.get("matrix", {})))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _strange(out) from None


def write_run(out: Path, run: RunRecord, version: str) -> None:
    """Write run.json, sorted by file, whole or not at all.

    Raises:
        OutputError: if it cannot be written.
    """
    in_order = sorted(run.entries.values(), key=lambda entry: (entry.file.casefold(), entry.place))
    record = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "tool": {"version": version},
        "files": [_record(entry) for entry in in_order],
        "matrix": dict(sorted(run.matrix.items())),
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    write_atomically(out / RUN_FILE, f"{text}\n".encode(errors="backslashreplace"))


def _record(entry: Entry) -> dict[str, Any]:
    kept = {name: getattr(entry, name) for name in _TEXTS}
    sketch = " ".join(f"{mark:x}" for mark in entry.sketch)
    return {**kept, "sketch": sketch, "outputs": sorted(entry.hashes), "hashes": dict(sorted(entry.hashes.items()))}


def _entry(record: dict[str, Any]) -> Entry:
    texts = {name: str(record[name]) for name in _TEXTS}
    return Entry(
        **texts, hashes=_hashes(record["hashes"]), sketch=tuple(int(mark, 16) for mark in record["sketch"].split())
    )


def _hashes(record: dict[str, Any]) -> Mapping[str, str]:
    return MappingProxyType({str(path): str(sha256) for path, sha256 in record.items()})


def _strange(out: Path) -> UsageError:
    return UsageError(
        "Its run.json is not one that this version wrote.", where=str(out), remedy="Choose another --out folder."
    )
