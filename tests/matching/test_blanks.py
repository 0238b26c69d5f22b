"""An empty box is a blank, a ticked one is not."""

import pytest

from addendum.matching.blanks import has_blank, is_unticked


@pytest.mark.parametrize(
    "text",
    [
        "Employees and customers",
        "[x] Name",
        "☒ Name ☐ Address",
        "see [1]",
        "a (b) c",
        "Types: [1] names",
        "name, e-mail, ______.",
    ],
)
def test_what_is_filled_in_is_no_blank(text: str) -> None:
    assert not has_blank(text)


@pytest.mark.parametrize(
    "text", ["[ ] Name", "[    ] Name", "[] Name", "(   ) Yes", "☐ Name", "Types of data: ______", "[●: types]"]
)
def test_an_empty_box_is_a_blank(text: str) -> None:
    assert has_blank(text)


@pytest.mark.parametrize("text", ["Types of data: [describe]", "[list the types]", "Term: {{term}}", "Term: ......"])
def test_a_value_that_is_only_a_hint_is_a_blank(text: str) -> None:
    assert has_blank(text)


@pytest.mark.parametrize("text", ["[x] Encryption", "Encryption [ ] at rest", "(a) Encryption", "☒ Encryption"])
def test_an_option_that_is_chosen_or_none_is_not_unticked(text: str) -> None:
    assert not is_unticked(text)


@pytest.mark.parametrize("text", ["[ ] Encryption", "[   ]\tEncryption", "☐ Encryption", "( ) Yes"])
def test_an_option_that_nobody_chose_is_unticked(text: str) -> None:
    assert is_unticked(text)
