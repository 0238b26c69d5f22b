"""Comments of ours: their marks in the text and their entries in the comment parts, made from nothing if need be."""

import posixpath
from dataclasses import dataclass
from typing import Final

from lxml import etree

from addendum.ooxml.names import CONTENT_TYPES, PPR, RELATIONSHIPS, RUN, VAL, W14, W15, Element, P, R, W, w
from addendum.ooxml.package import WordPackage, rels_name
from addendum.ooxml.styles import Styles
from addendum.writers.ids import Ids, highest
from addendum.writers.splice import appended
from addendum.writers.stamp import Stamp, legal
from addendum.writers.tracked_marks import comment_range, styled, text_run

_W16CID: Final = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_W16CEX: Final = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CHANGES: Final = tuple(w(tag) for tag in ("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class _Entry:
    number: str
    text: str
    key: str
    durable: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that waits for its place in the text."""

    text: str
    book: "CommentBook"

    def attach(self, first: Element, last: Element, inserted: Element | None) -> None:
        """Put the comment on what runs from the first to the last changed element and on the inserted words.

        The reference stands inside the insertion where there is one, and the range ends behind it: any other order
        makes LibreOffice 7.4 carry a style over to the next paragraph when the change is rejected.
        """
        start, end, run = comment_range(self.book.enter(self.text))
        styled(run, self.book.reference_style)
        _whole_change(first).addprevious(start)
        if inserted is not None:
            inserted.append(run)
            inserted.addnext(end)
        else:
            outer = _whole_change(last)
            outer.addnext(end)
            end.addnext(run)

    def around(self, first: Element, last: Element) -> None:
        """Put the comment on what stands from one child of a paragraph to another, changing neither."""
        start, end, run = comment_range(self.book.enter(self.text))
        styled(run, self.book.reference_style)
        first.addprevious(start)
        last.addnext(end)
        end.addnext(run)


def _whole_change(element: Element) -> Element:
    """Return the outermost change around a change in its paragraph: no mark of ours goes into those of others."""
    outer = element
    for ancestor in element.iterancestors():
        if ancestor.tag == P:
            break
        if ancestor.tag in _CHANGES:
            outer = ancestor
    return outer


class CommentBook:
    """Collects the comments of one redline and writes the parts that hold them."""

    def __init__(self, package: WordPackage, ids: Ids, stamp: Stamp) -> None:
        self._package = package
        self._ids = ids
        self._stamp = stamp
        self._entries: list[_Entry] = []
        # ids of styles are translated in some files, names of built-in ones are not (17.7.4.9)
        styles = {(style.kind, style.name.lower()): style.id for style in Styles.of(package).all()}
        self.reference_style: Final = styles.get(("character", "annotation reference"), "")
        self._text_style: Final = styles.get(("paragraph", "annotation text"), "")

    def remark(self, text: str) -> Remark | None:
        """Return the comment to attach, None where there is nothing to say."""
        return Remark(legal(text).strip(), self) if text.strip() else None

    def enter(self, text: str) -> str:
        """Take a comment in and return its id."""
        entry = _Entry(self._ids.number(), text, self._ids.key(), self._ids.key())
        self._entries.append(entry)
        return entry.number

    def parts(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """Return the parts that changed and those that are new."""
        if not self._entries:
            return {}, {}
        existing = self._package.related("comments")
        changed, added = self._extended(existing[0]) if existing else self._created()
        return {**changed, **self._companions()}, added

    def _extended(self, part: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
        with_keys = W14 in self._package.parse(part).nsmap.values()
        return {part: appended(self._package, part, self._comments(with_keys))}, {}

    def _created(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        root = etree.Element(w("comments"), nsmap={"w": W})
        root.extend(self._comments(with_keys=False))
        part = self._free_name()
        data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        override = etree.Element(f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": _TYPE})
        types = self._named("[Content_Types].xml")
        changed = {types: appended(self._package, types, [override])}
        rels, links = self._related(part)
        return (
            (changed | {rels: links}, {part: data}) if self._package.has(rels) else (changed, {part: data, rels: links})
        )

    def _related(self, part: str) -> tuple[str, bytes]:
        """Return the name and the bytes of the relationships of the main part, with the new part in them."""
        main = self._package.main
        number = highest(link.id for link in self._package.relationships(main)) + 1
        link = etree.Element(f"{{{RELATIONSHIPS}}}Relationship")
        for key, value in (("Id", f"rId{number}"), ("Type", f"{R}/comments"), ("Target", posixpath.basename(part))):
            link.set(key, value)
        rels = rels_name(main)
        if self._package.has(rels):
            rels = self._named(rels)
            return rels, appended(self._package, rels, [link])
        root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
        root.append(link)
        return rels, etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)

    def _named(self, name: str) -> str:
        """Return a part's own spelling of its name."""
        return next(one for one in self._package.names() if one.lower() == name.lower())

    def _free_name(self) -> str:
        folder = posixpath.dirname(self._package.main)
        names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(2, 1000)))
        return next(name for name in names if not self._package.has(name))

    def _comments(self, with_keys: bool) -> list[Element]:
        return [self._comment(entry, with_keys) for entry in self._entries]

    def _comment(self, entry: _Entry, with_keys: bool) -> Element:
        comment = etree.Element(w("comment"), nsmap={"w": W})
        for key, value in (
            ("id", entry.number),
            ("author", legal(self._stamp.author)),
            ("date", self._stamp.date),
            ("initials", legal(self._stamp.initials)),
        ):
            comment.set(w(key), value)
        lines = entry.text.split("\n")
        comment.extend(self._paragraph(line, first=number == 0) for number, line in enumerate(lines))
        if with_keys:
            # the newer parts know a comment by the id of its last paragraph ([MS-DOCX] 2.5.1.1)
            comment[-1].set(f"{{{W14}}}paraId", entry.key)
        return comment

    def _paragraph(self, line: str, *, first: bool) -> Element:
        paragraph = etree.Element(P)
        if self._text_style:
            settings = etree.SubElement(paragraph, PPR)
            etree.SubElement(settings, w("pStyle")).set(VAL, self._text_style)
        if first:
            reference = etree.SubElement(paragraph, RUN)
            etree.SubElement(reference, w("annotationRef"))
            styled(reference, self.reference_style)
        paragraph.append(text_run(line, None))
        return paragraph

    def _companions(self) -> dict[str, bytes]:
        """Return the newer comment parts with our entries, each only where it is there already."""
        made: dict[str, bytes] = {}
        comments = self._package.related("comments")
        if not comments or W14 not in self._package.parse(comments[0]).nsmap.values():
            return made
        for kind, entries in (
            ("commentsExtended", [_extension(W15, "commentEx", paraId=e.key, done="0") for e in self._entries]),
            (
                "commentsIds",
                [_extension(_W16CID, "commentId", paraId=e.key, durableId=e.durable) for e in self._entries],
            ),
            ("commentsExtensible", self._extensible()),
            ("people", self._people()),
        ):
            for part in self._package.related(kind):
                if entries:
                    made[part] = appended(self._package, part, entries)
        return made

    def _extensible(self) -> list[Element]:
        date = self._stamp.date
        return [
            _extension(_W16CEX, "commentExtensible", durableId=entry.durable, dateUtc=date) for entry in self._entries
        ]

    def _people(self) -> list[Element]:
        author = legal(self._stamp.author)
        for part in self._package.related("people"):
            if any(person.get(f"{{{W15}}}author") == author for person in self._package.parse(part)):
                return []
        person = _extension(W15, "person", author=author)
        person.append(_extension(W15, "presenceInfo", providerId="None", userId=author))
        return [person]


def _extension(namespace: str, tag: str, **values: str) -> Element:
    element = etree.Element(f"{{{namespace}}}{tag}")
    for key, value in values.items():
        element.set(f"{{{namespace}}}{key}", value)
    return element
