import pytest

from addendum.matching.placing import find_sign


@pytest.mark.parametrize(
    ("text", "expression", "language"),
    [("No such words.", "audit*", "en"), ("audits of books", "audit* ! books", "en"), ("audits", "audit*", "da")],
)
def test_nothing_is_placed_where_nothing_stands(text: str, expression: str, language: str) -> None:
    assert find_sign(text, expression, language) is None


def test_the_place_of_the_first_group_is_returned() -> None:
    text = "The Supplier shall allow audits by the Customer."
    found = find_sign(text, "audit* + @controller", "en")
    assert found is not None
    assert text[slice(*found)] == "audits"


def test_terms_and_roles_are_known() -> None:
    text = "tell the Customer of an incident"
    found = find_sign(text, "@event", "en", {"event": ("incident*",)})
    assert found is not None
    assert text[slice(*found)] == "incident"
    role = find_sign(text, "@controller", "en")
    assert role is not None
    assert text[slice(*role)] == "Customer"
