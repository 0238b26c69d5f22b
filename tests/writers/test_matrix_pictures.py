"""The pictures of a matrix say what its cells say."""

from dataclasses import replace

from lxml import etree

from addendum.model.matrix import Cell, Matrix, Proposed, Row
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.writers.matrix_pictures import Picture, pictures
from factories.matrices import cells, complete_row, gap_row, large, matrix, unread_row

MOST_OPEN, BEFORE_AND_AFTER, HOW_FAR = (
    "Which law requirement is open most often",
    "Before and after the amendment",
    "How far each agreement is",
)


def titles(made: Matrix) -> list[str]:
    return [picture.title for picture in pictures(made)]


def drawn(made: Matrix, title: str) -> Picture:
    (found,) = [picture for picture in pictures(made) if picture.title == title]
    return found


def words(made: Matrix, title: str) -> str:
    return str(etree.fromstring(drawn(made, title).svg).findtext("desc"))


def labels(made: Matrix, title: str, kind: str = "label") -> list[str]:
    svg = etree.fromstring(drawn(made, title).svg)
    return [str(text.text) for text in svg.iter("text") if text.get("class") == kind]


def drafted_row() -> Row:
    found = {
        "dpa.audits": Cell(Verdict.MISSING, proposed=Proposed.AMENDED),
        "dpa.security": Cell(Verdict.PARTIAL, proposed=Proposed.BLANK),
    }
    return replace(gap_row(), cells=found)


def test_where_nothing_was_judged_there_is_nothing_to_draw() -> None:
    assert pictures(matrix(unread_row())) == ()


def test_a_file_in_an_unknown_language_is_no_measure_of_anything() -> None:
    unknown = replace(gap_row(), verdict="not-reviewed", cells=cells(audits=Verdict.UNCLEAR, security=Verdict.UNCLEAR))
    assert pictures(matrix(unknown)) == ()
    assert pictures(matrix(unknown, gap_row())) == pictures(matrix(gap_row()))


def test_where_nothing_is_open_no_requirement_is_open_most() -> None:
    assert titles(matrix(complete_row())) == [HOW_FAR]


def test_without_papers_there_is_no_before_and_after() -> None:
    assert BEFORE_AND_AFTER not in titles(matrix())
    assert BEFORE_AND_AFTER in titles(matrix(drafted_row()))


def test_a_requirement_is_counted_once_for_each_agreement() -> None:
    assert words(matrix(), MOST_OPEN) == ("Audits and inspections: 1 partial. Security of processing: 1 contradicted.")
    assert "Counted over 2 agreements" in drawn(matrix(), MOST_OPEN).caption


def test_the_requirement_open_most_often_stands_first() -> None:
    other = replace(gap_row("c.docx"), cells=cells(audits=Verdict.MET, security=Verdict.MISSING))
    assert labels(matrix(gap_row(), other), MOST_OPEN)[0] == "Security of processing"


def test_what_is_asked_by_house_policy_only_is_in_no_picture() -> None:
    assert all("Data protection officer" not in picture.svg for picture in pictures(matrix(drafted_row(), gap_row())))


def test_what_a_person_accepted_is_open_in_no_picture_and_not_called_met() -> None:
    accepted = Cell(Verdict.PARTIAL, decision="accepted by JD", accepted=True, proposed=Proposed.AMENDED)
    made = matrix(replace(gap_row(), cells={"dpa.audits": accepted, "dpa.security": Cell(Verdict.MISSING)}))
    assert words(made, MOST_OPEN) == "Security of processing: 1 missing."
    assert labels(made, HOW_FAR, "behind") == ["0 of 2 met"]
    assert words(made, HOW_FAR).endswith(": 1 accepted by a person, 1 open.")
    assert labels(made, BEFORE_AND_AFTER, "behind") == ["1 open", "1 open"]


def test_an_agreement_is_as_far_as_its_law_points_that_apply() -> None:
    some = replace(complete_row(), cells=cells(audits=Verdict.MET, security=Verdict.NOT_APPLICABLE))
    assert labels(matrix(some), HOW_FAR, "behind") == ["1 of 1 met"]


def test_the_furthest_stands_first_and_the_rest_is_counted() -> None:
    made = large(60, 9)
    shown = labels(made, HOW_FAR, "behind")
    figures = [int(text.split()[0]) - int(text.split()[2]) for text in shown]
    assert figures == sorted(figures)
    judged = sum(bool(row.cells) for row in made.rows)
    assert f"The {judged - len(shown)} others" in drawn(made, HOW_FAR).caption


def test_after_the_papers_what_was_amended_is_met_and_a_blank_stays_open() -> None:
    assert words(matrix(drafted_row(), complete_row()), BEFORE_AND_AFTER) == (
        "As received: 2 open. Once our papers are accepted: 1 met once amended, 1 met once a blank is filled in."
    )
    assert labels(matrix(drafted_row()), BEFORE_AND_AFTER, "behind") == ["2 open", "1 open"]


def test_the_open_points_before_are_those_of_the_cells() -> None:
    made = large(30, 20, drafted=True)
    law = {column.requirement for column in made.law_columns}
    touched = [row for row in made.rows if any(cell.proposed for cell in row.cells.values())]
    wanted = sum(cell.verdict in OPEN_VERDICTS for row in touched for key, cell in row.cells.items() if key in law)
    assert labels(made, BEFORE_AND_AFTER, "behind")[0] == f"{wanted} open"


def test_every_part_drawn_is_in_the_key() -> None:
    for picture in pictures(large(30, 20, drafted=True)):
        looks = {rect.get("class") for rect in etree.fromstring(picture.svg).iter("rect")} - {"plate"}
        assert looks == {rect.get("class") for rect in etree.fromstring(picture.key).iter("rect")}
