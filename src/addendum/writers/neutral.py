"""Takes out of a Word file what reaches outside or runs: targets on other machines are emptied, macros are dropped."""

import posixpath
import re
from typing import Final
from xml.sax.saxutils import unescape

from addendum.ooxml.names import NOWHERE
from addendum.ooxml.package import WordPackage, rels_name

_MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LINK: Final = re.compile(rb"<(?:[\w.-]+:)?Relationship\s[^>]*>")
_TARGET: Final = re.compile(rb"(\sTarget\s*=\s*)(\"[^\"]*\"|'[^']*')")
_KIND: Final = re.compile(rb"\sType\s*=\s*[\"']([^\"']*)[\"']")
_OUTSIDE: Final = re.compile(rb"\sTargetMode\s*=\s*[\"']External[\"']")
_REMOTE: Final = re.compile(r"(?i)(?:https?|ftp|smb|dav|webdavs?):|\\\\|//|file:(?:/{0,3}\\\\|/{2}(?!/)[^/]|/{4,})")
_MACRO_KINDS: Final = ("vbaProject", "wordVbaData")
_MACRO_TYPE: Final = re.compile(r"(?i)vbaproject|vbadata|ms-word\.(?:attachedToolbars|keyMapCustomizations)")
_NAMES: Final = {"attachedTemplate": "the template", "image": "a picture", "oleObject": "an embedded object"}


def is_remote(target: str) -> bool:
    """Return whether a target is on another machine; a path on the sender's own disk is not."""
    return bool(_REMOTE.match(target.strip()))


def neutralised(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the file without remote targets and macros, and what was done, one line each; links people click stay.

    A macro-enabled file or a template becomes an ordinary document.
    """
    package = WordPackage.open(data)
    changed, said = _without_remote(package)
    macros = _macro_parts(package)
    if macros or package.macros or package.template:
        types = next(name for name in package.names() if name.lower() == "[content_types].xml")
        changed[types] = _plain_types(package, macros)
        for part in macros:
            _unlink(package, changed, part)
        said = (*said, *_said_of_macros(package, macros))
    return package.replaced(changed, removed=frozenset(macros)), said


def _without_remote(package: WordPackage) -> tuple[dict[str, bytes], tuple[str, ...]]:
    changed: dict[str, bytes] = {}
    said: list[str] = []
    for name in package.names():
        if name.lower().endswith(".rels"):
            before = package.read(name)
            after = _LINK.sub(lambda match: _emptied(match[0], said), before)
            if after != before:
                changed[name] = after
    return changed, tuple(said)


def _emptied(link: bytes, said: list[str]) -> bytes:
    target, kind = _TARGET.search(link), _KIND.search(link)
    if target is None or kind is None or not _OUTSIDE.search(link):
        return link
    last = kind[1].decode("utf-8", "replace").rpartition("/")[2]
    if last == "hyperlink" or not is_remote(unescape(target[2][1:-1].decode("utf-8", "replace"))):
        return link
    said.append(f"{_NAMES.get(last, 'a linked file')} was fetched from another machine: the target was emptied")
    return link[: target.start()] + target[1] + f'"{NOWHERE}"'.encode() + link[target.end() :]


def _macro_parts(package: WordPackage) -> tuple[str, ...]:
    parts = [name for name in package.names() if _MACRO_TYPE.search(package.content_type(name))]
    rels = {rels_name(part).lower() for part in parts}
    return (*parts, *(name for name in package.names() if name.lower() in rels))


def _said_of_macros(package: WordPackage, macros: tuple[str, ...]) -> tuple[str, ...]:
    if macros or package.macros:
        return ("macros were dropped: the file is an ordinary document now",)
    return ("the template became an ordinary document",)


def _plain_types(package: WordPackage, macros: tuple[str, ...]) -> bytes:
    """Return the content types with the main part an ordinary document and no macro part named."""
    types = package.read("[Content_Types].xml")
    gone = {f"/{name}".lower() for name in macros}
    main = f"/{package.main}".lower()

    def override(match: re.Match[bytes]) -> bytes:
        part = re.search(rb"PartName\s*=\s*[\"']([^\"']*)[\"']", match[0])
        name = "" if part is None else part[1].decode("utf-8", "replace").lower()
        if name in gone:
            return b""
        if name == main:
            kind = b'ContentType="' + _MAIN_TYPE.encode() + b'"'
            return re.sub(rb"ContentType\s*=\s*(\"[^\"]*\"|'[^']*')", kind, match[0])
        return match[0]

    return re.sub(rb"<(?:[\w.-]+:)?Override\s[^>]*/>", override, types)


def _unlink(package: WordPackage, changed: dict[str, bytes], part: str) -> None:
    """Take the relationships that lead to a dropped part out of every .rels part."""
    for name in package.names():
        if not name.lower().endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))

        def link(match: re.Match[bytes], folder: str = folder) -> bytes:
            target = _TARGET.search(match[0])
            if target is None or _OUTSIDE.search(match[0]):
                return match[0]
            path = target[2][1:-1].decode("utf-8", "replace")
            full = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
            return b"" if full.lower() == part.lower() else match[0]

        before = changed.get(name, package.read(name))
        after = _LINK.sub(link, before)
        if after != before:
            changed[name] = after
