"""The zip container of a Word file, read within limits and written back with every untouched entry as it was."""

import copy
import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from addendum.errors import DamagedFile, EmptyFile, EncryptedFile, LegacyFormat, LimitReached, UnsafeFile, WrongType

_MIB = 1024 * 1024
_OLE2 = bytes.fromhex("D0CF11E0A1B11AE1")
_NEW_ENTRY_DATE = (1980, 1, 1, 0, 0, 0)
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What a package may cost; measured on real files, whose largest inflate to 17 MiB in 291 entries."""

    entries: int = 5000
    total: int = 300 * _MIB
    part: int = 100 * _MIB
    ratio: int = 100
    ratio_from: int = _MIB
    """The ratio is judged on XML parts above this size."""


def _refuse_other_formats(data: bytes) -> None:
    if not data:
        raise EmptyFile("The file is empty (0 bytes).")
    if data.startswith(_OLE2):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise EncryptedFile("The file is protected by a password.")
        raise LegacyFormat("This is an old Word 97-2003 file or another old Office file.")
    if data.startswith(b"{\\rtf"):
        raise LegacyFormat("This is an RTF file.")
    if not data.startswith(b"PK"):
        raise WrongType("This is not a Word (.docx) file.")


def _is_odd(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name or "\0" in name


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.lower() for entry in entries]
    if any(_is_odd(name) for name in names):
        raise UnsafeFile("The file holds an entry that points outside of it.")
    if len(set(names)) != len(names):
        raise UnsafeFile("The file holds two parts of the same name, so programs would show different texts.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise EncryptedFile("The file is protected by a password.")


def _check_sizes(entries: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    if len(entries) > limits.entries:
        raise UnsafeFile(f"The file holds more than {limits.entries} entries.")
    if any(entry.file_size > limits.part for entry in entries):
        raise LimitReached(f"One part of the file is larger than {limits.part // _MIB} MiB.")
    if sum(entry.file_size for entry in entries) > limits.total:
        raise LimitReached(f"The file unpacks to more than {limits.total // _MIB} MiB.")
    for entry in entries:
        is_xml = entry.filename.lower().endswith((".xml", ".rels"))
        if is_xml and entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * entry.compress_size:
            raise UnsafeFile(f"The part {entry.filename} unpacks to more than {limits.ratio} times its size.")


def _check_overlap(entries: list[zipfile.ZipInfo]) -> None:
    # zipfile before 3.11.8 reads overlapping entries (CVE-2024-0450)
    for one, after in pairwise(sorted(entries, key=lambda entry: entry.header_offset)):
        if one.header_offset + _LOCAL_HEADER + len(one.filename) + one.compress_size > after.header_offset:
            raise UnsafeFile("Entries of the file overlap.")


class Archive:
    """The entries of a package; parts are inflated when they are read, within the limits.

    Raises:
        EmptyFile, EncryptedFile, LegacyFormat, WrongType: if the bytes are something else than a plain zip.
        DamagedFile: if the directory is broken.
        UnsafeFile, LimitReached: if a limit is passed or the entries are ambiguous.
    """

    def __init__(self, data: bytes, limits: ArchiveLimits) -> None:
        _refuse_other_formats(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise DamagedFile("The file is cut short or its directory is broken.") from error
        entries = self._zip.infolist()
        _check_sizes(entries, limits)
        _check_names(entries)
        _check_overlap(entries)
        self._data = data
        self._entries = {entry.filename.lower(): entry for entry in entries if not entry.is_dir()}
        self._parts: dict[str, bytes] = {}

    def names(self) -> tuple[str, ...]:
        """Return the entry names in the order of the directory."""
        return tuple(entry.filename for entry in self._entries.values())

    def find(self, name: str) -> str | None:
        """Return the entry's own spelling of the name, compared without case (ECMA-376 Part 2, 6.2.2.3)."""
        entry = self._entries.get(name.lower())
        return entry.filename if entry else None

    def read(self, name: str) -> bytes:
        """Return the bytes of an entry.

        Raises:
            KeyError: if there is none of that name.
            DamagedFile: if it cannot be inflated or its checksum is wrong.
        """
        entry = self._entries[name.lower()]
        if entry.filename not in self._parts:
            self._parts[entry.filename] = self._inflate(entry)
        return self._parts[entry.filename]

    def _inflate(self, entry: zipfile.ZipInfo) -> bytes:
        # zipfile never yields more than the declared size, which the limits have judged
        try:
            return self._zip.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise DamagedFile(f"The file is cut short or damaged near {entry.filename}.") from error
        except RuntimeError as error:
            raise EncryptedFile("The file is protected by a password.") from error

    def rewritten(self, changed: Mapping[str, bytes], added: Mapping[str, bytes], removed: frozenset[str]) -> bytes:
        """Return the zip with parts changed, added at the end and removed; the same bytes where nothing changes."""
        changed = {name.lower(): data for name, data in changed.items()}
        changed = {name: data for name, data in changed.items() if data != self.read(name)}
        gone = {name.lower() for name in removed}
        if not changed and not added and not gone:
            return self._data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in self._zip.infolist():
                key = entry.filename.lower()
                if key not in gone:
                    target.writestr(copy.copy(entry), b"" if entry.is_dir() else changed.get(key, self.read(key)))
            for name, data in added.items():
                fresh = zipfile.ZipInfo(name, _NEW_ENTRY_DATE)
                fresh.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(fresh, data)
        return out.getvalue()
