"""Rules on a package as a whole: ids, comments, names that lead somewhere, relationships and content types."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from addendum.ooxml.names import CONTENT_TYPES, MC, VAL, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.verify.lint_changes import CHANGES, RANGE_STARTS

STORY_KINDS: Final = ("header", "footer", "footnotes", "endnotes", "comments")
_EXTENDED_ID: Final = re.compile(r"\}paraId$")
_KINDS: Final = {w("bookmarkStart"): "bookmark", w("permStart"): "permission"}
_ANNOTATIONS: Final = (*CHANGES, *RANGE_STARTS, *_KINDS)
SHARED: Final = "shared by"
"""What a finding on an id says where elements of several kinds bear it, as Word itself writes them."""
Rule = Callable[[WordPackage, dict[str, Element]], Iterator[str]]


def story_parts(package: WordPackage) -> tuple[str, ...]:
    """Return the names of the parts that hold text: the main part, headers, footers, notes and comments."""
    return (package.main, *(name for kind in STORY_KINDS for name in package.related(kind)))


def _stories(package: WordPackage, roots: dict[str, Element]) -> list[Element]:
    return [roots[name] for name in story_parts(package) if name in roots]


def _related_root(package: WordPackage, roots: dict[str, Element], kind: str) -> Element | None:
    return next((roots[name] for name in package.related(kind) if name in roots), None)


def annotation_ids(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """Ids of annotations are unique over all kinds and stories: Word has refused files for less."""
    users: defaultdict[str, Counter[str]] = defaultdict(Counter)
    comments = _related_root(package, roots, "comments")
    for element in () if comments is None else comments.iter(w("comment")):
        users[element.get(w("id"), "")]["comment"] += 1
    for root in _stories(package, roots):
        for element in root.iter(*_ANNOTATIONS):
            users[element.get(w("id"), "")][_KINDS.get(str(element.tag), "change")] += 1
    for number, kinds in users.items():
        for kind, times in kinds.items():
            if times > 1:
                yield f"the annotation id {number} is used by {times} of one kind ({kind})"
        if len(kinds) > 1:
            yield f"the annotation id {number} is {SHARED} {' and '.join(sorted(kinds))}"


def comments(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """Every reference has its comment, every comment its reference and a paragraph (17.13.4)."""
    part = _related_root(package, roots, "comments")
    made = [] if part is None else list(part.iter(w("comment")))
    known = {comment.get(w("id")) for comment in made}
    referred = [e.get(w("id")) for root in _stories(package, roots) for e in root.iter(w("commentReference"))]
    for number, times in Counter(referred).items():
        if number not in known:
            yield f"there is no comment {number}"
        if times > 1:
            yield f"the comment {number} is referred to {times} times"
    for comment in made:
        if comment.get(w("id")) not in referred:
            yield f"nothing refers to the comment {comment.get(w('id'))}"
        if comment.find(P) is None:
            yield f"the comment {comment.get(w('id'))} has no paragraph"


def comment_extensions(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """The newer comment parts point to paragraphs of comments that exist."""
    part = _related_root(package, roots, "comments")
    known = set() if part is None else {_para_id(paragraph) for paragraph in part.iter(P)}
    for kind in ("commentsExtended", "commentsIds"):
        root = _related_root(package, roots, kind)
        for entry in () if root is None else root:
            if _para_id(entry) not in known:
                yield f"{kind} points to the paragraph {_para_id(entry)}, which is in no comment"


def _para_id(element: Element) -> str:
    return next((value for key, value in element.attrib.items() if _EXTENDED_ID.search(str(key))), "")


def styles(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A style that is named exists."""
    root = _related_root(package, roots, "styles")
    known = set() if root is None else {style.get(w("styleId")) for style in root.iter(w("style"))}
    for story in _stories(package, roots):
        for element in story.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            if element.get(VAL) not in known:
                yield f"the style {element.get(VAL)} does not exist"


def lists(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A list that is named exists; 0 means none (17.9.18)."""
    root = _related_root(package, roots, "numbering")
    known = {"0"} | (set() if root is None else {str(num.get(w("numId"))) for num in root.iter(w("num"))})
    for story in _stories(package, roots):
        for element in story.iter(w("numId")):
            if element.get(VAL) not in known:
                yield f"the list {element.get(VAL)} does not exist"


def notes(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A note that is referred to exists."""
    for kind in ("footnote", "endnote"):
        root = _related_root(package, roots, f"{kind}s")
        known = set() if root is None else {note.get(w("id")) for note in root.iter(w(kind))}
        for story in _stories(package, roots):
            for element in story.iter(w(f"{kind}Reference")):
                if element.get(w("id")) not in known:
                    yield f"there is no {kind} {element.get(w('id'))}"


def settings(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """``trackRevisions`` is the name, and its place is before the protection (17.15.1.90)."""
    root = _related_root(package, roots, "settings")
    tags = [] if root is None else [str(child.tag) for child in root]
    if w("trackChanges") in tags:
        yield "the settings hold w:trackChanges, which does not exist"
    late = {w(tag) for tag in ("documentProtection", "defaultTabStop", "compat", "rsids")}
    if w("trackRevisions") in tags and late & set(tags[: tags.index(w("trackRevisions"))]):
        yield "w:trackRevisions stands too late in the settings"


def relationships(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A relationship's target exists and its id stands once; a part of text has a content type."""
    del roots
    for name in ("", package.main):
        links = package.relationships(name)
        for link in links:
            if not link.external and link.target and not package.has(link.target):
                yield f"the {link.kind} part {link.target} does not exist"
        for key, times in Counter(link.id for link in links).items():
            if times > 1:
                yield f"the relationship id {key} stands {times} times"
    for name in story_parts(package):
        if "wordprocessingml" not in package.content_type(name) and name != package.main:
            yield f"the part {name} has no content type"


def content_types(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A content type is declared once for a part."""
    root = roots.get("[Content_Types].xml")
    overrides = [] if root is None else root.findall(f"{{{CONTENT_TYPES}}}Override")
    for name, times in Counter(one.get("PartName") for one in overrides).items():
        if times > 1:
            yield f"the content type of {name} is declared {times} times"
        if not package.has(str(name).lstrip("/")):
            yield f"a content type is declared for {name}, which does not exist"


def ignorable(package: WordPackage, roots: dict[str, Element]) -> Iterator[str]:
    """A prefix that may be ignored is declared (Part 3, 7.2): Word refuses the file otherwise."""
    del package
    for name, root in roots.items():
        for prefix in (root.get(f"{{{MC}}}Ignorable") or "").split():
            if prefix not in root.nsmap:
                yield f"{name}: the prefix {prefix} is ignorable but not declared"


RULES: Final[tuple[Rule, ...]] = (
    annotation_ids,
    comments,
    comment_extensions,
    styles,
    lists,
    notes,
    settings,
    relationships,
    content_types,
    ignorable,
)
"""The rules on the package as a whole."""
