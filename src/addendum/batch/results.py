"""One result file for each agreement of an output folder: whole or not there, on the disk before the next begins.

All that a later run must know stands here; run.json and the matrix are made anew from it at the end of each run.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from addendum.api.naming import key
from addendum.api.saving import write_atomically
from addendum.batch.entry import Entry, entry_from, full_record
from addendum.batch.workplace import parts_folder, results_folder

FORMAT = "addendum-result"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Results:
    """The result files of an output folder."""

    out: Path

    def keep(self, entry: Entry) -> None:
        """Write down what became of one agreement.

        Raises:
            OutputError: if it cannot be written.
        """
        record = {"format": FORMAT, "version": FORMAT_VERSION, **full_record(entry)}
        text = json.dumps(record, ensure_ascii=False, indent=1)
        # What is only begun is not worth waiting for the disk.
        write_atomically(
            self.file_of(entry.place),
            f"{text}\n".encode(errors="backslashreplace"),
            through=parts_folder(self.out),
            durable=bool(entry.code),
        )

    def at(self, place: PurePosixPath) -> Entry | None:
        """Return what became of the agreement whose papers lie in the place; None where that is not known."""
        return _read(self.file_of(place.as_posix()))

    def all(self) -> Iterator[Entry]:
        """Yield every entry, slim: many are held at once."""
        return (entry.slim() for entry in self._entries())

    def all_of(self, file: str) -> Iterator[Entry]:
        """Yield the entries of the files with this name, whole."""
        return (entry for entry in self._entries() if entry.file == file)

    def _entries(self) -> Iterator[Entry]:
        try:
            paths = sorted(results_folder(self.out).iterdir())
        except OSError:
            return
        for path in paths:
            entry = _read(path)
            if entry is not None:
                yield entry

    def file_of(self, place: str) -> Path:
        """Return where the result of the agreement whose papers lie in the place is kept."""
        name = hashlib.sha256(key(PurePosixPath(place)).encode(errors="surrogatepass")).hexdigest()[:32]
        return results_folder(self.out) / f"{name}.json"


def _read(path: Path) -> Entry | None:
    """Return the entry; None for a file that is not one of ours: its agreement is simply done again."""
    try:
        record = json.loads(path.read_bytes())
        if record["format"] != FORMAT or record["version"] != FORMAT_VERSION:
            return None
        return entry_from(record)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
