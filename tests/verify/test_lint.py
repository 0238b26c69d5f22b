import re
from collections.abc import Callable

import pytest

from addendum.ooxml.package import WordPackage
from addendum.verify.lint import is_inherited, lint
from factories.redlines import redline_of_contract
from factories.word import document_xml, unzipped, zipped

CHANGE = 'w:id="900" w:author="X" w:date="2026-01-10T00:00:00Z"'
RUN = '<w:r><w:t xml:space="preserve">the name of each; and</w:t></w:r>'
COUNSEL = 'w:author="Counsel"'
MARK = rf"<w:rPr><w:ins [^>]*{COUNSEL}[^>]*/></w:rPr>"
Mutant = Callable[[dict[str, str]], None]


def texts_of(data: bytes) -> dict[str, str]:
    return {name: part.decode() for name, part in unzipped(data).items()}


def swap(old: str, new: str, part: str = "word/document.xml", times: int = 1) -> Mutant:
    def mutate(texts: dict[str, str]) -> None:
        assert old in texts[part], old
        texts[part] = texts[part].replace(old, new, times)

    return mutate


def match(expression: str, new: str, part: str = "word/document.xml") -> Mutant:
    def mutate(texts: dict[str, str]) -> None:
        assert re.search(expression, texts[part]), expression
        texts[part] = re.sub(expression, new, texts[part], count=1)

    return mutate


def added(before: str, new: str, part: str) -> Mutant:
    return swap(before, new + before, part)


INS = rf"<w:ins ([^>]*){COUNSEL}"
MUTANTS: dict[str, tuple[Mutant, str]] = {
    "an insertion in a run": (swap(RUN, f"<w:r><w:ins {CHANGE}><w:t>x</w:t></w:ins></w:r>" + RUN), "inside a run"),
    "an insertion in text": (swap(">the name", f"><w:ins {CHANGE}/>the name"), "inside a run"),
    "a paragraph in an insertion": (
        swap("<w:sectPr>", f"<w:ins {CHANGE}><w:p><w:r><w:t>x</w:t></w:r></w:p></w:ins><w:sectPr>"),
        "around a paragraph",
    ),
    "no id": (match(rf'<w:ins w:id="\d+" {COUNSEL}', rf"<w:ins {COUNSEL}"), "has no id"),
    "no author": (match(rf"{INS} ", r"<w:ins \1"), "has no author"),
    "a date of another shape": (match(rf'({INS}) w:date="[^"]+"', r'\1 w:date="10/01/2026"'), "no proper date"),
    "two changes of one id": (
        match(rf'<w:ins w:id="\d+" {COUNSEL}', rf'<w:ins w:id="11" {COUNSEL}'),
        "annotation id 11 is used by 2 of one kind (change)",
    ),
    "the id of a bookmark": (
        match(rf'<w:ins w:id="\d+" {COUNSEL}', rf'<w:ins w:id="8" {COUNSEL}'),
        "annotation id 8 is shared by bookmark and change",
    ),
    "the id of a comment": (
        match(rf'<w:ins w:id="\d+" {COUNSEL}', rf'<w:ins w:id="0" {COUNSEL}'),
        "annotation id 0 is shared by change and comment",
    ),
    "text in a deletion": (swap("delText", "t", times=2), "w:t stands in a deletion"),
    "deleted text outside": (swap(RUN, RUN.replace("w:t", "w:delText")), "w:delText stands outside"),
    "an insertion in an insertion": (
        swap(RUN, f'<w:ins {CHANGE}><w:ins w:id="901" w:author="Y">{RUN}</w:ins></w:ins>'),
        "stands in w:ins 900",
    ),
    "an insertion in a deletion": (
        swap(RUN, f'<w:del {CHANGE}><w:ins w:id="901" w:author="Y"><w:r/></w:ins></w:del>'),
        "stands in w:del 900",
    ),
    "two changes of a mark": (match(rf"({MARK[:-8]})</w:rPr>", rf"\1<w:ins {CHANGE}/></w:rPr>"), "holds 2 of w:ins"),
    "a change behind the looks of a mark": (
        match(rf"<w:rPr>(<w:ins [^>]*{COUNSEL}[^>]*/>)</w:rPr>", r"<w:rPr><w:b/>\1</w:rPr>"),
        "does not come first",
    ),
    "properties in front of the style": (
        match(rf'<w:pPr>(<w:pStyle w:val="Clause1"/>)({MARK})', r"<w:pPr>\2\1"),
        "w:pStyle stands behind w:rPr",
    ),
    "a list behind the alignment": (
        swap(
            f'<w:pPr><w:pStyle w:val="Clause3"/></w:pPr>{RUN}',
            '<w:pPr><w:jc w:val="both"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' + RUN,
        ),
        "w:numPr stands behind w:jc",
    ),
    "a list that is not there": (
        swap(
            f'<w:pPr><w:pStyle w:val="Clause3"/></w:pPr>{RUN}',
            f'<w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr>{RUN}',
        ),
        "the list 77 does not exist",
    ),
    "a style that is not there": (swap('pStyle w:val="Clause3"', 'pStyle w:val="Heading1"'), "the style Heading1"),
    "a reference without a comment": (
        swap(RUN, RUN + '<w:r><w:commentReference w:id="555"/></w:r>'),
        "there is no comment 555",
    ),
    "a range of a comment without an end": (swap('<w:commentRangeEnd w:id="0"/>', ""), "commentRange 0 has no other"),
    "a comment twice": (
        added("</w:comments>", '<w:comment w:id="0" w:author="A"><w:p/></w:comment>', "word/comments.xml"),
        "annotation id 0 is used by 2 of one kind (comment)",
    ),
    "a comment without a paragraph": (
        added("</w:comments>", '<w:comment w:id="777" w:author="A"/>', "word/comments.xml"),
        "comment 777 has no paragraph",
    ),
    "a comment that nothing refers to": (
        added("</w:comments>", '<w:comment w:id="777" w:author="A"><w:p/></w:comment>', "word/comments.xml"),
        "nothing refers to the comment 777",
    ),
    "an extension of no comment": (
        added("</w15:commentsEx>", '<w15:commentEx w15:paraId="1234ABCD"/>', "word/commentsExtended.xml"),
        "1234ABCD",
    ),
    "a paragraph id out of range": (swap("<w:tbl>", '<w:p w14:paraId="F0001AA9"/><w:tbl>'), "out of range"),
    "a paragraph id twice": (swap("<w:tbl>", '<w:p w14:paraId="10000111"/>' * 2 + "<w:tbl>"), "stands 2 times"),
    "a setting that does not exist": (
        swap("<w:defaultTabStop", "<w:trackChanges/><w:defaultTabStop", "word/settings.xml"),
        "w:trackChanges",
    ),
    "a setting too late": (
        added("</w:settings>", "<w:trackRevisions/>", "word/settings.xml"),
        "stands too late",
    ),
    "moved text without a range": (swap(RUN, f"<w:moveTo {CHANGE}>{RUN}</w:moveTo>"), "text moved to has no range"),
    "a move without its other half": (
        swap(RUN, f'<w:moveToRangeStart {CHANGE} w:name="m1"/>{RUN}<w:moveToRangeEnd w:id="900"/>'),
        "the move m1 has no other half",
    ),
    "an instruction in a deletion": (
        match(r"(<w:r><w:instrText.*?</w:r>)", rf"<w:del {CHANGE}>\1</w:del>"),
        "w:instrText stands in a deletion",
    ),
    "a field without an end": (swap('<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "a field does not end"),
    "a field without a beginning": (swap('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""), "did not begin"),
    "a bookmark without an end": (swap('<w:bookmarkEnd w:id="8"/>', ""), "bookmark 8 has no other half"),
    "a bookmark's name twice": (
        swap("<w:tbl>", '<w:bookmarkStart w:id="77" w:name="_Ref500"/><w:bookmarkEnd w:id="77"/><w:tbl>'),
        "_Ref500 stands 2 times",
    ),
    "a cell without a paragraph": (match(r"(</w:tcPr>)<w:p>.*?</w:p>", r"\1"), "does not end in a paragraph"),
    "a part that is no XML": (swap(RUN, "<w99:x/>" + RUN), "is broken"),
    "a character that XML cannot hold": (swap(">the name", ">\x0bthe name"), "is broken"),
    "a relationship to nothing": (
        added(
            "</Relationships>",
            '<Relationship Id="x" Type="http://x/endnotes" Target="endnotes.xml"/>',
            "word/_rels/document.xml.rels",
        ),
        "endnotes.xml does not exist",
    ),
    "a relationship's id twice": (
        added(
            "</Relationships>",
            '<Relationship Id="rId1" Type="http://x/styles" Target="styles.xml"/>',
            "word/_rels/document.xml.rels",
        ),
        "relationship id rId1",
    ),
    "comments without a content type": (
        match(r'<Override PartName="/word/comments.xml"[^>]*/>', "", "[Content_Types].xml"),
        "word/comments.xml has no content type",
    ),
    "a content type for nothing": (
        added("</Types>", '<Override PartName="/word/x.xml" ContentType="text/xml"/>', "[Content_Types].xml"),
        "word/x.xml, which does not exist",
    ),
    "a note that is not there": (swap('footnoteReference w:id="1"', 'footnoteReference w:id="9"'), "no footnote 9"),
    "the id of a control twice": (
        swap("<w:tbl>", '<w:sdt><w:sdtPr><w:id w:val="991122"/></w:sdtPr></w:sdt><w:tbl>'),
        "control id 991122",
    ),
    "the looks of a run behind its text": (
        swap(RUN, "<w:r><w:t>a</w:t><w:rPr><w:b/></w:rPr></w:r>" + RUN),
        "w:rPr does not come first",
    ),
    "a change of properties in front of the mark": (
        swap(
            f'<w:pPr><w:pStyle w:val="Clause3"/></w:pPr>{RUN}',
            f"<w:pPr><w:pPrChange {CHANGE}><w:pPr/></w:pPrChange><w:rPr><w:b/></w:rPr></w:pPr>{RUN}",
        ),
        "w:rPr stands behind w:pPrChange",
    ),
    "a prefix that may be ignored but is not declared": (
        swap('mc:Ignorable="w14', 'mc:Ignorable="w16du w14'),
        "the prefix w16du",
    ),
}


@pytest.mark.parametrize("what", MUTANTS)
def test_a_mutant_breaks_its_rule_and_the_file_before_does_not(what: str) -> None:
    _, redline = redline_of_contract()
    mutate, finding = MUTANTS[what]
    texts = texts_of(redline.data)
    mutate(texts)
    mutant = lint(WordPackage.open(zipped({name: text.encode() for name, text in texts.items()})))
    new = mutant - lint(WordPackage.open(redline.data))
    assert any(finding in one for one in new), list(new)


@pytest.mark.parametrize(
    "mutate",
    [
        swap(RUN, f'<w:ins {CHANGE}><w:del w:id="901" w:author="Y">{RUN.replace("w:t", "w:delText")}</w:del></w:ins>'),
        swap("<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop", "word/settings.xml"),
    ],
)
def test_what_is_allowed_is_not_found(mutate: Mutant) -> None:
    _, redline = redline_of_contract()
    texts = texts_of(redline.data)
    mutate(texts)
    mutant = lint(WordPackage.open(zipped({name: text.encode() for name, text in texts.items()})))
    assert not mutant - lint(WordPackage.open(redline.data))


def test_a_sound_contract_has_no_finding() -> None:
    original, redline = redline_of_contract()
    assert lint(WordPackage.open(original)).total() == 0
    assert lint(WordPackage.open(redline.data)).total() == 0
    assert "w:ins" in document_xml(redline.data)


def test_a_fault_of_the_pattern_is_told_from_one_of_its_own() -> None:
    assert is_inherited("the style Heading1 does not exist")
    assert is_inherited("word/document.xml: w:pStyle stands behind w:numPr")
    assert not is_inherited("word/document.xml: w:t stands in a deletion")
