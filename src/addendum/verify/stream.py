"""A story as a stream of tokens in which two files are alike exactly when a reader and Word see the same.

Runs that were split or joined give the same stream: a character counts with its properties and the containers it
stands in. Ids that word processors renumber (changes, bookmarks, comments, revision marks) are left out or replaced by
what they stand for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from addendum.ooxml.names import PPR, RPR, RUN, XML_SPACE, Element, P, R, w
from addendum.verify.lint_changes import CHANGES, RANGE_STARTS

Token = tuple[str, ...]

_TEXT: Final = frozenset({w("t"), w("delText"), w("instrText"), w("delInstrText")})
_SKIPPED: Final = frozenset({w("proofErr"), w("lastRenderedPageBreak")})
_BOOKMARKS: Final = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
_COMMENT_MARKS: Final = frozenset({w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")})
_TRANSPARENT: Final = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})
_VOLATILE: Final = re.compile(r"\}(rsid\w*|paraId|textId)$")
_NUMBERED: Final = CHANGES | frozenset(RANGE_STARTS)
_OPPOSITE: Final = {"open": "shut", "shut": "open"}
_LAST_CURSOR: Final = "_GoBack"
_LINKING: Final = f"{{{R}}}"
"""Attributes of this namespace hold relationship ids, whatever they are called (Part 1, 22.8)."""
_BEFORE: Final = 30
_SHOWN: Final = 80
_NO_LINKS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Names:
    """What ids in one part stand for: bookmark id -> name, comment id -> who said what, relationship id -> target."""

    bookmarks: Mapping[str, str]
    comments: Mapping[str, str]
    links: Mapping[str, str]

    @classmethod
    def of(cls, root: Element, comments: Mapping[str, str], links: Mapping[str, str]) -> "Names":
        """Collect the bookmark names of a part."""
        marks = root.iter(w("bookmarkStart"))
        return cls({mark.get(w("id"), ""): mark.get(w("name"), "") for mark in marks}, comments, links)


def stream(root: Element, comments: Mapping[str, str], links: Mapping[str, str] = _NO_LINKS) -> list[Token]:
    """Return the tokens of a story; ``comments`` and ``links`` say what comment and relationship ids stand for."""
    out: list[Token] = []
    for token in _element(root, Names.of(root, comments, links), ""):
        _add(out, token)
    return out


def _add(out: list[Token], token: Token) -> None:
    """Append a token; join it to the last where only a split lies between them."""
    if out and token[0] == "text" and out[-1][0] == "text" and token[2:] == out[-1][2:]:
        out[-1] = ("text", out[-1][1] + token[1], *token[2:])
    elif out and token[1] in _TRANSPARENT and out[-1] == (_OPPOSITE.get(token[0]), *token[1:]):
        out.pop()
    else:
        out.append(token)


def _element(element: Element, names: Names, look: str) -> Iterator[Token]:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED:
        return
    if tag == RUN:
        yield from _run(element, names)
    elif tag in _TEXT:
        yield ("text", element.text or "", tag, look)
    elif tag in _BOOKMARKS or tag in _COMMENT_MARKS:
        yield from _mark(element, names)
    elif tag in {PPR, RPR}:
        if properties := canonical(element, names.links):
            yield ("properties", properties)
    else:
        yield from _container(element, names, look)


def _run(element: Element, names: Names) -> Iterator[Token]:
    properties = element.find(RPR)
    look = "" if properties is None else canonical(properties, names.links)
    for child in element:
        if child.tag != RPR:
            yield from _element(child, names, look)


def _mark(element: Element, names: Names) -> Iterator[Token]:
    number = element.get(w("id"), "")
    tag = str(element.tag)
    if tag in _COMMENT_MARKS:
        yield ("mark", tag, names.comments.get(number, number))
    elif (name := names.bookmarks.get(number, number)) != _LAST_CURSOR:
        yield ("mark", tag, name)


def _container(element: Element, names: Names, look: str) -> Iterator[Token]:
    head = (str(element.tag), _attributes(element, names.links), look)
    yield ("open", *head)
    text = (element.text or "").strip()
    if text:
        yield ("content", text)
    for child in element:
        yield from _element(child, names, look if element.tag != P else "")
    yield ("shut", *head)


def _attributes(element: Element, links: Mapping[str, str]) -> str:
    if element.tag == P:
        return ""  # revision ids, and notes that some programs leave to themselves
    drop = {w("id")} if element.tag in _NUMBERED else set()
    pairs = sorted((str(key), _meant(str(key), str(value), links)) for key, value in element.items() if key not in drop)
    return ";".join(f"{key}={value}" for key, value in pairs if key != XML_SPACE and not _VOLATILE.search(key))


def _meant(key: str, value: str, links: Mapping[str, str]) -> str:
    return links.get(value, value) if key.startswith(_LINKING) else value


def canonical(properties: Element, links: Mapping[str, str] = _NO_LINKS) -> str:
    """Return properties as one string, "" where they say nothing."""
    inner = "".join(_canonical(child, links) for child in properties if isinstance(child.tag, str))
    return f"{properties.tag!s}({inner})" if inner else ""


def _canonical(element: Element, links: Mapping[str, str]) -> str:
    inner = "".join(_canonical(child, links) for child in element if isinstance(child.tag, str))
    if element.tag == RPR and not inner:
        return ""
    return f"{element.tag!s}[{_attributes(element, links)}]({inner})"


def difference(before: Sequence[Token], after: Sequence[Token]) -> str:
    """Return where two streams first differ, in words; "" where they do not."""
    if before == after:
        return ""
    pairs = zip(before, after, strict=False)
    at = next((index for index, (one, two) in enumerate(pairs) if one != two), min(len(before), len(after)))
    paragraph = sum(1 for token in before[:at] if token[0] == "open" and token[1] == P)
    (old_kind, old), (new_kind, new) = _said(before, at), _said(after, at)
    old, new = from_difference(old, new)
    return f"paragraph {paragraph}: {old_kind} “{old}” became {new_kind} “{new}”"


def _said(tokens: Sequence[Token], at: int) -> tuple[str, str]:
    if at >= len(tokens):
        return "nothing", ""
    kind, *rest = tokens[at]
    said = re.sub(r"\{[^}]*\}", "", " ".join(rest)).strip()
    if kind not in {"open", "shut", "mark"}:
        return kind, said
    name, _, more = said.partition(" ")
    return f"{kind} {name}", more


def from_difference(one: str, two: str) -> tuple[str, str]:
    """Return both texts from a little before the place where they part, at most 80 characters of each."""
    parting = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    start = max(0, parting - _BEFORE)
    lead = "…" if start else ""
    return lead + one[start : start + _SHOWN], lead + two[start : start + _SHOWN]
