"""review.json: the contract other programs rely on."""

import json

import pytest

from addendum.errors import EncryptedFile
from addendum.model.agreement import Provision, ProvisionKind
from addendum.model.amendment import Amendment, Edit, EditKind, Form
from addendum.model.review import ElementResult, Finding, Verdict
from addendum.writers.review_json import FORMAT_VERSION, Record, Unread, dump, review_record, unread_record
from factories.reviews import (
    AUDIT_TEXT,
    agreement,
    complete_review,
    evidence_of,
    finding,
    mixed_review,
    playbook,
    provision,
    requirement,
    review,
    unread_review,
)

TOP = {"format", "version", "tool", "playbook", "agreement", "verdict", "findings"}
AGREEMENT = {
    "file",
    "sha256",
    "title",
    "language",
    "kind",
    "instrument",
    "parties",
    "pages",
    "provisions",
    "notes",
}
FINDING = {
    "requirement",
    "title",
    "law",
    "tier",
    "level",
    "verdict",
    "confidence",
    "lacks",
    "lacks_words",
    "by_reference",
    "flags",
    "elements",
    "evidence",
    "nearest",
}
EVIDENCE = {
    "element",
    "quote",
    "context",
    "provision",
    "at",
    "story",
    "page",
    "paragraph",
    "score",
    "matcher",
}


def record_of(made: object) -> Record:
    """Pass the record through JSON, as its readers get it."""
    back = json.loads(json.dumps(made))
    assert isinstance(back, dict)
    return back


def first(record: Record, key: str) -> dict[str, object]:
    found = record[key]
    assert isinstance(found, list)
    assert isinstance(found[0], dict)
    return found[0]


def test_a_record_has_exactly_the_keys_of_the_contract() -> None:
    record = record_of(review_record(mixed_review(), "0.1.0"))
    assert set(record) == TOP
    assert isinstance(record["agreement"], dict)
    assert set(record["agreement"]) == AGREEMENT
    assert set(first(record, "findings")) == FINDING
    assert set(first(first(record, "findings"), "evidence")) == EVIDENCE


def test_a_record_says_format_version_and_tool() -> None:
    record = record_of(review_record(complete_review(), "9.8.7"))
    assert record["format"] == "addendum-review"
    assert record["version"] == FORMAT_VERSION == 1
    assert record["tool"] == {"version": "9.8.7"}


def test_every_requirement_stands_once_in_the_order_of_the_playbook() -> None:
    made = mixed_review()
    findings = record_of(review_record(made, "0"))["findings"]
    assert isinstance(findings, list)
    assert [f["requirement"] for f in findings] == [f.requirement.id for f in made.findings]


def test_verdicts_are_the_words_of_the_contract() -> None:
    findings = record_of(review_record(mixed_review(), "0"))["findings"]
    assert isinstance(findings, list)
    allowed = {"met", "partial", "missing", "contradicted", "unclear", "not-applicable"}
    assert {f["verdict"] for f in findings} == allowed


@pytest.mark.parametrize(
    ("made", "verdict"), [(complete_review(), "complete"), (mixed_review(), "gaps"), (unread_review(), "gaps")]
)
def test_the_overall_verdict_is_never_complete_over_unread_text(made: object, verdict: str) -> None:
    assert review_record(made, "0")["verdict"] == verdict  # type: ignore[arg-type]  # parametrized


def test_a_quote_is_a_verbatim_span_of_the_provision_it_names() -> None:
    evidence = first(first(record_of(review_record(mixed_review(), "0")), "findings"), "evidence")
    assert str(evidence["quote"]) in AUDIT_TEXT
    assert evidence["at"] == "body/9/2"
    assert evidence["paragraph"] == 3
    assert evidence["page"] is None


@pytest.mark.parametrize(("sure", "told"), [(0.9421, 0.9421), (0.0, None)])
def test_a_quotation_that_was_recognised_says_so_and_how_sure_it_is(sure: float, told: float | None) -> None:
    scanned = Provision("body/1", "allow audits;", page=4, recognised=sure)
    made = review(finding(Verdict.MET, evidence=[evidence_of(scanned, "allow audits")]), of=agreement(scanned))
    evidence = first(first(record_of(review_record(made, "0")), "findings"), "evidence")
    assert evidence["recognised"] == {"confidence": told}


def test_a_quotation_of_the_file_itself_is_not_said_to_be_recognised() -> None:
    evidence = first(first(record_of(review_record(mixed_review(), "0")), "findings"), "evidence")
    assert "recognised" not in evidence


def test_a_lead_in_stands_in_the_context_and_never_in_the_quote() -> None:
    lead_in = Provision("body/1", "The Supplier shall:", number="4", paragraph=1)
    item = Provision(
        "body/1/1", "allow audits;", ProvisionKind.ITEM, number="(a)", parent="body/1", paragraph=2, level=1
    )
    made = review(finding(Verdict.MET, evidence=[evidence_of(item, "allow audits")]), of=agreement(lead_in, item))
    evidence = first(first(record_of(review_record(made, "0")), "findings"), "evidence")
    assert evidence["context"] == "The Supplier shall:"
    assert evidence["quote"] == "allow audits"
    assert evidence["provision"] == "4(a)"


def test_what_only_pending_changes_bring_is_told_by_the_other_view() -> None:
    asked = requirement()
    made = review(
        Finding(asked, Verdict.MET, 1.0, (), flags=("depends-on-tracked-change",), if_rejected=Verdict.MISSING)
    )
    told = first(record_of(review_record(made, "0")), "findings")
    assert told["if_rejected"] == "missing"
    assert told["flags"] == ["depends-on-tracked-change"]


def test_a_blank_that_is_still_open_is_told_at_its_element() -> None:
    asked = requirement(elements=["types_listed"])
    open_blank = ElementResult("types_listed", Verdict.MISSING, left_blank=True)
    told = first(record_of(review_record(review(Finding(asked, Verdict.PARTIAL, 1.0, (open_blank,))), "0")), "findings")
    assert told["elements"] == [{"id": "types_listed", "verdict": "missing", "left_blank": True}]
    assert told["lacks"] == ["types_listed"]
    assert told["lacks_words"] == ["types listed (left blank)"]


def test_a_file_that_could_not_be_read_gives_the_same_shape_and_the_error() -> None:
    unread = Unread("x.docx", "00", playbook(), EncryptedFile("It is protected by a password."))
    record = record_of(unread_record(unread, "0"))
    assert set(record) == TOP | {"error"}
    assert record["verdict"] == "not-reviewed"
    assert record["findings"] == []
    assert record["error"] == {
        "code": "ENCRYPTED",
        "what": "It is protected by a password.",
        "remedy": "Remove the password and try again.",
    }


def test_one_line_or_pretty_text_both_end_with_a_line_feed() -> None:
    record = review_record(mixed_review(), "0")
    line, pretty = dump(record, pretty=False), dump(record, pretty=True)
    assert line.count("\n") == 1
    assert pretty.count("\n") > 20
    assert json.loads(line) == json.loads(pretty)


def test_a_file_name_that_is_no_text_can_still_be_written_as_utf_8() -> None:
    made = review(finding(Verdict.MET), of=agreement(provision(AUDIT_TEXT), file="\udce4.docx"))
    assert json.loads(dump(review_record(made, "0"), pretty=False).encode())["agreement"]["file"] == "\udce4.docx"


def test_letters_beyond_ascii_stay_readable() -> None:
    made = review(finding(Verdict.MET), of=agreement(provision(AUDIT_TEXT), file="Müller.docx"))
    assert "Müller.docx" in dump(review_record(made, "0"), pretty=True)


def test_only_a_draft_says_what_its_papers_propose() -> None:
    made = review_record(mixed_review(), "0")
    assert "proposed" not in made
    assert review_record(mixed_review(), "0", Amendment(mixed_review(), Form.NOTHING)) == made


def test_an_edit_with_a_blank_proposes_no_more_than_a_blank() -> None:
    edits = (
        Edit("dpa.audits/1", "dpa.audits", ("inspections",), EditKind.INSERT_WORDS, "body/1"),
        Edit("dpa.types/1", "dpa.types", ("types",), EditKind.INSERT_WORDS, "body/1", blanks=("types of data",)),
    )
    made = review_record(mixed_review(), "0", Amendment(mixed_review(), Form.SCATTERED, edits))
    assert made["proposed"] == {"dpa.audits": "amended", "dpa.types": "left blank"}
