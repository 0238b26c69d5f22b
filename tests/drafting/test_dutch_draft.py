"""A Dutch paper with gaps: its own words mended with few of ours, in idiomatic Dutch, and met afterwards."""

import re

import pytest

from addendum.check import check
from addendum.drafting import draft
from addendum.drafting.simulation import apply
from addendum.library import load_playbook
from addendum.model.amendment import Amendment, Form
from addendum.model.review import Verdict
from addendum.settings import Settings
from factories.dutch_agreements import with_gaps

PLAYBOOK = load_playbook()
DRAFTED: Amendment = draft(check(with_gaps(), PLAYBOOK), Settings(scatter=True))
TEXT = "\n".join(provision.text for provision in apply(DRAFTED.review.agreement, DRAFTED.edits).provisions)


@pytest.mark.parametrize(
    "sentence",
    [
        "uitsluitend in opdracht en volgens schriftelijke instructies van de Klant, ook voor doorgiften",
        "zonder voorafgaande schriftelijke toestemming van de Klant",
        "De Leverancier zal de Klant tegen betaling ondersteunen bij verzoeken van betrokkenen.",
    ],
)
def test_their_sentence_is_mended_by_few_words(sentence: str) -> None:
    assert sentence in TEXT


def test_ours_speak_of_the_parties_as_the_paper_does() -> None:
    ours = [edit.new for edit in DRAFTED.edits] + [new.text for edit in DRAFTED.edits for new in edit.provisions]
    assert any("de Leverancier" in text or "De Leverancier" in text for text in ours)
    assert not any(
        re.search(r"\{|\b[Dd]e [Dd]e\b|\bVerwerkingsverantwoordelijke\b|\bVerwerker\b", text) for text in ours
    )


def test_what_was_amended_is_met_afterwards() -> None:
    after = check(apply(DRAFTED.review.agreement, DRAFTED.edits), PLAYBOOK)
    amended = {edit.requirement for edit in DRAFTED.edits if edit.requirement}
    facts = {"dpa.nature-purpose", "dpa.data-types"}
    assert DRAFTED.form is Form.SCATTERED
    assert {one: after.finding(one).verdict for one in amended - facts} == dict.fromkeys(amended - facts, Verdict.MET)
