"""Rows with their families: the text of a copy is held against that of its template."""

from pathlib import Path

from addendum.batch.entry import Entry
from addendum.batch.grouping import Placed, grouped
from addendum.batch.relations import member_of
from addendum.batch.results import Results
from addendum.model.matrix import Deviation, Row
from factories.relatives import profile, sentences

BASE = sentences(1)


def placed(results: Results, file: str, texts: list[str], *, signed: bool = False) -> Placed:
    """A row whose result is kept as a run keeps it."""
    made = profile(texts, signed=signed)
    results.keep(Entry(file, "", "OK", file, "2026-01-10", profile=made))
    return Placed(Row(file, family=file), member_of(file, file, "", made))


def test_a_file_that_could_not_be_read_stands_for_itself(tmp_path: Path) -> None:
    row = Row("scan.pdf", family="scan.pdf", error="NO_TEXT")
    assert grouped([Placed(row, None)], Results(tmp_path)) == (row,)


def test_every_file_is_a_row_in_its_place_and_strangers_are_left_as_they_are(tmp_path: Path) -> None:
    results = Results(tmp_path)
    files = [placed(results, f"{seed}.docx", sentences(seed)) for seed in (3, 1, 2)]
    assert grouped(files, results) == tuple(one.row for one in files)


def test_a_copy_says_what_it_is_a_copy_of_and_where_it_deviates(tmp_path: Path) -> None:
    results = Results(tmp_path)
    changed = [*BASE[:4], "Reports replace audits.", *BASE[5:]]
    copy, template = grouped([placed(results, "b.docx", changed), placed(results, "a.docx", BASE)], results)
    assert (template.family, template.relation, template.deviations) == ("a.docx", "", ())
    assert copy.family == "a.docx"
    assert copy.relation == "the same template as a.docx; 1 of 40 paragraphs differs"
    assert copy.deviations == (Deviation("5", "Reports replace audits.", BASE[4]),)


def test_the_same_text_in_another_file_deviates_nowhere(tmp_path: Path) -> None:
    results = Results(tmp_path)
    joined = [" ".join(BASE[:2]), *BASE[2:]]
    rows = grouped([placed(results, "a.docx", BASE), placed(results, "a.pdf", joined)], results)
    assert (rows[1].relation, rows[1].deviations) == ("the same text as a.docx", ())


def test_a_signed_copy_is_one_although_nothing_differs(tmp_path: Path) -> None:
    results = Results(tmp_path)
    rows = grouped([placed(results, "a.docx", BASE), placed(results, "s.pdf", BASE, signed=True)], results)
    assert rows[1].relation == "the signed version of a.docx; 0 of 40 paragraphs differ"


def test_only_the_first_deviations_are_shown_and_all_are_counted(tmp_path: Path) -> None:
    results = Results(tmp_path)
    long = sentences(1, 400)
    changed = [f"It is number {number}." if number % 16 == 0 else text for number, text in enumerate(long)]
    rows = grouped([placed(results, "a.docx", long), placed(results, "b.docx", changed)], results)
    assert rows[1].relation.endswith("25 of 400 paragraphs differ")
    assert len(rows[1].deviations) == 20
