"""A form's controls read as what a person sees in them before anything is filled in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring
from lxml.html.builder import INPUT, TEXTAREA

from addendum.readers.html_controls import CHOSEN, EMPTY_BOX, OPEN_CHOICE, TICKED, control_text
from addendum.readers.html_text import BLANK


def shown(source: str) -> str | None:
    text = control_text(fragment_fromstring(source))
    return text if text is None else text.strip()


VALUES = st.text(st.characters(categories=["L", "N"]), min_size=1)


@pytest.mark.parametrize("tag", ["p", "label", "button", "form", "fieldset", "span"])
def test_what_is_no_control_is_read_as_text(tag: str) -> None:
    assert shown(f"<{tag}>words</{tag}>") is None


@pytest.mark.parametrize("kind", ["hidden", "image", "file", "range", "color", "password"])
def test_a_value_that_nobody_sees_is_not_read(kind: str) -> None:
    assert shown(f'<input type="{kind}" value="secret duty">') == ""


@pytest.mark.parametrize("style", ["display:none", "display: none", "color:red; display : none"])
def test_a_control_that_is_not_displayed_is_not_read(style: str) -> None:
    assert shown(f'<input style="{style}" value="secret duty">') == ""


@pytest.mark.parametrize(
    ("source", "sign"),
    [
        ('<input type="checkbox">', EMPTY_BOX),
        ('<input type="checkbox" value="yes">', EMPTY_BOX),
        ('<input type="checkbox" checked>', TICKED),
        ('<input type="CHECKBOX" checked="checked">', TICKED),
        ('<input type="radio">', OPEN_CHOICE),
        ('<input type="radio" checked>', CHOSEN),
    ],
)
def test_a_box_is_ticked_only_where_the_page_ticks_it(source: str, sign: str) -> None:
    assert shown(source) == sign


@pytest.mark.parametrize("source", ["<input>", '<input type="text">', '<input type="email" value=" ">', "<textarea/>"])
def test_an_empty_field_is_a_blank_to_fill_in(source: str) -> None:
    assert shown(source) == BLANK


@pytest.mark.parametrize("kind", ["text", "email", "date", "tel", "no-such-type", "TEXT"])
@given(value=VALUES)
def test_a_filled_field_shows_its_value(kind: str, value: str) -> None:
    assert (control_text(INPUT(type=kind, value=value)) or "").strip() == value


@given(VALUES)
def test_a_filled_text_area_shows_its_words(value: str) -> None:
    assert (control_text(TEXTAREA(value)) or "").strip() == value


@pytest.mark.parametrize("kind", ["submit", "button", "reset"])
def test_a_button_shows_its_words_and_is_no_blank(kind: str) -> None:
    assert shown(f'<input type="{kind}" value="I agree">') == "I agree"
    assert shown(f'<input type="{kind}">') == ""


def test_a_choice_shows_what_is_chosen_and_else_its_first() -> None:
    options = "<option>One</option><option{}>Two</option><option>Three</option>"
    assert shown(f"<select>{options.format('')}</select>") == "One"
    assert shown(f"<select>{options.format(' selected')}</select>") == "Two"
    assert shown("<select></select>") == ""


def test_several_that_are_chosen_are_all_shown() -> None:
    assert shown("<select multiple><option selected>One</option><option selected>Two</option></select>") == "One, Two"


@pytest.mark.parametrize("source", ["<input>", '<input type="checkbox">', "<textarea>x</textarea>"])
def test_a_control_never_runs_into_the_words_beside_it(source: str) -> None:
    text = control_text(fragment_fromstring(source))
    assert text is not None
    assert (text[0], text[-1]) == (" ", " ")
