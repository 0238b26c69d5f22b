"""Papers in, files in the output folder out; what a person changed by hand is kept, and said."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from addendum.api.saving import write_atomically
from addendum.batch.inputs import real
from addendum.batch.workplace import parts_folder
from addendum.errors import OutputError


@dataclass(frozen=True, slots=True)
class Ours:
    """What earlier runs are known to have written, or to have been about to write, at each path (SHA-256)."""

    written: Mapping[str, str] = field(default_factory=dict)
    begun: Mapping[str, str] = field(default_factory=dict)

    def knows(self, path: str, sha256: str) -> bool:
        """Return whether the file at the path is ours, or not there ("")."""
        return sha256 in ("", self.written.get(path, ""), self.begun.get(path, ""))

    @property
    def paths(self) -> tuple[str, ...]:
        """Return every path once."""
        return tuple({**self.written, **self.begun})


NOTHING_OURS = Ours()


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the papers of one place; paths are relative to the output folder."""

    hashes: Mapping[str, str]
    """Path -> SHA-256 of what we wrote, or would have written."""
    kept: tuple[str, ...]
    """Papers changed by hand and left as they are."""


class Papers:
    """The output folder of a run, and the folders it must never write into."""

    def __init__(self, out: Path, inputs: Iterable[Path], *, force: bool) -> None:
        self._out, self._force = out, force
        self._closed = {real(path).parent for path in inputs}

    def save(self, place: PurePosixPath, files: Iterable[tuple[str, bytes]], ours: Ours = NOTHING_OURS) -> Saved:
        """Write the papers of one place; ``ours`` is what earlier runs wrote there.

        A paper that reads as we last wrote it is replaced, or removed where it is no longer due. One changed by hand
        is kept, unless ``force`` was given.

        Raises:
            OutputError: if one cannot be written, or would lie beside an input.
        """
        papers = {(place / path).as_posix(): data for path, data in files}
        hashes = {path: hashlib.sha256(data).hexdigest() for path, data in papers.items()}
        kept = [path for path, data in papers.items() if not self._write(path, data, ours)]
        # What is kept is remembered as it was, so that the next run still knows it as changed by hand.
        remembered = {
            path: ours.written.get(path, sha256) if path in kept else sha256 for path, sha256 in hashes.items()
        }
        kept += [path for path in ours.paths if path not in papers and not self._remove(path, ours)]
        return Saved(remembered, tuple(kept))

    def settled(self, ours: Ours) -> Ours:
        """Return what is known with each paper that was begun and is there counted as written."""
        there = {path: file_hash(self._out / path) for path in ours.begun}
        written = {path: sha256 for path, sha256 in there.items() if sha256 == ours.begun[path]}
        return Ours({**ours.written, **written})

    def are_there(self, hashes: Mapping[str, str]) -> bool:
        """Return whether every paper is still there, by hand changed or not."""
        return bool(hashes) and all((self._out / path).is_file() for path in hashes)

    def changed_by_hand(self, hashes: Mapping[str, str]) -> tuple[str, ...]:
        """Return the papers that no longer read as we wrote them."""
        return tuple(path for path, wanted in hashes.items() if file_hash(self._out / path) not in ("", wanted))

    def _write(self, path: str, data: bytes, ours: Ours) -> bool:
        """Write one paper; return False where it was changed by hand and is kept."""
        target = self._out / path
        self._refuse(target)
        there = file_hash(target)
        if there == hashlib.sha256(data).hexdigest():
            return True
        if not ours.knows(path, there) and not self._force:
            return False
        write_atomically(target, data, through=parts_folder(self._out), durable=True)
        return True

    def _remove(self, path: str, ours: Ours) -> bool:
        """Take away a paper that is no longer due; return False where it was changed by hand and is kept."""
        target = self._out / path
        if self._is_through_a_link(target) or not (ours.knows(path, file_hash(target)) or self._force):
            return False
        target.unlink(missing_ok=True)
        return True

    def _refuse(self, target: Path) -> None:
        """Refuse to write through a link, or into a folder that holds an input."""
        if self._is_through_a_link(target):
            raise OutputError("A link stands where a paper belongs.", where=target.name)
        if real(target).parent in self._closed:
            raise OutputError("It would lie beside an input.", where=target.name)

    def _is_through_a_link(self, target: Path) -> bool:
        inside = [target, *target.parents][: len(target.relative_to(self._out).parts)]
        return any(path.is_symlink() for path in inside)


def hashes_of(place: PurePosixPath, files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Return path -> SHA-256 of papers that are about to be written in the place."""
    return {(place / path).as_posix(): hashlib.sha256(data).hexdigest() for path, data in files}


def file_hash(path: Path) -> str:
    """Return the SHA-256 of the file in hex; empty where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
