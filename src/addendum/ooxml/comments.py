"""The comments of a Word file and the text they are anchored to (ECMA-376 17.13.4)."""

from collections.abc import Mapping
from dataclasses import dataclass

from addendum.ooxml.names import FALLBACK, W14, W15, Element, P, w
from addendum.ooxml.package import WordPackage

_PARA_ID = f"{{{W15}}}paraId"
_DONE = f"{{{W15}}}done"
_ANCHORED = frozenset({w("t"), w("delText")})


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment as it is written."""

    id: str
    author: str
    initials: str
    date: str
    """As written, "2026-01-10T00:00:00Z", or empty."""
    text: str
    """Its paragraphs, joined with line breaks."""
    anchor: str
    """The text between its range marks in the main part, deletions included; "" for a point or an orphan."""
    resolved: bool = False
    """Whether it is marked as done ([MS-DOCX] 2.5.24, commentEx)."""


def _text(comment: Element) -> str:
    paragraphs = ("".join(node.text or "" for node in one.iter(w("t"))) for one in comment.iter(P))
    return "\n".join(paragraphs).strip()


def _anchors(root: Element) -> Mapping[str, str]:
    """Return the anchored text by comment id, collected in one pass."""
    running: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for node in root.iter("*"):
        if node.tag == w("commentRangeStart"):
            running[node.get(w("id"), "")] = []
        elif node.tag == w("commentRangeEnd"):
            found[node.get(w("id"), "")] = "".join(running.pop(node.get(w("id"), ""), ()))
        elif running and node.tag in _ANCHORED and next(node.iterancestors(FALLBACK), None) is None:
            for pieces in running.values():
                pieces.append(node.text or "")
    return found


def _resolved(package: WordPackage) -> frozenset[str]:
    """Return the ids of the paragraphs whose comments are marked as done."""
    parts = package.related("commentsExtended")
    entries = package.parse(parts[0]).iterchildren("*") if parts else ()
    return frozenset(one.get(_PARA_ID, "") for one in entries if one.get(_DONE, "0").lower() in {"1", "true"})


def comments(package: WordPackage) -> tuple[Comment, ...]:
    """Return the comments in the order of the comments part; anchors are looked up in the main part.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    parts = package.related("comments")
    elements = package.parse(parts[0]).findall(w("comment")) if parts else []
    anchors = _anchors(package.parse(package.main)) if elements else {}
    resolved = _resolved(package) if elements else frozenset()
    return tuple(
        Comment(
            id=one.get(w("id"), ""),
            author=one.get(w("author"), ""),
            initials=one.get(w("initials"), ""),
            date=one.get(w("date"), ""),
            text=_text(one),
            anchor=anchors.get(one.get(w("id"), ""), ""),
            resolved=any(paragraph.get(f"{{{W14}}}paraId", "") in resolved for paragraph in one.iter(P)),
        )
        for one in elements
    )
