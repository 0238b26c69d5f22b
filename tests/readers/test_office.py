"""Files of other word processors are read through LibreOffice, and nothing of that is left behind."""

import hashlib
import tempfile
from pathlib import Path

import pytest

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat
from addendum.isolation import network, run_limited, scratch
from addendum.model.agreement import NoteKind
from addendum.readers import office, read_agreement
from addendum.readers.kinds import Kind, kind_of
from addendum.settings import Limits
from factories.office_files import odt, rtf, saved_by_office
from factories.programs import needs

INTRO = "This Data Processing Agreement is made between Acme Ltd (the “Controller”) and Nimbus GmbH (the “Processor”)."
DUTY = "The Processor shall notify the Controller of a breach without undue delay."
ENCRYPTED = "<manifest:encryption-data/>"


def left_behind() -> set[str]:
    """Return the folders of ours in the place for temporary files."""
    return {path.name for path in Path(tempfile.gettempdir()).glob("addendum-*")}


@pytest.mark.parametrize(
    ("data", "kind"), [(rtf(INTRO), Kind.RTF), (b"\n " + rtf(INTRO), Kind.RTF), (odt(INTRO), Kind.ODT)]
)
def test_the_kind_is_told_by_the_content(data: bytes, kind: Kind) -> None:
    assert kind_of(data, "a.txt") is kind


@pytest.mark.parametrize(("data", "name"), [(rtf(INTRO, DUTY), "a.rtf"), (odt(INTRO, DUTY), "a.odt")])
def test_without_libreoffice_it_is_said_how_to_go_on(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(LegacyFormat, match=r"through LibreOffice.*Save it as \.docx, or install LibreOffice"):
        read_agreement(data, name)


def test_a_password_is_told_before_any_program_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(EncryptedFile):
        read_agreement(odt(INTRO, manifest=ENCRYPTED), "a.odt")


def test_hidden_text_of_an_open_document_is_still_hidden() -> None:
    needs("soffice")
    before = left_behind()
    data = odt(INTRO, DUTY, hidden=["The Processor pays twice."])
    agreement = run_limited(read_agreement, (data, "a.odt"), Limits())
    assert [one.text for one in agreement.provisions] == [INTRO, DUTY]
    assert [one.text for one in agreement.hidden] == ["The Processor pays twice."]
    assert (agreement.format, agreement.sha256) == ("odt", hashlib.sha256(data).hexdigest())
    assert {one.called for one in agreement.parties} >= {"Controller", "Processor"}
    assert "read through LibreOffice" in agreement.notes[-1].what
    assert agreement.notes[-1].kind is NoteKind.INFO
    assert left_behind() == before


def test_an_old_word_file_is_read(tmp_path: Path) -> None:
    needs("soffice")
    data = saved_by_office(rtf(INTRO, DUTY), "rtf", "doc", tmp_path)
    assert kind_of(data, "a.doc") is Kind.DOC
    agreement = run_limited(read_agreement, (data, "a.doc"), Limits())
    assert [one.text for one in agreement.provisions] == [INTRO, DUTY]
    locked = bytearray(data)
    locked[data.index(b"\xec\xa5") + 11] |= 0x01
    with pytest.raises(EncryptedFile):
        read_agreement(bytes(locked), "a.doc")


def test_the_profile_lets_nothing_run_and_nothing_be_fetched(tmp_path: Path) -> None:
    office._write_profile(tmp_path / "user")
    told = (tmp_path / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    for setting in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent"):
        assert f'oor:name="{setting}" oor:op="fuse"><value>true</value>' in told


def test_what_libreoffice_cannot_open_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: "/bin/true")
    monkeypatch.setattr(network, "cut_off", lambda: False)
    with pytest.raises(DamagedFile):
        read_agreement(rtf(INTRO), "a.rtf")


def test_the_folder_of_a_process_that_was_killed_is_taken_away() -> None:
    before = left_behind()
    with pytest.raises(Exception, match="unexpectedly"):
        run_limited(make_a_folder_and_die, (), Limits())
    assert left_behind() == before


def make_a_folder_and_die() -> None:
    """Leave a file in the folder and end without any clean-up."""
    import os  # noqa: PLC0415  in the limited process only

    with scratch.folder() as folder:
        (folder / "x").write_bytes(b"x")
        os.abort()
