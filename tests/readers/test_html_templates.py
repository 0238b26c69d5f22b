"""Instructions of a template language are taken out of the text, and counted; the text is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.html_templates import without_instructions

PLAIN = st.text(st.characters(exclude_characters="{}<>%?#@", exclude_categories=["Cs"]))
MARKS = [("{%", "%}"), ("{#", "#}"), ("<?", "?>"), ("<%", "%>")]


@given(PLAIN)
def test_text_without_instructions_stays_as_it_is(text: str) -> None:
    assert without_instructions(text) == (text, 0)


@pytest.mark.parametrize(
    "text",
    ["100 % {of} it", "a < b? yes", "{{ customer.name }}", "{{ end_date }}", "mail@section.example", "#1 {", "}} %}"],
)
def test_signs_of_instructions_in_ordinary_text_are_none(text: str) -> None:
    assert without_instructions(text) == (text, 0)


@pytest.mark.parametrize("marks", MARKS)
@given(pieces=st.lists(PLAIN, min_size=1, max_size=4), inside=PLAIN)
def test_each_instruction_goes_and_the_text_around_it_stays(
    marks: tuple[str, str], pieces: list[str], inside: str
) -> None:
    instruction = f"{marks[0]} {inside} {marks[1]}"
    assert without_instructions(instruction.join(pieces)) == ("".join(pieces), len(pieces) - 1)


@pytest.mark.parametrize("opening", ["{%", "{#", "<%"])
def test_an_instruction_that_never_ends_takes_no_text_with_it(opening: str) -> None:
    text = f"The Processor helps. {opening} the rest stays"
    assert without_instructions(text) == (text, 0)


def test_php_that_never_ends_runs_to_the_end_as_php_does() -> None:
    assert without_instructions("Text. <?php echo 1;")[0] == "Text. "


def test_an_xml_declaration_is_no_instruction_of_a_template() -> None:
    assert without_instructions('<?xml version="1.0"?><p>Text.</p>') == ("<p>Text.</p>", 0)


@pytest.mark.parametrize("line", ["@extends('page')", "  @section('body')", "@endif", "@include('foot')"])
def test_a_line_that_is_an_instruction_goes(line: str) -> None:
    assert without_instructions(f"One.\n{line}\nTwo.") == ("One.\n\nTwo.", 1)


@pytest.mark.parametrize("instruction", ["{{ if .Paid }}", "{{- range .Items }}", "{{ end }}", "{{ else }}"])
def test_conditions_and_loops_of_go_go_and_their_words_stay(instruction: str) -> None:
    assert without_instructions(f"One{instruction}Two") == ("OneTwo", 1)
