import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.parsing import parse
from addendum.ooxml.spans import PartSource

XML = (
    b'<?xml version="1.0"?>\r\n<!-- a > b --><r xmlns:w="u">\n <w:p a="x>y"/><w:p b=\'"/>\'>t<w:q/></w:p ><w:p></w:p>'
    b"<e>\xc3\xa4&amp;<![CDATA[</e>]]></e></r>\n"
)


def source(data: bytes) -> PartSource:
    return PartSource("x.xml", data, parse(data, "x.xml"))


def test_every_element_is_where_its_span_says() -> None:
    part = source(XML)
    spans = [part.span(one) for one in part.root.iter("*")]
    found = [XML[one[0] : one[1]] for one in spans if one is not None]
    assert found == [
        XML[XML.index(b"<r ") : -1],
        b'<w:p a="x>y"/>',
        b"<w:p b='\"/>'>t<w:q/></w:p >",
        b"<w:q/>",
        b"<w:p></w:p>",
        b"<e>\xc3\xa4&amp;<![CDATA[</e>]]></e>",
    ]


def test_an_element_made_later_has_no_span() -> None:
    part = source(XML)
    part.span(part.root)
    assert part.span(part.root.makeelement("new")) is None


@pytest.mark.parametrize(
    "data",
    [
        "<r><a/></r>".encode("utf-16"),
        b'<?xml version="1.0" encoding="ISO-8859-1"?><r><a/></r>',
    ],
)
def test_a_part_in_another_encoding_has_no_spans(data: bytes) -> None:
    part = source(data)
    assert [part.span(one) for one in part.root.iter("*")] == [None, None]


@pytest.mark.parametrize(
    "head", [b"", b"\xef\xbb\xbf", b"<?xml version='1.0' encoding='UTF-8'?>", b"<?xml version='1.0'?>"]
)
def test_utf8_is_known_by_any_of_its_heads(head: bytes) -> None:
    data = head + b"<r><a/></r>"
    part = source(data)
    start = len(head) + 3
    assert part.span(part.root[0]) == (start, start + 4)


TREES = st.recursive(
    st.sampled_from(["<a/>", "<a></a>", "<b x='1/>'/>", "text", "ä"]),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f'<c y="\'>">{"".join(parts)}</c>'),
    max_leaves=20,
)


@given(TREES)
def test_cutting_out_any_element_leaves_well_formed_pieces(inner: str) -> None:
    data = f"<root>{inner}</root>".encode()
    part = source(data)
    for element in part.root.iter("*"):
        span = part.span(element)
        assert span is not None
        cut = data[span[0] : span[1]]
        assert parse(cut, "cut").tag == element.tag
        assert re.sub(rb"[^<]", b"", cut).count(b"<") >= 1
