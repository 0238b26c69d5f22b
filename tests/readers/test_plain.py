"""What the text reader makes of files without any signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import NoText
from addendum.model.agreement import Agreement, NoteKind
from addendum.readers.plain import read_plain

WRAPPED = """\
The Processor shall process personal data only on documented
instructions from the Controller, unless the law of the Union
requires otherwise.
"""
WHOLE = " ".join(WRAPPED.split())


def read(source: str, encoding: str = "utf-8") -> Agreement:
    return read_plain(source.encode(encoding), "a.txt")


def texts(agreement: Agreement) -> list[str]:
    return [provision.text for provision in agreement.provisions]


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    assert texts(read("Acme Ltd\nStreet 1\nCity")) == ["Acme Ltd", "Street 1", "City"]


def test_wrapped_lines_become_one_paragraph() -> None:
    assert texts(read(WRAPPED)) == [WHOLE]


def test_blank_lines_numbers_and_bullets_part_paragraphs() -> None:
    source = WRAPPED + "\n" + WRAPPED + "7.1 First duty of the one who processes the data.\n- a point\n- another\n"
    assert texts(read(source)) == [
        WHOLE,
        WHOLE,
        "7.1 First duty of the one who processes the data.",
        "- a point",
        "- another",
    ]


def test_drawn_lines_are_no_text() -> None:
    assert texts(read("Title\n=====\n\nText\n-----\n")) == ["Title", "Text"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_any_form_is_read_without_remark(encoding: str) -> None:
    agreement = read("Größe – “quoted” words of the agreement", encoding)
    assert texts(agreement) == ["Größe – “quoted” words of the agreement"]
    assert not any("wrong" in note.what for note in agreement.notes)


def test_windows_text_is_read_with_a_remark() -> None:
    agreement = read("Größe – “quoted”", "cp1252")
    assert texts(agreement) == ["Größe – “quoted”"]
    assert [note.kind for note in agreement.notes] == [NoteKind.REPAIRED]


def test_invisible_characters_are_left_out_and_noted() -> None:
    agreement = read("The Pro\u200bcessor sh\u202eall help" + "\u200b" * 12)
    assert texts(agreement) == ["The Processor shall help"]
    assert [note.kind for note in agreement.notes] == [NoteKind.HIDDEN_TEXT]


@pytest.mark.parametrize("source", ["", " \n\t\n", "-----\n"])
def test_a_blank_file_has_no_text(source: str) -> None:
    with pytest.raises(NoText):
        read(source)


@given(st.text(st.sampled_from("abcDE.,:1() \n"), max_size=400))
def test_no_letter_is_lost(source: str) -> None:
    try:
        found = "".join("".join(texts(read(source))).split())
    except NoText:
        found = ""
    assert found == "".join(source.split())
