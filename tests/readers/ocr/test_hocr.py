"""The words of an hOCR answer, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.ocr import RecognitionFailed
from addendum.readers.ocr.hocr import words_in

LINE = "bbox 10 20 210 60; baseline 0.01 -8; x_size 40"


def word(text: str, title: str = "bbox 10 20 90 60; x_wconf 91") -> str:
    return f"<span class='ocrx_word' title='{title}'>{text}</span>"


def answer(*words: str, line: str = LINE, kind: str = "ocr_line") -> bytes:
    body = f"<span class='{kind}' title='{line}'>{''.join(words)}</span>"
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{body}</p></body></html>'.encode()


@pytest.mark.parametrize(
    "silent",
    [
        answer(),
        answer(word("   ")),
        answer(word("_")),
        answer(word("Term"), kind="ocr_photo"),
        answer(word("Term"), line="bbox 10 20 210 60"),
        answer(word("Term"), line="bbox 10 20; x_size 40"),
        answer(word("Term"), line="bbox 10 20 50 600; x_size 40"),
        answer(word("Term", "x_wconf 91")),
        answer(word("Term", "bbox 10 20 90 60")),
    ],
    ids=["no word", "blank", "stray", "picture", "no size", "no box", "turned", "no place", "not sure"],
)
def test_what_is_no_word_of_a_line_is_left_out(silent: bytes) -> None:
    assert words_in(silent) == ()


@given(st.binary(max_size=80))
def test_what_is_no_answer_gives_no_words(data: bytes) -> None:
    try:
        assert words_in(data) == ()
    except RecognitionFailed:
        return


def test_a_word_has_its_place_its_line_and_how_sure_it_is() -> None:
    first, last = words_in(answer(word("The"), word("Processor", "bbox 100 20 210 60; x_wconf 88")))
    assert (first.text, first.left, first.right, first.size, first.confidence) == ("The", 10, 90, 40, 0.91)
    assert (last.left, last.right, last.confidence) == (100, 210, 0.88)
    assert [first.ends_line, last.ends_line] == [False, True]


def test_all_words_of_a_line_that_lies_askew_have_one_baseline() -> None:
    first, last = words_in(answer(word("The"), word("Processor")))
    assert first.base == last.base == 60 - 8 + 1


def test_marks_inside_a_word_are_part_of_it() -> None:
    assert [w.text for w in words_in(answer(word("<strong>R&amp;D</strong>")))] == ["R&D"]


@pytest.mark.parametrize(
    ("read", "meant"), [("_accessible", "accessible"), ("____", "____"), ("data_file", "data_file")]
)
def test_an_underscore_read_into_a_wide_space_goes_and_a_blank_stays(read: str, meant: str) -> None:
    assert [w.text for w in words_in(answer(word(read)))] == [meant]


def test_an_entity_is_not_resolved() -> None:
    hostile = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + answer(word("&e;"))
    assert [word.text for word in words_in(hostile)] == ["&e;"]
