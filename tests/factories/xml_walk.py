"""The text of a Word file by a walk of its own over the XML, with the standard library alone and none of our code.

All stories: body, headers, footers, notes and text boxes; pending changes accepted, hidden text included, the codes of
fields and comments left out. Symbols of symbol fonts are left out here and by ``plain``.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from addendum.check.hidden import shown
from addendum.errors import AddendumError
from addendum.readers import read_agreement

_STORIES = ("header", "footer", "footnotes", "endnotes")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_GONE = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "delText"})
_SYMBOLS = re.compile("[\ue000-\uf8ff\ufffd☐☒☑✓•·]")


def plain(texts: Iterator[str]) -> Counter[str]:
    """How often each text that is not blank occurs, symbols left out."""
    return Counter(text for one in texts if (text := _SYMBOLS.sub("", one)).strip())


def walked(data: bytes) -> Counter[str]:
    """How often each paragraph's text occurs in the file."""
    parts = _Parts(data)
    main = next(target for kind, target in _related(parts, "") if kind == "officeDocument")
    related = list(_related(parts, main))
    wanted = [main, *(target for kind in _STORIES[:2] for found, target in related if found == kind)]
    for kind in _STORIES[2:]:
        wanted += [target for found, target in related if found == kind][:1]
    roots = (root for part in wanted if (root := parts.root(part)) is not None)
    return plain(text for root in roots for text in _Walk(root).texts)


def compared(data: bytes, name: str) -> str | None:
    """What the reader and the walk have differently, "" where nothing; None where it is not read as a Word file."""
    try:
        agreement = read_agreement(data, name)
    except AddendumError:
        return None
    if agreement.format != "docx":
        return None
    ours, theirs = plain(one.text for one in shown(agreement).provisions), walked(data)
    more, fewer = ours - theirs, theirs - ours
    return f"read only: {list(more)[:3]}; walked only: {list(fewer)[:3]}" if more or fewer else ""


class _Parts:
    """The parts of a package, read when they are wanted."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.lower().lstrip("/"): name for name in self._archive.namelist()}

    def root(self, name: str) -> ET.Element | None:
        """Return the root of a part, None where it is not there."""
        own = self._names.get(name)
        return ET.fromstring(self._archive.read(own)) if own else None  # noqa: S314  ours or a public test suite's


def _related(parts: _Parts, source: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(source)
    rels = parts.root(posixpath.join(folder, "_rels", f"{name}.rels"))
    for one in () if rels is None else rels:
        if one.get("TargetMode") != "External":
            target = one.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield one.get("Type", "").rpartition("/")[2], path.lower()


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class _Walk:
    """Collects the text of each paragraph of one part."""

    def __init__(self, root: ET.Element) -> None:
        self.texts: list[str] = []
        self._open: list[list[str]] = []
        self._fields: list[bool] = []
        """For each open field whether its code is still going on."""
        self._walk(root)

    def _walk(self, element: ET.Element) -> None:
        name = _local(element)
        if name in _GONE or _is_deleted(element, name):
            return
        if name == "p" and "drawingml" not in element.tag:
            self._paragraph(element)
        elif name == "AlternateContent":
            branches = list(element)
            for child in branches[0] if branches else ():
                self._walk(child)
        elif name == "txbxContent":
            self._box(element)
        else:
            self._sign(element, name)
            for child in element:
                self._walk(child)

    def _paragraph(self, element: ET.Element) -> None:
        self._open.append([])
        for child in element:
            self._walk(child)
        self.texts.append("".join(self._open.pop()))

    def _box(self, element: ET.Element) -> None:
        # a text box is a story of its own: a field around it does not hide it
        around, self._fields = self._fields, []
        for child in element:
            self._walk(child)
        self._fields = around

    def _sign(self, element: ET.Element, name: str) -> None:
        if name == "fldChar":
            kind = next((value for key, value in element.attrib.items() if key.endswith("fldCharType")), "")
            if kind == "begin":
                self._fields.append(True)
            elif self._fields and kind == "separate":
                self._fields[-1] = False
            elif self._fields and kind == "end":
                self._fields.pop()
        elif self._open and not any(self._fields):
            if name == "t" and "drawingml" not in element.tag:
                self._open[-1].append(element.text or "")
            elif name in _SIGNS and "word" in element.tag:
                self._open[-1].append(_SIGNS[name])


def _is_deleted(element: ET.Element, name: str) -> bool:
    """Whether a row or a cell is deleted by a pending change."""
    if name not in {"tr", "tc"}:
        return False
    settings = [child for child in element if _local(child) == f"{name}Pr"]
    marks = {"tr": "del", "tc": "cellDel"}
    return any(_local(mark) == marks[name] for one in settings for mark in one)
