"""What a file is, told by its content."""

import io
import zipfile

import pytest

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat, ReadError, WrongType
from addendum.readers.kinds import Kind, is_named_otherwise, kind_of
from factories.outlook import compound, message

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def zipped(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "a.docx", Kind.DOCX),
        (zipped("[Content_Types].xml", "word/document.xml"), "a.pdf", Kind.DOCX),
        (zipped("[Content_Types].xml", "_rels/.rels", "main/doc.xml"), "a.docx", Kind.DOCX),
        (b"%PDF-1.4 ...", "a.docx", Kind.PDF),
        (b"\r\n junk %PDF-1.4", "a", Kind.PDF),
        (b"not one at all", "a.pdf", Kind.PDF),
        (b"<!DOCTYPE html><p>x", "a.txt", Kind.HTML),
        (b"<p>one</p><p>two</p>", "a", Kind.HTML),
        (b"<p>one", "a.html", Kind.HTML),
        (b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "a.htm", Kind.HTML),
        (b"<html>", "a.md", Kind.MARKDOWN),
        (b"# Terms\n\n## Audits\n", "a.txt", Kind.MARKDOWN),
        (b"plain words", "a.md", Kind.MARKDOWN),
        (b"plain words", "a.txt", Kind.TEXT),
        (b"plain words", "a.html", Kind.TEXT),
        (b"plain words", "", Kind.TEXT),
        (OLE + "WordDocument".encode("utf-16-le"), "a.docx", Kind.DOC),
        (b"{\\rtf1 x}", "a.doc", Kind.RTF),
        (zipped("a.txt"), "a.docx", Kind.ZIP),
        (b"From: a@b.example\nSubject: x\n\nwords", "a.eml", Kind.EML),
        (b"From: a@b.example\nSubject: x\n\nwords", "a.txt", Kind.TEXT),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "a.msg", Kind.MSG),
        ("Größe".encode("utf-16"), "a.txt", Kind.TEXT),
        (b"BM is how this sentence begins", "a.txt", Kind.TEXT),
    ],
)
def test_the_content_decides(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (message(("old.doc", compound({"WordDocument": b"x"}))), Kind.MSG),
        (message(("locked.docx", compound({"EncryptedPackage": b"x"}))), Kind.MSG),
        (compound({"WordDocument": b"x", "ObjectPool": {"_1": {"__properties_version1.0": b"x"}}}), Kind.DOC),
        (zipped("Word/agreement.docx", "PDF/agreement.pdf"), Kind.ZIP),
        (zipped("xl/annex.docx", "ppt/annex.pdf"), Kind.ZIP),
    ],
)
def test_what_lies_deeper_inside_does_not_decide(data: bytes, kind: Kind) -> None:
    assert kind_of(data, "a") is kind


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", EncryptedFile),
        (OLE + "Workbook".encode("utf-16-le"), "a.xls", WrongType),
        (b"\xffWPC x", "a.doc", LegacyFormat),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w/>", "a.xml", LegacyFormat),
        (b"<?xml version='1.0'?><note/>", "a.xml", WrongType),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.png", WrongType),
        (zipped("xl/workbook.xml", "[Content_Types].xml"), "a.xlsx", WrongType),
        (b"PK\x03\x04 cut word/document.xml", "a.docx", DamagedFile),
        (b"PK\x03\x04 cut", "a.zip", WrongType),
        (bytes(range(256)) * 4, "a.docx", DamagedFile),
        (bytes(range(256)) * 4, "a.bin", WrongType),
    ],
)
def test_what_is_not_read_is_named(data: bytes, name: str, error: type[ReadError]) -> None:
    with pytest.raises(error):
        kind_of(data, name)


@pytest.mark.parametrize(
    ("kind", "name", "otherwise"),
    [
        (Kind.PDF, "a.pdf", False),
        (Kind.PDF, "a.docx", True),
        (Kind.PDF, "a", False),
        (Kind.MARKDOWN, "a.txt", False),
        (Kind.HTML, "a.md", False),
        (Kind.DOCX, "a.DOCM", False),
    ],
)
def test_a_name_may_promise_something_else(kind: Kind, name: str, *, otherwise: bool) -> None:
    assert is_named_otherwise(kind, name) is otherwise
