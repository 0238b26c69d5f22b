"""Comments beside words that stay as they are."""

from dataclasses import replace

from addendum.model.amendment import Amendment, Comment
from addendum.model.official import OfficialText
from addendum.model.review import Instrument
from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.verify import prove
from addendum.writers.clean import write_clean
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen, agreement_of
from factories.contracts import contract

SAID = "Please restore the published wording."


def commented(data: bytes, *words: str, instrument: Instrument = Instrument.OFFICIAL) -> Amendment:
    pen = Pen(data)
    remarks = tuple(Comment(pen.find(one).at, SAID) for one in words)
    return replace(pen.amendment(instrument=instrument), comments=remarks)


def test_without_a_comment_the_same_bytes_come_back() -> None:
    data = contract().data()
    assert write_redline(data, commented(data), STAMP).data is data


def test_a_comment_changes_no_word_and_is_proved() -> None:
    data = contract().data()
    made = write_redline(data, commented(data, "without delay", "Law"), STAMP)
    proof = prove(data, made.data, STAMP.author, made.planned)
    assert proof.holds, [check for check in proof.checks if not check.holds]
    assert [p.text for p in agreement_of(made.data).provisions] == [p.text for p in agreement_of(data).provisions]


def test_the_comment_stands_beside_the_words_and_in_our_name() -> None:
    data = contract().data()
    made = write_redline(data, commented(data, "without delay"), STAMP)
    ours = [one for one in comments(WordPackage.open(made.data)) if one.text == SAID]
    assert [one.author for one in ours] == [STAMP.author]


def test_two_comments_may_stand_beside_the_same_words() -> None:
    data = contract().data()
    made = write_redline(data, commented(data, "without delay", "without delay"), STAMP)
    assert len([one for one in comments(WordPackage.open(made.data)) if one.text == SAID]) == 2
    assert prove(data, made.data, STAMP.author, made.planned).holds


def test_a_comment_on_a_place_that_is_not_there_is_passed_over() -> None:
    data = contract().data()
    amendment = replace(commented(data), comments=(Comment("body/9999", SAID),))
    assert write_redline(data, amendment, STAMP).data is data


def test_the_clean_copy_is_the_original_again_in_its_words() -> None:
    data = contract().data()
    made = write_redline(data, commented(data, "without delay"), STAMP)
    clean = write_clean(made.data, STAMP.author)
    assert not [one for one in comments(WordPackage.open(clean)) if one.text == SAID]


def test_an_edit_inside_of_an_official_text_is_left_out() -> None:
    data = contract().data()
    pen = Pen(data)
    amendment = pen.amendment(pen.insert("without delay", " at all"))
    text = OfficialText("eu-2021-915", "A set", "en", (pen.find("without delay").at,), ())
    made = write_redline(data, replace(amendment, review=replace(amendment.review, official=(text,))), STAMP)
    assert made.data is data
    assert "official text" in made.left_out[0].why
