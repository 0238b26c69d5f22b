import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat, LimitReached, ReadError, UnsafeFile, WrongType
from addendum.ooxml.archive import ArchiveLimits
from addendum.ooxml.package import WordPackage, rels_name
from factories.word import OFFICE, Part, Word, office_part, paragraph, relations, run, unzipped, zipped

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


def test_the_main_part_is_found_by_its_relationship() -> None:
    entries = unzipped(Word(BODY).data())
    entries["main/text.xml"] = entries.pop("word/document.xml")
    entries["_rels/.rels"] = relations({"rId1": (f"{OFFICE}/officeDocument", "/main/text.xml", "")}).encode()
    entries["[Content_Types].xml"] = entries["[Content_Types].xml"].replace(b"/word/document.xml", b"/main/text.xml")
    assert WordPackage.open(zipped(entries)).main == "main/text.xml"


def test_related_parts_are_found_in_order_without_case_and_only_if_they_exist() -> None:
    entries = unzipped(Word(BODY, {"header1.xml": HEADER, "header2.xml": HEADER, "header3.xml": HEADER}).data())
    del entries["word/header2.xml"]
    entries["word/Header3.xml"] = entries.pop("word/header3.xml")
    assert WordPackage.open(zipped(entries)).related("header") == ("word/header1.xml", "word/Header3.xml")


def test_external_targets_are_told_and_never_resolved() -> None:
    word = Word(BODY, external={"rId9": (f"{OFFICE}/attachedTemplate", "http://example.test/t.dotx")})
    package = WordPackage.open(word.data())
    one = package.relationships(package.main)[-1]
    assert (one.kind, one.target, one.external) == ("attachedTemplate", "http://example.test/t.dotx", True)
    assert package.related("attachedTemplate") == ()


def test_a_plain_file_has_no_special_traits() -> None:
    package = WordPackage.open(Word(BODY).data())
    assert not any((package.strict, package.macros, package.signed, package.template))


@pytest.mark.parametrize(
    ("kind", "macros", "template"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", True, False),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", False, True),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", True, True),
    ],
)
def test_templates_and_macro_files_are_read_and_told(kind: str, *, macros: bool, template: bool) -> None:
    package = WordPackage.open(Word(BODY, main_type=kind).data())
    assert (package.macros, package.template) == (macros, template)


def test_a_signature_is_told() -> None:
    entries = unzipped(Word(BODY).data())
    signature = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    links = {"rId1": (f"{OFFICE}/officeDocument", "word/document.xml", ""), "rId2": (signature, "s.sigs", "")}
    entries["_rels/.rels"] = relations(links).encode()
    assert WordPackage.open(zipped(entries)).signed


def test_strict_files_are_parsed_as_transitional_ones() -> None:
    entries = unzipped(Word(BODY).data())
    strict = entries["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    package = WordPackage.open(zipped(entries | {"word/document.xml": strict}))
    assert package.strict
    assert "wordprocessingml/2006/main}document" in str(package.parse(package.main).tag)


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


def test_another_office_file_is_the_wrong_type() -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    entries = unzipped(Word(BODY, main_type=kind).data())
    with pytest.raises(WrongType):
        WordPackage.open(zipped(entries | {"word/document.xml": b"<workbook/>"}))


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x", "C:\\x.xml", "a\\..\\..\\b"])
def test_an_entry_that_points_outside_is_unsafe(name: str) -> None:
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(unzipped(Word(BODY).data()) | {name: b"x"}))


def test_two_parts_of_one_name_are_unsafe() -> None:
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(unzipped(Word(BODY).data()) | {"Word/Document.xml": b"<x/>"}))


def test_two_main_texts_are_unsafe() -> None:
    entries = unzipped(Word(BODY, {"other.xml": Part("<w:document/>", "x")}).data())
    links = {key: (f"{OFFICE}/officeDocument", f"word/{key}.xml", "") for key in ("document", "other")}
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(entries | {"_rels/.rels": relations(links).encode()}))


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


def test_the_relationships_of_the_package_and_of_parts_have_their_names() -> None:
    assert rels_name("") == "_rels/.rels"
    assert rels_name("word/document.xml") == "word/_rels/document.xml.rels"


@given(st.binary(min_size=1, max_size=4), st.integers(min_value=0, max_value=5000))
def test_flipped_bytes_end_in_one_of_our_errors_or_none(noise: bytes, place: int) -> None:
    data = bytearray(Word(BODY).data())
    at = place % (len(data) - len(noise))
    data[at : at + len(noise)] = noise
    try:
        package = WordPackage.open(bytes(data))
        for name in package.names():
            package.read(name)
        package.parse(package.main)
    except ReadError:
        pass
