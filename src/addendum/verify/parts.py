"""Every part that no edit needs is as it was: byte for byte, or in meaning where a word processor saved it anew."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from addendum.model.proof import Check
from addendum.ooxml.names import Element, W, w
from addendum.ooxml.package import WordPackage
from addendum.verify.links import remote_targets
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import Ours, changes
from addendum.verify.relations import Difference, compare_relationships, compare_types, is_macro
from addendum.verify.stream import stream

_COMMENT_KINDS: Final = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_FREE_KINDS: Final = ("fontTable", "webSettings", "theme", "customXml", "glossaryDocument", *_COMMENT_KINDS)
_FREE_SETTINGS: Final = frozenset(
    w(tag)
    for tag in (
        "rsids",
        "zoom",
        "view",
        "proofState",
        "trackRevisions",
        "activeWritingStyle",
        "hideSpellingErrors",
        "hideGrammaticalErrors",
        "compat",
        "themeFontLang",
        "shapeDefaults",
        "docVars",
        "attachedTemplate",
    )
)
"""Settings that a word processor writes as it likes; protection and layout are not among them."""


@dataclass(frozen=True, slots=True)
class PartsResult:
    """The check, and what was neutralised on the way."""

    check: Check
    neutralised: tuple[str, ...]


def check_parts(original: WordPackage, redline: WordPackage, ours: Ours) -> PartsResult:
    """Prove that no part changed but those that hold our changes and comments.

    With no author given, a redline that a word processor saved is judged by the meaning of its parts instead.
    """
    strict = _compare(original, redline, ours)
    neutralised = tuple(dict.fromkeys(strict.neutralised))
    if not strict.faults:
        same = sum(1 for name in original.names() if redline.has(name) and original.read(name) == redline.read(name))
        what = f"{same} of {len(original.names())} parts are byte for byte the same, the others hold only our changes"
        return PartsResult(Check("parts", holds=True, what=what), neutralised)
    if ours.author is None and not (faults := list(_differences_in_meaning(original, redline))):
        what = "the file was saved anew by a word processor; styles, lists, settings and pictures mean the same"
        return PartsResult(Check("parts", holds=True, what=what), neutralised)
    shown = strict.faults if ours.author is not None else faults
    return PartsResult(Check("parts", holds=False, what="; ".join(shown[:5])), neutralised)


def _compare(original: WordPackage, redline: WordPackage, ours: Ours) -> Difference:
    found = Difference()
    for name in original.names():
        if not redline.has(name):
            _judge_missing(original, name, found)
        elif original.read(name) != redline.read(name):
            _judge_changed(original, redline, name, ours, found)
    for name in redline.names():
        if not original.has(name) and not _may_be_new(original, redline, name):
            found.faults.append(f"the part {name} is new")
    kept = [name for name in redline.names() if original.has(name)]
    if kept != [name for name in original.names() if redline.has(name)]:
        found.faults.append("the parts stand in another order")
    return found


def _judge_missing(original: WordPackage, name: str, found: Difference) -> None:
    if is_macro(original, name):
        found.neutralised.append("macros were dropped")
    else:
        found.faults.append(f"the part {name} is gone")


def _judge_changed(original: WordPackage, redline: WordPackage, name: str, ours: Ours, found: Difference) -> None:
    difference = Difference()
    if name.lower() == "[content_types].xml":
        difference = compare_types(original, redline)
    elif name.lower().endswith(".rels"):
        difference = compare_relationships(original, redline, name)
    elif any(name in original.related(kind) for kind in _COMMENT_KINDS):
        if not _only_grew(original.parse(name), redline.parse(name), ours):
            difference.faults.append(f"the part {name} changed in what was there")
    elif name not in story_parts(original) or not _has_ours(redline.parse(name), ours):
        difference.faults.append(f"the part {name} changed")
    found.faults.extend(difference.faults)
    found.neutralised.extend(difference.neutralised)


def _has_ours(root: Element, ours: Ours) -> bool:
    """Return whether a change of ours is in the part, or a comment of ours stands beside its words."""
    marks = root.iter(w("commentReference"))
    return any(ours(change) for change in changes(root)) or any(one.get(w("id")) in ours.comments for one in marks)


def _may_be_new(original: WordPackage, redline: WordPackage, name: str) -> bool:
    """Return whether a new part is one that our comments need."""
    if name in redline.related("comments"):
        return not original.related("comments")
    return name.lower().endswith(".rels") and not compare_relationships(original, redline, name).faults


def _only_grew(before: Element, after: Element, ours: Ours) -> bool:
    """Return whether a comment part has its old entries in front and only new ones of ours behind."""
    old, new = list(before.iterchildren("*")), list(after.iterchildren("*"))
    if before.attrib != after.attrib or [stream(one, {}) for one in old] != [
        stream(one, {}) for one in new[: len(old)]
    ]:
        return False
    return all(_is_ours(one, ours) for one in new[len(old) :])


def _is_ours(entry: Element, ours: Ours) -> bool:
    """Return whether a new entry is a comment of ours, an extension of one, or the record of one of our authors."""
    if entry.tag == w("comment"):
        return entry.get(w("id")) in ours.comments
    authors = {str(value) for key, value in entry.attrib.items() if str(key).endswith("}author")}
    return authors <= ours.authors


def _differences_in_meaning(original: WordPackage, redline: WordPackage) -> Iterator[str]:
    free = {name for kind in _FREE_KINDS for name in original.related(kind)} | set(story_parts(original))
    for kind in ("styles", "numbering", "settings"):
        for name in original.related(kind):
            free.add(name)
            if not redline.related(kind):
                yield f"the part {name} is gone"
            elif _meaning(original, name, kind) != _meaning(redline, redline.related(kind)[0], kind):
                yield f"the {kind} changed"
    for name in original.related("header") + original.related("footer") + original.related("footnotes"):
        if not redline.has(name):
            yield f"the part {name} is gone"
    new = remote_targets(redline) - remote_targets(original)
    yield from (f"a link that programs follow by themselves is new: {target[:80]}" for target in sorted(new))
    lost = Counter(_contents(original, free)) - Counter(_contents(redline, set()))
    yield from (f"a picture or embedded file is gone or changed ({size} bytes)" for size, _ in lost)
    if redline.macros and not original.macros:
        yield "macros came in"


def _meaning(package: WordPackage, name: str, kind: str) -> object:
    """Return what a part of settings says, without what word processors write as they like."""
    root = package.parse(name)
    children = [one for one in root.iterchildren("*") if one.tag not in _FREE_SETTINGS | {w("latentStyles")}]
    said = [tuple(stream(one, {})) for one in children if str(one.tag).startswith(f"{{{W}}}")]
    return said if kind == "settings" else frozenset(said)


def _contents(package: WordPackage, free: set[str]) -> Iterator[tuple[int, bytes]]:
    for name in package.names():
        is_text = name.lower().endswith((".xml", ".rels"))
        if not is_text and name not in free and not is_macro(package, name):
            yield len(package.read(name)), package.read(name)
