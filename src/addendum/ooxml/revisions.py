"""Accept and reject tracked changes, all or by author, over every story of a Word file; remove comments.

Blocks without a decided change keep their bytes, and so do all other parts.
"""

from collections.abc import Iterator

from addendum.ooxml.blockwise import Blockwise
from addendum.ooxml.comment_removal import without_comments
from addendum.ooxml.names import Element, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.resolving import Decision, concerns, resolve_tree

_KINDS = ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "glossaryDocument")


def _parts(package: WordPackage) -> Iterator[str]:
    yield package.main
    for kind in _KINDS:
        yield from package.related(kind)


def resolve(package: WordPackage, decide: Decision) -> bytes:
    """Return the file with every tracked change accepted, rejected or left pending as ``decide`` says of its element.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    changed: dict[str, bytes] = {}
    for part in dict.fromkeys(_parts(package)):
        # a change must name its author, so a part without one holds none
        if b"author" in package.read(part) or not package.read(part).isascii():
            root = package.parse(part)
            if concerns(root, decide):
                blocks = Blockwise(package, part, root)
                resolve_tree(root, decide)
                changed[part] = blocks.data()
    return package.replaced(changed)


def _of(authors: frozenset[str] | None, *, accepted: bool) -> Decision:
    def decide(element: Element) -> bool | None:
        return accepted if authors is None or element.get(w("author"), "") in authors else None

    return decide


def accept(package: WordPackage, authors: frozenset[str] | None = None) -> bytes:
    """Return the file with the tracked changes of the authors accepted; of everybody for None.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    return resolve(package, _of(authors, accepted=True))


def reject(package: WordPackage, authors: frozenset[str] | None = None) -> bytes:
    """Return the file with the tracked changes of the authors rejected; of everybody for None.

    An inserted paragraph disappears with its mark, so no empty numbered one is left.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    return resolve(package, _of(authors, accepted=False))


def remove_comments(package: WordPackage, authors: frozenset[str] | None = None) -> bytes:
    """Return the file without the comments of the authors, their anchors and their records; of everybody for None.

    Replies of others to a removed comment stay, as comments of their own. A comments part left empty is taken out.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    return without_comments(package, authors)


__all__ = ["Decision", "accept", "reject", "remove_comments", "resolve"]
