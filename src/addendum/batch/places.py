"""Input files in, the folder of each one's papers out; a file added later never moves another's."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from addendum.api.naming import key, place_of, told_apart
from addendum.api.naming_rules import RUN_FILE
from addendum.batch.entry import Entry
from addendum.batch.inputs import Input, real
from addendum.batch.workplace import HIDDEN

MATRIX_FILES = ("matrix.html", "matrix.xlsx", "matrix.csv")


@dataclass(frozen=True, slots=True)
class Placed:
    """An input with the folder of its papers, and what an earlier run wrote there."""

    input: Input
    place: PurePosixPath
    source: str
    entry: Entry | None = None


def place_all(
    inputs: Iterable[Input], entries: Mapping[str, Entry], hash_of: Callable[[Input], str]
) -> tuple[Placed, ...]:
    """Return every input with its place: that of the earlier run, else its own name, else with a hash.

    ``hash_of`` returns the SHA-256 of an input's bytes, and is asked only where names alone do not tell.
    """
    hashed = cache(hash_of)
    earlier = _Earlier(entries, hashed)
    taken = {key(PurePosixPath(name)) for name in (RUN_FILE, HIDDEN, *MATRIX_FILES)}
    taken |= {key(PurePosixPath(place)) for place in entries}
    pending = [(one, source_mark(one)) for one in inputs]
    found = [earlier.take(one, mark) for one, mark in pending]
    placed = []
    for (one, mark), entry in zip(pending, found, strict=True):
        place = PurePosixPath(entry.place) if entry else _new(one, hashed, taken)
        taken.add(key(place))
        placed.append(Placed(one, place, mark, entry))
    return tuple(placed)


class _Earlier:
    """The entries of earlier runs by the name of their file; each is taken once."""

    def __init__(self, entries: Mapping[str, Entry], hash_of: Callable[[Input], str]) -> None:
        self._hash_of = hash_of
        self._by_file: dict[str, list[Entry]] = {}
        for entry in entries.values():
            self._by_file.setdefault(entry.file, []).append(entry)

    def take(self, one: Input, mark: str) -> Entry | None:
        """Return the entry of the same file: from the same path, or with the same name and bytes."""
        same_name = self._by_file.get(one.file, [])
        from_there = next((entry for entry in same_name if entry.source == mark), None)
        found = from_there or next((entry for entry in same_name if entry.sha256 == self._hash_of(one)), None)
        if found is not None:
            same_name.remove(found)
        return found


def _new(one: Input, hash_of: Callable[[Input], str], taken: set[str]) -> PurePosixPath:
    place = place_of(one.file)
    if key(place) not in taken:
        return place
    sha256 = hash_of(one)
    place = told_apart(place, sha256 or "0" * 8)
    number = 2
    while key(place) in taken:
        # The same name and the same bytes in two places that differ in case only.
        place = told_apart(place_of(one.file), hashlib.sha256(f"{sha256}{number}".encode()).hexdigest())
        number += 1
    return place


def source_mark(one: Input) -> str:
    """Return a short hash of where the file lies, the same for its path and its file:// address; neither is kept."""
    where = real(one.on_disk).as_posix() if one.on_disk is not None else one.url or "-"
    if one.inside:
        where = f"{where}//{one.inside}"
    return hashlib.sha256(where.encode(errors="surrogatepass")).hexdigest()[:16]
