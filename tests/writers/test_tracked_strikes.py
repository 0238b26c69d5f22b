import pytest

from addendum.verify import prove
from addendum.writers.redline import Redline, write_redline
from factories import word
from factories.amendments import STAMP, Pen
from factories.contracts import simple
from factories.word import document_xml, paragraph, run

NEXT = paragraph(run("Next."), style="Clause2")


def struck(*body: str, words: str = "Two.") -> Redline:
    """A file with the words struck, proved."""
    data = simple(*body).data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.replace(words, "")), STAMP)
    for author in (STAMP.author, None):
        proof = prove(data, redline.data, author, redline.planned)
        assert proof.holds, [check for check in proof.checks if not check.holds]
    return redline


@pytest.mark.parametrize("text", ["Two.", "Two. ", " Two.\t"])
def test_a_paragraph_struck_as_a_whole_goes_with_its_mark(text: str) -> None:
    redline = struck(paragraph(run("One."), style="Clause2"), paragraph(run(text), style="Clause2"), NEXT)
    assert '<w:pStyle w:val="Clause2"/><w:rPr><w:del w:id=' in document_xml(redline.data)
    assert [redline.planned["body", index] for index in (1, 2)] == ["One.", "Next."]


@pytest.mark.parametrize(
    "body",
    [
        (paragraph(run("Two.")),),
        (paragraph(run("Two.")), word.table((word.cell(paragraph()),))),
        (paragraph(run("Two. Three.")), NEXT),
        (paragraph('<w:bookmarkStart w:id="3" w:name="_Ref1"/>', run("Two."), '<w:bookmarkEnd w:id="3"/>'), NEXT),
        (paragraph(run("Two."), word.deleted(3, run(" Gone."))), NEXT),
        (paragraph(run("Two."), mark=f"<w:ins {word.change(3)}/>"), NEXT),
        (paragraph(run("Two."), run("secret", "<w:vanish/>")), NEXT),
        (paragraph(run("Two."), properties="<w:sectPr/>"), NEXT),
    ],
)
def test_a_mark_that_must_stay_stays(body: tuple[str, ...]) -> None:
    redline = struck(paragraph(run("One.")), *body)
    assert "<w:rPr><w:del " not in document_xml(redline.data)
    assert len(redline.planned) == len(body) + 1


def test_another_paragraph_can_stand_in_its_place() -> None:
    data = simple(paragraph(run("Two."), style="Clause2"), NEXT).data()
    pen = Pen(data)
    edits = (pen.replace("Two.", ""), pen.add("Two.", pen.like("New.", "Next.")))
    redline = write_redline(data, pen.amendment(*edits), STAMP)
    assert list(redline.planned.values()) == ["New.", "Next."]
    assert prove(data, redline.data, STAMP.author, redline.planned).holds
