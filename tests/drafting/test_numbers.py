from dataclasses import replace

import pytest

from addendum.drafting.numbers import (
    bare,
    behind_caption,
    behind_label,
    following,
    next_free,
    references_to,
    typed_label,
)
from addendum.model.agreement import Provision
from factories.drafts import contract


@pytest.mark.parametrize(
    ("text", "number", "label", "gap"),
    [
        ("7.2 The Supplier", "7.2", "7.2", " "),
        ("7.\tAudits", "7", "7.", "\t"),
        ("(b) the data", "(b)", "(b)", " "),
        (" iv) the data", "iv)", "iv)", " "),
        ("Article 5 – Audits", "Article 5", "Article 5", " – "),
        ("1.1The data", "1.1", "1.1", ""),
        ("Article 16 : Law", "Article 16", "Article 16", " : "),
        ("The Supplier", "7.2", "", ""),
    ],
)
def test_a_typed_label_is_told_from_the_words(text: str, number: str, label: str, gap: str) -> None:
    typed = Provision("body/1", text, number=number, typed_number=True)
    assert typed_label(typed) == (label, gap)
    assert typed_label(replace(typed, typed_number=False)) == ("", "")
    assert text[behind_label(typed) :] == (text.lstrip()[len(label + gap) :] if label else text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("7.2 Audits. The Supplier shall allow audits.", "The Supplier shall allow audits."),
        ("7.2 Third-party audits and inspections: The Supplier allows audits.", "The Supplier allows audits."),
        ("7.2 The Supplier shall allow audits. It pays.", "The Supplier shall allow audits. It pays."),
        ("7.2 Audits are allowed. The Supplier pays.", "Audits are allowed. The Supplier pays."),
        ("7.2 The Supplier: (a) allows audits", "The Supplier: (a) allows audits"),
        ("7.2 Audits.", "Audits."),
    ],
)
def test_sentences_begin_behind_a_run_in_heading(text: str, sentences: str) -> None:
    assert text[behind_caption(Provision("body/1", text, number="7.2", typed_number=True)) :] == sentences


@pytest.mark.parametrize(
    ("label", "after"),
    [("7.2", "7.3"), ("7.", "8."), ("(d)", "(e)"), ("iv.", "v."), ("(i)", "(ii)"), ("IX", "X"), ("9", "10"), ("z", "")],
)
def test_the_next_label_continues_the_series(label: str, after: str) -> None:
    assert following(label) == after


def test_a_number_taken_is_passed_over_with_a_letter() -> None:
    assert next_free("7.", {"7", "8"}) == "7A."
    assert next_free("7.", {"7", "8", "7A"}) == "7B."
    assert next_free("7.4", {"7.4"}) == "7.5"


def test_brackets_and_stops_are_not_part_of_a_number() -> None:
    assert [bare(label) for label in ("(7.2).", "7.", "(a)", "")] == ["7.2", "7", "a", ""]


def test_references_are_found_by_whole_numbers_only() -> None:
    agreement = contract(
        "1.1 See Section 7.2 and clause 7.21.", "1.2 Under Clause 7 only.", "1.3 Article 7.2.1 is other."
    )
    assert [(p.number, words) for p, words in references_to(agreement, ["7.2"])] == [("1.1", "Section 7.2")]
