import pytest

from addendum.model.agreement import NoteKind, ProvisionKind
from factories.word import (
    change,
    control,
    deleted,
    inserted,
    paragraph,
    run,
)
from factories.word_lists import in_list
from factories.word_reading import BOLD, found, read


def test_empty_paragraphs_have_no_provision_but_keep_their_index() -> None:
    body = paragraph(run("One is here.")) + paragraph() + paragraph(run(" ")) + paragraph(run("Two is here."))
    assert [(one.paragraph, one.text) for one in found(body)] == [(1, "One is here."), (4, "Two is here.")]


def test_numbers_are_computed_and_nest() -> None:
    body = (
        paragraph(run("Audit"), properties=in_list(1, 0))
        + paragraph(run("The Processor shall:"), properties=in_list(1, 1))
        + paragraph(run("act; and"), properties=in_list(1, 2))
        + paragraph(run("help."), properties=in_list(1, 2))
        + paragraph(run("bulleted"), properties=in_list(2, 0))
    )
    one, two, three, four, five = found(body)
    assert [p.number for p in (one, two, three, four, five)] == ["1", "1.1", "(a)", "(b)", ""]
    assert [p.kind for p in (one, two, three, five)] == [
        ProvisionKind.HEADING, ProvisionKind.TEXT, ProvisionKind.ITEM, ProvisionKind.ITEM,
    ]  # fmt: skip
    assert (two.parent, three.parent, four.parent) == (one.at, two.at, two.at)
    assert not any(p.typed_number for p in (one, two, three))
    assert three.heading == "Audit"


def test_typed_numbers_stay_in_the_text() -> None:
    one = found(paragraph(run("First of all.")) + paragraph(run("7.2 The Processor shall act.")))[1]
    assert (one.number, one.typed_number, one.text) == ("7.2", True, "7.2 The Processor shall act.")


def test_headings_by_style_outline_and_weight() -> None:
    body = (
        paragraph(run("Agreement"))
        + paragraph(run("By style"), style="heading1")
        + paragraph(run("Text of the first."))
        + paragraph(run("By outline"), properties='<w:outlineLvl w:val="0"/>')
        + paragraph(run("By weight", BOLD))
        + paragraph(run("Only ", BOLD), run("half bold"))
    )
    kinds = {one.text: one.kind for one in found(body)}
    assert kinds["By style"] is kinds["By outline"] is kinds["By weight"] is ProvisionKind.HEADING
    assert kinds["Only half bold"] is ProvisionKind.TEXT


def test_a_whole_sentence_in_a_heading_style_is_text() -> None:
    sentence = (
        "The Processor shall make available all information necessary to demonstrate compliance with this clause."
    )
    assert found(paragraph(run("Title")) + paragraph(run(sentence), style="heading1"))[1].kind is ProvisionKind.TEXT


def test_a_long_heading_of_an_annex_is_a_heading_and_a_sentence_on_an_annex_is_none() -> None:
    heading = "Annex 1 - Operations on Personal Data that the Processor Carries Out on Behalf of the Controller"
    sentence = "Annex 1 lists the operations on Personal Data that the Processor carries out for the Controller."
    body = paragraph(run("Title")) + paragraph(run(heading), style="heading1") + paragraph(run(sentence))
    styled = paragraph(run(sentence), style="heading1")
    assert [one.kind for one in found(body + styled)[1:]] == [
        ProvisionKind.HEADING, ProvisionKind.TEXT, ProvisionKind.TEXT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "first",
    [
        paragraph(run("Data Processing Agreement"), style="Title"),
        paragraph(run("Data Processing Agreement")),
        paragraph(run("Data Processing Agreement", BOLD), properties='<w:jc w:val="center"/>'),
        paragraph(run("Contents"), style="heading1") + paragraph(run("1. Audit\t3"), style="toc1")
        + paragraph(run("Data Processing Agreement"), style="heading1"),
    ],
)  # fmt: skip
def test_the_title_is_found_and_nothing_hangs_under_it(first: str) -> None:
    agreement = read(first + paragraph(run("This agreement is made today.")))
    assert agreement.title == "Data Processing Agreement"
    assert agreement.provisions[-1].level == 0


def test_a_numbered_first_heading_is_no_title_and_a_contents_gallery_holds_nothing() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = control(paragraph(run("Audit 3")), number=1, properties=gallery)
    first, heading, text = found(contents + paragraph(run("Article 1: Audit")) + paragraph(run("It shall act.")))
    assert (first.kind, heading.kind, heading.number) == (ProvisionKind.HEADING, ProvisionKind.HEADING, "Article 1")
    assert text.parent == heading.at


def test_pending_changes_give_both_texts_and_a_note() -> None:
    body = paragraph(run("It shall "), inserted(1, run("not ")), run("act.")) + paragraph(run("It shall rest."))
    agreement = read(body)
    first, second = agreement.provisions
    assert (first.text, first.text_if_rejected) == ("It shall not act.", "It shall act.")
    assert second.text_if_rejected is None
    note = agreement.notes[0]
    assert note.kind is NoteKind.TRACKED_CHANGES
    assert "1 insertion and 0 deletions" in note.what
    assert "Jane Roe (1)" in note.what


def test_a_deleted_clause_is_kept_for_the_rejecting_view() -> None:
    gone = paragraph(deleted(1, run("It may audit.")), mark=f"<w:del {change(2)}/>")
    provisions = found(paragraph(run("One is here.")) + gone + paragraph(run("Two is here.")))
    assert [(one.text, one.text_if_rejected) for one in provisions] == [
        ("One is here.", None),
        ("", "It may audit."),
        ("Two is here.", None),
    ]


def test_text_that_runs_on_behind_a_deleted_mark_hangs_under_its_beginning() -> None:
    body = paragraph(run("The Processor shall"), mark=f"<w:del {change(1)}/>") + paragraph(run(" not act."))
    first, second = found(paragraph(run("Title")) + body)[1:]
    assert second.parent == first.at
