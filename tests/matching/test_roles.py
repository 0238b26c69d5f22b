import pytest

from addendum.matching.languages import grammar
from addendum.matching.roles import names_of, role_names, speaks_in_person
from addendum.matching.text import words_of
from addendum.model.agreement import Party, Role

_GRAMMAR = grammar("en")
assert _GRAMMAR is not None
ENGLISH = _GRAMMAR


def roles(text: str, *parties: Party, whole: str = "") -> list[tuple[str, Role]]:
    """Return (words, role) for every mention in a text of an agreement whose whole text is ``whole``."""
    words = words_of(text)
    names = role_names(parties, ENGLISH, words_of(whole or text).words)
    return [(" ".join(words.words[first:last]), role) for first, role, last in names.mentions(words)]


@pytest.mark.parametrize("text", ["", "The parties agree.", "Member States", "users of the service"])
def test_other_words_name_no_role(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("data controller", Role.CONTROLLER),
        ("Customer", Role.CONTROLLER),
        ("Data Exporter", Role.CONTROLLER),
        ("processor", Role.PROCESSOR),
        ("Supplier", Role.PROCESSOR),
        ("data importer", Role.PROCESSOR),
        ("sub-processor", Role.SUBPROCESSOR),
        ("another processor", Role.SUBPROCESSOR),
        ("Subprocessors", Role.SUBPROCESSOR),
    ],
)
def test_usual_names_mean_a_role_whole(text: str, role: Role) -> None:
    assert roles(text) == [(" ".join(words_of(text).words), role)]


def test_the_agreement_s_own_names_come_first() -> None:
    chain = Party("Acme Ltd", "Customer", Role.PROCESSOR)
    assert roles("Customer", chain) == [("customer", Role.PROCESSOR)]
    assert roles("Acme Ltd", chain) == [("acme ltd", Role.PROCESSOR)]


def test_we_and_you_mean_roles_only_where_the_agreement_speaks_in_person() -> None:
    spoken = "we us our we you your you your"
    assert roles("we", whole="we act once") == []
    assert roles("we tell you", whole=spoken) == [("we", Role.PROCESSOR), ("you", Role.CONTROLLER)]
    assert speaks_in_person(ENGLISH, words_of(spoken).words)


def test_subcontractor_means_the_processor_where_the_agreement_has_no_other_word_for_it() -> None:
    translated = "the subcontractor acts " * 8
    assert roles("subcontractor", whole=translated) == [("subcontractor", Role.PROCESSOR)]
    assert roles("subsequent subcontractor", whole=translated) == [("subsequent subcontractor", Role.SUBPROCESSOR)]
    both = translated + "the processor acts " * 8
    assert roles("subcontractor", whole=both) == [("subcontractor", Role.SUBPROCESSOR)]


def test_of_two_roles_for_one_name_the_first_given_wins() -> None:
    names = names_of([("Acme", Role.PROCESSOR), ("Acme", Role.CONTROLLER)])
    assert names.mentions(words_of("Acme")) == ((0, Role.PROCESSOR, 1),)
