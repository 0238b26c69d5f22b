"""run.json: what was drafted from which bytes into which files; made anew at the end of each run from all results."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from addendum.api.naming_rules import RUN_FILE
from addendum.api.saving import write_atomically
from addendum.batch.entry import Entry, entry_from, entry_record, hashes_from
from addendum.batch.workplace import parts_folder
from addendum.errors import UsageError

FORMAT = "addendum-run"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The entries of an output folder by place, and the SHA-256 of each file at its top: matrix or dossier."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    matrix: Mapping[str, str] = field(default_factory=dict)
    """As they were written."""
    begun: Mapping[str, str] = field(default_factory=dict)
    """As they were about to be written when the run ended, if it was killed just then."""
    kin: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Place -> (the file that stands for its family, why it belongs there)."""


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
        entries = {entry.place: entry for entry in map(entry_from, record["files"])}
        kin = {
            str(one["place"]): (str(one["family"]), str(one["relation"])) for one in record["files"] if "family" in one
        }
        return RunRecord(entries, hashes_from(record.get("matrix", {})), hashes_from(record.get("begun", {})), kin)
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
        "files": [_file_record(entry, run.kin) for entry in in_order],
        "matrix": dict(sorted(run.matrix.items())),
        **({"begun": dict(sorted(run.begun.items()))} if run.begun else {}),
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    write_atomically(
        out / RUN_FILE, f"{text}\n".encode(errors="backslashreplace"), through=parts_folder(out), durable=True
    )


def _file_record(entry: Entry, kin: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    if entry.place not in kin:
        return entry_record(entry)
    family, relation = kin[entry.place]
    return {**entry_record(entry), "family": family, "relation": relation}


def _strange(out: Path) -> UsageError:
    return UsageError(
        "Its run.json is not one that this version wrote.", where=str(out), remedy="Choose another --out folder."
    )
