from dataclasses import replace

import pytest

from addendum.drafting.gap import WRITTEN_FORM, Candidate, Gap
from addendum.drafting.particular import ROLES, execution_block, roles_sentence
from addendum.drafting.places import Places
from addendum.drafting.simulation import apply
from addendum.matching.own_terms import terms_of
from addendum.model.agreement import Agreement, Party, Role
from addendum.model.playbook import Clause
from addendum.model.review import ElementResult, Finding, Verdict
from factories.drafts import AUDITS, PARTIES, contract, reviewed

BODY = ("# 1. Data", "1.1 Data are safe.", "# 2. Law", "2.1 German law applies.")
PREAMBLE = "This DPA is made between Acme Ltd (“Supplier”) and Bolt GmbH (“Customer”)."


def gap(requirement_id: str, agreement: Agreement, preferred: str) -> Gap:
    requirement = replace(AUDITS, id=requirement_id)
    wording = replace(AUDITS.wordings["en"], clause=Clause("Heading", preferred))
    lacking = tuple(ElementResult(e.id, Verdict.MISSING) for e in requirement.elements)
    return Gap(Finding(requirement, Verdict.MISSING, 1.0, lacking), wording, terms_of(agreement))


def first(candidates: list[Candidate], agreement: Agreement) -> list[str]:
    return [p.text for p in apply(agreement, candidates[0].edits).provisions]


def blocks(agreement: Agreement) -> list[Candidate]:
    form = gap(WRITTEN_FORM, agreement, "{Agreement} is in writing.")
    return list(execution_block(form, agreement, Places(reviewed(agreement))))


def roles(agreement: Agreement) -> list[Candidate]:
    asked = gap(ROLES, agreement, "{Controller} is the controller.")
    return list(roles_sentence(asked, agreement, Places(reviewed(agreement))))


def test_an_agreement_without_text_gets_no_signatures() -> None:
    assert blocks(contract()) == []


def test_each_party_gets_lines_to_sign_behind_the_last_provision() -> None:
    agreement = contract(*BODY)
    text = first(blocks(agreement), agreement)
    assert text[4] == "This agreement is in writing."
    assert [line for line in text if line.startswith("Signed")] == [
        "Signed for and on behalf of Acme Ltd",
        "Signed for and on behalf of Bolt GmbH",
    ]
    assert sum(line.startswith("Signature: ____") for line in text) == 2


def test_the_lines_to_sign_stay_together_on_one_page() -> None:
    agreement = contract(*BODY)
    [edit] = blocks(agreement)[0].edits
    kept = {new.text.partition(":")[0]: new.keeps_next for new in edit.provisions if "_" in new.text}
    assert [new.keeps_next for new in edit.provisions][-3:] == [True, True, False]
    assert kept["Signature"]


def test_signatures_come_before_an_annex() -> None:
    agreement = contract(*BODY, "# Annex I", "Servers.")
    text = first(blocks(agreement), agreement)
    assert text.index("Signed for and on behalf of Acme Ltd") < text.index("Annex I")


@pytest.mark.parametrize(
    ("parties", "blank"),
    [
        ((), "[●: name of the controller]"),
        ((Party("Bolt GmbH", "Customer", Role.CONTROLLER),), "name of the processor"),
    ],
)
def test_a_party_that_is_not_named_is_a_blank(parties: tuple[Party, ...], blank: str) -> None:
    agreement = contract(*BODY, parties=parties)
    assert any(blank in line for line in first(blocks(agreement), agreement))


def test_who_is_who_is_said_at_the_end_of_the_preamble() -> None:
    agreement = contract(PREAMBLE, *BODY)
    [edit] = roles(agreement)[0].edits
    assert (edit.at, edit.new) == ("body/1", " The Customer is the controller.")


def test_without_a_preamble_it_is_a_provision_of_its_own() -> None:
    agreement = contract(*BODY)
    [edit] = roles(agreement)[0].edits
    assert "is the controller" in " ".join(p.text for p in edit.provisions)


def test_a_preamble_that_runs_on_is_followed_by_a_paragraph() -> None:
    agreement = contract("This DPA is made between Acme Ltd and:", *BODY, parties=PARTIES)
    [edit] = roles(agreement)[0].edits
    assert (edit.at, [p.text for p in edit.provisions]) == ("body/1", ["The Customer is the controller."])
