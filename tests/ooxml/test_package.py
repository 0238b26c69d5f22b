import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import ReadError, UnsafeFile, WrongType
from addendum.ooxml.package import WordPackage, rels_name
from factories.word import OFFICE, Part, Word, office_part, paragraph, relations, run, unzipped, zipped

BODY = paragraph(run("Hello"))


HEADER = office_part("header", "<w:hdr/>")


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


def test_another_office_file_is_the_wrong_type() -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    entries = unzipped(Word(BODY, main_type=kind).data())
    with pytest.raises(WrongType):
        WordPackage.open(zipped(entries | {"word/document.xml": b"<workbook/>"}))


def test_two_main_texts_are_unsafe() -> None:
    entries = unzipped(Word(BODY, {"other.xml": Part("<w:document/>", "x")}).data())
    links = {key: (f"{OFFICE}/officeDocument", f"word/{key}.xml", "") for key in ("document", "other")}
    with pytest.raises(UnsafeFile):
        WordPackage.open(zipped(entries | {"_rels/.rels": relations(links).encode()}))


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
