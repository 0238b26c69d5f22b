"""The one way in: any bytes give an Agreement or one of our errors."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from addendum.errors import EmptyFile, LimitReached, NoText, ReadError, WrongType
from addendum.readers import office, read_agreement
from factories.drawn_pdf import drawn_pdf, lines

TEXT = (
    "This Agreement is made between Acme Ltd (the “Controller”) and Widget Inc (the “Processor”).\n\n"
    "The Processor shall process personal data only on documented instructions from the Controller."
)


@pytest.fixture(autouse=True, scope="module")
def no_other_program() -> Iterator[None]:
    """Nothing is handed to LibreOffice: the process of the tests would start it and lose its network."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office, "program", lambda: None)
        yield


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (TEXT.encode(), "a.txt", "txt"),
        (f"# Terms\n\n{TEXT}".encode(), "a.md", "md"),
        (f"<html><body><p>{TEXT}</p></body></html>".encode(), "a.html", "html"),
        (drawn_pdf(lines(72, 100, [line for line in TEXT.split("\n") if line])), "a.pdf", "pdf"),
    ],
)
def test_every_kind_is_read_with_language_and_parties(data: bytes, name: str, kind: str) -> None:
    agreement = read_agreement(data, name)
    assert (agreement.format, agreement.language, agreement.file) == (kind, "en", name)
    assert {party.called for party in agreement.parties} >= {"Controller", "Processor"}
    assert len(agreement.sha256) == 64


def test_paths_are_unique_and_paragraphs_count_from_one() -> None:
    agreement = read_agreement(TEXT.encode(), "a.txt")
    assert len({provision.at for provision in agreement.provisions}) == len(agreement.provisions)
    assert [provision.paragraph for provision in agreement.provisions] == [1, 2]


def test_a_name_that_promises_another_kind_is_noted() -> None:
    agreement = read_agreement(drawn_pdf(lines(72, 100, [TEXT[:80]])), "a.docx")
    assert [note.where for note in agreement.notes] == ["file name"]


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", EmptyFile), (b" \n ", NoText), (b"\x89PNG\r\n\x1a\n\x00", WrongType), (b"x" * (51 << 20), LimitReached)],
)
def test_an_error_names_the_file(data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error) as caught:
        read_agreement(data, "partner.bin")
    assert caught.value.where == "partner.bin"
    assert str(caught.value).startswith("partner.bin: ")


def ending(data: bytes, name: str) -> str:
    """Say how reading ends; anything but an agreement with text or one of our errors is an error of the test."""
    try:
        agreement = read_agreement(data, name)
    except ReadError as error:
        return f"refused at {error.where}"
    return "read" if agreement.provisions else "read, but nothing in it"


@example(b"{\\rtf", "a.docx")
@given(st.binary(max_size=300), st.sampled_from(["a.docx", "a.pdf", "a.html", "a.md", "a.txt", "a"]))
def test_any_bytes_give_an_agreement_or_our_error(data: bytes, name: str) -> None:
    assert ending(data, name) in {"read", f"refused at {name}"}


@given(st.integers(0, 900), st.binary(min_size=1, max_size=6))
def test_a_pdf_with_changed_bytes_gives_an_agreement_or_our_error(place: int, change: bytes) -> None:
    whole = drawn_pdf(lines(72, 100, [TEXT[:80], TEXT[80:160]]))
    place = place * len(whole) // 901
    changed = whole[:place] + change + whole[place + len(change) :]
    assert ending(changed, "a.pdf") in {"read", "refused at a.pdf"}
