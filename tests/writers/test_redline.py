import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addendum.errors import CannotRedline
from addendum.model.review import Instrument
from addendum.ooxml.labels import labels
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import accept, reject
from addendum.ooxml.stories import stories, story_named
from addendum.ooxml.styles import Styles
from addendum.verify import prove
from addendum.writers.redline import Redline, write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import Numbering as Mode
from factories.contracts import contract, simple
from factories.redlines import redline_of_contract
from factories.synthetic_edits import synthetic_amendment
from factories.word import document_xml, paragraph, run, unzipped

MODES: tuple[Mode, ...] = ("style", "direct", "typed")


def labelled(data: bytes) -> list[tuple[str, str]]:
    """Label and text of every paragraph of the body that has text."""
    package = WordPackage.open(data)
    body = story_named(stories(package), "body")
    numbers = labels(body, Numbering.of(package, Styles.of(package)))
    return [(numbers[p.index].text if p.index in numbers else "", p.text()) for p in body.paragraphs if p.text()]


def test_no_edits_give_back_the_very_same_bytes() -> None:
    data = contract().data()
    assert write_redline(data, Pen(data).amendment(), STAMP) == Redline(data)


def test_an_edit_that_is_left_out_leaves_the_very_same_bytes() -> None:
    data = contract().data()
    pen = Pen(data)
    edit = pen.replace("Subject to clause 6", "Under clause 6")
    redline = write_redline(data, pen.amendment(edit), STAMP)
    assert redline.data != data
    edit = pen.replace("clause 6,", "nothing,")
    redline = write_redline(data, pen.amendment(edit), STAMP)
    assert redline.data == data
    assert [one.requirement for one in redline.left_out] == ["dpa.audits"]
    assert "field" in redline.left_out[0].why


@pytest.mark.parametrize("mode", MODES)
def test_a_redline_is_proved_in_every_way_of_numbering(mode: Mode) -> None:
    data, redline = redline_of_contract(mode)
    assert redline.left_out == ()
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]


@pytest.mark.parametrize(
    ("mode", "clause", "text"), [("style", "7.", "7.1"), ("direct", "7.", "7.1"), ("typed", "", "")]
)
def test_a_new_clause_takes_the_next_number(mode: Mode, clause: str, text: str) -> None:
    _, redline = redline_of_contract(mode)
    found = labelled(accept(WordPackage.open(redline.data)))
    shown = {words: label for label, words in found}
    if mode == "typed":
        assert "6A.\tAudits" in shown
        assert "6A.1\tIt allows audits." in shown
    else:
        assert shown["Audits"] == clause
        assert shown["It allows audits."] == text
        assert shown["Law"] == "8."


@pytest.mark.parametrize("mode", MODES)
def test_rejecting_ours_gives_the_partners_text_and_numbers(mode: Mode) -> None:
    data, redline = redline_of_contract(mode)
    ours = frozenset({STAMP.author})
    assert labelled(reject(WordPackage.open(redline.data), ours)) == labelled(data)


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 100_000))
def test_any_edits_anywhere_are_proved_or_left_out(mode: Mode, seed: int) -> None:
    data = contract(mode).data()
    redline = write_redline(data, synthetic_amendment(data, seed), STAMP)
    proof = prove(data, redline.data, STAMP.author, redline.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]


def test_every_part_that_no_edit_needs_is_the_same_and_in_the_same_place() -> None:
    data, redline = redline_of_contract("style")
    before, after = unzipped(data), unzipped(redline.data)
    assert list(before) == list(after)
    needed = {f"word/{name}.xml" for name in ("document", "comments", "commentsExtended", "commentsIds", "people")}
    assert {name for name in before if before[name] != after[name]} == needed


def test_equal_input_gives_equal_bytes() -> None:
    assert redline_of_contract("style")[1].data == redline_of_contract("style")[1].data


def test_the_smallest_span_is_struck() -> None:
    xml = document_xml(redline_of_contract("style")[1].data)
    assert ">written</w:delText>" in xml
    assert ">documented</w:t>" in xml
    assert "instructions</w:delText>" not in xml


def test_the_plan_tells_the_accepted_text_of_every_paragraph_of_the_story() -> None:
    _, redline = redline_of_contract("style")
    body = story_named(stories(WordPackage.open(accept(WordPackage.open(redline.data)))), "body")
    assert dict(redline.planned) == {("body", one.index): one.text() for one in body.paragraphs}


def test_an_edit_whose_words_are_not_there_is_left_out() -> None:
    data = contract().data()
    pen = Pen(data)
    edit = pen.replace("written instructions", "documented instructions")
    other = simple(paragraph(run("Something else."))).data()
    redline = write_redline(other, pen.amendment(edit), STAMP)
    assert redline.data == other
    assert len(redline.left_out) == 1


def test_of_two_edits_of_the_same_words_the_second_is_left_out() -> None:
    data = contract().data()
    pen = Pen(data)
    first, second = pen.replace("written instructions", "such orders"), pen.replace("instructions only", "orders")
    redline = write_redline(data, pen.amendment(first, second), STAMP)
    assert [one.why for one in redline.left_out] == [f"{second.id}: another edit changes the same words."]


def test_two_insertions_at_one_place_stand_in_the_order_of_the_amendment() -> None:
    data = contract().data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.insert("a breach", " one"), pen.insert("a breach", " two")), STAMP)
    assert any("a breach one two that" in text for text in redline.planned.values())
    assert prove(data, redline.data, STAMP.author, redline.planned).holds


def test_a_second_round_in_the_same_name_and_on_the_same_day_is_proved_too() -> None:
    _, first = redline_of_contract("style")
    pen = Pen(first.data)
    amendment = pen.amendment(
        pen.insert("It allows", " and supports"), pen.add("Law", pen.like("It is strict.", "The law of"))
    )
    second = write_redline(first.data, amendment, STAMP)
    proof = prove(first.data, second.data, STAMP.author, second.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]


def test_an_official_set_is_never_redlined() -> None:
    data = contract().data()
    pen = Pen(data)
    amendment = pen.amendment(pen.insert("without delay", " at all"), instrument=Instrument.OFFICIAL)
    with pytest.raises(CannotRedline, match="official"):
        write_redline(data, amendment, STAMP)
