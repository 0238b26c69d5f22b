"""``addendum verify``: anyone's redline, proved or not."""

import json
from pathlib import Path

import pytest

from factories.commands import run
from factories.contracts import simple
from factories.partners import SHORT, put, word_bytes
from factories.word import inserted, paragraph
from factories.word import run as text_run

Capture = pytest.CaptureFixture[str]
ORIGINAL = simple(paragraph(text_run("The Supplier shall help."))).data()
TRACKED = simple(
    paragraph(text_run("The Supplier shall help"), inserted(7, text_run(" at once")), text_run("."))
).data()
SILENT = simple(paragraph(text_run("The Supplier shall not help."))).data()


def test_a_file_without_changes_is_a_redline_of_itself(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "a.docx", ORIGINAL)
    done = run(capsys, "verify", path, "--original", path)
    assert (done.code, done.err) == (0, "")
    assert "a.docx: It is what it claims to be." in done.out
    assert "FAILS" not in done.out


def test_a_tracked_change_of_anybody_holds(capsys: Capture, tmp_path: Path) -> None:
    original, redline = put(tmp_path, "a.docx", ORIGINAL), put(tmp_path, "b.docx", TRACKED)
    assert run(capsys, "verify", redline, "--original", original).code == 0


def test_a_silent_change_is_code_one_and_named(capsys: Capture, tmp_path: Path) -> None:
    original, redline = put(tmp_path, "a.docx", ORIGINAL), put(tmp_path, "b.docx", SILENT)
    done = run(capsys, "verify", redline, "--original", original)
    assert (done.code, done.err) == (1, "")
    assert "FAILS" in done.out
    assert "b.docx: It is not what it claims to be." in done.out


def test_as_json_it_is_the_record_of_proof_json(capsys: Capture, tmp_path: Path) -> None:
    original, redline = put(tmp_path, "a.docx", ORIGINAL), put(tmp_path, "b.docx", SILENT)
    record = json.loads(run(capsys, "verify", redline, "--original", original, "--format", "json").out)
    assert record["format"] == "addendum-proof"
    assert record["holds"] is False


@pytest.mark.parametrize("name", ["none.docx", "empty.docx"])
def test_a_file_that_cannot_be_read_is_one_line_and_code_two(capsys: Capture, tmp_path: Path, name: str) -> None:
    put(tmp_path, "empty.docx", b"")
    redline = put(tmp_path, "b.docx", word_bytes(SHORT))
    done = run(capsys, "verify", redline, "--original", tmp_path / name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"{name}: ")
