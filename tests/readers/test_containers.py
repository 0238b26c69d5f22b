"""What lies in messages and archives has safe names and its own bytes; what is built to hurt is refused."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addendum.errors import DamagedFile, EncryptedFile, LimitReached, NoText, ReadError, UnsafeFile, WrongType
from addendum.readers import read_agreement
from addendum.readers.containers import contents, member, safe_name
from factories.messages import archive, mail
from factories.outlook import compound, message

DPA, NOTE = ("dpa.txt", b"The Processor shall help."), ("note.txt", b"Thanks.")
PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"plain words", "a.txt"), (b"", "a.eml"), (b"no head\nat all", "a.eml"), (b"%PDF-1.4", "a.zip")],
)
def test_other_files_hold_nothing(data: bytes, name: str) -> None:
    assert contents(data, name) == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [(mail(DPA, NOTE).as_bytes(), "a.eml"), (archive(DPA, NOTE), "a.zip"), (message(DPA, NOTE), "a.msg")],
)
def test_each_document_is_named_and_can_be_taken_out(data: bytes, name: str) -> None:
    assert contents(data, name) == ("dpa.txt", "note.txt")
    assert member(data, name, "dpa.txt") == DPA[1]
    with pytest.raises(KeyError):
        member(data, name, "gone.txt")
    with pytest.raises(WrongType, match="It holds 2 files"):
        read_agreement(data, name)


def test_a_message_without_attachments_and_an_empty_archive_say_so() -> None:
    for data, name in ((mail().as_bytes(), "a.eml"), (message(), "a.msg"), (archive(), "a.zip")):
        assert contents(data, name) == ()
        with pytest.raises(NoText):
            read_agreement(data, name)


def test_pictures_of_the_text_and_signatures_are_no_attachments() -> None:
    made = mail(DPA)
    made.add_attachment(
        PICTURE, maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<1@x>"
    )
    made.add_attachment(b"x", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert contents(made.as_bytes(), "a.eml") == ("dpa.txt",)
    assert contents(message(DPA, pictures=(("logo.png", PICTURE),)), "a.msg") == ("dpa.txt",)


def test_a_picture_that_is_attached_is_a_document_that_will_be_named() -> None:
    made = mail(DPA)
    made.add_attachment(PICTURE, maintype="image", subtype="png", filename="scan.png")
    assert contents(made.as_bytes(), "a.eml") == ("dpa.txt", "scan.png")


def test_messages_in_messages_and_archives_in_messages_are_opened() -> None:
    inner = mail(DPA)
    outer = mail(("papers.zip", archive(("sub/" + DPA[0], DPA[1]))))
    outer.add_attachment(inner)
    outer.add_attachment(inner.as_bytes(), maintype="application", subtype="octet-stream", filename="saved.eml")
    data = outer.as_bytes()
    assert contents(data, "a.eml") == ("papers.zip/sub/dpa.txt", "dpa.txt", "saved.eml/dpa.txt")
    assert {member(data, "a.eml", name) for name in contents(data, "a.eml")} == {DPA[1]}


def locked() -> bytes:
    """An archive whose entry has a password."""
    data = bytearray(archive(DPA))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("inner", "error"),
    [
        (locked(), EncryptedFile),
        (archive(("../x.txt", b"x")), UnsafeFile),
        (archive(("big.txt", bytes(101 << 20))), LimitReached),
        (archive(), NoText),
    ],
    ids=["locked", "outside", "bomb", "empty"],
)
def test_an_attachment_that_gives_nothing_is_named_and_costs_the_others_nothing(
    inner: bytes, error: type[ReadError]
) -> None:
    data = mail(DPA, ("papers.zip", inner), NOTE).as_bytes()
    assert contents(data, "a.eml") == ("dpa.txt", "papers.zip", "note.txt")
    with pytest.raises(error):
        read_agreement(member(data, "a.eml", "papers.zip"), "papers.zip")


def test_so_many_files_in_an_attached_archive_are_refused() -> None:
    many = archive(*((f"{n}.txt", b"x") for n in range(501)))
    with pytest.raises(LimitReached):
        contents(mail(("papers.zip", many)).as_bytes(), "a.eml")


def test_an_archive_in_an_archive_is_not_opened() -> None:
    inner = archive(DPA)
    assert contents(archive(("in.zip", inner)), "a.zip") == ("in.zip",)
    assert contents(mail(("out.zip", archive(("in.zip", inner)))).as_bytes(), "a.eml") == ("out.zip/in.zip",)


def test_files_of_the_system_are_passed_over() -> None:
    junk = [(name, b"x") for name in ("__MACOSX/._dpa.txt", "sub/.DS_Store", "Thumbs.db", "~$dpa.docx", ".hidden")]
    assert contents(archive(*junk, DPA), "a.zip") == ("dpa.txt",)


def test_two_of_one_name_are_told_apart() -> None:
    data = mail(DPA, ("DPA.txt", b"other"), DPA).as_bytes()
    assert contents(data, "a.eml") == ("dpa.txt", "DPA (2).txt", "dpa (3).txt")
    assert member(data, "a.eml", "DPA (2).txt") == b"other"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\x.txt", "C:\\x.txt"])
def test_an_archive_that_points_outside_is_refused(name: str) -> None:
    with pytest.raises(UnsafeFile):
        contents(archive((name, b"x")), "a.zip")


def test_an_attachment_cannot_name_its_place() -> None:
    assert contents(mail(("../../etc/passwd", b"x")).as_bytes(), "a.eml") == ("passwd",)


@given(st.text())
def test_a_safe_name_is_one_step_that_can_be_seen(name: str) -> None:
    made = safe_name(name)
    assert made
    assert made.isprintable()
    assert not {"/", "\\"} & set(made)
    assert not made.startswith(".")
    assert safe_name(made) == made


def test_a_long_name_keeps_its_ending() -> None:
    made = safe_name("x" * 300 + ".docx")
    assert (len(made), made[-6:]) == (120, "x.docx")
    assert len(safe_name("a." + "x" * 300)) == 120


def test_bombs_are_refused() -> None:
    with pytest.raises(LimitReached):
        contents(archive(*((f"{n}.txt", b"x") for n in range(501))), "a.zip")
    with pytest.raises(LimitReached):
        contents(archive(("big.txt", bytes(101 << 20))), "a.zip")
    deep = mail(DPA)
    for _ in range(8):
        outer = mail()
        outer.add_attachment(deep)
        deep = outer
    with pytest.raises(LimitReached):
        contents(deep.as_bytes(), "a.eml")


def test_an_archive_with_a_password_is_told() -> None:
    with pytest.raises(EncryptedFile):
        contents(locked(), "a.zip")


def test_a_message_that_cannot_be_taken_apart_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("olefile.OleFileIO", broken)
    monkeypatch.setattr("email.message_from_bytes", lambda *_, **__: broken())
    for data, name in ((message(DPA), "a.msg"), (mail(DPA).as_bytes(), "a.eml")):
        with pytest.raises(DamagedFile):
            contents(data, name)


def test_a_message_without_its_streams_holds_nothing() -> None:
    assert contents(compound({"__properties_version1.0": b"x"}), "a.msg") == ()


@settings(max_examples=60)
@given(st.binary(max_size=40), st.integers(0, 3000), st.sampled_from(["eml", "msg", "zip"]))
def test_any_change_gives_documents_or_an_error_of_ours(junk: bytes, at: int, ending: str) -> None:
    made = {"eml": mail(DPA, NOTE).as_bytes(), "msg": message(DPA, NOTE), "zip": archive(DPA, NOTE)}[ending]
    data = made[:at] + junk + made[at + len(junk) :]
    with suppress(ReadError):
        for name in contents(data, f"a.{ending}"):
            assert isinstance(member(data, f"a.{ending}", name), bytes)
