import pytest

from addendum.check.vocabularies import reading_of
from factories.agreements import agreement
from factories.questions import element, playbook, requirement


def definitions(*texts: str) -> list[bool]:
    """Return for each sentence whether it only defines."""
    reading = reading_of(agreement(*texts), playbook(requirement(element())))
    assert reading is not None
    return [unit.is_definition for unit in reading.units]


@pytest.mark.parametrize(
    "text",
    [
        "The Supplier shall by technical means protect the data.",
        "By technical means the data are kept safe.",
        "Each breach means work for the Supplier.",
        "The Supplier shall use “means” with care.",
        "The Supplier notifies each breach.",
    ],
)
def test_a_sentence_in_which_somebody_acts_defines_nothing(text: str) -> None:
    assert definitions(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "“Breach” means a loss of data.",
        "(b) the “breach” means a loss of data;",
        "(c) ‘the breach’ shall mean a loss of data;",
        "Notifiable Breach means a loss of data.",
        "Sub-Processor means whoever helps the Supplier.",
        "1.4 Breach means a loss of data.",
    ],
)
def test_a_sentence_that_opens_with_its_term_defines(text: str) -> None:
    assert definitions(text) == [True]


def test_what_hangs_on_a_term_that_is_defined_defines_too() -> None:
    assert definitions("“Breach” means:", "- a loss of data;", "- a theft of data.") == [True, True, True]


def test_a_list_that_goes_on_in_a_definition_defines_too() -> None:
    texts = (
        "“Law” means the acts and all other rules relating to",
        "- privacy and security; and",
        "- breaches of data.",
    )
    assert definitions(*texts) == [True, True, True]
    assert definitions("The Supplier shall, by all means, keep", "- the data safe.") == [False, False]
