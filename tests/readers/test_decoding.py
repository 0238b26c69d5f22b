"""Bytes become text without a guess that is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.readers.decoding import decoded, looks_binary

LATIN = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F), min_size=4)
ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=4)
MARKS = {"utf-8-sig": "", "utf-16": "", "utf-32": ""}


@given(LATIN)
def test_utf8_needs_no_remark(text: str) -> None:
    assert decoded(text.encode()) == (text, "")


@pytest.mark.parametrize("encoding", MARKS)
@given(text=LATIN)
def test_a_mark_at_the_start_says_the_encoding(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    assert decoded(data) == (text, "")
    assert not looks_binary(data)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@given(text=ASCII)
def test_two_bytes_a_letter_are_found_without_a_mark_and_told(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    assert decoded(data) == (text, f"read as {encoding.upper()}")
    assert not looks_binary(data)


def test_no_bytes_are_no_text_and_not_binary() -> None:
    assert decoded(b"") == ("", "")
    assert not looks_binary(b"")


@given(st.binary())
def test_any_bytes_become_text_without_an_error(data: bytes) -> None:
    assert isinstance(decoded(data).text, str)
    assert isinstance(decoded(data, markup=True).text, str)


@given(st.binary())
def test_what_is_not_utf8_is_always_told(data: bytes) -> None:
    text, assumed = decoded(data)
    if not assumed and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")):
        assert text.encode() == data


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="iso-8859-2">', "<meta charset=iso-8859-2>", '<?xml version="1.0" encoding="iso-8859-2"?>'],
)
def test_markup_may_declare_its_encoding(declaration: str) -> None:
    data = f"{declaration}<p>Gdańsk</p>".encode("iso-8859-2")
    assert "Gdańsk" in decoded(data, markup=True).text
    assert "Gdańsk" not in decoded(data).text


@pytest.mark.parametrize("named", ["iso-8859-1", "latin-1", "us-ascii", "no-such-encoding"])
def test_a_declared_latin1_or_unknown_encoding_is_windows_text(named: str) -> None:
    data = f'<meta charset="{named}"><p>“Data”</p>'.encode("cp1252")
    text, assumed = decoded(data, markup=True)
    assert "“Data”" in text
    assert "cp1252" in assumed


def test_a_declaration_that_the_bytes_disprove_is_not_followed() -> None:
    data = '<meta charset="iso-8859-2"><p>Prüfung</p>'.encode()
    assert decoded(data, markup=True) == (data.decode(), "")


@pytest.mark.parametrize(
    "data",
    [b"\x7fELF\x02\x01\x01" + bytes(40), b"text" * 100 + b"\x00", bytes(range(1, 9)) * 9],
    ids=["a program", "a zero in text", "controls"],
)
def test_bytes_of_a_program_are_no_text(data: bytes) -> None:
    assert looks_binary(data)


@given(LATIN)
def test_plain_text_is_not_binary_in_either_usual_encoding(text: str) -> None:
    assert not looks_binary(text.encode())
    assert not looks_binary(text.encode("cp1252", "replace"))
