from collections.abc import Mapping

import pytest

from addendum.ooxml.labels import labels
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.stories import stories
from addendum.ooxml.styles import Styles
from addendum.ooxml.views import REJECTED
from factories.word import Part, cell, change, paragraph, run, table
from factories.word_lists import abstract, in_list, level, num, numbering, opened, start_override, style, styles

LEGAL = abstract(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman"))


def shown(body: str, *parts: Part) -> list[str]:
    """The labels of all paragraphs of the body, "" for none."""
    named: Mapping[str, Part] = {f"{part.relation.rpartition('/')[2]}.xml": part for part in parts}
    package = opened(body, named)
    known = Styles.of(package)
    story = stories(package, known)[0]
    found = labels(story, Numbering.of(package, known))
    return [found[one.index].text if one.index in found else "" for one in story.paragraphs]


def items(*places: int | None, number: int = 1) -> str:
    """One paragraph for each level; None for one outside the list."""
    return "".join(paragraph(run("x"), properties="" if place is None else in_list(number, place)) for place in places)


def test_paragraphs_outside_lists_have_no_label() -> None:
    assert shown(items(None, None), numbering(LEGAL, num(1, 0))) == ["", ""]
    assert shown(items(0, 1)) == ["", ""]


def test_levels_count_and_restart_below() -> None:
    body = items(0, 1, 1, 2, 2, 3, 1, 2, None, 0, 1)
    assert shown(body, numbering(LEGAL, num(1, 0))) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "(a)", "", "2.", "2.1",
    ]  # fmt: skip


def test_a_list_that_begins_below_counts_the_level_above_as_begun() -> None:
    # Microsoft Q110380: the first Heading 1 behind a Heading 2 is numbered 2
    assert shown(items(1, 1, 0, 1), numbering(LEGAL, num(1, 0))) == ["1.1", "1.2", "2.", "2.1"]


def test_start_values_are_kept() -> None:
    part = numbering(abstract(0, level(0, "%1)", start=5), level(1, "%1.%2", start=0)), num(1, 0))
    assert shown(items(0, 1, 1, 0), part) == ["5)", "5.0", "5.1", "6)"]


def test_instances_of_one_abstract_list_count_on_unless_they_override_the_start() -> None:
    part = numbering(LEGAL, num(1, 0), num(2, 0), num(3, 0, start_override(0, 1)))
    body = items(0) + items(0, number=2) + items(0, 0, number=3) + items(0)
    assert shown(body, part) == ["1.", "2.", "1.", "2.", "3."]


def test_instances_of_two_abstract_lists_count_apart() -> None:
    part = numbering(LEGAL, abstract(1, level(0, "§ %1")), num(1, 0), num(2, 1))
    assert shown(items(0) + items(0, number=2) + items(0), part) == ["1.", "§ 1", "2."]


def test_an_override_may_redefine_a_level() -> None:
    redefined = f'<w:lvlOverride w:ilvl="0">{level(0, "Article %1", start=3)}</w:lvlOverride>'
    assert shown(items(0, 0), numbering(LEGAL, num(1, 0, redefined))) == ["Article 3", "Article 4"]


@pytest.mark.parametrize(("restart", "wanted"), [("0", "(c)"), ("1", "(c)"), ("2", "(a)")])
def test_a_level_restarts_only_behind_the_level_it_names(restart: str, wanted: str) -> None:
    third = level(2, "(%3)", "lowerLetter", more=f'<w:lvlRestart w:val="{restart}"/>')
    part = numbering(abstract(0, level(0, "%1"), level(1, "%1.%2"), third), num(1, 0))
    assert shown(items(0, 1, 2, 2, 1, 2), part)[-1] == wanted


def test_legal_style_shows_every_level_as_decimal() -> None:
    second = level(1, "%1.%2", more="<w:isLgl/>")
    part = numbering(abstract(0, level(0, "%1", "upperRoman"), second), num(1, 0))
    assert shown(items(0, 1), part) == ["I", "1.1"]


def test_list_zero_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    clause = style("Clause", inner=f"<w:pPr>{in_list(1, None)}</w:pPr>")
    body = paragraph(run("a"), style="Clause") + paragraph(run("b"), style="Clause", properties=in_list(0))
    assert shown(body, numbering(LEGAL, num(1, 0)), styles(clause)) == ["1.", ""]


LINKED = abstract(
    0,
    level(0, "%1.", more='<w:pStyle w:val="One"/>'),
    level(1, "%1.%2", more='<w:pStyle w:val="Two"/>'),
)


def test_levels_linked_to_styles_number_by_style() -> None:
    one = style("One", inner=f"<w:pPr>{in_list(1, None)}</w:pPr>")
    two = style("Two", based_on="One")
    own = style("Own", based_on="Two")
    body = "".join(paragraph(run("x"), style=name) for name in ("One", "Two", "Own", "One"))
    assert shown(body, numbering(LINKED, num(1, 0)), styles(one, two, own)) == ["1.", "1.1", "1.2", "2."]


def test_a_direct_level_wins_over_the_one_of_the_style() -> None:
    one = style("One", inner=f"<w:pPr>{in_list(1, None)}</w:pPr>")
    body = paragraph(run("x"), style="One") + paragraph(
        run("x"), style="One", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    )
    assert shown(body, numbering(LINKED, num(1, 0)), styles(one)) == ["1.", "1.1"]


def test_a_list_linked_through_a_numbering_style_is_followed() -> None:
    legal = style("Legal", "numbering", inner=f"<w:pPr>{in_list(1, None)}</w:pPr>")
    link = abstract(5, more='<w:numStyleLink w:val="Legal"/>')
    part = numbering(LEGAL, link, num(1, 0), num(2, 5))
    assert shown(items(0, number=2) + items(0), part, styles(legal)) == ["1.", "2."]


def test_links_in_a_circle_end_without_a_label() -> None:
    legal = style("Legal", "numbering", inner=f"<w:pPr>{in_list(1, None)}</w:pPr>")
    link = abstract(0, more='<w:numStyleLink w:val="Legal"/>')
    assert shown(items(0), numbering(link, num(1, 0)), styles(legal)) == [""]


def test_bullets_show_their_character_and_do_not_disturb_the_count() -> None:
    part = numbering(abstract(0, level(0, "%1."), level(1, "•", "bullet")), num(1, 0))
    assert shown(items(0, 1, 1, 0), part) == ["1.", "•", "•", "2."]


def test_a_level_without_text_has_an_empty_label_but_counts() -> None:
    part = numbering(abstract(0, level(0, "", "none"), level(1, "%1.%2")), num(1, 0))
    assert shown(items(0, 1), part) == ["", ".1"]


def test_cells_are_numbered_in_document_order() -> None:
    body = table((cell(items(0)), cell(items(0))), (cell(items(0)), cell(items(None)))) + items(0)
    assert shown(body, numbering(LEGAL, num(1, 0))) == ["1.", "2.", "3.", "", "4."]


def test_a_deleted_mark_and_a_hidden_mark_do_not_advance() -> None:
    gone = paragraph(run("x"), properties=in_list(1), mark=f"<w:del {change(1)}/>")
    veiled = paragraph(run("x"), properties=in_list(1), mark="<w:vanish/>")
    assert shown(items(0) + gone + veiled + items(0), numbering(LEGAL, num(1, 0))) == ["1.", "", "", "2."]


def test_an_inserted_mark_advances_unless_it_is_rejected() -> None:
    body = items(0) + paragraph(run("x"), properties=in_list(1), mark=f"<w:ins {change(1)}/>") + items(0)
    package = opened(body, {"numbering.xml": numbering(LEGAL, num(1, 0))})
    known = Styles.of(package)
    story, lists = stories(package, known)[0], Numbering.of(package, known)
    assert [one.text for one in labels(story, lists).values()] == ["1.", "2.", "3."]
    assert [one.text for one in labels(story, lists, REJECTED).values()] == ["1.", "2."]


@pytest.mark.parametrize("ilvl", [-1, 9, 500])
def test_a_level_that_cannot_be_is_read_as_the_nearest(ilvl: int) -> None:
    assert len(shown(items(ilvl), numbering(LEGAL, num(1, 0)))) == 1


def test_each_story_counts_for_itself() -> None:
    package = opened(items(0, 0), {"numbering.xml": numbering(LEGAL, num(1, 0))})
    known = Styles.of(package)
    story, lists = stories(package, known)[0], Numbering.of(package, known)
    assert labels(story, lists) == labels(story, lists)
