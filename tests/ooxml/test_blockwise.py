import pytest

from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, reject
from addendum.ooxml.stories import stories
from addendum.ooxml.views import RAW
from factories.resolved import EMPTY, A, B, Z, rejected
from factories.word import (
    cell,
    control,
    field_of,
    inserted,
    paragraph,
    run,
    section,
    table,
    text_box,
    unzipped,
)
from factories.word_lists import opened


@pytest.mark.parametrize(
    "body",
    [
        A + B,
        paragraph(run("x"), field_of("REF", run("1"))),
        table((cell(A), cell(B))) + Z,
        control(A, number=1) + paragraph(text_box(B)) + section(),
        A + "\n  " + B + "<!-- note -->\n" + section(),
    ],
)
def test_a_file_without_changes_stays_the_very_same_bytes(body: str) -> None:
    package = opened(body)
    assert accept(package) is package.data
    assert reject(package) is package.data


def test_blocks_without_a_change_keep_every_byte() -> None:
    odd = "<w:p  w:rsidR='00A1' ><w:r><w:t >kept &#228;</w:t></w:r></w:p>"
    body = f"\n {odd}\n <!-- c -->{paragraph(inserted(1, run('x')))}\n {odd}{section()}\n"
    assert rejected(body) == f"\n {odd}\n <!-- c -->{EMPTY}\n {odd}{section()}\n"


def test_a_part_in_another_encoding_is_written_anew() -> None:
    entries = unzipped(opened(paragraph(run("ä"), inserted(1, run("x")))).data)
    text = entries["word/document.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    package = opened(A)
    package = WordPackage.open(package.replaced({"word/document.xml": text}))
    assert stories(WordPackage.open(reject(package)))[0].paragraphs[0].text(RAW) == "ä"
