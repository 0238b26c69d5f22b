import pytest

from addendum.ooxml.stories import stories
from factories.word import cell, paragraph, run, table, text_box
from factories.word_lists import opened, paragraphs, style, styles


def reason(properties: str, *style_xml: str, paragraph_style: str = "", ppr: str = "") -> str:
    parts = {"styles.xml": styles(*style_xml)} if style_xml else {}
    body = paragraph(run("x", properties), style=paragraph_style, properties=ppr)
    return paragraphs(body, parts)[0].pieces[0].hidden


@pytest.mark.parametrize(
    "properties",
    [
        "",
        "<w:b/>",
        '<w:vanish w:val="0"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="C0C0C0"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="pct50" w:fill="FFFFFF"/>',
        '<w:color w:val="nonsense"/>',
        '<w:sz w:val="10"/>',
        '<w:sz w:val="12pt"/>',
        '<w:sz w:val="x"/>',
        '<w:w w:val="90"/>',
        '<w:strike w:val="false"/>',
    ],
)
def test_what_a_reader_sees_is_not_hidden(properties: str) -> None:
    assert reason(properties) == ""


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ("<w:vanish/>", "vanish"),
        ('<w:vanish w:val="on"/>', "vanish"),
        ("<w:webHidden/>", "web-hidden"),
        ("<w:strike/>", "struck"),
        ("<w:dstrike/>", "struck"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FEFEFE"/>', "white"),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', "white"),
        ('<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>', "white"),
        ('<w:color w:val="00FF00"/><w:shd w:val="solid" w:color="00FF00" w:fill="auto"/>', "white"),
        ('<w:sz w:val="4"/>', "tiny"),
        ('<w:sz w:val="2pt"/>', "tiny"),
        ('<w:w w:val="5%"/>', "squeezed"),
    ],
)
def test_each_way_of_hiding_is_told(properties: str, why: str) -> None:
    assert reason(properties) == why


HIDDEN = style("Secret", inner="<w:rPr><w:vanish/></w:rPr>")
CHILD = style("Child", based_on="Secret")
HIDDEN_RUN = style("Veil", "character", inner="<w:rPr><w:vanish/></w:rPr>")


def test_a_paragraph_style_hides_through_its_chain() -> None:
    assert reason("", HIDDEN, CHILD, paragraph_style="Child") == "vanish"
    assert reason('<w:vanish w:val="0"/>', HIDDEN, CHILD, paragraph_style="Child") == ""


def test_a_character_style_hides() -> None:
    assert reason('<w:rStyle w:val="Veil"/>', HIDDEN_RUN) == "vanish"


def test_two_styles_that_hide_show_again() -> None:
    assert reason('<w:rStyle w:val="Veil"/>', HIDDEN, HIDDEN_RUN, paragraph_style="Secret") == ""


def test_white_by_style_is_hidden_and_by_default_style_too() -> None:
    white = "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>"
    assert reason("", style("Pale", inner=white), paragraph_style="Pale") == "white"
    assert reason("", style("Normal", inner=white, default=True)) == "white"


def test_document_defaults_count_last() -> None:
    part = {"styles.xml": styles(style("Big", inner='<w:rPr><w:sz w:val="24"/></w:rPr>'), defaults='<w:sz w:val="2"/>')}
    found = paragraphs(paragraph(run("a")) + paragraph(run("b"), style="Big"), part)
    assert [one.pieces[0].hidden for one in found] == ["tiny", ""]


WHITE = run("x", '<w:color w:val="FFFFFF"/>')


def test_white_on_a_shaded_paragraph_is_seen() -> None:
    assert reason('<w:color w:val="FFFFFF"/>', ppr='<w:shd w:val="clear" w:fill="000000"/>') == ""


def test_white_in_a_shaded_cell_is_seen_and_in_a_plain_one_hidden() -> None:
    shaded = cell(paragraph(WHITE)).replace("<w:tcPr>", '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/>')
    found = paragraphs(table((shaded, cell(paragraph(WHITE)))))
    assert [one.pieces[0].hidden for one in found] == ["", "white"]


def test_white_in_a_table_whose_style_shades_is_not_called_hidden() -> None:
    grid = style(
        "Grid",
        "table",
        inner='<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="0000FF"/></w:tcPr></w:tblStylePr>',
    )
    body = table((cell(paragraph(WHITE)),)).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Grid"/>')
    assert paragraphs(body, {"styles.xml": styles(grid)})[0].pieces[0].hidden == ""


def test_white_in_a_text_box_is_not_called_hidden() -> None:
    told = stories(opened(paragraph(text_box(paragraph(WHITE)))))
    assert told[1].paragraphs[0].text() == "x"


def test_hidden_text_is_out_of_every_view_unless_asked_for() -> None:
    one = paragraphs(paragraph(run("seen "), run("not", "<w:vanish/>")))[0]
    assert one.text() == "seen "
    assert one.text(hidden=True) == "seen not"
    assert len(one.characters()) == len("seen ")
