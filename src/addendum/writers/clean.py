"""The clean copy: our changes accepted, our comments gone, theirs left as they are."""

from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, remove_comments


def write_clean(redline: bytes, author: str) -> bytes:
    """Return the redline with the author's changes accepted and the author's comments taken out.

    Only blocks that held them are written anew.

    Raises:
        ReadError: if the bytes are not a readable Word file.
    """
    ours = frozenset({author})
    return remove_comments(WordPackage.open(accept(WordPackage.open(redline), ours)), ours)
