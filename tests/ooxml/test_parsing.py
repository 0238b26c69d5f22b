import pytest

from addendum.errors import DamagedFile, UnsafeFile
from addendum.ooxml.package import WordPackage
from factories.word import Word, paragraph, run, unzipped, zipped

BODY = paragraph(run("Hello"))


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>',
        b'<!DOCTYPE w:document SYSTEM "http://example.test/x.dtd"><w:document/>',
        b"<x>" * 300 + b"</x>" * 300,
    ],
)
def test_a_document_type_or_endless_nesting_is_unsafe(xml: bytes) -> None:
    package = WordPackage.open(zipped(unzipped(Word(BODY).data()) | {"word/document.xml": xml}))
    with pytest.raises(UnsafeFile):
        package.parse("word/document.xml")


def test_a_torn_part_is_damaged() -> None:
    package = WordPackage.open(zipped(unzipped(Word(BODY).data()) | {"word/document.xml": b"<w:document>"}))
    with pytest.raises(DamagedFile):
        package.parse("word/document.xml")
