import io
import zipfile

import pytest

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat, LimitReached, ReadError, UnsafeFile, WrongType
from addendum.ooxml.archive import ArchiveLimits
from addendum.ooxml.package import WordPackage
from factories.word import Word, office_part, paragraph, run, unzipped, zipped

BODY = paragraph(run("Hello"))


HEADER = office_part("header", "<w:hdr/>")


def test_nothing_changed_gives_the_very_same_bytes() -> None:
    data = Word(BODY).data()
    package = WordPackage.open(data)
    assert package.replaced({}) is data
    assert package.replaced({package.main: package.read(package.main)}) is data


def test_untouched_entries_keep_order_attributes_and_content() -> None:
    data = Word(BODY, raw={"word/media/image1.png": b"\x89PNG"}).data()
    package = WordPackage.open(data)
    out = package.replaced({package.main: b"<w:document/>"}, added={"word/new.xml": b"<a/>"})
    before, after = unzipped(data), unzipped(out)
    assert list(after) == [*before, "word/new.xml"]
    assert {name: after[name] for name in before if name != package.main} == {
        name: content for name, content in before.items() if name != package.main
    }
    assert after[package.main] == b"<w:document/>"


def test_a_changed_package_is_the_same_bytes_each_time() -> None:
    package = WordPackage.open(Word(BODY).data())
    made = [package.replaced({package.main: b"<x/>"}, added={"new.xml": b"<y/>"}) for _ in range(2)]
    assert made[0] == made[1]


def test_a_removed_part_is_gone_and_an_emptied_one_is_empty() -> None:
    package = WordPackage.open(Word(BODY, {"header1.xml": HEADER}).data())
    out = unzipped(package.replaced({"word/document.xml": b""}, removed=frozenset({"word/header1.xml"})))
    assert "word/header1.xml" not in out
    assert out["word/document.xml"] == b""


def test_a_part_that_does_not_exist_cannot_be_changed() -> None:
    with pytest.raises(KeyError):
        WordPackage.open(Word(BODY).data()).replaced({"word/none.xml": b""})


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", ReadError),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 20 + "EncryptedPackage".encode("utf-16-le"), EncryptedFile),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 20, LegacyFormat),
        (b"{\\rtf1 text}", LegacyFormat),
        (b"%PDF-1.7", WrongType),
        (b"PK\x03\x04 cut short", DamagedFile),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), WrongType),
        (zipped({"_rels/.rels": b"<x/>"}), DamagedFile),
    ],
)
def test_what_is_no_word_file_is_refused_by_its_own_name(data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error):
        WordPackage.open(data)


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x", "C:\\x.xml", "a\\..\\..\\b"])
def test_an_entry_that_points_outside_is_unsafe(name: str) -> None:
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(unzipped(Word(BODY).data()) | {name: b"x"}))


def test_two_parts_of_one_name_are_unsafe() -> None:
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(unzipped(Word(BODY).data()) | {"Word/Document.xml": b"<x/>"}))


@pytest.mark.parametrize(
    ("limits", "error"),
    [
        (ArchiveLimits(entries=2), UnsafeFile),
        (ArchiveLimits(total=100), LimitReached),
        (ArchiveLimits(part=100), LimitReached),
        (ArchiveLimits(ratio=1, ratio_from=10), UnsafeFile),
    ],
)
def test_each_limit_is_kept(limits: ArchiveLimits, error: type[ReadError]) -> None:
    data = Word(BODY * 50).data()
    assert WordPackage.open(data)
    with pytest.raises(error):
        WordPackage.open(data, limits)


def test_an_encrypted_entry_is_told() -> None:
    data = bytearray(Word(BODY).data())
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1
    with pytest.raises(EncryptedFile):
        WordPackage.open(bytes(data))


def test_overlapping_entries_are_unsafe() -> None:
    data = bytearray(Word(BODY).data())
    entries = zipfile.ZipFile(io.BytesIO(bytes(data))).infolist()
    size_field = data.index(b"PK\x01\x02") + 20
    data[size_field : size_field + 4] = (entries[0].compress_size + 4000).to_bytes(4, "little")
    with pytest.raises(UnsafeFile):
        WordPackage.open(bytes(data))
