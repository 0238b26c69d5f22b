"""Records of reviews as rows of a matrix."""

import json

from addendum.batch.rows import matrix_of, row_of
from addendum.errors import NoText
from addendum.model.matrix import Proposed
from addendum.model.review import Review, Verdict
from addendum.writers.review_json import Record, Unread, review_record, unread_record
from factories.reviews import AUDIT_TEXT, complete_review, mixed_review, playbook, unread_review


def record(made: Review) -> Record:
    """The record as it comes back from the disk."""
    found = json.loads(json.dumps(review_record(made, "0")))
    assert isinstance(found, dict)
    return found


def test_a_row_says_what_the_record_says() -> None:
    row = row_of(record(mixed_review()), review="acme/internal/acme_review.html")
    assert (row.file, row.verdict, row.instrument, row.language) == ("acme.docx", "gaps", "processor-terms", "en")
    assert row.party == "Acme Ltd"
    assert row.cells["dpa.audits"].verdict is Verdict.PARTIAL
    assert row.cells["dpa.audits"].lacks == ("inspections",)
    assert row.cells["dpa.audits"].words == ("inspections",)
    assert row.review == "acme/internal/acme_review.html"


def test_a_file_stands_for_itself_until_it_is_grouped() -> None:
    assert row_of(record(complete_review())).family == "acme.docx"


def test_a_cell_knows_what_the_papers_do_about_it() -> None:
    drafted = {**record(mixed_review()), "proposed": {"dpa.audits": "amended", "dpa.types": "left blank"}}
    cells = row_of(drafted).cells
    assert cells["dpa.audits"].proposed is Proposed.AMENDED
    assert {cell.proposed for cell in row_of(record(mixed_review())).cells.values()} == {Proposed.NOTHING}


def test_a_cell_carries_words_of_the_agreement() -> None:
    quotes = row_of(record(mixed_review())).cells["dpa.audits"].quotes
    assert quotes[0].words in AUDIT_TEXT


def test_parts_that_were_not_read_are_counted() -> None:
    assert row_of(record(unread_review())).unread == 1
    assert row_of(record(complete_review())).unread == 0


def test_an_unread_file_has_its_error_and_no_cells() -> None:
    row = row_of(unread_record(Unread("scan.pdf", "", playbook(), NoText("There is no text.")), "0"))
    assert (row.error, row.remark, row.verdict) == ("NO_TEXT", "There is no text.", "not-reviewed")
    assert not row.cells


def test_the_columns_are_those_of_the_fullest_record() -> None:
    records = [unread_record(Unread("scan.pdf", "", playbook(), NoText("x")), "0"), record(mixed_review())]
    made = matrix_of(records, tuple(map(row_of, records)), (("hidden", 1),), "gdpr-art28")
    assert [column.requirement for column in made.columns] == [f.requirement.id for f in mixed_review().findings]
    assert len(made.law_columns) == 6
    assert made.skipped == (("hidden", 1),)


def test_no_record_is_no_column() -> None:
    assert matrix_of([], (), (), "gdpr-art28").columns == ()
