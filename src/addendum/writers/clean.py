"""The clean copy: our changes accepted, our comments gone, theirs left as they are."""

from lxml import etree

from addendum.ooxml.comments import comments
from addendum.ooxml.names import W14, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, by_author
from addendum.ooxml.spans import PartSource
from addendum.ooxml.stories import stories
from addendum.writers.splice import PartSplice, outermost

_MARKS = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_CHANGES = tuple(w(tag) for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange"))


def write_clean(redline: bytes, author: str) -> bytes:
    """Return the redline with the author's changes accepted and the author's comments taken out.

    Only paragraphs that held them are written anew; a file without any comes back as the very same bytes.

    Raises:
        ReadError: if the bytes are not a readable Word file.
    """
    package = WordPackage.open(redline)
    gone = frozenset(one.id for one in comments(package) if one.author == author)
    changed: dict[str, bytes] = {}
    for part in dict.fromkeys(story.part for story in stories(package)):
        data = _cleaned(package, part, author, gone)
        if data is not None:
            changed[part] = data
    if gone:
        changed |= _without_comments(package, gone)
    return package.replaced(changed)


def _cleaned(package: WordPackage, part: str, author: str, gone: frozenset[str]) -> bytes | None:
    source = PartSource(part, package.read(part), package.parse(part))
    theirs = by_author(author)
    ours = [one for one in source.root.iter(*_CHANGES) if theirs(one)]
    marks = [one for one in source.root.iter(*_MARKS) if one.get(w("id")) in gone]
    around = [next(one.iterancestors(P), None) for one in (*ours, *marks)]
    if not around:
        return None
    splice = PartSplice(source)
    for paragraph in dict.fromkeys(outermost(one) for one in around if one is not None):
        splice.touch(paragraph)
    before = _outer_paragraphs(source.root)
    accept(source.root, theirs)
    for mark in marks:
        _take_out(mark)
    if None in around or _outer_paragraphs(source.root) != before:
        # paragraphs were joined, or something between them changed: spans no longer tell where
        return etree.tostring(source.root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return splice.data()


def _outer_paragraphs(root: Element) -> int:
    return sum(1 for paragraph in root.iter(P) if next(paragraph.iterancestors(P), None) is None)


def _take_out(mark: Element) -> None:
    """Remove a comment's mark, and its run where that holds nothing else."""
    parent = mark.getparent()
    if parent is None:
        return
    parent.remove(mark)
    around = parent.getparent()
    if parent.tag == w("r") and around is not None and all(child.tag == w("rPr") for child in parent):
        around.remove(parent)


def _without_comments(package: WordPackage, gone: frozenset[str]) -> dict[str, bytes]:
    """Return the comment parts without some comments."""
    part = package.related("comments")[0]
    root = package.parse(part)
    keys: set[str | None] = set()
    for comment in [one for one in root.iter(w("comment")) if one.get(w("id")) in gone]:
        keys |= {paragraph.get(f"{{{W14}}}paraId") for paragraph in comment.iter(P)} - {None}
        root.remove(comment)
    changed = {part: _written(root)}
    durable: set[str] = set()
    for kind, names in (("commentsExtended", ("paraId",)), ("commentsIds", ("paraId",))):
        for companion in package.related(kind):
            companion_root = package.parse(companion)
            for entry in [one for one in companion_root if _value(one, *names) in keys]:
                durable.add(_value(entry, "durableId"))
                companion_root.remove(entry)
            changed[companion] = _written(companion_root)
    for companion in package.related("commentsExtensible"):
        companion_root = package.parse(companion)
        for entry in [one for one in companion_root if _value(one, "durableId") in durable - {""}]:
            companion_root.remove(entry)
        changed[companion] = _written(companion_root)
    return changed


def _value(element: Element, *names: str) -> str:
    found = (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] in names)
    return next(found, "")


def _written(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
