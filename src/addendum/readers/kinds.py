"""What a file is, told by its content; its name only decides between kinds of text."""

import re
import zipfile
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath
from typing import Final

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat, WrongType
from addendum.readers.decoding import looks_binary

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORD: Final = (b"\xdb\xa5", b"\x31\xbe\x00\x00", b"\x32\xbe\x00\x00", b"\xffWPC", b"\x9b\xa5")
_RTF: Final = b"{\\rtf"
_OPEN_TEXT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The first entry of an OpenDocument text: its name and, stored as it is, its content (OpenDocument 1.2, 17.4)."""
_OTHERS: Final = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"BM", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_ZIPS: Final = (("xl/", "a spreadsheet"), ("ppt/", "a presentation"), ("mimetype", "an OpenDocument or e-book file"))
_PARTS: Final = (".xml", ".rels", "mimetype")
"""Endings that parts of an Office file have; a folder of documents may be called "Word" as well."""
_ENTRY_NAME: Final = 30
"""Bytes of a zip entry's head before its name."""
_PDF_WITHIN: Final = 1024
_SNIFFED: Final = 8192
_HTML: Final = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HEADER: Final = re.compile(rb"(?:\xef\xbb\xbf)?(?:From [^\n]{1,200}\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,1000}\n")
"""The first line of a message's head (RFC 5322 2.2), an mbox line before it or not."""
_TAGS: Final = re.compile(
    rb"</?(?:p|div|section|table|tr|td|ul|ol|li|h[1-6]|form|span|label|input|br|a)\b[^<>]{0,300}>", re.IGNORECASE
)
_MARKDOWN: Final = re.compile(rb"^(?:#{1,6} \S|\|[ :-]+\|)|\*\*\S[^\n*]{0,200}\*\*", re.MULTILINE)
_MARKDOWN_NAMES: Final = frozenset({".md", ".markdown", ".mdown", ".mdx"})
_FEWEST_TAGS: Final = 3


class Kind(StrEnum):
    """The kinds of file that are read."""

    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    EML = "eml"
    MSG = "msg"
    ZIP = "zip"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


_NAMES: Final = {
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".dotx": Kind.DOCX,
    ".dotm": Kind.DOCX,
    ".doc": Kind.DOC,
    ".dot": Kind.DOC,
    ".rtf": Kind.RTF,
    ".odt": Kind.ODT,
    ".ott": Kind.ODT,
    ".eml": Kind.EML,
    ".msg": Kind.MSG,
    ".zip": Kind.ZIP,
    ".pdf": Kind.PDF,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".txt": Kind.TEXT,
}
_FORMS_OF_TEXT: Final = frozenset({Kind.HTML, Kind.MARKDOWN, Kind.TEXT})


def kind_of(data: bytes, name: str) -> Kind:
    """Return the kind of a file that has bytes.

    Raises:
        LegacyFormat, EncryptedFile, DamagedFile, WrongType: for what is not read, each with what it is.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF
    if data.startswith(_OLE):
        return _ole(data)
    if data.lstrip()[:5] == _RTF:
        return Kind.RTF
    if data.lstrip()[:6].startswith(_OLD_WORD) or _is_word_xml(data):
        raise LegacyFormat("It is an old Word or WordPerfect file.")
    for magic, what in _OTHERS:
        if data.startswith(magic) and looks_binary(data):
            raise WrongType(f"It is {what}.")
    return _text(data, PurePath(name.lower()).suffix)


def is_named_otherwise(kind: Kind, name: str) -> bool:
    """Return whether the name promises another kind; forms of text pass for one another."""
    named = _NAMES.get(PurePath(name.lower()).suffix)
    return named is not None and named is not kind and not {named, kind} <= _FORMS_OF_TEXT


def _zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = [info.filename.lower() for info in archive.infolist()]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        if b"word/" in data:
            raise DamagedFile("The Word file is cut short or broken inside.") from None
        raise WrongType("It is an archive, and damaged.") from None
    parts = [name for name in names if name.endswith(_PARTS)]
    if any(name.startswith(("word/", "/word/", "word\\")) for name in parts):
        return Kind.DOCX
    if data[_ENTRY_NAME:].startswith(_OPEN_TEXT):
        return Kind.ODT
    for start, what in _ZIPS:
        if any(name.startswith(start) for name in parts):
            raise WrongType(f"It is {what}.")
    if "[content_types].xml" in names and "_rels/.rels" in names:
        # The main part may lie anywhere: the package itself says where.
        return Kind.DOCX
    return Kind.ZIP


def _ole(data: bytes) -> Kind:
    has = _streams(data)
    if has("EncryptedPackage"):
        raise EncryptedFile("The Word file is protected by a password.")
    if has("WordDocument"):
        return Kind.DOC
    if has("__properties_version1.0"):
        return Kind.MSG
    raise WrongType("It is an old Office file, but no Word file.")


def _streams(data: bytes) -> Callable[[str], bool]:
    """Return what tells whether a stream lies at the top of a compound file; anywhere, where it cannot be taken apart.

    Deeper down lie the streams of what is attached to a message or embedded in a document.
    """
    import olefile  # noqa: PLC0415  for few files

    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            top = frozenset(path[0] for path in ole.listdir() if len(path) == 1)
    except Exception:  # noqa: BLE001  a broken file raises nearly anything
        return lambda name: name.encode("utf-16-le") in data
    return top.__contains__


def _is_word_xml(data: bytes) -> bool:
    start = data[:_SNIFFED]
    return b"<?mso-application" in start or b"<pkg:package" in start or b"<w:wordDocument" in start


def _text(data: bytes, suffix: str) -> Kind:
    if suffix == ".pdf":
        # A name that promises a PDF: the PDF reader says best what is wrong with it.
        return Kind.PDF
    if suffix == ".eml" and _HEADER.match(data):
        return Kind.EML
    if looks_binary(data):
        if _NAMES.get(suffix) is Kind.DOCX:
            raise DamagedFile("It is not a Word file inside.")
        raise WrongType("It holds no text that can be read.")
    start = data[:_SNIFFED].replace(b"\x00", b"")
    if suffix not in _MARKDOWN_NAMES and start.lstrip().startswith(b"<?xml") and not _HTML.search(start):
        raise WrongType("It is an XML file.")
    return _form_of_text(start, suffix)


def _form_of_text(start: bytes, suffix: str) -> Kind:
    if suffix in _MARKDOWN_NAMES:
        return Kind.MARKDOWN
    tags = len(_TAGS.findall(start))
    if _HTML.search(start) or tags >= _FEWEST_TAGS or (tags and _NAMES.get(suffix) is Kind.HTML):
        return Kind.HTML
    return Kind.MARKDOWN if len(_MARKDOWN.findall(start)) > 1 else Kind.TEXT
