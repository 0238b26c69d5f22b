"""The Proof of a redline: every claim checked against the two files alone, and nothing taken on trust."""

import hashlib
from collections.abc import Iterator

from addendum.errors import ReadError
from addendum.model.proof import Check, Proof
from addendum.ooxml.package import WordPackage
from addendum.verify.leaks import check_leaks
from addendum.verify.lint import is_inherited, lint
from addendum.verify.lint_package import SHARED, story_parts
from addendum.verify.others import check_changes, check_comments
from addendum.verify.ours import Ours, changes
from addendum.verify.paragraphs import check_paragraphs
from addendum.verify.parts import check_parts
from addendum.verify.resolution import Planned, check_accepted, check_rejected
from addendum.verify.visible import check_visible


def prove(original: bytes, redline: bytes, author: str | None, planned: Planned | None = None) -> Proof:
    """Prove a redline against its original.

    Args:
        original: the file as it was received.
        redline: the file with tracked changes, anybody's.
        author: whose changes are judged; None for a redline of anybody, where all changes that the original does not
            have are judged, and a file saved anew by a word processor is compared by meaning where bytes differ.
        planned: (story, 1-based paragraph once our changes are accepted) -> the text it must have then.

    Raises:
        ReadError: if the original is not a readable Word file.
    """
    before = WordPackage.open(original)
    try:
        after = _opened(redline, before)
    except ReadError as error:
        checks: tuple[Check, ...] = (Check("opens", holds=False, what=error.what),)
        return Proof(checks, _hash(original), _hash(redline))
    ours = Ours(before, after, author)
    parts = check_parts(before, after, ours)
    checks = (
        Check("opens", holds=True, what=f"all {len(after.names())} parts can be read"),
        *check_rejected(before, after, ours),
        *([check_accepted(after, ours, planned)] if planned is not None else []),
        parts.check,
        *_bytes(before, after, ours),
        check_changes(before, after, ours),
        check_comments(before, after, ours),
        *_make_up(before, after, ours),
        check_visible(before, after, ours),
        check_leaks(before, after, ours),
    )
    return Proof(checks, _hash(original), _hash(redline), neutralised=parts.neutralised)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _opened(data: bytes, original: WordPackage) -> WordPackage:
    """Return the package, every part inflated and its checksum tested, every XML part parsed unless it is as before."""
    package = WordPackage.open(data)
    for name in package.names():
        part = package.read(name)
        is_old = original.has(name) and original.read(name) == part
        if name.lower().endswith((".xml", ".rels")) and not is_old:
            package.parse(name)
    return package


def _bytes(before: WordPackage, after: WordPackage, ours: Ours) -> Iterator[Check]:
    """Judge bytes where an author is given: a word processor writes every paragraph anew."""
    check = check_paragraphs(before, after, ours)
    if check.holds or ours.author is not None:
        yield check


def _make_up(before: WordPackage, after: WordPackage, ours: Ours) -> Iterator[Check]:
    """Judge ids and structure by what is new: many real files break rules of their own."""
    old = lint(before)
    new = [what for what in lint(after) - old if not (what in old and is_inherited(what))]
    about_ids = [what for what in new if "annotation id" in what]
    rest = [what for what in new if what not in about_ids]
    # word processors let a comment and a change bear the same number; ours never do
    ids = [what for what in about_ids if ours.author is not None or SHARED not in what]
    count = sum(1 for name in story_parts(after) for one in changes(after.parse(name)) if ours(one))
    yield Check("ids", holds=not ids, what="; ".join(ids)[:400] or f"the ids of our {count} changes occur once each")
    yield Check("structure", holds=not rest, what="; ".join(rest)[:400] or "no rule of the format is newly broken")
