import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.agreement import Provision, ProvisionKind
from addendum.readers.outline import Line, provisions

TERMS = """DATA PROCESSING AGREEMENT
This agreement is made between A and B.
1. Definitions
1.1 "Personal Data" means any information.
1.2 The following apply:
(a) one thing; and
(b) another:
(i) deep one;
(ii) deep two.
(c) third.
2. OBLIGATIONS
2.1 Audit rights. The Processor shall:
• make available;
• allow audits.
2.2 In detail:
1. first step;
2. second step.
3. Confidentiality
The processor keeps secrets.
(h) eight
(i) nine
ANNEX I – Details of processing
A. LIST OF PARTIES
1. Name: Acme
B. DESCRIPTION
Categories of data subjects
§ 3 Haftung
(1) Die Haftung ist begrenzt."""


def placed(text: str) -> dict[str, Provision]:
    """Each line's Provision by its text."""
    lines = [Line(one, paragraph=index) for index, one in enumerate(text.split("\n"), 1)]
    return {one.text: one for one in provisions(lines)}


def parents(text: str) -> dict[str, str]:
    """The parent's text of every line."""
    found = placed(text)
    by_path = {one.at: one.text for one in found.values()}
    return {one.text: by_path.get(one.parent, "") for one in found.values()}


def test_no_lines_and_blank_lines_are_no_provisions() -> None:
    assert provisions([]) == ()
    assert provisions([Line(""), Line(" \t ")]) == ()


def test_plain_paragraphs_stand_side_by_side() -> None:
    found = provisions([Line("One ends here."), Line("Two ends here.")])
    assert [(one.at, one.level, one.parent, one.number, one.heading) for one in found] == [
        ("body/1", 0, "", "", ""),
        ("body/2", 0, "", "", ""),
    ]


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("1. Definitions", ""),
        ('1.1 "Personal Data" means any information.', "1. Definitions"),
        ("(a) one thing; and", "1.2 The following apply:"),
        ("(b) another:", "1.2 The following apply:"),
        ("(i) deep one;", "(b) another:"),
        ("(ii) deep two.", "(b) another:"),
        ("(c) third.", "1.2 The following apply:"),
        ("2. OBLIGATIONS", ""),
        ("• allow audits.", "2.1 Audit rights. The Processor shall:"),
        ("2. second step.", "2.2 In detail:"),
        ("3. Confidentiality", ""),
        ("The processor keeps secrets.", "3. Confidentiality"),
        ("(i) nine", "3. Confidentiality"),
        ("ANNEX I – Details of processing", ""),
        ("A. LIST OF PARTIES", "ANNEX I – Details of processing"),
        ("1. Name: Acme", "A. LIST OF PARTIES"),
        ("B. DESCRIPTION", "ANNEX I – Details of processing"),
        ("(1) Die Haftung ist begrenzt.", "§ 3 Haftung"),
    ],
)
def test_each_line_hangs_under_the_one_that_holds_it(child: str, parent: str) -> None:
    assert parents(TERMS)[child] == parent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DATA PROCESSING AGREEMENT", ProvisionKind.TITLE),
        ("1. Definitions", ProvisionKind.HEADING),
        ("2. OBLIGATIONS", ProvisionKind.HEADING),
        ("2.1 Audit rights. The Processor shall:", ProvisionKind.TEXT),
        ("(a) one thing; and", ProvisionKind.ITEM),
        ("• make available;", ProvisionKind.ITEM),
        ("1. Name: Acme", ProvisionKind.TEXT),
        ("Categories of data subjects", ProvisionKind.TEXT),
        ("ANNEX I – Details of processing", ProvisionKind.HEADING),
    ],
)
def test_each_line_is_of_its_kind(text: str, kind: ProvisionKind) -> None:
    assert placed(TERMS)[text].kind is kind


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("This agreement is made between A and B.", ""),
        ("1. Definitions", "Definitions"),
        ("(ii) deep two.", "Definitions"),
        ("2.1 Audit rights. The Processor shall:", "OBLIGATIONS"),
        ("• allow audits.", "Audit rights"),
        ("Categories of data subjects", "DESCRIPTION"),
    ],
)
def test_each_line_knows_its_heading(text: str, heading: str) -> None:
    assert placed(TERMS)[text].heading == heading


def test_typed_numbers_stay_in_the_text_and_automatic_ones_are_never_in_it() -> None:
    typed, automatic = provisions(
        [Line("7.2 The Processor shall act."), Line("The Processor shall act.", number="7.3")]
    )
    assert (typed.number, typed.typed_number, typed.text[:3]) == ("7.2", True, "7.2")
    assert (automatic.number, automatic.typed_number, automatic.text[:3]) == ("7.3", False, "The")


def test_an_automatic_number_nests_by_list_level_where_the_label_does_not_tell() -> None:
    lines = [Line("Top.", number="First", level_hint=0), Line("Below.", number="Zweitens", level_hint=1)]
    top, below = provisions(lines)
    assert below.parent == top.at


def test_headings_nest_by_their_level() -> None:
    levels = [("Security", 0), ("Measures", 1), ("Encryption", 2), ("Audits", 1), ("Liability", 0)]
    found = provisions([Line(text, level_hint=level, is_heading=True) for text, level in levels])
    assert [one.at for one in found] == ["body/1", "body/1/1", "body/1/1/1", "body/1/2", "body/2"]


def test_a_text_that_is_set_less_far_in_leaves_the_clause() -> None:
    lines = [Line("A duty is set out here.", number="4.1", indent=36.0), Line("The parties have signed.", indent=0.0)]
    assert provisions(lines)[1].parent == ""


def test_flush_text_behind_a_list_belongs_to_the_clause_and_indented_text_to_the_item() -> None:
    clause = Line("The Processor shall:", number="4.1", indent=0.0)
    item = Line("act; and", number="(a)", indent=36.0)
    flush, deep = Line("without delay.", indent=0.0), Line("More of the item.", indent=36.0)
    first = provisions([clause, item, flush])
    second = provisions([clause, item, deep])
    assert first[2].parent == first[0].at
    assert second[2].parent == second[1].at


def test_bullets_nest_by_indentation_or_level() -> None:
    lines = [
        Line("The Processor shall:"),
        Line("act", kind=ProvisionKind.ITEM, level_hint=0),
        Line("at once", kind=ProvisionKind.ITEM, level_hint=1),
        Line("help", kind=ProvisionKind.ITEM, level_hint=0),
    ]
    assert [one.at for one in provisions(lines)] == ["body/1", "body/1/1", "body/1/1/1", "body/1/2"]


def test_cells_hang_under_what_introduces_the_table() -> None:
    cells = [Line(text, kind=ProvisionKind.CELL, context="Row") for text in ("one", "two")]
    found = provisions([Line("1. Details"), Line("The details are these:"), *cells, Line("After the table.")])
    assert [one.parent for one in found] == ["", "body/1", "body/1/1", "body/1/1", "body/1"]
    assert found[2].context == "Row"


def test_a_table_of_contents_holds_nothing() -> None:
    lines = [Line("1. Audit 7", in_contents=True), Line("Real text follows here.")]
    found = provisions(lines)
    assert found[0].kind is ProvisionKind.HEADING
    assert found[1].parent == ""


@pytest.mark.parametrize("kind", [ProvisionKind.NOTE, ProvisionKind.HEADER, ProvisionKind.FOOTER, ProvisionKind.FIELD])
def test_notes_headers_footers_and_fields_stay_flat(kind: ProvisionKind) -> None:
    found = provisions([Line("1. One thing", kind=kind, story="other"), Line("(a) two", kind=kind, story="other")])
    assert [(one.at, one.kind) for one in found] == [("other/1", kind), ("other/2", kind)]


def test_stories_have_outlines_of_their_own() -> None:
    found = provisions([Line("1. Audit"), Line("In the box.", story="textbox1"), Line("In the clause.")])
    assert [one.at for one in found] == ["body/1", "textbox1/1", "body/1/1"]


def test_a_text_that_runs_on_hangs_under_its_beginning() -> None:
    found = provisions([Line("The Processor shall"), Line("not act.", continues=True)])
    assert found[1].parent == found[0].at


def test_a_wholly_deleted_text_is_kept_for_the_rejecting_view_and_holds_nothing() -> None:
    lines = [Line("1. Audit"), Line("", text_if_rejected="It may audit."), Line("Next to it.")]
    found = provisions(lines)
    assert [(one.text, one.text_if_rejected, one.parent) for one in found[1:]] == [
        ("", "It may audit.", "body/1"),
        ("Next to it.", None, "body/1"),
    ]


WORDS = st.sampled_from(["1. ", "1.1 ", "2. ", "(a) ", "(b) ", "(i) ", "Annex I – ", "§ 2 ", "A. ", "• ", "", ""])


ENDS = st.sampled_from(
    ["Audit", "The Processor shall act.", "The Processor shall:", "AUDIT", "act; and", "ends here, and"]
)


LINES = st.builds(
    lambda start, end, kind, level, indent: Line(start + end, kind=kind, level_hint=level, indent=indent),
    WORDS,
    ENDS,
    st.sampled_from(list(ProvisionKind)),
    st.one_of(st.none(), st.integers(0, 8)),
    st.sampled_from([0.0, 18.0, 36.0]),
)


@given(st.lists(LINES, max_size=25))
def test_any_lines_make_a_tree_in_order_with_unique_paths(lines: list[Line]) -> None:
    found = provisions(lines)
    assert [one.text for one in found] == [line.text for line in lines]
    seen: set[str] = set()
    for one in found:
        assert one.at not in seen
        assert one.parent in seen or not one.parent
        assert one.at.startswith(one.parent or one.story)
        assert one.level == one.at.count("/") - 1
        assert one.number in one.text or not one.typed_number
        seen.add(one.at)
