import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.verify import prove
from addendum.writers.redline import Redline, write_redline
from addendum.writers.tracked_words import WordEdit, smallest
from factories import word
from factories.amendments import STAMP, Pen
from factories.contracts import simple
from factories.word import OTHER, document_xml, paragraph, run

OURS = f'w:author="{STAMP.author}" w:date="{STAMP.date}"'


def edited(body: str, old: str, new: str, *, comment: str = "") -> Redline:
    """A file of one paragraph with some words replaced, or new ones put in behind where ``old`` ends in "|"."""
    data = simple(body, paragraph(run("End."))).data()
    pen = Pen(data)
    edit = pen.insert(old[:-1], new, comment) if old.endswith("|") else pen.replace(old, new, comment)
    redline = write_redline(data, pen.amendment(edit), STAMP)
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]
    return redline


def test_nothing_is_cut_where_words_stand_between_two_runs() -> None:
    xml = document_xml(edited(paragraph(run("One "), run("two.", "<w:i/>")), "One |", "and ").data)
    assert xml.count("<w:r>") == len(("One", "and", "two", "End"))


def test_new_words_look_like_most_of_the_text_around_them() -> None:
    body = paragraph(run("Term", "<w:b/>"), run(" means what the parties agree on."))
    xml = document_xml(edited(body, "Term|", " here").data)
    assert '<w:r><w:t xml:space="preserve"> here</w:t></w:r>' in xml


def test_new_words_keep_the_language_of_their_neighbours() -> None:
    body = paragraph(run("Der Auftragnehmer hilft.", '<w:lang w:val="de-DE"/>'))
    xml = document_xml(edited(body, "hilft", "hilft stets").data)
    assert '<w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve"> stets</w:t>' in xml


def test_struck_words_over_several_looks_keep_each_its_own() -> None:
    body = paragraph(run("keep "), run("bold ", "<w:b/>"), run("italic", "<w:i/>"), run(" rest"))
    xml = document_xml(edited(body, "bold italic", "").data)
    assert '<w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">bold </w:delText>' in xml
    assert '<w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">italic</w:delText>' in xml
    assert xml.count("<w:del ") == 1


def test_tabs_and_breaks_count_as_one_character() -> None:
    redline = edited(paragraph(run("a\tb\nc d")), "b\nc", "b\tx")
    assert "a\tb\tx d" in redline.planned.values()
    assert "<w:br/>" in document_xml(redline.data)


def test_striking_words_that_another_inserted_nests_in_their_insertion() -> None:
    body = paragraph(run("Tell "), word.inserted(5, run("promptly and fully")), run(" of it."))
    xml = document_xml(edited(body, " and fully", "").data)
    assert f'<w:ins w:id="5" w:author="{OTHER}"' in xml
    assert xml.index("</w:del>") < xml.index("</w:ins>")


def test_words_within_an_insertion_of_another_part_it_in_two_of_the_same_author_and_date() -> None:
    body = paragraph(run("Tell "), word.inserted(5, run("promptly and fully")), run(" of it."))
    xml = document_xml(edited(body, "promptly|", " in writing").data)
    assert xml.count(f'w:author="{OTHER}" w:date="{word.OTHER_DATE}"') == len(("left", "right"))
    assert xml.index(">promptly<") < xml.index(" in writing") < xml.index(" and fully")


def test_words_at_the_end_of_an_insertion_of_another_stand_behind_it() -> None:
    body = paragraph(run("Tell "), word.inserted(5, run("promptly")), run(" of it."))
    xml = document_xml(edited(body, "promptly|", " and fully").data)
    assert xml.count(f'w:author="{OTHER}"') == 1
    assert "promptly</w:t></w:r></w:ins><w:ins w:id=" in xml


def test_words_at_the_end_of_a_paragraph_stand_behind_a_pending_deletion_there() -> None:
    body = paragraph(run("Return all."), word.deleted(6, run(" Fees apply.")))
    xml = document_xml(edited(body, "Return all.|", " Keep none.").data)
    assert xml.index("Fees apply") < xml.index("Keep none")


def test_new_words_do_not_become_part_of_a_link_that_ends_there() -> None:
    linked = run("the list", '<w:rStyle w:val="Hyperlink"/>')
    link = f'<w:hyperlink w:anchor="x">{linked}</w:hyperlink>'
    xml = document_xml(edited(paragraph(run("See "), link, run(".")), "the list|", " of today").data)
    assert "</w:hyperlink><w:ins" in xml
    assert '<w:r><w:t xml:space="preserve"> of today' in xml


def test_new_words_do_not_become_part_of_a_control_that_ends_there() -> None:
    body = paragraph(run("Law of "), word.control(run("Ireland"), number=9), run("."))
    assert "</w:sdt><w:ins" in document_xml(edited(body, "Ireland|", " and Wales").data)


def test_new_words_behind_a_field_stand_behind_its_end() -> None:
    body = paragraph(run("Clause "), word.field_of("REF x", run("6")), run(" applies."))
    xml = document_xml(edited(body, "Clause 6|", "(a)").data)
    assert '"end"/></w:r><w:ins' in xml


def test_new_words_at_the_front_stand_behind_the_properties() -> None:
    body = paragraph(run("Staff are bound."), style="Clause2")
    data = simple(body, paragraph(run("End."))).data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.replace("Staff", "All Staff", "")), STAMP)
    assert "</w:pPr><w:ins " in document_xml(redline.data)
    assert prove(data, redline.data, STAMP.author, redline.planned).holds


def test_a_change_of_looks_by_another_stays_on_both_halves_of_a_run() -> None:
    change = f"<w:b/><w:rPrChange {word.change(7)}><w:rPr/></w:rPrChange>"
    xml = document_xml(edited(paragraph(run("One two three", change)), "two|", " and a half").data)
    assert xml.count("<w:rPrChange") == len(("left", "right"))
    assert xml.count('w:id="7"') == 1


def test_text_that_xml_cannot_hold_is_dropped_and_marks_are_escaped() -> None:
    redline = edited(paragraph(run("One.")), "One.|", " <b>&\x0b\x00")
    assert " &lt;b&gt;&amp;</w:t>" in document_xml(redline.data)
    assert "One. <b>&" in redline.planned.values()


@pytest.mark.parametrize(
    ("body", "old", "why"),
    [
        (paragraph(run("As "), word.field_of("REF x", run("clause 6")), run(" says.")), "clause", "field"),
        (paragraph(run("In "), word.control(run("Cork"), number=3, lock="contentLocked"), run(".")), "Cork", "control"),
        (word.control(paragraph(run("All is locked.")), number=3, lock="sdtContentLocked"), "locked", "control"),
        (
            paragraph(run("In "), word.control(run("Cork"), number=3, properties="<w:dropDownList/>"), run(".")),
            "Cork",
            "choice",
        ),
        (paragraph(run("As agreed"), word.note_mark(1), run(" here.")), "agreed here", "note"),
        (
            paragraph(f"<w:moveTo {word.change(4)}>{run('moved words')}</w:moveTo>", run(" stay.")),
            "moved",
            "moved",
        ),
    ],
)
def test_words_that_must_be_left_alone_are_left_out_with_the_reason(body: str, old: str, why: str) -> None:
    data = simple(body, paragraph(run("End."))).data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.replace(old, "other")), STAMP)
    assert redline.data == data
    assert why in redline.left_out[0].why


words = st.lists(st.sampled_from(["the", "Processor", "shall", ",", "audit", "“x”"]), max_size=6).map(" ".join)


@given(words, words, words, words)
def test_the_smallest_edit_makes_the_same_text(front: str, old: str, new: str, back: str) -> None:
    text = front + old + back
    edit = smallest(WordEdit(len(front), len(front) + len(old), new), text)
    assert text[: edit.start] + edit.new + text[edit.end :] == front + new + back
    assert len(front) <= edit.start <= edit.end <= len(front) + len(old)
