"""What may differ in links and content types: remote targets emptied, macros dropped, comments come. Nothing else."""

from collections.abc import Mapping

import pytest

from addendum.ooxml.names import NOWHERE
from addendum.ooxml.package import WordPackage
from addendum.verify.relations import compare_relationships, compare_types, is_macro
from factories.contracts import simple
from factories.word import OFFICE, WORD, changed, paragraph, relations, run, unzipped, zipped

RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
Links = Mapping[str, tuple[str, str, str]]
REMOTE = ("http://x/attachedTemplate", "https://evil.example/t.dotm", ' TargetMode="External"')
EMPTIED = (REMOTE[0], NOWHERE, REMOTE[2])
STYLES = (f"{OFFICE}/styles", "styles.xml", "")
COMMENTS = (f"{OFFICE}/comments", "comments.xml", "")
MACRO = ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", "")


def package(links: Links) -> WordPackage:
    plain = simple(paragraph(run("One."))).data()
    return WordPackage.open(zipped(unzipped(plain) | {RELS: relations(links).encode()}))


def faults(before: Links, after: Links) -> list[str]:
    return compare_relationships(package(before), package(after), RELS).faults


def types(data: bytes, old: str, new: str) -> WordPackage:
    return WordPackage.open(changed(data, TYPES, old, new))


PLAIN = simple(paragraph(run("One."))).data()
OVERRIDE = '<Override PartName="/word/{}" ContentType="{}"/></Types>'


@pytest.mark.parametrize("links", [{}, {"rId1": STYLES}, {"rId1": STYLES, "rId2": REMOTE}])
def test_the_same_links_in_any_order_are_no_difference(links: Links) -> None:
    difference = compare_relationships(package(links), package(dict(reversed(list(links.items())))), RELS)
    assert (difference.faults, difference.neutralised) == ([], [])


def test_a_remote_target_may_be_emptied_and_is_told() -> None:
    difference = compare_relationships(package({"rId1": REMOTE}), package({"rId1": EMPTIED}), RELS)
    assert difference.faults == []
    assert difference.neutralised == ["attachedTemplate: the remote target was emptied"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"rId1": STYLES}, {}),
        ({"rId1": STYLES}, {"rId1": (STYLES[0], "other.xml", "")}),
        ({"rId1": STYLES}, {"rId1": (STYLES[0], "", "")}),
        ({"rId1": STYLES}, {"rId1": (COMMENTS[0], STYLES[1], "")}),
        ({"rId1": REMOTE}, {}),
        ({"rId1": REMOTE}, {"rId1": (REMOTE[0], "https://other.example", REMOTE[2])}),
        ({"rId1": REMOTE}, {"rId1": (STYLES[0], "", REMOTE[2])}),
        ({"rId1": EMPTIED}, {"rId1": REMOTE}),
        ({}, {"rId1": STYLES}),
        ({}, {"rId1": REMOTE}),
        ({}, {"rId1": MACRO}),
        ({}, {"rId1": (COMMENTS[0], "https://evil.example", ' TargetMode="External"')}),
    ],
)
def test_any_other_difference_of_links_is_a_fault(before: Links, after: Links) -> None:
    assert len(faults(before, after)) == 1


def test_a_comments_part_may_come_and_a_macro_may_go() -> None:
    assert faults({}, {"rId9": COMMENTS}) == []
    assert faults({"rId9": MACRO}, {}) == []


def test_a_part_without_links_may_get_those_of_comments_only() -> None:
    bare = WordPackage.open(zipped({name: data for name, data in unzipped(PLAIN).items() if name != RELS}))
    assert compare_relationships(bare, package({"rId1": COMMENTS}), RELS).faults == []
    assert len(compare_relationships(bare, package({"rId1": STYLES}), RELS).faults) == 1


def test_content_types_that_are_the_same_are_no_difference() -> None:
    same = WordPackage.open(PLAIN)
    assert compare_types(same, same).faults == []


@pytest.mark.parametrize("kind", ["macroEnabled.main+xml", "template.main+xml", "macroEnabledTemplate.main+xml"])
def test_a_macro_file_or_template_may_become_plain_and_is_told(kind: str) -> None:
    prefix = WORD if kind == "template.main+xml" else "application/vnd.ms-word."
    told = compare_types(types(PLAIN, f"{WORD}document.main+xml", prefix + kind), WordPackage.open(PLAIN))
    assert told.faults == []
    assert len(told.neutralised) == 1


def test_a_main_part_of_any_other_type_may_not_become_plain() -> None:
    odd = types(PLAIN, f"{WORD}document.main+xml", "application/xml")
    assert len(compare_types(odd, WordPackage.open(PLAIN)).faults) == 1


def test_a_plain_file_may_not_become_one_with_macros() -> None:
    macros = types(PLAIN, f"{WORD}document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
    assert len(compare_types(WordPackage.open(PLAIN), macros).faults) == 1


@pytest.mark.parametrize(
    ("name", "kind", "fault"),
    [
        ("comments.xml", f"{WORD}comments+xml", False),
        ("comments.xml", "application/xml", True),
        ("vbaProject.bin", "application/vnd.ms-office.vbaProject", True),
        ("header9.xml", f"{WORD}header+xml", True),
    ],
)
def test_only_the_type_of_a_comments_part_may_come(name: str, kind: str, *, fault: bool) -> None:
    after = types(PLAIN, "</Types>", OVERRIDE.format(name, kind))
    assert bool(compare_types(WordPackage.open(PLAIN), after).faults) is fault


@pytest.mark.parametrize(
    ("kind", "fault"), [("application/vnd.ms-office.vbaProject", False), (f"{WORD}header+xml", True)]
)
def test_only_the_type_of_a_macro_may_go(kind: str, *, fault: bool) -> None:
    before = types(PLAIN, "</Types>", OVERRIDE.format("held.bin", kind))
    assert bool(compare_types(before, WordPackage.open(PLAIN)).faults) is fault


@pytest.mark.parametrize(
    ("name", "macro"),
    [
        ("word/vbaProject.bin", True),
        ("word/_rels/vbaProject.bin.rels", True),
        ("word/document.xml", False),
        ("word/_rels/document.xml.rels", False),
        ("word/absent.xml", False),
    ],
)
def test_a_macro_is_told_by_its_type_and_its_links_with_it(name: str, *, macro: bool) -> None:
    held = types(PLAIN, "</Types>", OVERRIDE.format("vbaProject.bin", "application/vnd.ms-office.vbaProject"))
    assert is_macro(held, name) is macro
