"""An empty box is a blank, a ticked one is not."""

import pytest

from addendum.matching.reading import has_blank


@pytest.mark.parametrize("text", ["Employees and customers", "[x] Name", "☒ Name ☐ Address", "see [1]", "a (b) c"])
def test_what_is_filled_in_is_no_blank(text: str) -> None:
    assert not has_blank(text)


@pytest.mark.parametrize(
    "text", ["[ ] Name", "[    ] Name", "[] Name", "(   ) Yes", "☐ Name", "Types of data: ______", "[●: types]"]
)
def test_an_empty_box_is_a_blank(text: str) -> None:
    assert has_blank(text)
