import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.ooxml.number_formats import formatted


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (7, "decimal", "7"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (0, "upperRoman", ""),
        (1, "lowerLetter", "a"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (0, "upperLetter", ""),
        (1, "ordinal", "1st"),
        (22, "ordinal", "22nd"),
        (113, "ordinal", "113th"),
        (1, "cardinalText", "One"),
        (42, "cardinalText", "Forty-two"),
        (120, "cardinalText", "120"),
        (1, "ordinalText", "First"),
        (20, "ordinalText", "Twentieth"),
        (31, "ordinalText", "Thirty-first"),
        (100, "ordinalText", "100th"),
        (10, "hex", "A"),
        (5, "chicago", "**"),
        (3, "decimalEnclosedCircle", "③"),
        (30, "decimalEnclosedCircle", "30"),
        (3, "numberInDash", "- 3 -"),
        (3, "none", ""),
        (3, "bullet", ""),
        (3, "neverHeardOf", "3"),
    ],
)
def test_numbers_are_printed_as_word_prints_them(number: int, kind: str, text: str) -> None:
    assert formatted(number, kind) == text


@pytest.mark.parametrize(
    ("pattern", "text"), [("001, 002, 003, ...", "007"), ("0001, 0002", "0007"), ("odd", "7"), ("", "7")]
)
def test_a_custom_format_is_as_wide_as_its_first_number(pattern: str, text: str) -> None:
    assert formatted(7, "custom", pattern) == text


@given(
    st.integers(min_value=1, max_value=700), st.sampled_from(["upperRoman", "lowerLetter", "ordinal", "ordinalText"])
)
def test_no_two_neighbours_look_the_same(number: int, kind: str) -> None:
    assert formatted(number, kind) != formatted(number + 1, kind)


@given(
    st.integers(min_value=-40000, max_value=40000),
    st.sampled_from(["upperRoman", "upperLetter", "chicago", "cardinalText"]),
)
def test_no_number_makes_a_long_label(number: int, kind: str) -> None:
    assert len(formatted(number, kind)) < 50
