"""Input files in, the folder of each one's papers out; a file added later never moves another's."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from addendum.api.naming import key, place_of, told_apart
from addendum.batch.inputs import RUN_FILE, Input, real
from addendum.batch.run_file import Entry

MATRIX_FILES = ("matrix.html", "matrix.xlsx", "matrix.csv")


@dataclass(frozen=True, slots=True)
class Placed:
    """An input with its content's hash, the folder of its papers, and what an earlier run wrote there."""

    input: Input
    sha256: str
    place: PurePosixPath
    source: str
    entry: Entry | None = None


def place_all(inputs: Iterable[tuple[Input, str]], entries: Mapping[str, Entry]) -> tuple[Placed, ...]:
    """Return every (input, SHA-256) with its place: that of the earlier run, else its own name, else with a hash."""
    known = {key(PurePosixPath(place)): entry for place, entry in entries.items()}
    taken = {key(PurePosixPath(name)) for name in (RUN_FILE, *MATRIX_FILES)} | set(known)
    free: set[str] = set()
    pending = [(one, sha256, source_mark(one.path)) for one, sha256 in inputs]
    earlier = [_earlier(one, sha256, mark, entries.values(), free) for one, sha256, mark in pending]
    placed = []
    for (one, sha256, mark), entry in zip(pending, earlier, strict=True):
        place = PurePosixPath(entry.place) if entry else _new(one, sha256, taken)
        taken.add(key(place))
        placed.append(Placed(one, sha256, place, mark, entry))
    return tuple(placed)


def _earlier(one: Input, sha256: str, mark: str, entries: Iterable[Entry], used: set[str]) -> Entry | None:
    """Return the entry of the same file: from the same path, or with the same name and bytes."""
    for entry in entries:
        same = entry.file == one.file and (entry.source == mark or entry.sha256 == sha256)
        if same and entry.place not in used:
            used.add(entry.place)
            return entry
    return None


def _new(one: Input, sha256: str, taken: set[str]) -> PurePosixPath:
    place = place_of(one.file)
    if key(place) not in taken:
        return place
    place = told_apart(place, sha256 or "0" * 8)
    number = 2
    while key(place) in taken:
        # The same name and the same bytes in two places that differ in case only.
        place = told_apart(place_of(one.file), hashlib.sha256(f"{sha256}{number}".encode()).hexdigest())
        number += 1
    return place


def source_mark(path: Path | None) -> str:
    """Return a short hash of where the file lies; the path itself is kept nowhere."""
    where = "-" if path is None else real(path).as_posix()
    return hashlib.sha256(where.encode(errors="surrogatepass")).hexdigest()[:16]
