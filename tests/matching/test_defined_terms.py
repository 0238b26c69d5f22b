import pytest

from addendum.matching.defined_terms import data_term, law_term, services_term


@pytest.mark.parametrize("text", ["", "Data protection laws apply.", "The Data Protection Laws apply to the Services."])
def test_what_is_not_defined_is_no_term(text: str) -> None:
    assert (law_term(text), services_term(text)) == ("", "")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“Data Protection Laws” means the GDPR.", "Data Protection Laws"),
        ('"Applicable Privacy Law," means any law.', "Applicable Privacy Law"),
        ("(the “Data Protection Legislation”)", "Data Protection Legislation"),
        ("“Laws” means any law.", ""),
    ],
)
def test_the_law_is_called_as_it_is_defined(text: str, term: str) -> None:
    assert law_term(text) == term


def test_the_services_are_a_term_where_they_are_defined() -> None:
    assert services_term("The “Services” means hosting.") == "Services"
    assert services_term("(“the Services”)") == "Services"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“Personal Information” means data. Personal Information is kept.", "Personal Information"),
        ("“Personal Information,” means data.", "Personal Information"),
        ("Personal Information is kept.", "personal data"),
        ("“Customer Personal Data” means Personal Data of Customer.", "Customer Personal Data"),
        ("Personal Data is kept.", "Personal Data"),
        ("Goods are sold.", "personal data"),
    ],
)
def test_the_data_are_called_by_the_defined_term(text: str, term: str) -> None:
    assert data_term(text) == term
