from collections.abc import Sequence

import pytest

from addendum.library.partner_law import load_partner_law
from addendum.model.dossier import Conflict
from addendum.model.partner_law import PartnerLaw
from addendum.partner.conflicts import conflicts_in
from addendum.partner.papers import Paper
from addendum.partner.periods import promises_in
from addendum.partner.stale_law import stale_law_in
from factories.partner_papers import contract, policy, security_page, terms


def law() -> PartnerLaw:
    """Return the product's own."""
    return load_partner_law()


def conflicts(papers: Sequence[Paper]) -> tuple[Conflict, ...]:
    """Return the conflicts within these papers."""
    return conflicts_in(papers, law())


def stale(papers: Sequence[Paper]) -> tuple[Conflict, ...]:
    """Return the mentions of dead law."""
    return stale_law_in(papers, law())


BREACH = "The Supplier shall notify the Customer of a personal data breach within {}."
NEW = "The Supplier shall inform the Customer {} before it engages a new sub-processor."
OBJECT = "The Customer may object to a new sub-processor within {}."
END = "After termination the Supplier deletes all personal data within {}."
BACKUPS = "Data in backups are deleted after {}."

SILENT = {
    "one period": (BREACH.format("48 hours"),),
    "the same twice": (BREACH.format("48 hours"), BREACH.format("48 hours")),
    "the same in other units": (BREACH.format("2 days"), BREACH.format("48 hours")),
    "the same in words": (BREACH.format("forty-eight hours"), BREACH.format("48 hours")),
    "the same in words without a hyphen": (BREACH.format("seventy two (72) hours"), BREACH.format("72 hours")),
    "the same in words with a hyphen that does not break": (BREACH.format("twenty‑four hours"), BREACH.format("1 day")),
    "a number of words that is not read": (END.format("one hundred and twenty (120) days"), END.format("120 days")),
    "another number of words that is not read": (END.format("thirty-one (31) days"), END.format("31 days")),
    "a number with a fraction": (BREACH.format("1.5 days"), BREACH.format("36 hours")),
    "a number with a comma": (END.format("1,000 days"), END.format("1000 days")),
    "a range": (BREACH.format("24-48 hours"), BREACH.format("24 hours")),
    "the same with a figure behind": (NEW.format("thirty (30) days"), NEW.format("30 days")),
    "other topics": (BREACH.format("48 hours"), END.format("30 days")),
    "notice to the authority": (
        BREACH.format("24 hours"),
        "Customer shall notify the authority of a breach within 72 hours.",
    ),
    "notice to data subjects": (BREACH.format("24 hours"), "Data subjects are informed of a breach within 5 days."),
    "breach of contract": (BREACH.format("24 hours"), "Either party may notify a breach of contract within 14 days."),
    "confidentiality": (BREACH.format("24 hours"), "A breach of confidentiality is reported within 10 days."),
    "working days and days": (BREACH.format("2 business days"), BREACH.format("3 days")),
    "deletion at request": (END.format("30 days"), "On request data are deleted within 7 days."),
    "deletion of logs": (END.format("30 days"), "Logs are deleted after 90 days."),
    "backups and the rest": (END.format("30 days"), BACKUPS.format("90 days")),
    "an objection within the notice": (NEW.format("30 days"), OBJECT.format("14 days")),
    "an objection as long as the notice": (NEW.format("30 days"), OBJECT.format("30 days")),
    "two periods in one sentence": (BREACH.format("24 hours, at the latest 72 hours"), BREACH.format("24 hours")),
    "no period": (BREACH.format("a short time"), BREACH.format("24 hours")),
    "a search for another solution": (
        NEW.format("30 days"),
        "If the Customer objects to a sub-processor and no alternative is found within 90 days, it may leave.",
    ),
    "payment": ("Invoices are paid within 30 days.", "Invoices are paid within 14 days."),
    "support": ("We answer within 2 days.", "We answer within 5 days."),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT.keys())
def test_promises_that_can_both_hold_are_no_conflict(texts: tuple[str, ...]) -> None:
    assert conflicts([contract(*texts)]) == ()
    assert conflicts([contract(texts[0]), policy(*texts[1:])]) == ()


TWO_PERIODS = {
    "breach in hours": (BREACH.format("24 hours"), BREACH.format("72 hours")),
    "breach in hours and days": (BREACH.format("24 hours"), BREACH.format("5 days")),
    "breach called an incident": (BREACH.format("24 hours"), "We report a security incident to you within 72 hours."),
    "breach in working days": (BREACH.format("2 business days"), BREACH.format("5 working days")),
    "breach in words": (BREACH.format("twenty-four hours"), BREACH.format("seventy-two (72) hours")),
    "breach in words without a hyphen": (BREACH.format("Twenty four hours"), BREACH.format("seventy two (72) hours")),
    "new sub-processors": (NEW.format("30 days"), NEW.format("14 days")),
    "new subprocessors": (NEW.format("30 days"), "We announce new subprocessors 10 days ahead."),
    "new sub-processors in weeks": (NEW.format("30 days"), NEW.format("two weeks")),
    "objections": (OBJECT.format("10 days"), OBJECT.format("14 days")),
    "deletion at the end": (END.format("30 days"), END.format("90 days")),
    "deletion on leaving": (END.format("30 days"), "When you cancel your account we erase your data within 60 days."),
    "deletion in months": (END.format("30 days"), END.format("six months").replace("six", "3")),
    "destruction": (END.format("30 days"), "All data are destroyed 14 days after the agreement expires."),
    "backups": (BACKUPS.format("30 days"), BACKUPS.format("90 days")),
    "backups overwritten": (BACKUPS.format("30 days"), "Back-ups are overwritten after 60 days."),
}


@pytest.mark.parametrize("texts", TWO_PERIODS.values(), ids=TWO_PERIODS.keys())
def test_two_periods_for_one_thing_are_shown_side_by_side(texts: tuple[str, str]) -> None:
    for papers in ([contract(*texts)], [contract(texts[0]), security_page(texts[1])]):
        (conflict,) = conflicts(papers)
        assert conflict.topic.startswith("Two periods for")
        assert [quote.text for quote in conflict.quotes] == list(texts)


@pytest.mark.parametrize(
    ("notice", "objection"), [("10 days", "30 days"), ("7 days", "2 weeks"), ("5 business days", "10 business days")]
)
def test_an_objection_that_outlasts_the_notice_comes_too_late(notice: str, objection: str) -> None:
    (conflict,) = conflicts([contract(NEW.format(notice), OBJECT.format(objection))])
    assert "too late" in conflict.topic
    assert notice in conflict.why
    assert objection in conflict.why


def test_clocks_of_two_papers_are_not_compared_with_each_other() -> None:
    assert conflicts([contract(NEW.format("10 days")), terms(OBJECT.format("30 days"))]) == ()


def test_a_quotation_is_the_sentence_as_it_stands() -> None:
    text = f"Security matters. {BREACH.format('24 hours')} It says how."
    assert [promise.quote.text for promise in promises_in(contract(text), law().clocks)] == [BREACH.format("24 hours")]


@pytest.mark.parametrize(
    "text",
    [
        "Regulation (EU) 2016/679 repeals Directive 95/46/EC.",
        "The Privacy Shield was invalidated by the Court.",
        "The clauses of 2010/87/EU are replaced by those of 2021/914.",
        "Our home is a safe harbour for sailors.",
        "The shield protects your privacy.",
        "Order 195/463 is closed.",
    ],
)
def test_law_that_is_only_named_as_gone_is_no_fault(text: str) -> None:
    assert stale([contract(text)]) == ()


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("Terms have the meaning of Directive 95/46/EC.", "Directive 95/46/EC"),
        ("Transfers to the United States rest on the Privacy Shield.", "Privacy Shield"),
        ("We adhere to the EU-U.S. Safe Harbor Framework.", "Safe Harbor"),
        ("The clauses of Decision 2010/87/EU apply.", "Standard contractual clauses of 2010"),
    ],
)
def test_law_out_of_force_is_shown_with_the_words_that_rest_on_it(text: str, law: str) -> None:
    (found,) = stale([policy(f"This is first. {text} This is last.")])
    assert law in found.topic
    assert [quote.text for quote in found.quotes] == [text]
    assert found.why
