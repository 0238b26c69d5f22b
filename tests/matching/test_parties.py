import pytest

from addendum.matching.naming import name_before
from addendum.matching.parties import designations, resolve
from addendum.model.agreement import Party, Role
from factories.agreements import agreement


def parties(*texts: str) -> dict[Role, Party]:
    """Return the party of each role."""
    return {party.role: party for party in resolve(agreement(*texts).provisions, "en")}


def designated(*texts: str) -> list[Role]:
    """Return the roles that are given to somebody."""
    return [one.role for one in designations(agreement(*texts).provisions, "en")]


def test_nobody_is_found_where_nobody_is_named() -> None:
    assert parties("The goods are sold as seen.") == {}


def test_a_language_that_is_not_judged_has_no_parties() -> None:
    assert resolve(agreement('Acme ("Supplier")').provisions, "da") == ()
    assert designations(agreement("Acme is the processor").provisions, "xx") == ()


@pytest.mark.parametrize("called", ["Agreement", "Services", "DPA", "Effective Date", "GDPR", "Parties"])
def test_a_bracketed_thing_is_no_party(called: str) -> None:
    assert parties(f'This text ("{called}") is made today.') == {}


def test_a_party_is_known_by_name_and_by_what_it_is_called() -> None:
    found = parties(
        'Northwind AG ("Customer") and Southgate Services Ltd ("Supplier") agree as follows.',
        "Customer is the controller and Supplier acts as processor.",
    )
    assert found[Role.CONTROLLER].called == "Customer"
    assert found[Role.CONTROLLER].name == "Northwind AG"
    assert found[Role.PROCESSOR].called == "Supplier"
    assert found[Role.PROCESSOR].name == "Southgate Services Ltd"


def test_what_the_text_says_outweighs_what_the_name_suggests() -> None:
    found = parties(
        'Acme ("Customer") and Beta ("Vendor").', "Customer acts as a processor and Vendor acts as controller."
    )
    assert found[Role.PROCESSOR].called == "Customer"
    assert found[Role.CONTROLLER].called == "Vendor"


def test_a_party_that_is_only_ever_called_by_a_word_is_found_by_use() -> None:
    found = parties(
        "The Client gives instructions.", "The Contractor follows the Client.", "The Contractor keeps records."
    )
    assert found[Role.CONTROLLER].called == "Client"
    assert found[Role.PROCESSOR].called == "Contractor"


@pytest.mark.parametrize(
    "text",
    [
        "'Controller' and 'Processor' have the meanings given in the GDPR.",
        "The goods are delivered.",
        "Neither party is a controller.",
    ],
)
def test_a_definition_or_a_denial_gives_nobody_a_role(text: str) -> None:
    assert Role.CONTROLLER not in [one.role for one in designations(agreement(text).provisions, "en") if one.party]


def test_a_role_is_given_by_a_statement_a_bracket_or_a_label() -> None:
    assert designated("Customer is the controller and Supplier is its processor.") == [Role.CONTROLLER, Role.PROCESSOR]
    assert designated('Acme Ltd (the "Processor") acts.') == [Role.PROCESSOR]
    assert designated("Controller: Acme Ltd, London") == [Role.CONTROLLER]


def test_a_name_that_acts_without_being_introduced_belongs_to_who_wrote_the_paper() -> None:
    acts = [
        "Acmely shall keep the data.",
        "Acmely will tell Customer.",
        "Acmely must delete.",
        "Acmely shall help Customer.",
    ]
    found = parties("Customer gives instructions.", *acts)
    assert found[Role.PROCESSOR].name == "Acmely"


def test_a_pronoun_or_thing_that_acts_is_nobody() -> None:
    acts = ["It shall stand.", "It shall stay.", "It shall last.", "It shall end.", "It shall begin."]
    assert Role.PROCESSOR not in parties(*acts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("is made between Acme Ltd of 14 Quay Lane, Town ", "Acme Ltd"),
        ("and Beta & Sons GmbH, a company in Bonn ", "Beta & Sons GmbH"),
        ("(1) Gamma Holding B.V. ", "Gamma Holding B.V."),
        ("by and between the Delta Trust ", "Delta Trust"),
        ("this agreement ", ""),
        ("between Norden Tools Limited of Unit 7, Mill Road ", "Norden Tools Limited"),
        ("between Norden Tools Ltd. of Malmo ", "Norden Tools Ltd."),
        ("and University of Halden ", "University of Halden"),
        ("and Wierzba Sp. z o.o., ul. Dluga 4, ", "Wierzba Sp. z o.o."),
    ],
)
def test_the_name_before_a_bracket_comes_without_its_address(text: str, name: str) -> None:
    assert name_before(text) == name
