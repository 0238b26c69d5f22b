"""A heading names the fact that is listed below it, also where it runs into its paragraph."""

import pytest

from addendum.matching.evidence import about, find_evidence
from addendum.matching.holding import Asked
from addendum.matching.languages import grammar
from addendum.matching.phrases import term_phrases
from addendum.matching.reading import Reading, read
from addendum.matching.signs import parse
from addendum.matching.vocabulary import vocabulary_of
from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.model.playbook import Binds, Element, ElementWording, Force, Scope

SIGN = "types of data + names / email*"
ENTRY = "types of data .. @entry"
STATED = "types of data + @stated"
THREE = "types of data + names + tenants"
BELOW = "@heading .. types of data + @stated ! @heading .. people"
STATED_ALONE = "types of data @stated ! @heading .. people"
RESUMED = "types of data + tenants"
MORE = (STATED, THREE, BELOW, STATED_ALONE, RESUMED)


def reading(*provisions: Provision) -> Reading:
    """Return an agreement of these provisions, ready to be asked for the sign."""
    english = grammar("en")
    assert english is not None
    vocabulary = vocabulary_of(
        (parse(SIGN), parse(ENTRY), parse("types of data"), *map(parse, MORE)), term_phrases({}), english
    )
    return read(Agreement("a.txt", "", "txt", "", "en", provisions), vocabulary)


def is_proved(made: Reading, *, fact: bool = True, sign: str = SIGN, topic: str = "types of data") -> bool:
    """Tell whether the sign is found without objection."""
    element = Element("types", "object", "types", fact, Binds.ANY, Force.FACT, Scope.SENTENCE)
    asked = Asked(element, ElementWording(signs=(sign,)))
    return any(not one.against for one in find_evidence(asked, made, about((topic,), made)))


def below(text: str, heading: str) -> tuple[Provision, Provision]:
    """Return a heading and a paragraph under it."""
    return (
        Provision(at="body/1", text=heading, kind=ProvisionKind.HEADING, heading=heading),
        Provision(at="body/2", text=text, heading=heading, paragraph=2),
    )


@pytest.mark.parametrize("text", ["Set out elsewhere.", "Names of the parties are above."])
def test_a_heading_alone_proves_nothing(text: str) -> None:
    assert not is_proved(reading(*below(text.replace("Names", "Places"), "Types of data")))


def test_words_under_another_heading_prove_nothing() -> None:
    assert not is_proved(reading(*below("Names and e-mail addresses", "Contacts")))


def test_the_heading_names_the_fact_below_it() -> None:
    assert is_proved(reading(*below("Names and email addresses", "Types of data")))


def test_only_for_facts_does_the_heading_count() -> None:
    assert not is_proved(reading(*below("Names and email addresses", "Types of data")), fact=False)


def test_a_heading_may_run_into_its_paragraph() -> None:
    assert is_proved(reading(Provision(at="body/1", text="Types of data. Names and email addresses of users.")))


def test_a_label_with_an_entry_is_no_heading_of_the_next_sentence() -> None:
    text = "Types of data: to be agreed. Names and email addresses of the signatories stand below."
    assert not is_proved(reading(Provision(at="body/1", text=text)))


def test_a_long_sentence_is_no_heading() -> None:
    text = "The types of data are those that the parties agree in each order form. Names may be used in letters."
    assert not is_proved(reading(Provision(at="body/1", text=text)))


def test_a_label_without_an_entry_proves_nothing() -> None:
    assert not is_proved(reading(Provision(at="body/1", text="Types of data", kind=ProvisionKind.CELL)), sign=ENTRY)


def test_the_entry_beside_its_label_is_the_fact() -> None:
    cell = Provision(at="body/1", text="Mileage", kind=ProvisionKind.CELL, context="Types of data")
    assert is_proved(reading(cell), sign=ENTRY)


def test_the_entry_beside_another_label_is_not() -> None:
    cell = Provision(at="body/1", text="Mileage, see types of data", kind=ProvisionKind.CELL, context="Units")
    assert not is_proved(reading(cell), sign=ENTRY)


def test_what_stands_behind_a_label_is_stated() -> None:
    assert is_proved(reading(Provision(at="body/1", text="Types of data: braille notes")), sign=STATED)


def test_what_stands_below_a_heading_is_stated() -> None:
    assert is_proved(reading(*below("Braille notes", "Types of data")), sign=STATED)


def test_what_stands_below_an_unmarked_line_is_stated() -> None:
    label, value = (
        Provision(at="body/1", text="Types of data"),
        Provision(at="body/2", text="Braille notes", paragraph=2),
    )
    assert is_proved(reading(label, value), sign=STATED)


@pytest.mark.parametrize(
    "text", ["Types of data:", "Types of data: ______", "Types of data: {{types}}", "Types of data"]
)
def test_a_label_with_nothing_behind_it_states_nothing(text: str) -> None:
    assert not is_proved(reading(Provision(at="body/1", text=text)), sign=STATED)


def test_only_one_part_of_a_fact_may_stand_in_the_sentences_before() -> None:
    text = "The types of data that we hold for you are names. We serve tenants."
    assert not is_proved(reading(Provision(at="body/1", text=text)), sign=THREE)


@pytest.mark.parametrize(("second", "proves"), [("We serve tenants.", False), ("We do this for tenants.", True)])
def test_a_fact_goes_on_from_the_sentence_before_only_where_it_says_so(second: str, proves: bool) -> None:
    text = f"We hold the types of data that you choose. {second}"
    assert is_proved(reading(Provision(at="body/1", text=text)), sign=RESUMED, topic=RESUMED) is proves


def test_a_sign_may_ask_for_the_heading_above() -> None:
    assert is_proved(reading(*below("Braille notes", "Types of data")), sign=BELOW)


@pytest.mark.parametrize(
    ("text", "heading"), [("Types of data", "Annex"), ("Braille notes", "Types of data and people")]
)
def test_the_heading_must_hold_what_the_sign_asks_for_and_nothing_that_it_bars(text: str, heading: str) -> None:
    assert not is_proved(reading(*below(text, heading)), sign=BELOW)


def test_a_heading_that_the_sign_bars_takes_the_sentence_with_its_own_label_too() -> None:
    text, heading = "Types of data: braille notes", "People"
    assert is_proved(reading(*below(text, "Annex")), sign=STATED_ALONE)
    assert not is_proved(reading(*below(text, heading)), sign=STATED_ALONE)
