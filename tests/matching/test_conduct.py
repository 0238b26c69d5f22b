from addendum.matching.conduct import conduct
from addendum.matching.languages import grammar
from addendum.matching.parties import resolve
from addendum.model.agreement import Role
from factories.agreements import agreement

ACME, BETA = ("acme",), ("beta",)


def roles(text: str, language: str = "en") -> set[tuple[tuple[str, ...], Role]]:
    """Return what the conduct told in one sentence says of two parties."""
    known = grammar(language)
    assert known is not None
    return set(conduct(agreement(text).provisions, known, frozenset({ACME, BETA})))


def test_parties_who_trade_goods_show_no_role() -> None:
    assert roles("Acme shall deliver the goods to Beta on Monday.") == set()


def test_instructions_for_the_use_of_a_product_show_no_role() -> None:
    assert roles("Acme shall follow the instructions for use.") == set()


def test_who_is_served_is_the_controller_and_who_serves_the_processor() -> None:
    served = {(BETA, Role.CONTROLLER), (ACME, Role.PROCESSOR)}
    assert roles("Acme shall process the data on behalf of Beta.") == served
    assert roles("Acme will process personal data only on behalf of the said Beta.") == served


def test_who_instructs_is_the_controller() -> None:
    assert roles("The data are processed according to Acme's documented instructions.") == {(ACME, Role.CONTROLLER)}
    assert roles("It follows the instructions of Acme.") == {(ACME, Role.CONTROLLER)}


def test_nobody_serves_itself() -> None:
    assert roles("Acme shall process data on behalf of Acme.") == {(ACME, Role.CONTROLLER)}


def test_conduct_tells_roles_in_french_too() -> None:
    found = roles("Acme doit traiter les données pour le compte de Beta.", "fr")
    assert found == {(BETA, Role.CONTROLLER), (ACME, Role.PROCESSOR)}


def test_a_customer_who_may_itself_be_a_processor_is_still_the_one_served() -> None:
    found = resolve(
        agreement(
            'This addendum is made between Acmely Inc. ("Acmely") and the undersigned ("Customer").',
            "As Data Processor, Acmely handles the Customer's Personal Data on behalf of Customer.",
            "Acmely shall process personal data on behalf of Customer and by Customer's instructions.",
            "This holds whether Customer acts as a controller or as a processor for its own clients.",
        ).provisions,
        "en",
    )
    assert {party.called: party.role for party in found} == {
        "Acmely": Role.PROCESSOR,
        "Customer": Role.CONTROLLER,
    }


def test_a_blank_beside_a_second_role_gives_nobody_two_roles() -> None:
    acts = ["Acmely shall keep the data.", "Acmely will help.", "Acmely must delete.", "Acmely shall tell all."]
    found = resolve(
        agreement("Acmely acts as processor and ________ as controller.", *acts, "The Principal pays.").provisions, "en"
    )
    assert [party.called for party in found if party.role is Role.PROCESSOR] == ["Acmely"]


def test_a_party_spelt_with_capitals_inside_keeps_its_spelling_and_its_singular() -> None:
    acts = ["AcmeCloud shall keep.", "AcmeCloud will help.", "AcmeCloud must delete.", "AcmeCloud shall tell all."]
    text = ["AcmeCloud shall process data on behalf of Customers.", *acts, "Customers pay. Customers act."]
    assert {party.called for party in resolve(agreement(*text).provisions, "en")} == {"AcmeCloud", "Customer"}
