"""Comments taken out with everything that belongs to them: anchors, threads, ids and people (17.13.4, MS-DOCX 2.5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from addendum.ooxml.blockwise import Blockwise
from addendum.ooxml.names import RPR, RUN, W14, W15, Element, P, w
from addendum.ooxml.package import WordPackage, rels_name
from addendum.ooxml.views import CHANGES

_W16CID: Final = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_W16CEX: Final = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
_STORIES: Final = ("header", "footer", "footnotes", "endnotes")
_RANGES: Final = (w("commentRangeStart"), w("commentRangeEnd"))
_TYPES_PART: Final = "[Content_Types].xml"


@dataclass(slots=True)
class _Gone:
    """What is known of the removed comments."""

    ids: set[str] = field(default_factory=set)
    paragraphs: set[str] = field(default_factory=set)
    """w14:paraId of their paragraphs, upper case."""
    durable: set[str] = field(default_factory=set)
    authors: set[str] = field(default_factory=set)
    """Authors who have no comment left."""


class _Removal:
    """Collects the changed parts; a part left without any record is removed with its relationship and its type."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self.changed: dict[str, bytes] = {}
        self.removed: list[str] = []

    def records(self, kind: str) -> Iterator[Element]:
        """Yield the root of the part of a kind for changes, then keep or remove the part."""
        for part in self._package.related(kind):
            blocks = Blockwise(self._package, part)
            had_records = len(blocks.root) > 0
            yield blocks.root
            if had_records and not len(blocks.root):
                self.removed.append(part)
            else:
                self.changed[part] = blocks.data()

    def data(self) -> bytes:
        """Return the file."""
        if self.removed:
            self._forget_removed()
        return self._package.replaced(self.changed, removed=frozenset(self.removed))

    def _forget_removed(self) -> None:
        names = {f"/{part}".lower() for part in self.removed}
        types = Blockwise(self._package, _TYPES_PART)
        for one in list(types.root):
            if isinstance(one.tag, str) and one.get("PartName", "").lower() in names:
                types.root.remove(one)
        self.changed[_TYPES_PART] = types.data()
        part = rels_name(self._package.main)
        gone = {one.id for one in self._package.relationships(self._package.main) if f"/{one.target}".lower() in names}
        links = Blockwise(self._package, part)
        for one in list(links.root):
            if isinstance(one.tag, str) and one.get("Id", "") in gone:
                links.root.remove(one)
        self.changed[part] = links.data()


def without_comments(package: WordPackage, authors: frozenset[str] | None) -> bytes:
    """Return the file without the comments of the authors (None: of everybody)."""
    removal, gone = _Removal(package), _Gone()
    for root in removal.records("comments"):
        _take_comments(root, authors, gone)
    if not gone.ids:
        return package.data
    _take_records(removal, gone)
    for part in (package.main, *(name for kind in _STORIES for name in package.related(kind))):
        root = package.parse(part)
        if next(root.iter(*_RANGES, w("commentReference")), None) is not None:
            blocks = Blockwise(package, part, root)
            _take_anchors(root, gone.ids)
            removal.changed[part] = blocks.data()
    return removal.data()


def _take_comments(root: Element, authors: frozenset[str] | None, gone: _Gone) -> None:
    left: set[str] = set()
    for comment in root.findall(w("comment")):
        author = comment.get(w("author"), "")
        if authors is not None and author not in authors:
            left.add(author)
            continue
        gone.ids.add(comment.get(w("id"), ""))
        gone.authors.add(author)
        gone.paragraphs |= {one.get(f"{{{W14}}}paraId", "").upper() for one in comment.iter(P)} - {""}
        root.remove(comment)
    gone.authors -= left


def _take_records(removal: _Removal, gone: _Gone) -> None:
    for root in removal.records("commentsExtended"):
        _take_threads(root, gone.paragraphs)
    for root in removal.records("commentsIds"):
        taken = _take(root, f"{{{_W16CID}}}paraId", gone.paragraphs)
        gone.durable |= {one.get(f"{{{_W16CID}}}durableId", "").upper() for one in taken}
    for root in removal.records("commentsExtensible"):
        _take(root, f"{{{_W16CEX}}}durableId", gone.durable)
    for root in removal.records("people"):
        _take(root, f"{{{W15}}}author", {author.upper() for author in gone.authors})


def _take(root: Element, attribute: str, values: set[str]) -> list[Element]:
    """Remove the records whose attribute is one of the upper-case values, and return them."""
    taken = [one for one in root.iterchildren("*") if one.get(attribute, "").upper() in values]
    for one in taken:
        root.remove(one)
    return taken


def _take_threads(root: Element, paragraphs: set[str]) -> None:
    parent = f"{{{W15}}}paraIdParent"
    for one in root.findall(f"{{{W15}}}commentEx"):
        if one.get(f"{{{W15}}}paraId", "").upper() in paragraphs:
            root.remove(one)
        elif one.get(parent, "").upper() in paragraphs:
            del one.attrib[parent]


def _take_anchors(root: Element, ids: set[str]) -> None:
    for marker in list(root.iter(*_RANGES)):
        if marker.get(w("id"), "") in ids:
            _drop(marker)
    for reference in list(root.iter(w("commentReference"))):
        run = reference.getparent()
        if reference.get(w("id"), "") not in ids or run is None:
            continue
        run.remove(reference)
        if run.tag == RUN and all(child.tag == RPR for child in run.iterchildren("*")):
            _drop(run)


def _drop(element: Element) -> None:
    """Remove an element, and the insertion or deletion that held nothing else."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent.tag in CHANGES and not len(parent):
        _drop(parent)
