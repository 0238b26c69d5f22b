"""Nothing of the house leaves it: in what is ours there is no tool name, score, path, user or host."""

import contextlib
import getpass
import re
import socket
from collections.abc import Iterator
from typing import Final

from addendum.model.proof import Check
from addendum.ooxml.comments import comments
from addendum.ooxml.names import w
from addendum.ooxml.package import WordPackage
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import Ours, changes

_WORDS: Final = (
    "addendum",
    "score",
    "fallback",
    "playbook",
    "matcher",
    "confidence",
    "rapidfuzz",
    "python-docx",
    "lxml",
)
"""Words of the workshop; one that the partner's own file uses is theirs, not a leak."""
_SHAPES: Final = (
    (re.compile(r"(?:^|[\s(\"'=])/(?:home|users|tmp|root|work|var|opt|private|mnt)/\S*", re.IGNORECASE), "a path"),
    (re.compile(r"\b[a-z]:\\\S+|\\\\[\w.-]+\\\S+|\bfile://\S+", re.IGNORECASE), "a path"),
    (re.compile(r"\b(?:dpa|sec|con|pol|rights)\.[a-z]+(?:-[a-z]+)*\b"), "the id of a requirement"),
    (re.compile(r"\b(?:localhost|127\.0\.0\.1)\b"), "a host"),
)
_COMMON_USERS: Final = frozenset(
    {"root", "user", "users", "admin", "administrator", "runner", "ubuntu", "debian", "build"}
)
_SHORTEST_NAME: Final = 4
_SESSIONS: Final = (w("rsidR"), w("rsidRPr"), w("rsidDel"))
_PROPERTIES: Final = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def check_leaks(original: WordPackage, redline: WordPackage, ours: Ours) -> Check:
    """Prove that neither our text nor our comments nor changed properties tell of how they were made."""
    theirs = "\n".join(_text_of(original)).lower()
    found = [f"{where}: {what}" for where, text in _our_texts(original, redline, ours) for what in _leaks(text, theirs)]
    if ours.author is not None:  # word processors leave such marks in all that they save
        found += _sessions(redline, ours)
    if found:
        return Check("leaks", holds=False, what="; ".join(dict.fromkeys(found))[:400])
    return Check(
        "leaks", holds=True, what="no tool name, score, path, user or host in our text, comments and properties"
    )


def _text_of(package: WordPackage) -> Iterator[str]:
    for name in dict.fromkeys(story_parts(package)):
        root = package.parse(name)
        yield "".join(node.text or "" for node in root.iter(w("t"), w("delText")))
    for name in _PROPERTIES:
        if package.has(name):
            yield package.read(name).decode("utf-8", "replace")


def _our_texts(original: WordPackage, redline: WordPackage, ours: Ours) -> Iterator[tuple[str, str]]:
    """Yield where and what is ours: inserted text, comments with their authors, changed properties, new people."""
    for name in dict.fromkeys(story_parts(redline)):
        for element in changes(redline.parse(name)):
            if ours(element):
                yield "inserted text", "".join(node.text or "" for node in element.iter(w("t")))
                yield "the author of a change", element.get(w("author"), "")
    for comment in comments(redline):
        if comment.id in ours.comments:
            yield "a comment", f"{comment.text}\n{comment.author}\n{comment.initials}"
    for name in _PROPERTIES:
        if redline.has(name) and (not original.has(name) or original.read(name) != redline.read(name)):
            yield "the file's properties", redline.read(name).decode("utf-8", "replace")


def _sessions(redline: WordPackage, ours: Ours) -> Iterator[str]:
    """Yield the marks of editing sessions (17.15.1.70) on our runs: they tell which files one hand wrote."""
    for name in dict.fromkeys(story_parts(redline)):
        for change in redline.parse(name).iter(w("ins")):
            for run in change.iter(w("r")) if ours(change) else ():
                yield from (f"inserted text: the editing mark {run.get(key)}" for key in _SESSIONS if run.get(key))


def _leaks(text: str, theirs: str) -> Iterator[str]:
    lower = text.lower()
    for word in (*_WORDS, *_names()):
        pattern = rf"(?<![\w-]){re.escape(word)}(?![\w-])"
        if re.search(pattern, lower) and not re.search(pattern, theirs):
            yield f"the word “{word}”"
    for shape, what in _SHAPES:
        match = shape.search(text)
        if match and match[0].lower() not in theirs:
            yield f"{what} “{match[0].strip()[:60]}”"


def _names() -> tuple[str, ...]:
    """Return the names of the user and the host, those apart that any text may hold."""
    names = {socket.gethostname().lower()}
    with contextlib.suppress(OSError, KeyError, ImportError):  # a container may know no user
        names.add(getpass.getuser().lower())
    return tuple(sorted(name for name in names - _COMMON_USERS if len(name) >= _SHORTEST_NAME))
