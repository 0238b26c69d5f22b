"""Leave given by the controller, duties in provisos, definitions in lists, and promises that bind nobody by name."""

import pytest

from addendum.check.vocabularies import reading_of
from addendum.matching.evidence import Found, about, find_evidence
from addendum.matching.holding import Asked
from addendum.model.playbook import Binds, Element, Force
from factories.agreements import agreement
from factories.questions import element, playbook, requirement


def weighed(*texts: str, sign: str, topic: str = "breach*", asked: Element | None = None) -> list[Found]:
    """Return what was weighed for one element over the texts."""
    chosen = asked or element()
    wanted = requirement(chosen, topic=(topic,), signs={chosen.id: sign})
    reading = reading_of(agreement(*texts), playbook(wanted))
    assert reading is not None
    wording = wanted.wordings["en"]
    question = Asked(chosen, wording.elements[chosen.id], wording.topic)
    return list(find_evidence(question, reading, about(wording.topic, reading)))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The Processor may handle a breach, provided that it notifies the Customer.", True),
        ("The Processor may handle a breach on condition that it notifies the Customer.", True),
        ("The Processor may handle a breach and notify the Customer.", False),
        ("The Processor may handle a breach, provided that it may notify the Customer.", False),
    ],
)
def test_the_condition_of_a_permission_binds_as_a_duty_does(text: str, *, holds: bool) -> None:
    (found,) = weighed(text, sign="notif* + breach*")
    assert (found.against == "") is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The Customer agrees that the Processor may publish a breach.", True),
        ("2.1 The Customer authorises the publication of a breach.", True),
        ("The Customer must see to it that it authorises the publication of a breach.", False),
    ],
)
def test_the_controllers_leave_is_no_duty_of_the_controller(text: str, *, holds: bool) -> None:
    (found,) = weighed(text, sign="agrees that / authorises + publi* + breach*")
    assert ("controller" not in found.against and "allows" not in found.against) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The Customer shall be promptly informed by the Processor of every breach.", True),
        ("The Processor shall be promptly informed by the Customer of every breach.", False),
    ],
)
def test_one_who_shall_be_informed_is_not_bound_by_what_stands_behind(text: str, *, holds: bool) -> None:
    (found,) = weighed(text, sign="inform* + every breach*")
    assert (found.against == "") is holds


def test_an_item_under_a_word_that_is_defined_obliges_nobody() -> None:
    found = weighed("In this contract:", "“Notifiable breach” means:", "- a breach to notify;", sign="notif* + breach*")
    assert {one.against for one in found} == {"a definition obliges nobody"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Customer agrees to the publication of a breach.", ""),
        ("Whereas the Customer agrees to the publication of a breach.", "recital"),
        (
            "The Customer agrees to the publication of a breach, unless the Processor decides otherwise.",
            "leaves nothing",
        ),
    ],
)
def test_a_promise_of_any_form_needs_a_binding_place_and_may_be_swallowed(text: str, why: str) -> None:
    promise = element(binds=Binds.ANY, force=Force.ANY, facet="duty")
    (found,) = weighed(text, sign="agrees + breach*", asked=promise)
    assert why in found.against if why else found.against == ""


def test_a_heading_and_the_sentence_under_it_name_a_topic_together() -> None:
    texts = ("# Incidents", "The Processor shall notify the Customer.")
    assert weighed(*texts, sign="notif*", topic="incident* + notif*")
    assert not weighed(*texts, sign="notif*", topic="incident* + penalt*")
    assert not weighed(*texts, sign="notif*", topic="incident* + notif* ! customer")


@pytest.mark.parametrize(("count", "binds"), [(4, False), (30, True)])
def test_a_heading_of_recitals_over_a_whole_paper_has_lost_its_end(count: int, *, binds: bool) -> None:
    texts = ("# Background", *(f"Paragraph {number} speaks of things." for number in range(count)))
    (found,) = weighed(*texts, "The Processor shall notify a breach.", sign="notif* + breach*")
    assert (found.against == "") is binds


def test_without_a_modal_word_what_is_done_tells_who_does_it() -> None:
    text = "If a sub-processor is at fault in a breach, the Processor notifies the Customer."
    (found,) = weighed(text, sign="notif* + breach* + sub processor")
    assert found.against == ""


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Staff, agents and subcontractors are bound to notify a breach.", True),
        ("The Processor shall see to it that its employees or sub-processors are bound to notify a breach.", True),
        ("The Customer shall receive a notification of each breach from the Processor.", True),
        ("No breach goes without a notification, unless the Customer has waived it.", True),
        ("The sub-processors are bound to notify a breach.", False),
    ],
)
def test_people_and_those_who_only_receive_are_not_the_ones_bound(text: str, *, holds: bool) -> None:
    (found,) = weighed(text, sign="notif* + breach*")
    assert (found.against == "") is holds


def test_a_sign_with_a_from_in_it_does_not_look_for_a_denial() -> None:
    (found,) = weighed(
        "The Processor shall not notify the Customer of a breach.", sign="notif* / inform from + breach*"
    )
    assert found.against == "it is denied"
