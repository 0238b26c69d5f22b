"""docx-scalpel, a resolver of tracked changes that others wrote in another language, as a second opinion for tests."""

from collections.abc import Iterator

import docx_scalpel

from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import remove_comments
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import said
from addendum.verify.stream import difference, stream
from addendum.writers.clean import write_clean
from factories.libreoffice import Opinion


def scalpel_opinion(original: bytes, redline: bytes, author: str) -> Opinion:
    """Where docx-scalpel and we part; None where the original is too broken for it.

    It rejects every change of redline and original, and accepts every change of redline and clean copy: what comes out
    has to be the same stream of characters with their looks. So the changes of others are resolved by it on both sides,
    and ours by it on the one side and by us on the other.
    """
    try:
        rejected = docx_scalpel.docx_diff_reject_revisions(original)
    except docx_scalpel.DocxScalpelError:
        return None
    bare = remove_comments(WordPackage.open(redline), frozenset({author}))
    try:
        accepted = docx_scalpel.docx_diff_accept_revisions(write_clean(redline, author))
        return (
            *_difference("reject", rejected, docx_scalpel.docx_diff_reject_revisions(bare)),
            *_difference("accept", accepted, docx_scalpel.docx_diff_accept_revisions(bare)),
        )
    except docx_scalpel.DocxScalpelError as error:
        return (f"it cannot work on what was made of it: {error}",)


def _difference(view: str, one: bytes, two: bytes) -> Iterator[str]:
    wanted, found = WordPackage.open(one), WordPackage.open(two)
    old, new = ({mark.id: said(mark) for mark in comments(package)} for package in (wanted, found))
    for name in dict.fromkeys(story_parts(wanted)):
        if name in wanted.related("comments"):
            continue  # a part of comments that is left empty goes
        if fault := difference(stream(wanted.parse(name), old), stream(found.parse(name), new)):
            yield f"{view}: {name}, {fault}"
