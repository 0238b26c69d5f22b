"""What the Markdown reader makes of text with signs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import NoText, ReadError
from addendum.model.agreement import Agreement, NoteKind, ProvisionKind
from addendum.readers.markdown import read_markdown
from addendum.readers.markdown_inline import visible

DUTY = "The Processor shall keep records."


def read(source: str) -> Agreement:
    return read_markdown(source.encode(), "a.md")


def texts(agreement: Agreement) -> list[str]:
    return [provision.text for provision in agreement.provisions]


@pytest.mark.parametrize(
    "source",
    [
        "The Processor shall keep records.",
        "Fees are 5 * 3 * 2 euros.",
        "See section_7_2 and file_name.",
        "Name: ________________",
        "[Controller] (the “Controller”)",
        "[●: types of personal data]",
        "A < B and C > D",
        "Use of #1 and 2 ~ 3.",
    ],
)
def test_text_without_signs_stays_as_it_is(source: str) -> None:
    assert visible(source).text == source


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**Bold** and *slanted*, __bold__ and _slanted_.", "Bold and slanted, bold and slanted."),
        ("***All*** of it", "All of it"),
        ("a [link](https://x.org/a_(b)) here", "a link here"),
        ("a [link][ref] here", "a link here"),
        ("an ![image](x.png)image", "an image"),
        ("`code` stays", "code stays"),
        (r"1\. not a list, \*no emphasis\*", "1. not a list, *no emphasis*"),
        ("A &amp; B &mdash; C", "A & B — C"),
        ("one<br>two", "one\ntwo"),
        ('<span class="x">Provider</span> will', "Provider will"),
        ("a note[^1].", "a note."),
        ("see <https://x.org/y>", "see https://x.org/y"),
    ],
)
def test_signs_are_taken_away_and_words_stay(source: str, shown: str) -> None:
    assert visible(source).text == shown


def test_headings_of_both_kinds_and_levels() -> None:
    agreement = read(f"# Terms\n\n{DUTY}\n\n## Audits\n\nText\n\nEnd\n===\n")
    assert [(p.text, p.kind) for p in agreement.provisions if p.kind is ProvisionKind.HEADING] == [
        ("Terms", ProvisionKind.HEADING),
        ("Audits", ProvisionKind.HEADING),
        ("End", ProvisionKind.HEADING),
    ]
    assert agreement.provisions[2].parent == agreement.provisions[0].at
    assert agreement.title == "Terms"


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts(read("one\ntwo\n\nthree")) == ["one two", "three"]


def test_asked_for_breaks_stay() -> None:
    assert texts(read("Acme Ltd  \nStreet 1\\\nCity")) == ["Acme Ltd\nStreet 1\nCity"]


def test_a_typed_number_begins_a_provision() -> None:
    assert texts(read("1.1 First duty.\n1.2 Second duty.\n(a) First item;\n(b) second item.")) == [
        "1.1 First duty.",
        "1.2 Second duty.",
        "(a) First item;",
        "(b) second item.",
    ]


def test_lists_are_counted_on_whatever_is_typed() -> None:
    agreement = read("3. three\n3. four\n\n   more of four\n1. five\n")
    assert [(p.number, p.text) for p in agreement.provisions] == [
        ("3.", "three"),
        ("4.", "four"),
        ("", "more of four"),
        ("5.", "five"),
    ]


def test_nested_lists_have_their_parents() -> None:
    found = {p.text: p for p in read("1. Outer\n    - inner\n        * deepest\n2. Next\n").provisions}
    assert found["inner"].parent == found["Outer"].at
    assert found["deepest"].parent == found["inner"].at
    assert found["Next"].level == found["Outer"].level


def test_a_bold_line_is_a_heading() -> None:
    agreement = read(f"**Audit rights**\n\n{DUTY}\n")
    assert agreement.provisions[0].kind is ProvisionKind.HEADING
    assert agreement.provisions[1].heading == "Audit rights"


def test_a_table_gives_cells_with_headers() -> None:
    agreement = read("| Measure | Detail |\n|---|:--|\n| Access | By **need** |\n\nAfter.")
    cells = {p.text: p for p in agreement.provisions}
    assert cells["By need"].context == "Access | Detail"
    assert cells["After."].kind is ProvisionKind.TEXT


def test_front_matter_comments_and_rules_are_not_text() -> None:
    agreement = read(
        f"---\ntitle: My terms\nx: y\n---\n<!-- {DUTY}\n -->\nSeen.\n\n---\n\nAlso seen.\n[ref]: https://x.org\n"
    )
    assert texts(agreement) == ["Seen.", "Also seen."]
    assert agreement.title == "My terms"


def test_a_footnote_is_a_note() -> None:
    agreement = read("Text[^1] here.\n\n[^1]: The note.\n")
    assert [(p.kind, p.text) for p in agreement.provisions] == [
        (ProvisionKind.TEXT, "Text here."),
        (ProvisionKind.NOTE, "The note."),
    ]


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        (DUTY, [DUTY]),
        ("The *list* of **sub-processors** & `code`.", ["The list of sub-processors & code."]),
        ("The list is at [our site](https://x.org/list) and kept.", ["The list is at our site", " and kept."]),
        ("[Our list](https://x.org) is kept.", ["Our list", " is kept."]),
        ('As <a href="https://x.org">agreed</a>.', ["As ", "agreed", "."]),
        ("They keep ![a seal](seal.png) records[^2] of it.", ["They keep ", "records", " of it."]),
        ("They shall ~~not~~ help.", ["They shall ", "help."]),
        ("one<br>two", ["one", "\ntwo"]),
        ("![a seal](seal.png) one [two](https://x.org)", ["one two"]),
    ],
)
def test_a_seam_stands_where_words_of_the_source_are_not_shown(source: str, pieces: list[str]) -> None:
    shown = visible(source)
    assert [shown.text[a:b] for a, b in pairwise((0, *shown.seams, len(shown.text)))] == pieces


_PIECES = st.sampled_from(
    [
        "we keep",
        " records ",
        "[a list](https://x.org)",
        "![seal](s.png)",
        "note[^1]",
        "~~not~~",
        "<br>",
        "**now**",
        "; ",
    ]
)


@given(st.lists(_PIECES, min_size=1, max_size=8))
def test_what_stands_between_two_seams_is_a_contiguous_run_of_the_source(parts: list[str]) -> None:
    source = "".join(parts)
    shown = visible(source)
    letters = "".join(filter(str.isalnum, source))
    for start, end in pairwise((0, *shown.seams, len(shown.text))):
        assert "".join(filter(str.isalnum, shown.text[start:end])) in letters


def test_struck_text_is_left_out_and_noted() -> None:
    agreement = read("The Processor shall ~~not~~ help.")
    assert texts(agreement) == ["The Processor shall help."]
    assert [note.kind for note in agreement.notes] == [NoteKind.HIDDEN_TEXT]


def test_raw_html_is_read_as_a_page() -> None:
    source = '<ol style="list-style-type:lower-alpha">\n  <li>One\n\n<ol><li>Inner</li></ol></li>\n</ol>\n\nAfter.'
    agreement = read(source)
    assert [(p.number, p.text) for p in agreement.provisions] == [("a.", "One"), ("1.", "Inner"), ("", "After.")]


def test_a_quotation_and_a_fence_are_text() -> None:
    assert texts(read("> Quoted\n> words\n\n```\nfenced\n```\n")) == ["Quoted words", "fenced"]


@pytest.mark.parametrize("source", ["", "\n\n", "<!-- x -->", "---\n", "[x]: y"])
def test_nothing_seen_is_no_text(source: str) -> None:
    with pytest.raises(NoText):
        read(source)


@given(st.text(st.sampled_from("ab1.)(-*_#|>`[]!~ \n\t<\\:"), max_size=200))
def test_any_text_gives_an_agreement_or_our_error(source: str) -> None:
    try:
        agreement = read(source)
    except ReadError:
        return
    assert all(provision.text.strip() for provision in agreement.provisions)


@given(st.lists(st.text(st.sampled_from("abc, "), min_size=1, max_size=30), min_size=1, max_size=8))
def test_no_letter_of_plain_paragraphs_is_lost(paragraphs: list[str]) -> None:
    wanted = "".join("".join(paragraphs).split())
    try:
        found = "".join("".join(texts(read("\n\n".join(paragraphs)))).split())
    except NoText:
        found = ""
    assert found == wanted


def test_the_same_numbers_inside_and_outside_are_told_apart() -> None:
    source = "1. Outer\n    1. one\n    2. two\n2. Next\n    1. uno\n"
    found = {p.text: p for p in read(source).provisions}
    assert found["two"].parent == found["Outer"].at
    assert found["Next"].level == found["Outer"].level
    assert found["uno"].parent == found["Next"].at
