from dataclasses import replace

import pytest

from addendum.check import check
from addendum.drafting.finding import finder
from addendum.drafting.firmness import exchanges, firmer
from addendum.drafting.gap import Gap
from addendum.drafting.simulation import apply
from addendum.library import load_playbook
from addendum.matching.own_terms import terms_of
from addendum.model.agreement import Agreement
from addendum.model.playbook import Insertion
from factories.drafts import AUDITS, contract, reviewed


def tried(agreement: Agreement) -> list[str]:
    review = reviewed(agreement)
    gap = Gap(review.finding("dpa.audits"), AUDITS.wordings["en"], terms_of(agreement))
    ways = firmer(gap, agreement, finder(agreement, review.playbook))
    return [apply(agreement, way.edits).provisions[0].text for way in ways]


@pytest.mark.parametrize(
    "text",
    [
        "The Supplier shall allow audits.",
        "Law applies.",
        "The Customer has no right to audit the Supplier.",
        "The Supplier may charge for audits which it allows.",
    ],
    ids=["firm already", "another matter", "a denial", "a permission of something else"],
)
def test_nothing_is_made_firm_where_no_duty_is_weak(text: str) -> None:
    assert tried(contract(text)) == []


@pytest.mark.parametrize(
    ("weak", "firm"),
    [
        ("The Supplier may allow audits.", "The Supplier shall allow audits."),
        ("The Supplier can also allow audits.", "The Supplier shall also allow audits."),
        ("Where commercially reasonable, the Supplier may allow audits.", "The Supplier shall allow audits."),
        ("The Supplier may, in its sole discretion, allow audits.", "The Supplier shall allow audits."),
        ("The Supplier should allow audits, if it sees fit.", "The Supplier shall allow audits."),
        (
            "The Supplier shall use its commercially reasonable efforts to allow audits.",
            "The Supplier shall allow audits.",
        ),
        ("The Supplier shall endeavour to allow audits.", "The Supplier shall allow audits."),
        ("The Supplier uses reasonable endeavours to allow audits.", "The Supplier shall allow audits."),
        ("The Supplier strives to allow audits.", "The Supplier shall allow audits."),
        ("Law. The Supplier is free to allow audits. Law.", "Law. The Supplier shall allow audits. Law."),
    ],
)
def test_the_words_that_weaken_a_duty_go_and_no_others(weak: str, firm: str) -> None:
    assert tried(contract(weak))[0] == firm


def test_the_partners_own_word_of_duty_is_taken() -> None:
    agreement = contract("The Supplier may allow audits.", "The Supplier will pay.", "The Supplier will tell.")
    assert tried(agreement)[0] == "The Supplier will allow audits."


def test_what_is_lacking_besides_comes_with_it() -> None:
    both = "The Supplier shall allow audits, including inspections."
    assert tried(contract("The Supplier may allow audits."))[:3] == [
        "The Supplier shall allow audits.",
        both,
        "The Supplier shall allow audits. Audits include inspections.",
    ]
    assert f"{both} The Supplier shall allow audits." in tried(contract("The Supplier may allow audits."))


def test_in_a_language_without_a_table_nothing_is_made_firm() -> None:
    agreement = contract("The Supplier may allow audits.")
    review = reviewed(agreement)
    terms = replace(terms_of(agreement), language="xx")
    gap = Gap(review.finding("dpa.audits"), AUDITS.wordings["en"], terms)
    assert list(firmer(gap, agreement, finder(agreement, review.playbook))) == []


def exchanged(agreement: Agreement, insertion: Insertion) -> list[str]:
    review = reviewed(agreement)
    wording = AUDITS.wordings["en"]
    wording = replace(wording, clause=replace(wording.clause, smallest={"inspections": (insertion,)}))
    gap = Gap(review.finding("dpa.audits"), wording, terms_of(agreement))
    ways = exchanges(gap, agreement, finder(agreement, review.playbook))
    return [apply(agreement, way.edits).provisions[0].text for way in ways]


def test_words_on_the_topic_are_exchanged_where_nothing_of_the_duty_is_said() -> None:
    agreement = contract("Audits are on paper only.", "Law applies on paper only.")
    assert exchanged(agreement, Insertion("on site", instead="on paper only")) == ["Audits are on site."]


def test_without_words_to_exchange_nothing_is_exchanged() -> None:
    assert exchanged(contract("Audits are on paper only."), Insertion(" on site", after="audits")) == []


@pytest.mark.parametrize(
    ("weak", "firm"),
    [
        (
            "Der Auftragnehmer kann Audits des Auftraggebers dulden.",
            "Der Auftragnehmer wird Audits des Auftraggebers dulden.",
        ),
        (
            "Der Auftragnehmer sollte Audits des Auftraggebers dulden.",
            "Der Auftragnehmer wird Audits des Auftraggebers dulden.",
        ),
        (
            "Der Auftragnehmer bemüht sich, Audits des Auftraggebers zu dulden.",
            "Der Auftragnehmer verpflichtet sich, Audits des Auftraggebers zu dulden.",
        ),
        (
            "Der Auftragnehmer hat Audits des Auftraggebers nach eigenem Ermessen zu dulden.",
            "Der Auftragnehmer hat Audits des Auftraggebers zu dulden.",
        ),
    ],
)
def test_a_german_sentence_is_made_firm_by_its_own_verbs(weak: str, firm: str) -> None:
    agreement = replace(contract(weak), language="de")
    playbook = load_playbook()
    finding = check(agreement, playbook, frozenset({"dpa.audits"})).finding("dpa.audits")
    gap = Gap(finding, finding.requirement.wordings["de"], terms_of(agreement))
    ways = firmer(gap, agreement, finder(agreement, playbook))
    assert firm in [apply(agreement, way.edits).provisions[0].text for way in ways]


@pytest.mark.parametrize(
    ("weak", "firm"),
    [
        ("Verwerker kan audits door Opdrachtgever toestaan.", "Verwerker zal audits door Opdrachtgever toestaan."),
        (
            "Verwerker zal zich inspannen om audits door Opdrachtgever toe te staan.",
            "Verwerker verbindt zich ertoe om audits door Opdrachtgever toe te staan.",
        ),
        (
            "Verwerker zal audits door Opdrachtgever naar eigen inzicht toestaan.",
            "Verwerker zal audits door Opdrachtgever toestaan.",
        ),
    ],
)
def test_a_dutch_sentence_is_made_firm_by_its_own_verbs(weak: str, firm: str) -> None:
    agreement = replace(contract(weak), language="nl")
    playbook = load_playbook()
    finding = check(agreement, playbook, frozenset({"dpa.audits"})).finding("dpa.audits")
    gap = Gap(finding, finding.requirement.wordings["nl"], terms_of(agreement))
    ways = firmer(gap, agreement, finder(agreement, playbook))
    assert firm in [apply(agreement, way.edits).provisions[0].text for way in ways]
