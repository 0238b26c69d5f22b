"""What official clauses would meet that are only named."""

from addendum.check.references import by_reference
from addendum.model.official import Incorporation, Reach
from addendum.model.review import Finding, Verdict
from factories.reviews import requirement


def named(which: str, reach: Reach = Reach.PROCESSING) -> Incorporation:
    return Incorporation(which, "A set", reach, "body/1", 0, 1, "T")


def marked(which: Incorporation, asked: str = "dpa.audits", verdict: Verdict = Verdict.MISSING) -> tuple[bool, Verdict]:
    (found,) = by_reference((Finding(requirement(asked), verdict, 0.9, ()),), (which,))
    return found.by_reference, found.verdict


def test_what_a_named_set_would_meet_is_marked_and_stays_missing() -> None:
    assert marked(named("eu-2021-915")) == (True, Verdict.MISSING)


def test_what_is_met_already_needs_no_reference() -> None:
    assert marked(named("eu-2021-915"), verdict=Verdict.MET) == (False, Verdict.MET)


def test_a_set_for_transfers_only_marks_nothing() -> None:
    assert marked(named("eu-2021-914", Reach.TRANSFERS))[0] is False


def test_the_facts_of_a_processing_are_in_no_set() -> None:
    assert marked(named("eu-2021-915"), "dpa.data-types")[0] is False


def test_the_transfer_clauses_hold_less_than_those_for_processors() -> None:
    assert marked(named("eu-2021-914"))[0] is True
    assert marked(named("eu-2021-914"), "dpa.assist-dpia")[0] is False


def test_a_uk_addendum_brings_no_processor_terms() -> None:
    assert marked(named("uk-addendum"))[0] is False
