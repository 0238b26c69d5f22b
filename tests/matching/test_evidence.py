import pytest

from addendum.check.vocabularies import reading_of
from addendum.matching.evidence import AN_EFFORT, Found, about, find_evidence
from addendum.matching.holding import Asked
from addendum.model.playbook import Binds, Element, Force, Scope
from factories.agreements import agreement
from factories.questions import element, playbook, requirement

SIGN = "notif* + breach*"


def weighed(*texts: str, asked: Element | None = None, sign: str = SIGN, traps: tuple[str, ...] = ()) -> list[Found]:
    """Return what was weighed for one element over the texts."""
    chosen = asked or element()
    wanted = requirement(chosen, topic=("breach*",), traps=traps, signs={chosen.id: sign})
    reading = reading_of(agreement(*texts), playbook(wanted))
    assert reading is not None
    wording = wanted.wordings["en"]
    return list(
        find_evidence(Asked(chosen, wording.elements[chosen.id], wording.topic), reading, about(wording.topic, reading))
    )


def against(*texts: str, asked: Element | None = None, sign: str = SIGN, traps: tuple[str, ...] = ()) -> str:
    """Return what speaks against the only unit weighed."""
    (found,) = weighed(*texts, asked=asked, sign=sign, traps=traps)
    return found.against


@pytest.mark.parametrize(
    "text",
    ["The goods are sold.", "The Processor shall notify the Customer of prices.", "A breach is a breach."],
)
def test_a_text_without_the_signs_is_not_even_weighed(text: str) -> None:
    assert weighed(text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# Notification of a breach", "heading"),
        ("“Notifiable breach” means a breach to be notified.", "definition"),
        ("WHEREAS the Processor shall notify breaches.", "recital"),
        ("The Customer shall notify the Processor of a breach.", "binds the controller"),
        ("Each sub-processor shall notify a breach.", "sub-processor"),
        ("The Processor may notify the Customer of a breach.", "allows"),
        ("The Processor shall use reasonable efforts to notify a breach.", "effort"),
        ("The Processor shall not notify a breach.", "denied"),
    ],
)
def test_words_that_do_not_bind_as_they_must_are_told_why(text: str, why: str) -> None:
    assert why in against(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Processor shall notify the Controller of a breach.",
        "The Supplier notifies each breach.",
        "A breach shall be notified to the Customer.",
        "The Customer may ask to be notified of a breach.",
    ],
)
def test_words_that_bind_the_processor_are_evidence(text: str) -> None:
    assert against(text) == ""


def test_an_item_is_read_with_its_lead_in() -> None:
    found = weighed("The Processor shall:", "- notify the Customer of each breach;")
    assert [one.against for one in found] == [""]
    assert against("The Customer shall:", "- notify the Processor of each breach;") != ""


def test_a_trap_turns_evidence_away() -> None:
    assert "something else" in against("The Processor shall notify a breach of licence.", traps=("licence",))


def test_a_blank_is_no_fact() -> None:
    fact = element(binds=Binds.ANY, force=Force.FACT, fact=True)
    assert against("Breaches to notify: [●: kinds of breach]", asked=fact) == "left blank"


def test_parts_that_lie_too_far_apart_are_not_one_sign() -> None:
    far = "The Processor shall notify " + "word " * 60 + "a breach."
    assert weighed(far) == []


def test_the_scope_says_how_far_from_the_topic_the_words_may_stand() -> None:
    texts = ("# Breaches", "The Processor shall notify a breach. It acts at once.", "# Other", "It acts at once.")
    for scope, count in ((Scope.SENTENCE, 1), (Scope.PROVISION, 1), (Scope.SECTION, 1), (Scope.ANYWHERE, 2)):
        timing = element(binds=Binds.ANY, force=Force.ANY, scope=scope, facet="timing")
        assert len(weighed(*texts, asked=timing, sign="at once")) == count


def test_one_sign_that_fails_does_not_hide_another_that_holds() -> None:
    two = "The Processor may notify a breach."
    asked = element(force=Force.ANY, binds=Binds.ANY)
    assert against(two, asked=asked) == ""


def test_what_is_found_best_comes_first() -> None:
    found = weighed("The Customer shall notify a breach.", "The Processor shall notify a breach.")
    assert [bool(one.against) for one in found] == [False, True]


def test_a_part_may_be_taken_up_from_the_sentence_before_in_the_same_provision() -> None:
    apart = (
        "A breach of the personal data is a very grave matter for both of us. The Processor shall notify it at once.",
    )
    assert [one.against for one in weighed(*apart)] == []  # the second sentence is not about breaches by its own words
    asked = element(scope=Scope.PROVISION)
    assert "" in [one.against for one in weighed(*apart, asked=asked)]
    assert (
        weighed(
            "A breach of the personal data is a very grave matter for both of us.",
            "The Processor shall notify it at once.",
            asked=asked,
        )
        == []
    )


def test_a_lead_in_that_says_all_counts_where_the_item_names_the_topic() -> None:
    texts = ("The Processor shall notify:", "- each breach of the data;", "- changes of address.")
    found = weighed(*texts, sign="notif*")
    assert [one.unit.sentence.text.strip() for one in found if not one.against] == ["each breach of the data;"]


@pytest.mark.parametrize(
    "tail",
    [
        ", unless the Processor decides otherwise.",
        ", provided that the Processor may disapply this at any time.",
        "; this does not apply where it would cause expense.",
        ". This shall not apply if the Processor is busy.",
        ", subject to payment of a separate fee.",
    ],
)
def test_an_exception_that_leaves_nothing_swallows_the_duty(tail: str) -> None:
    found = weighed("The Processor shall notify the Customer of a breach" + tail)
    assert "leaves nothing" in found[0].against


@pytest.mark.parametrize(
    "tail",
    [
        ".",
        ", at the Customer's reasonable cost.",
        ". This does not apply where the law prohibits such notice.",
        ", unless prohibited by law.",
        ". Notice of prices does not fall under it.",
    ],
)
def test_what_the_law_excepts_or_what_only_costs_swallows_nothing(tail: str) -> None:
    found = weighed("The Processor shall notify the Customer of a breach" + tail)
    assert found[0].against == ""


def test_a_fact_may_stand_in_a_definition_that_the_sign_asks_for() -> None:
    fact = element(binds=Binds.ANY, force=Force.FACT, fact=True, facet="object")
    text = "“Breach service” means the handling of breaches."
    assert against(text, asked=fact, sign="handling + breach*") == "a definition obliges nobody"
    assert against(text, asked=fact, sign="breach service means / services mean + handling") == ""


def test_a_duty_takes_up_words_only_where_its_sentence_points_back() -> None:
    asked = element(scope=Scope.PROVISION)
    told = "We speak of a breach of the personal data in this place. The Processor shall notify {} at once."
    assert "" in [one.against for one in weighed(told.format("it"), asked=asked)]
    assert weighed(told.format("prices"), asked=asked) == []


STIPULATED = element("form", binds=Binds.ANY, force=Force.ANY, facet="form")
WHEN = element("when", binds=Binds.ANY, force=Force.ANY, facet="timing")
ANYBODYS = element("duty", binds=Binds.ANY, force=Force.ANY)
TOLD = element("told", binds=Binds.ANY, force=Force.ANY, facet="object", fact=True)
WRITTEN = "breach* + writing"


@pytest.mark.parametrize("asked", [STIPULATED, ANYBODYS])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Notices of a breach are made in writing, unless the Processor decides otherwise.", "leaves nothing"),
        ("A breach shall not be told in writing.", "denied"),
        ("WHEREAS notices of a breach are made in writing.", "recital"),
    ],
)
def test_what_is_agreed_of_any_form_may_be_denied_swallowed_or_said_in_a_recital(
    text: str, why: str, asked: Element
) -> None:
    assert why in against(text, asked=asked, sign=WRITTEN)


@pytest.mark.parametrize("asked", [STIPULATED, ANYBODYS, WHEN, TOLD])
def test_what_is_agreed_of_any_form_is_taken_as_it_is_said(asked: Element) -> None:
    assert against("Notices of a breach are made in writing.", asked=asked, sign=WRITTEN) == ""


@pytest.mark.parametrize("asked", [WHEN, TOLD])
def test_words_that_only_say_when_or_what_are_not_denied(asked: Element) -> None:
    assert against("If a breach is not told in writing, it is taken as known.", asked=asked, sign=WRITTEN) == ""


def test_a_fact_is_told_even_where_an_exception_follows() -> None:
    text = "Notices of a breach are made in writing, unless the Processor decides otherwise."
    assert against(text, asked=TOLD, sign=WRITTEN) == ""


def test_an_effort_is_no_duty_of_anybody() -> None:
    text = "The Processor shall endeavour to tell of a breach in writing."
    assert "effort" in against(text, asked=ANYBODYS, sign=WRITTEN)
    assert against(text, asked=element("right", binds=Binds.ANY, force=Force.RIGHT), sign=WRITTEN) == ""


def test_a_condition_that_is_denied_swallows_nothing() -> None:
    text = "The Processor shall notify the Customer of a breach; this is not conditional on payment."
    assert against(text) == ""
    assert "leaves nothing" in against(text.replace("not ", ""))


@pytest.mark.parametrize(
    "after",
    ["The Processor may disapply this clause at any time.", "This does not apply where it costs the Processor money."],
)
def test_the_next_sentence_may_take_it_back(after: str) -> None:
    assert "leaves nothing" in against(f"The Processor shall notify the Customer of a breach. {after}")


@pytest.mark.parametrize("after", ["Clause 9 does not apply to the fees.", "Clause 9 is terminated for breach."])
def test_the_next_sentence_takes_nothing_back_that_it_does_not_name(after: str) -> None:
    found = weighed(f"The Processor shall notify the Customer of a breach. {after}")
    assert found[0].against == ""


@pytest.mark.parametrize(
    ("text", "effort"),
    [
        ("The Processor does not intend to keep from the Customer that it was notified of a breach.", True),
        ("The Processor will try not to hide that it was notified of a breach.", True),
        ("Where the Processor intends to move data, it shall notify the Customer of a breach.", False),
        ("The Processor shall notify the Customer of a breach that it intends to investigate.", False),
    ],
)
def test_what_is_only_intended_is_an_effort_and_what_is_due_on_an_intention_is_not(text: str, *, effort: bool) -> None:
    assert (against(text) == AN_EFFORT) is effort
