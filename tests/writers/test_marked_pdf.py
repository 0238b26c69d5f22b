from dataclasses import replace

from addendum.model.agreement import Provision
from addendum.model.review import Evidence, Finding, Review, Verdict
from addendum.writers.marked_pdf import marks, write_marked_pdf
from factories.reviews import agreement, evidence_of, finding, provision, requirement, review
from factories.small_pdf import notes_of, small_pdf, text_of

LINES = ("9.2 The Supplier shall allow for audits by the Cus-", "tomer once a year.", "Payment is due (net).")
PDF = small_pdf(LINES, ("The Supplier may refuse any audit.",))
AUDITS = provision("9.2 The Supplier shall allow for audits by the Customer once a year.", page=1)
REFUSAL = provision("The Supplier may refuse any audit.", paragraph=2, page=2)


def of(*findings: Finding, provisions: tuple[Provision, ...] = (AUDITS, REFUSAL)) -> Review:
    return review(*findings, of=agreement(*provisions, file="acme.pdf"))


def whole(source: Provision, matcher: str = "signs") -> Evidence:
    return replace(evidence_of(source, source.text), matcher=matcher)


def test_a_review_without_evidence_and_gaps_leaves_no_mark() -> None:
    assert notes_of(write_marked_pdf(PDF, of())) == []


def test_the_pages_read_as_before() -> None:
    marked = write_marked_pdf(PDF, of(finding(Verdict.MET, evidence=[whole(AUDITS)])))
    assert text_of(marked) == text_of(PDF)


def test_a_quotation_is_highlighted_across_hyphenated_lines_with_a_note_on_the_finding() -> None:
    marked = write_marked_pdf(PDF, of(finding(Verdict.PARTIAL, met=["allow_audits"], evidence=[whole(AUDITS)])))
    [(page, kind, said)] = notes_of(marked)
    assert (page, kind) == (1, "highlight")
    assert said == "Audits and inspections: partial. GDPR Art. 28(3)(h). Lacking: The text covers inspections."


def test_a_quotation_used_twice_is_marked_once_with_both_findings() -> None:
    other = finding(Verdict.MET, requirement("dpa.information", "Information"), evidence=[whole(AUDITS)])
    review_of_both = of(finding(Verdict.MET, evidence=[whole(AUDITS)]), other)
    [mark] = marks(review_of_both)
    assert mark.said.splitlines() == [
        "Audits and inspections: met. GDPR Art. 28(3)(h).",
        "Information: met. GDPR Art. 28(3)(h).",
    ]


def test_only_the_words_that_deny_are_marked_as_a_contradiction() -> None:
    found = finding(Verdict.CONTRADICTED, evidence=[whole(REFUSAL, "contradiction"), whole(AUDITS)])
    assert [mark.verdict for mark in marks(of(found))] == [Verdict.PARTIAL, Verdict.CONTRADICTED]


def test_what_is_missing_is_noted_on_the_first_page() -> None:
    marked = write_marked_pdf(PDF, of(finding(Verdict.MISSING)))
    assert notes_of(marked) == [(1, "note", "No text was found for:\n- Audits and inspections (GDPR Art. 28(3)(h))")]


def test_words_that_are_not_on_the_page_are_passed_over() -> None:
    stray = provision("These words stand nowhere in the file at all.", page=1)
    lost = provision("Nor do these.", paragraph=2, page=9)
    found = finding(Verdict.MET, evidence=[whole(stray), whole(lost)])
    assert notes_of(write_marked_pdf(PDF, of(found, provisions=(stray, lost)))) == []


def test_a_paragraph_that_goes_on_on_the_next_page_is_marked_there() -> None:
    spilled = replace(REFUSAL, page=1)
    marked = write_marked_pdf(PDF, of(finding(Verdict.MET, evidence=[whole(spilled)]), provisions=(spilled,)))
    assert [page for page, _, _ in notes_of(marked)] == [2]


def test_text_without_a_page_is_not_marked() -> None:
    source = replace(AUDITS, page=None)
    assert marks(of(finding(Verdict.MET, evidence=[whole(source)]), provisions=(source,))) == ()


def test_equal_input_gives_equal_bytes() -> None:
    found = of(finding(Verdict.MET, evidence=[whole(AUDITS)]))
    assert write_marked_pdf(PDF, found) == write_marked_pdf(PDF, found)
