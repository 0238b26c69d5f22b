import pytest

from addendum.matching.bystanders import is_bystander
from addendum.matching.languages import grammar
from addendum.model.agreement import Role

ENGLISH = grammar("en")
assert ENGLISH is not None


def stands_by(text: str, name: str, role: Role) -> bool:
    """Tell whether the party of one word only stands by in the text."""
    assert ENGLISH is not None
    words = tuple(text.lower().split())
    first = words.index(name)
    modals = frozenset(at for at, word in enumerate(words) if word in ("shall", "must"))
    return is_bystander((first, role, first + 1), words, modals, ENGLISH)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("the processor shall act", "processor", Role.PROCESSOR),
        ("the processor and subcontractors shall act", "subcontractors", Role.SUBPROCESSOR),
        ("employees and the processor shall act", "processor", Role.PROCESSOR),
        ("customer shall pay", "customer", Role.CONTROLLER),
    ],
)
def test_a_party_that_acts_is_no_bystander(text: str, name: str, role: Role) -> None:
    assert not stands_by(text, name, role)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("customer data shall be kept", "customer", Role.CONTROLLER),
        ("the processor shall and shall procure that each subcontractor shall act", "subcontractor", Role.SUBPROCESSOR),
        ("its agents and subcontractors shall act", "subcontractors", Role.SUBPROCESSOR),
        ("subcontractors or staff shall act", "subcontractors", Role.SUBPROCESSOR),
    ],
)
def test_a_thing_a_joined_party_and_one_among_people_stand_by(text: str, name: str, role: Role) -> None:
    assert stands_by(text, name, role)
