"""What became of one input file, as a record that is kept beside the papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from addendum.api.naming import stays_below
from addendum.api.profile import Profile, profile_from, profile_record

FINE = "OK"
UNFINISHED = ""
_TEXTS = ("file", "sha256", "code", "place", "date", "source", "given", "remark", "same_as")


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one input file."""

    file: str
    sha256: str
    code: str
    """"OK", or the code of the error it ended in; empty while its papers are being written."""
    place: str
    """The folder of its papers, relative to the output folder."""
    date: str
    """The ISO date of its first draft."""
    source: str = ""
    """A hash of where the file lay: tells a newer version of it from another file of the same name."""
    given: str = ""
    """A hash of all that went in: the bytes, the options, the library and the tool."""
    hashes: Mapping[str, str] = field(default_factory=dict)
    """Path of each paper, relative to the output folder -> SHA-256 of what was written."""
    remark: str = ""
    """Why nothing or less was drafted, in one sentence."""
    same_as: str = ""
    """The Word file with the same text, which was drafted instead."""
    sketch: tuple[int, ...] = ()
    """The mark of its text (api/likeness.py)."""
    pending: Mapping[str, str] = field(default_factory=dict)
    """Path -> SHA-256 of papers that were about to be written: found there, they are ours."""
    profile: Profile | None = None
    """What tells its relatives; None where it could not be read."""

    def slim(self) -> "Entry":
        """Return the entry without what only its own turn needs: many of these are held at once."""
        return replace(self, sketch=(), profile=None)


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return the entry as plain values, in a fixed order."""
    kept = {name: getattr(entry, name) for name in _TEXTS}
    pending = {"pending": dict(sorted(entry.pending.items()))} if entry.pending else {}
    return {**kept, "outputs": sorted(entry.hashes), "hashes": dict(sorted(entry.hashes.items())), **pending}


def full_record(entry: Entry) -> dict[str, Any]:
    """Return all of the entry as plain values, the marks of its text included."""
    profile = profile_record(entry.profile) if entry.profile else None
    return {**entry_record(entry), "sketch": " ".join(f"{mark:x}" for mark in entry.sketch), "profile": profile}


def entry_from(record: Mapping[str, Any]) -> Entry:
    """Return the entry that a record holds.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: if it is no record of an entry.
    """
    return Entry(
        **{name: str(record[name]) for name in _TEXTS if name != "place"},
        place=_below(str(record["place"])),
        hashes=hashes_from(record["hashes"]),
        sketch=tuple(int(mark, 16) for mark in record.get("sketch", "").split()),
        pending=hashes_from(record.get("pending", {})),
        profile=profile_from(record["profile"]) if record.get("profile") else None,
    )


def hashes_from(record: Mapping[str, Any]) -> dict[str, str]:
    """Return the paths and hashes of a record, all as text.

    Raises:
        ValueError: for a path that leaves the output folder: the folder may come from somebody else.
    """
    return {_below(str(path)): str(sha256) for path, sha256 in record.items()}


def _below(path: str) -> str:
    if not stays_below(path):
        raise ValueError("no path below the output folder")
    return path
