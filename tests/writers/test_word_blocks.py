import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from addendum.ooxml.names import W
from addendum.writers.word_blocks import Para, Words, para, paragraph, table


def xml(text: str) -> etree._Element:
    return etree.fromstring(f'<r xmlns:w="{W}">{text}</r>')


def said(text: str) -> str:
    """The characters a reader sees: text, tabs and breaks."""
    signs = {"tab": "\t", "br": "\n"}
    names = ((etree.QName(e).localname, e.text or "") for e in xml(text).iter())
    return "".join(words if name == "t" else signs.get(name, "") for name, words in names)


@given(st.text(max_size=60))
def test_any_text_becomes_well_formed_and_reads_the_same(text: str) -> None:
    kept = re.sub("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    assert said(paragraph(para(text))) == kept


def test_a_blank_is_highlighted_and_the_rest_is_not() -> None:
    runs = xml(paragraph(para("Within [●: number] days [x]."))).findall(f".//{{{W}}}r")
    lit = ["".join(r.itertext()) for r in runs if r.find(f".//{{{W}}}highlight") is not None]
    assert lit == ["[●: number]"]


def test_looks_stand_in_the_order_of_the_schema() -> None:
    properties = xml(paragraph(Para((Words("[●]", bold=True, underlined=True),), "Normal", keep_next=True, indent=360)))
    names = [etree.QName(e).localname for e in properties.iter() if etree.QName(e).namespace == W]
    assert names == ["p", "pPr", "pStyle", "keepNext", "ind", "r", "rPr", "b", "highlight", "u", "t"]


@pytest.mark.parametrize(("length", "whole"), [(10, True), (2000, False)])
def test_only_a_short_row_is_kept_on_one_page(length: int, *, whole: bool) -> None:
    made = table((100, 100), [[[para("x" * length)], []]], head=False)
    assert ("cantSplit" in made) is whole


def test_a_head_row_is_repeated_and_an_empty_cell_has_a_paragraph() -> None:
    root = xml(table((100, 200), [[[para("A")], [para("B")]], [[], [para("c")]]]))
    rows = root.findall(f".//{{{W}}}tr")
    assert [row.find(f".//{{{W}}}tblHeader") is not None for row in rows] == [True, False]
    assert all(cell.find(f"{{{W}}}p") is not None for cell in root.iter(f"{{{W}}}tc"))
