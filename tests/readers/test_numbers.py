import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.numbers import Rank, bare_label, is_bullet, readings, roman, to_roman, typed_label, without_label


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Processor shall act.",
        "30 days after that, it ends.",
        "2026 was a year",
        "12.05.2026 is a date",
        "3M Company supplies tape.",
        "Article 28 GDPR requires a contract.",
        "Annex II lists the measures that apply.",
        "Section 7.2 applies to transfers, too, and to sub-processors.",
        "§ 3 gilt entsprechend für Unterauftragnehmer.",
        "(see above) and so on",
        "part of the agreement",
        "1.5 million records are kept",
        "(a)",
    ],
)
def test_a_sentence_has_no_label(text: str) -> None:
    assert typed_label(text) == ""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("7. Audit rights", "7"),
        ("7 \tAudit rights", "7"),
        ("7.2 The Processor shall", "7.2"),
        ("7.2. The Processor shall", "7.2"),
        ("7.2.1\u00a0The Processor shall", "7.2.1"),
        ("7A. New clause", "7A"),
        ("1.Definitions", "1"),
        ("3) Third", "3)"),
        ("(a) the first", "(a)"),
        ("(iv) the fourth", "(iv)"),
        ("(12) twelfth", "(12)"),
        ("a) bei Vorsatz", "a)"),
        ("iii. third", "iii"),
        ("A. List of parties", "A"),
        ("Article 5: Duties", "Article 5"),
        ("Artikel 5\tPflichten", "Artikel 5"),
        ("ANNEX I", "ANNEX I"),
        ("Schedule 1 - Personal data", "Schedule 1"),
        ("Anlage 2 – Maßnahmen", "Anlage 2"),
        ("§ 3 Haftung", "§ 3"),
        ("§3 Haftung", "§3"),
        ("  4. Indented", "4"),
    ],
)
def test_a_typed_label_is_found_as_it_stands(text: str, label: str) -> None:
    assert typed_label(text) == label


@pytest.mark.parametrize(
    ("text", "label"), [("Article 28 Processor duties of all sorts.", "Article 28"), ("7 Audit", "7")]
)
def test_a_heading_may_carry_a_label_that_a_sentence_may_not(text: str, label: str) -> None:
    assert typed_label(text) == ""
    assert typed_label(text, is_heading=True) == label


@pytest.mark.parametrize(
    ("label", "series", "values", "rank"),
    [
        ("7", "11", (7,), Rank.DECIMAL + 1),
        ("7.2", "12", (7, 2), Rank.DECIMAL + 2),
        ("(7)", "1()", (7,), Rank.ITEM),
        ("b)", "a)", (2,), Rank.ITEM),
        ("(bb)", "a()", (28,), Rank.ITEM),
        ("B", "A.", (2,), Rank.UPPER),
        ("Annex II", "ANNEX", (2,), Rank.ANNEX),
        ("Schedule 4", "ANNEX", (4,), Rank.ANNEX),
        ("Part B", "PART", (2,), Rank.PART),
        ("Article 12", "ARTICLE", (12,), Rank.ARTICLE),
        ("§ 5", "§", (5,), Rank.ARTICLE),
    ],
)
def test_a_label_tells_series_place_and_rank(label: str, series: str, values: tuple[int, ...], rank: int) -> None:
    first = readings(label)[0]
    assert (first.series, first.values, first.rank) == (series, values, rank)


def test_an_i_is_a_letter_and_a_roman_number() -> None:
    assert [(one.series, one.values) for one in readings("(i)")] == [("a()", (9,)), ("aroman()", (1,))]


@pytest.mark.parametrize("label", ["", "First", "*", "§", "iiii"])
def test_an_unknown_label_has_no_reading(label: str) -> None:
    assert readings(label) == []


def test_a_number_follows_the_one_before_in_its_series_only() -> None:
    assert readings("7.3")[0].follows(readings("7.2")[0])
    assert not readings("8.3")[0].follows(readings("7.2")[0])
    assert not readings("(c)")[0].follows(readings("b)")[0])


@given(st.integers(min_value=1, max_value=200))
def test_roman_numerals_come_back(number: int) -> None:
    assert roman(to_roman(number)) == number


@pytest.mark.parametrize("text", ["iiv", "vx", "iiii", "", "abc"])
def test_what_is_no_roman_numeral_has_no_value(text: str) -> None:
    assert roman(text) is None


@given(st.text(max_size=40))
def test_any_text_has_a_label_that_stands_in_it_or_none(text: str) -> None:
    label = typed_label(text)
    assert text.lstrip().startswith(label)
    assert without_label(text, label) in text


@pytest.mark.parametrize("text", ["1" * 5000, "1." * 5000, "(" * 5000, "i" * 5000, "annex " * 2000, "\t" * 5000])
def test_labels_are_looked_for_in_no_time(text: str) -> None:
    start = time.process_time()
    typed_label(text)
    readings(text)
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    ("text", "found"), [("• one", True), ("- one", True), ("–\tone", True), ("-5 degrees", False), ("one", False)]
)
def test_bullets_are_known(text: str, *, found: bool) -> None:
    assert is_bullet(text) is found


@pytest.mark.parametrize(
    "line",
    [
        "4 employees are trained.",
        "12 months",
        "30 Days",
        "4 Employees work here.",
        "2026 Northwind",
        "4",
        "7 Is this so?",
    ],
)
def test_a_figure_that_counts_something_is_no_number_of_a_heading(line: str) -> None:
    assert bare_label(line) == ""


def test_a_bare_figure_before_a_line_that_reads_as_a_heading_is_its_number() -> None:
    assert bare_label("4   Security of processing") == "4"


def test_a_number_of_three_steps_needs_no_capital_behind_it() -> None:
    assert typed_label("3.1.2 unless the law requires it") == "3.1.2"
    assert typed_label("3.5 million records") == ""
