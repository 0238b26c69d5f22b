import pytest

from addendum.ooxml.names import PPR, RPR, Element, w
from addendum.ooxml.parsing import parse
from addendum.ooxml.styles import Styles, properties
from factories.word import paragraph, run
from factories.word_lists import opened, style, styles


def made(*content: str) -> Styles:
    return Styles(parse(styles(*content).xml.encode(), "styles.xml"))


def test_without_a_styles_part_nothing_is_known_and_nothing_fails() -> None:
    found = Styles.of(opened(paragraph(run("x"))))
    assert found.all() == ()
    assert found.run_properties("Normal") == {}
    assert found.heading_level("Heading1") is None
    assert not found.is_title("Title")


def test_a_chain_goes_from_the_nearest_to_the_root_and_ends_at_a_circle() -> None:
    found = made(style("A", based_on="B"), style("B", based_on="C"), style("C", based_on="A"))
    assert [one.id for one in found.chain("A")] == ["A", "B", "C"]
    assert [one.id for one in found.chain("none")] == []


def test_a_chain_is_at_most_32_long() -> None:
    found = made(*(style(f"S{i}", based_on=f"S{i + 1}") for i in range(50)))
    assert len(list(found.chain("S0"))) == 32


def test_the_nearest_style_wins() -> None:
    found = made(
        style("Child", based_on="Parent", inner='<w:rPr><w:sz w:val="20"/></w:rPr>'),
        style("Parent", inner='<w:rPr><w:sz w:val="30"/><w:b/></w:rPr>'),
    )
    merged = found.run_properties("Child")
    assert merged[w("sz")].get(w("val")) == "20"
    assert w("b") in merged


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 1", 0),
        ("Heading 3", 2),
        ("Überschrift 2", 1),
        ("Titre 1", 0),
        ("Título 4", 3),
        ("Titolo 1", 0),
        ("Kop 9", 8),
        ("Normal", None),
        ("heading", None),
        ("Heading 10", None),
        ("My heading 1", None),
    ],
)
def test_headings_are_known_by_their_names_in_six_languages(name: str, level: int | None) -> None:
    found = made(style(name), style("Own", based_on=name.replace(" ", "")))
    assert found.heading_level(name.replace(" ", "")) == level
    assert found.heading_level("Own") == level


def test_the_style_in_force_is_the_own_one_if_it_exists_else_the_default() -> None:
    found = made(style("Normal", default=True), style("Other"))
    for own, wanted in (("Other", "Other"), ("Missing", "Normal"), ("", "Normal")):
        assert found.paragraph_style(parse_paragraph(own)) == wanted


def parse_paragraph(own: str, extra: str = "") -> Element:
    package = opened(paragraph(run("x"), style=own, properties=extra))
    return next(package.parse(package.main).iter(w("p")))


@pytest.mark.parametrize(
    ("own", "level"), [('<w:outlineLvl w:val="0"/>', 0), ('<w:outlineLvl w:val="9"/>', None), ("", 2)]
)
def test_the_outline_level_is_the_own_or_that_of_the_style(own: str, level: int | None) -> None:
    found = made(style("Deep", inner='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'))
    assert found.outline_level(parse_paragraph("Deep", own)) == level


def test_a_toggle_is_on_in_one_style_and_off_in_two() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    found = made(style("P", inner=bold), style("C", "character", inner=bold))
    assert found.toggle(w("b"), "P", "")
    assert found.toggle(w("b"), "", "C")
    assert not found.toggle(w("b"), "P", "C")
    assert not found.toggle(w("b"), "", "")


def test_properties_of_nothing_are_none() -> None:
    assert properties(None) == {}
    assert PPR != RPR
