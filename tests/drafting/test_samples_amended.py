"""The samples, read, checked, drafted and written: what was planned is what the redline reads, and it is complete."""

from pathlib import Path

import pytest

from addendum.check import check
from addendum.drafting import draft
from addendum.drafting.gap import is_settled
from addendum.drafting.simulation import apply
from addendum.library import load_playbook
from addendum.model.agreement import Agreement
from addendum.model.amendment import Form
from addendum.readers import read_agreement
from addendum.settings import Settings
from addendum.writers.conversion import write_conversion
from addendum.writers.redline import write_redline
from factories.papers import STAMP

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "agreements").iterdir())
PLAYBOOK = load_playbook()


def as_word(path: Path) -> bytes:
    """The sample as Word file: itself, or the conversion that is redlined in its place."""
    data = path.read_bytes()
    return data if path.suffix == ".docx" else write_conversion(read_agreement(data, path.name))


def body(agreement: Agreement) -> list[str]:
    return [p.text for p in agreement.provisions if p.story == "body" and p.text.strip()]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_accepted_redline_reads_as_planned_meets_what_was_amended_and_needs_no_second_draft(path: Path) -> None:
    data = as_word(path)
    review = check(read_agreement(data, f"{path.stem}.docx"), PLAYBOOK)
    amendment = draft(review, Settings())
    assert draft(review, Settings()) == amendment
    if amendment.form in (Form.NOTHING, Form.AGREEMENT):
        return
    redline = write_redline(data, amendment, STAMP)
    assert redline.left_out == ()
    accepted = read_agreement(redline.data, f"{path.stem}.docx")
    assert body(accepted) == body(apply(review.agreement, amendment.edits))
    after = check(accepted, PLAYBOOK)
    assert [e.requirement for e in amendment.edits if not is_settled(after.finding(e.requirement))] == []
    assert draft(after, Settings()).edits == ()


@pytest.mark.parametrize(
    ("name", "gone", "stays"),
    [
        (
            "brightwell-analytics-dpa",
            "liable only for careful selection",
            "As regards sub-processors, Supplier is",
        ),
        (
            "brightwell-analytics-dpa",
            "Supplier may assist",
            "Supplier shall assist Customer in answering requests",
        ),
        ("brightwell-analytics-dpa", "Where commercially reasonable", "who exercise their rights under the GDPR"),
        ("brightwell-analytics-dpa", "ten (10) business days", "it shall notify Customer without undue delay."),
        ("brightwell-analytics-dpa", "reasonable time afterwards", "of the requirement before processing"),
        ("ferrow-logistics-dpa", "which consist of a review", "mandated by the Company, including inspections"),
        ("ferrow-logistics-dpa", "five (5) business days", "without undue delay after becoming aware of it."),
        (
            "pelican-payroll-addendum",
            "once Pelican has confirmed",
            "without undue delay after becoming aware of it.",
        ),
        (
            "pelican-payroll-addendum",
            "commercially reasonable efforts",
            "Pelican shall protect Personal Data against",
        ),
        ("pelican-payroll-addendum", "address any claim", "Pelican shall remain fully liable to Company"),
    ],
)
def test_words_that_weaken_or_deny_a_duty_do_not_stay_beside_it(name: str, gone: str, stays: str) -> None:
    data = as_word(next(path for path in SAMPLES if path.stem == name))
    review = check(read_agreement(data, f"{name}.docx"), PLAYBOOK)
    accepted = " ".join(body(apply(review.agreement, draft(review, Settings()).edits)))
    assert gone in " ".join(body(review.agreement))
    assert gone not in accepted
    assert stays in accepted


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_law_gap_is_amended_or_named_with_the_reason(path: Path) -> None:
    review = check(read_agreement(as_word(path), f"{path.stem}.docx"), PLAYBOOK)
    amendment = draft(review, Settings())
    treated = {e.requirement for e in amendment.edits} | {left.requirement for left in amendment.left_out}
    assert {f.requirement.id for f in review.findings if f.is_law_gap} <= treated
