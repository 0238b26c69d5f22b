import pytest

from addendum.ooxml.names import w
from factories.word import (
    control,
    deleted,
    paragraph,
    run,
)
from factories.word_lists import paragraphs


def test_plain_text_is_read_as_it_stands() -> None:
    found = paragraphs(paragraph(run(" One\ttwo\nthree ")) + paragraph() + paragraph(run("Four")))
    assert [one.text() for one in found] == [" One\ttwo\nthree ", "", "Four"]
    assert [one.index for one in found] == [1, 2, 3]


def test_a_no_break_hyphen_is_a_hyphen_and_a_soft_one_is_nothing() -> None:
    inner = "<w:r><w:t>sub</w:t><w:noBreakHyphen/><w:t>pro</w:t><w:softHyphen/><w:t>cessor</w:t></w:r>"
    assert paragraphs(paragraph(inner))[0].text() == "sub-processor"


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ('w:font="Wingdings" w:char="F0FE"', "☒"),
        ('w:font="Symbol" w:char="F0B7"', "•"),
        ('w:font="Arial" w:char="00A7"', "§"),
        ('w:font="Arial" w:char="nonsense"', "\ufffd"),
        ('w:font="Arial" w:char="FFFFFFFF"', "\ufffd"),
    ],
)
def test_a_symbol_is_one_character(symbol: str, text: str) -> None:
    assert paragraphs(paragraph(f"<w:r><w:sym {symbol}/></w:r>"))[0].text() == text


def test_text_in_every_wrapper_is_read_once_in_order() -> None:
    inner = (
        run("a")
        + f"<w:hyperlink>{run('b')}</w:hyperlink>"
        + f"<w:smartTag>{run('c')}</w:smartTag>"
        + f'<w:fldSimple w:instr="REF x">{run("d")}</w:fldSimple>'
        + control(run("e"), number=1)
        + f"<w:customXml>{run('f')}</w:customXml>"
    )
    assert paragraphs(paragraph(inner))[0].text() == "abcdef"


@pytest.mark.parametrize(
    ("settings", "lock"),
    [
        ('<w:lock w:val="contentLocked"/>', "content control"),
        ('<w:lock w:val="sdtContentLocked"/>', "content control"),
        ('<w:lock w:val="sdtLocked"/>', ""),
        ('<w:dataBinding w:xpath="/x"/>', "bound content control"),
        ("", ""),
    ],
)
def test_a_content_control_locks_what_it_locks(settings: str, lock: str) -> None:
    inline = paragraphs(paragraph(control(run("x"), number=1, properties=settings)))[0]
    block = paragraphs(control(paragraph(run("x")), number=1, properties=settings))[0]
    assert inline.pieces[0].lock == lock
    assert block.pieces[0].lock == lock
    assert len(block.place.controls) == 1


def test_characters_point_to_their_nodes() -> None:
    one = paragraphs(paragraph(run("ab"), deleted(1, run("x")), run("\tc")))[0]
    found = one.characters()
    assert "".join(c.piece.text[c.offset] for c in found) == one.text() == "ab\tc"
    assert [c.piece.node.tag for c in found] == [w("t"), w("t"), w("tab"), w("t")]
    assert all(c.piece.run.tag == w("r") for c in found)
