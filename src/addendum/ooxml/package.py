"""The parts of a Word file and how they are related (ECMA-376 Part 2), read from bytes and given back as bytes."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Self
from urllib.parse import unquote

from addendum.errors import DamagedFile, UnsafeFile, WrongType
from addendum.ooxml.archive import Archive, ArchiveLimits
from addendum.ooxml.names import CONTENT_TYPES, RELATIONSHIPS, Element, w
from addendum.ooxml.parsing import parse

_TYPES_PART: Final = "[Content_Types].xml"
_NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part: ``kind`` is the last step of its type ("styles", "header", "hyperlink")."""

    id: str
    kind: str
    target: str
    """A part name without a leading slash; the raw target where ``external``."""
    external: bool


def rels_name(part: str) -> str:
    """Return the name of the part that holds a part's relationships; "" stands for the package."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _resolved(part: str, target: str) -> str:
    path = unquote(target.split("#", 1)[0])
    absolute = path if path.startswith("/") else posixpath.join("/", posixpath.dirname(part), path)
    return posixpath.normpath(absolute).lstrip("/")


class WordPackage:
    """A Word file: .docx, .docm, .dotx or .dotm, transitional or Strict. Make one with ``open``."""

    def __init__(self, archive: Archive, data: bytes) -> None:
        self.data: Final = data
        """The bytes it was opened from."""
        self._archive = archive
        self._relations: dict[str, tuple[Relationship, ...]] = {}
        self._types = self._content_types()
        self.main: Final = self._find_main()
        """Name of the main document part, usually "word/document.xml"."""
        self.strict: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main" in self.read(self.main)[:20000]
        """Whether it is written in the Strict namespaces; parts are parsed as if transitional."""

    @classmethod
    def open(cls, data: bytes, limits: ArchiveLimits | None = None) -> Self:
        """Open a Word file from its bytes.

        Raises:
            EmptyFile, WrongType, LegacyFormat, EncryptedFile: if it is not a readable Word file.
            DamagedFile: if it is cut short or broken.
            UnsafeFile, LimitReached: if it is built to do harm, or larger than the limits.
        """
        return cls(Archive(data, limits or ArchiveLimits()), data)

    def names(self) -> tuple[str, ...]:
        """Return the names of all entries in the order of the zip directory."""
        return self._archive.names()

    def has(self, name: str) -> bool:
        """Return whether there is a part of that name (compared without case)."""
        return self._archive.find(name) is not None

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; KeyError if there is none, DamagedFile if it cannot be inflated."""
        return self._archive.read(name)

    def parse(self, name: str) -> Element:
        """Return a freshly parsed root of a part, the caller's own to change."""
        return parse(self.read(name), name)

    def content_type(self, name: str) -> str:
        """Return the declared content type of a part, "" where none is declared."""
        by_part, by_ending = self._types
        return by_part.get(name.lower(), by_ending.get(name.rpartition(".")[2].lower(), ""))

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """Return the relationships of a part in file order; of the package itself for ""."""
        if part not in self._relations:
            self._relations[part] = self._read_relationships(part)
        return self._relations[part]

    def all_relationships(self) -> tuple[Relationship, ...]:
        """Return the relationships of the package and of every part, in the order of the zip directory."""
        holders = (name for name in self.names() if name.lower().endswith(".rels") and "_rels/" in name)
        parts = (name.replace("_rels/", "", 1).removesuffix(".rels") for name in holders)
        return tuple(one for part in parts for one in self.relationships(part))

    def related(self, kind: str, part: str | None = None) -> tuple[str, ...]:
        """Return the names of existing parts related by a kind ("styles", "header") to a part (default: the main)."""
        found = [
            self._archive.find(one.target)
            for one in self.relationships(self.main if part is None else part)
            if one.kind == kind and not one.external
        ]
        return tuple(dict.fromkeys(name for name in found if name is not None))

    @property
    def macros(self) -> bool:
        """Return whether the file carries a macro project or is declared macro-enabled."""
        return "macroenabled" in self.content_type(self.main).lower() or bool(self.related("vbaProject"))

    @property
    def template(self) -> bool:
        """Return whether the main part is a template (.dotx, .dotm)."""
        return "template" in self.content_type(self.main).lower()

    @property
    def signed(self) -> bool:
        """Return whether the package carries digital signatures (ECMA-376 Part 2, 10)."""
        return any(one.kind == "origin" for one in self.relationships())

    def replaced(
        self,
        changed: Mapping[str, bytes],
        *,
        added: Mapping[str, bytes] = _NOTHING,
        removed: frozenset[str] = frozenset(),
    ) -> bytes:
        """Return the file with parts changed, added or removed.

        Every other entry keeps its place, its attributes and its content; nothing changed gives the very same bytes.
        New entries bear a fixed date. Content types and relationships of added parts are the caller's to change.

        Raises:
            KeyError: if a changed part does not exist.
        """
        return self._archive.rewritten(changed, added, removed)

    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        if not self.has(_TYPES_PART):
            if self.has("mimetype") or not any(name.endswith(".rels") for name in self.names()):
                raise WrongType("This zip file is not a Word (.docx) file.")
            raise DamagedFile("The file lacks its list of contents.")
        by_part: dict[str, str] = {}
        by_ending: dict[str, str] = {}
        for one in self.parse(_TYPES_PART):
            if one.tag == f"{{{CONTENT_TYPES}}}Override":
                by_part[one.get("PartName", "").lstrip("/").lower()] = one.get("ContentType", "")
            elif one.tag == f"{{{CONTENT_TYPES}}}Default":
                by_ending[one.get("Extension", "").lower()] = one.get("ContentType", "")
        return by_part, by_ending

    def _read_relationships(self, part: str) -> tuple[Relationship, ...]:
        name = rels_name(part)
        if not self.has(name):
            return ()
        return tuple(
            self._relationship(part, one) for one in self.parse(name) if one.tag == f"{{{RELATIONSHIPS}}}Relationship"
        )

    @staticmethod
    def _relationship(part: str, one: Element) -> Relationship:
        external = one.get("TargetMode", "") == "External"
        target = one.get("Target", "")
        kind = one.get("Type", "").rpartition("/")[2]
        return Relationship(one.get("Id", ""), kind, target if external else _resolved(part, target), external)

    def _find_main(self) -> str:
        mains = self.related("officeDocument", "")
        if len(mains) > 1:
            raise UnsafeFile("The file names two main texts, so programs would show different ones.")
        if not mains:
            raise DamagedFile("The file lacks its main text.")
        is_declared = "word" in self.content_type(mains[0]).lower()
        if not is_declared and self.parse(mains[0]).tag != w("document"):
            raise WrongType("This is an Office file, but not a Word (.docx) file.")
        return mains[0]
