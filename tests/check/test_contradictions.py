import pytest

from addendum.check import check
from addendum.model.review import Verdict
from factories.agreements import agreement
from factories.questions import playbook, requirement


def contradicted(*texts: str, sign: str) -> bool:
    """Tell whether the texts contradict a requirement whose denial the sign describes."""
    review = check(agreement(*texts), playbook(requirement(contradictions=(sign,))))
    return review.findings[0].verdict is Verdict.CONTRADICTED


DISCRETION = "engage / use / appoint + sub processors + own discretion / without .. consent"


@pytest.mark.parametrize(
    "text",
    [
        "The Supplier agrees not to use any sub-processors without the consent of the Customer.",
        "The Supplier shall not engage sub-processors at its own discretion.",
        "In no event may the Supplier appoint sub-processors at its own discretion.",
        "Neither the Supplier nor its affiliates may engage sub-processors without the Customer's consent.",
        "The Supplier must not disclose data to sub-processors without consent, in which case it shall use its portal.",
    ],
)
def test_a_promise_not_to_do_it_denies_nothing(text: str) -> None:
    assert not contradicted(text, sign=DISCRETION)


@pytest.mark.parametrize(
    "text",
    [
        "The Supplier may engage sub-processors at its own discretion.",
        "The Supplier may use sub-processors without the Customer's consent and shall not be liable for them.",
        "Where the Customer does not object at once, the Supplier may appoint sub-processors at its own discretion.",
    ],
)
def test_a_licence_denies_whatever_other_clauses_forbid(text: str) -> None:
    assert contradicted(text, sign=DISCRETION)


def test_words_of_denial_that_the_sign_asks_for_turn_nothing_round() -> None:
    text = "The Supplier shall not be liable for its sub-processors."
    assert contradicted(text, sign="not be liable + sub processors")


def test_a_lead_in_negates_its_items() -> None:
    lead, item = "The Supplier shall not:", "- engage sub-processors at its own discretion."
    assert not contradicted(lead, item, sign=DISCRETION)
    assert contradicted("The Supplier may:", item, sign=DISCRETION)
