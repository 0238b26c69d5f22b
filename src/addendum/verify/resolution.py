"""Reject ours and the original is there; accept ours and the planned text is there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lxml import etree

from addendum.model.proof import Check
from addendum.ooxml.comments import comments
from addendum.ooxml.names import PPR, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.resolving import resolve_tree
from addendum.ooxml.stories import stories
from addendum.verify.links import link_names, remote_targets
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import Ours, said
from addendum.verify.stream import difference, from_difference, stream

_COMMENT_MARKS: Final = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_CHARACTERS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_TEXTS: Final = (w("t"), w("delText"), *_CHARACTERS)
Planned = Mapping[tuple[str, int], str]
"""(story, 1-based paragraph once ours is accepted) -> its accepted text."""


def without_comments(root: Element, numbers: frozenset[str]) -> None:
    """Take the marks of comments out of a story, and the runs that held nothing else."""
    for mark in list(root.iter(*_COMMENT_MARKS)):
        parent = mark.getparent()
        if mark.get(w("id")) not in numbers or parent is None:
            continue
        parent.remove(mark)
        run_parent = parent.getparent()
        is_empty = all(str(child.tag).endswith("}rPr") for child in parent)
        if parent.tag == w("r") and is_empty and run_parent is not None:
            run_parent.remove(parent)


def _told_stories(package: WordPackage) -> tuple[str, ...]:
    about = set(package.related("comments"))
    return tuple(name for name in dict.fromkeys(story_parts(package)) if name not in about)


def check_rejected(original: WordPackage, redline: WordPackage, ours: Ours) -> Iterator[Check]:
    """Prove that the redline without ours is the original, as a stream of characters with their looks, and as text."""
    faults: list[str] = []
    text_faults: list[str] = []
    count = 0
    before_names = {one.id: said(one) for one in comments(original)}
    after_names = {one.id: said(one) for one in comments(redline)}
    remote = remote_targets(original)
    for name in _told_stories(original):
        if not redline.has(name):
            faults.append(f"{name} is gone")
            continue
        before, after = original.parse(name), redline.parse(name)
        resolve_tree(after, lambda change: False if ours(change) else None)
        without_comments(after, ours.comments)
        count += sum(1 for _ in before.iter(P))
        old = stream(before, before_names, link_names(original, name, remote))
        if fault := difference(old, stream(after, after_names, link_names(redline, name, remote))):
            faults.append(f"{name}, {fault}")
        if fault := _text_difference(list(_texts(before)), list(_texts(after))):
            text_faults.append(f"{name}, {fault}")
    what = f"without our changes, {count} paragraphs have the original's text, looks, order and surroundings"
    yield Check("reject", holds=not faults, what="; ".join(faults)[:600] or what)
    yield Check(
        "reject-text", holds=not text_faults, what="; ".join(text_faults)[:600] or "the plain text is the same too"
    )


def _texts(root: Element) -> Iterator[str]:
    """Yield the plain text of each paragraph, pending changes of others included, by code shared with nothing else."""
    for paragraph in root.iter(P):
        nodes = (node for node in paragraph.iter(*_TEXTS) if next(node.iterancestors(P)) is paragraph)
        yield "".join(
            _CHARACTERS.get(str(node.tag), node.text or "")
            for node in nodes
            if next(node.iterancestors(PPR, P)).tag != PPR
        )


def _text_difference(before: Sequence[str], after: Sequence[str]) -> str:
    for number, (one, two) in enumerate(zip(before, after, strict=False), 1):
        if one != two:
            old, new = from_difference(one, two)
            return f"paragraph {number}: “{old}” became “{new}”"
    if len(before) != len(after):
        return f"{len(before)} paragraphs became {len(after)}"
    return ""


def accepted_package(redline: WordPackage, ours: Ours) -> WordPackage:
    """Return the redline with ours accepted, as a package of its own."""
    changed: dict[str, bytes] = {}
    for name in _told_stories(redline):
        root = redline.parse(name)
        resolve_tree(root, lambda change: True if ours(change) else None)
        without_comments(root, ours.comments)
        changed[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return WordPackage.open(redline.replaced(changed))


def check_accepted(redline: WordPackage, ours: Ours, planned: Planned) -> Check:
    """Prove that the redline with ours accepted says exactly what was planned, paragraph by paragraph."""
    told = stories(accepted_package(redline, ours))
    texts = {(story.name, one.index): one.text() for story in told for one in story.paragraphs}
    for place, text in planned.items():
        if texts.get(place) != text:
            found = texts.get(place, "no paragraph")
            what = f"{place[0]}, paragraph {place[1]}: planned “{text[:80]}”, found “{found[:80]}”"
            return Check("accept", holds=False, what=what)
    planned_stories = {story for story, _ in planned}
    surplus = [place for place in texts if place[0] in planned_stories and place not in planned]
    if surplus and _is_complete(planned):
        return Check(
            "accept", holds=False, what=f"{surplus[0][0]} has a paragraph {surplus[0][1]} that was not planned"
        )
    return Check("accept", holds=True, what=f"with our changes, {len(planned)} paragraphs say exactly what was planned")


def _is_complete(planned: Planned) -> bool:
    """Return whether whole stories were planned, not single paragraphs."""
    first = {story for story, index in planned if index == 1}
    return all(
        max(index for name, index in planned if name == story) == sum(1 for name, _ in planned if name == story)
        for story in first
    ) and first == {story for story, _ in planned}
