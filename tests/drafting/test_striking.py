from dataclasses import replace

import pytest

from addendum.drafting.finding import finder
from addendum.drafting.gap import Gap
from addendum.drafting.places import Places
from addendum.drafting.simulation import apply
from addendum.drafting.striking import strikes
from addendum.matching.own_terms import terms_of
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit
from addendum.model.playbook import Insertion
from addendum.model.review import Verdict
from factories.drafts import AUDITS, contract, reviewed

OURS = "The Supplier shall allow audits, including inspections, by the Customer."


def ways(agreement: Agreement, *exchanges: Insertion) -> list[tuple[Edit, ...]]:
    review = reviewed(agreement)
    wording = AUDITS.wordings["en"]
    clause = replace(wording.clause, smallest={**wording.clause.smallest, "allow": exchanges})
    wording = replace(wording, clause=clause) if exchanges else wording
    gap = Gap(review.finding("dpa.audits"), wording, terms_of(agreement))
    found = strikes(gap, agreement, finder(agreement, review.playbook), Places(review))
    return [candidate.edits for candidate in found]


def texts(agreement: Agreement, edits: tuple[Edit, ...]) -> list[str]:
    return [p.text for p in apply(agreement, edits).provisions]


def test_the_part_that_takes_back_goes_before_the_whole_sentence() -> None:
    agreement = contract("The Supplier shall allow audits, provided that reports replace audits. It pays.")
    assert reviewed(agreement).finding("dpa.audits").verdict is Verdict.CONTRADICTED
    assert texts(agreement, ways(agreement)[0]) == ["The Supplier shall allow audits. It pays."]


def test_the_struck_part_is_joined_by_what_is_lacking_besides() -> None:
    agreement = contract("The Supplier shall allow audits, unless reports replace the audit.")
    assert "The Supplier shall allow audits. Audits include inspections." in [
        texts(agreement, edits)[0] for edits in ways(agreement)
    ]


EXCHANGE = Insertion("no right to refuse an audit of", instead="no right to audit")


def test_words_that_deny_are_exchanged_alone_where_the_library_has_others() -> None:
    agreement = contract("It has no right to audit at night. The Customer has no right to audit the Supplier. Law.")
    exchanged = ways(agreement, EXCHANGE)
    assert [edit.old for edit in exchanged[0]] == ["no right to audit"]
    assert [edit.old for edit in ways(agreement)[0]] != ["no right to audit"]


def test_words_of_another_sentence_are_not_exchanged() -> None:
    agreement = contract("Costs are due at night. The Customer has no right to audit the Supplier.")
    assert all("at night" not in edit.old for edit in ways(agreement, Insertion("x", instead="at night"))[0])


def test_what_is_exchanged_is_joined_by_what_is_lacking_besides() -> None:
    agreement = contract("The Customer has no right to audit the Supplier by audits.")
    assert "The Customer has no right to refuse an audit of the Supplier by audits, including inspections." in [
        texts(agreement, edits)[0] for edits in ways(agreement, EXCHANGE)
    ]


def test_where_part_is_granted_only_what_is_lacking_comes_with_the_strike() -> None:
    granted = "The Supplier shall allow audits with inspections."
    agreement = contract(f"It pays. The Customer has no right to audit the Supplier. {granted}")
    after = [texts(agreement, edits)[0] for edits in ways(agreement)]
    assert after.index(f"It pays. {granted} The Supplier shall allow audits.") < after.index(
        f"It pays. {OURS} {granted}"
    )


def test_a_sentence_that_only_denies_gives_way_to_ours() -> None:
    agreement = contract("Costs are shared. The Customer has no right to audit the Supplier. Law applies.")
    assert f"Costs are shared. {OURS} Law applies." in [texts(agreement, edits)[0] for edits in ways(agreement)]


def test_a_provision_is_never_emptied_and_keeps_its_number() -> None:
    agreement = contract("1.1 The Customer has no right to audit the Supplier.", "1.2 Law.")
    for edits in ways(agreement):
        text = texts(agreement, edits)[0]
        assert text.startswith("1.1 ")
        assert len(text) > len("1.1 ")


def test_denials_that_follow_each_other_give_way_as_one() -> None:
    agreement = contract("Costs. The Customer has no right to audit. There is no right to audit at night. Law.")
    assert f"Costs. {OURS} Law." in [texts(agreement, edits)[0] for edits in ways(agreement)]


def test_denials_in_one_provision_with_other_words_between_go_each() -> None:
    agreement = contract("The Customer has no right to audit. Law. There is no right to audit at night.")
    assert f"{OURS} Law." in [texts(agreement, edits)[0] for edits in ways(agreement)]


def test_every_denial_goes_but_our_words_come_once() -> None:
    agreement = contract("The Customer has no right to audit.", "Costs. There is no right to audit at night. Law.")
    both = [texts(agreement, edits) for edits in ways(agreement)]
    assert [OURS, "Costs. Law."] in both


def test_in_an_item_of_a_list_ours_stands_elsewhere() -> None:
    agreement = contract("# 1. Duties", "1.1 The Supplier:", "(a) grants no right to audit;", "(b) pays.", "1.2 Law.")
    replaced = [texts(agreement, edits) for edits in ways(agreement)]
    assert not any(OURS in text for after in replaced for text in after if text.startswith("(a)"))
    assert any(OURS in text for after in replaced for text in after)


@pytest.mark.parametrize("text", ["The Supplier allows audits with inspections.", "Nothing."])
def test_without_a_denial_or_any_evidence_nothing_wrong_is_struck(text: str) -> None:
    agreement = contract(text)
    assert all(not edit.old or edit.old in text for edits in ways(agreement) for edit in edits)
