"""``addendum review``: what it prints where, and that it writes nothing."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from factories.commands import Done, run
from factories.partners import FINE, SHORT, inbox, playbook, put, word_bytes

Capture = pytest.CaptureFixture[str]


def review(capsys: Capture, tmp_path: Path, *args: str | Path) -> Done:
    return run(capsys, "review", *args, "--playbook", playbook(tmp_path / "playbook"))


def records(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.out.splitlines()]


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_review_writes_no_file_anywhere(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inbox(tmp_path / "in")
    playbook(tmp_path / "playbook")
    before = everything_in(tmp_path)
    review(capsys, tmp_path, tmp_path / "in")
    assert everything_in(tmp_path) == before


def test_a_fine_agreement_is_code_zero_and_nothing_is_on_standard_error(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, put(tmp_path, "fine.docx", word_bytes(FINE)))
    assert (done.code, done.err) == (0, "")
    assert "Next: nothing to amend" in done.out


def test_a_gap_is_code_zero_too_unless_asked_otherwise(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    assert review(capsys, tmp_path, path).code == 0
    assert review(capsys, tmp_path, path, "--fail-on", "missing").code == 0
    assert review(capsys, tmp_path, path, "--fail-on", "partial").code == 1
    assert review(capsys, tmp_path, path, "--fail-on", "partial", "--skip", "own.visits").code == 0


def test_one_file_as_json_is_one_pretty_object_and_nothing_else(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)), "--format", "json")
    record = json.loads(done.out)
    assert done.out.startswith('{\n  "format": "addendum-review"')
    assert record["agreement"]["file"] == "short.docx"
    assert [f["verdict"] for f in record["findings"]] == ["partial", "missing"]
    assert record["findings"][0]["lacks"] == ["notice"]


def test_a_folder_as_json_is_one_line_per_file_in_order(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, inbox(tmp_path / "in"), "--format", "json", "--jobs", "2")
    names = [record["agreement"]["file"] for record in records(done)]
    assert names == ["broken.docx", "fine.docx", "short.docx", "sub/denied.docx"]
    assert [record["verdict"] for record in records(done)] == ["not-reviewed", "complete", "gaps", "gaps"]
    assert done.code == 3


def test_a_file_that_cannot_be_read_gives_its_object_and_its_line(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, put(tmp_path, "empty.docx", b""), "--format", "json")
    record = json.loads(done.out)
    assert (done.code, record["verdict"], record["findings"]) == (2, "not-reviewed", [])
    assert record["error"] == {
        "code": "EMPTY_FILE",
        "what": "The file is empty (0 bytes).",
        "remedy": "Ask for it again.",
    }
    assert done.err == "empty.docx: The file is empty (0 bytes). Ask for it again. [EMPTY_FILE]\n"


def test_one_bad_file_changes_no_byte_of_the_others(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "in/fine.docx", word_bytes(FINE))
    put(tmp_path, "in/short.docx", word_bytes(SHORT))
    alone = review(capsys, tmp_path, tmp_path / "in", "--format", "json").out
    put(tmp_path, "in/zzz.docx", b"PK\x03\x04garbage")
    assert review(capsys, tmp_path, tmp_path / "in", "--format", "json").out.startswith(alone)


def test_a_folder_as_text_is_the_verdict_table(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, inbox(tmp_path / "in"))
    assert "4 files: 1 complete, 2 with gaps, 1 not reviewed." in done.out
    assert "[4/4]" in done.err
    assert "[WRONG_TYPE]" in done.err


def test_quiet_leaves_only_errors_on_standard_error(capsys: Capture, tmp_path: Path) -> None:
    done = review(capsys, tmp_path, inbox(tmp_path / "in"), "--quiet")
    assert done.err.count("\n") == 1
    assert done.err.startswith("broken.docx: ")


def test_an_empty_folder_is_a_usage_error(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = review(capsys, tmp_path, tmp_path / "in")
    assert done.code == 2
    assert "[USAGE]" in done.err


def test_standard_input_is_read(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(word_bytes(SHORT))))
    record = json.loads(review(capsys, tmp_path, "-", "--format", "json").out)
    assert record["agreement"]["file"] == "stdin"
    assert record["findings"][0]["verdict"] == "partial"


def test_html_and_markdown_are_printed(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    assert review(capsys, tmp_path, path, "--format", "html").out.startswith("<!doctype html>")
    assert review(capsys, tmp_path, path, "--format", "md").out.startswith("# Data Processing Agreement")
    assert "Matrix of verdicts" in review(capsys, tmp_path, path, tmp_path / "none", "--format", "html").out


def test_out_takes_what_would_have_been_printed(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    printed = review(capsys, tmp_path, path, "--format", "json").out
    done = review(capsys, tmp_path, path, "--format", "json", "--out", tmp_path / "r.json")
    assert done.out == ""
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == printed


def test_out_never_names_an_input(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    done = review(capsys, tmp_path, path, "--out", tmp_path / "." / "short.docx")
    assert done.code == 2
    assert path.read_bytes() == word_bytes(SHORT)


def test_files_given_with_it_are_read_as_one_agreement(capsys: Capture, tmp_path: Path) -> None:
    main = put(tmp_path, "main.docx", word_bytes("The price is ten crowns."))
    annex = put(tmp_path, "annex.docx", word_bytes(FINE))
    record = json.loads(review(capsys, tmp_path, main, "--with", annex, "--format", "json").out)
    visits = record["findings"][0]
    assert visits["verdict"] == "met"
    assert visits["evidence"][0]["at"].startswith("with-1:")
    assert record["agreement"]["file"] == "main.docx"


def test_a_file_given_with_it_that_cannot_be_read_is_named(capsys: Capture, tmp_path: Path) -> None:
    main = put(tmp_path, "main.docx", word_bytes(FINE))
    done = review(capsys, tmp_path, main, "--with", tmp_path / "none.docx")
    assert done.code == 2
    assert "none.docx" in done.err


@pytest.mark.parametrize("more", [["--skip", "own.nothing"], ["--playbook", "nowhere"], ["--date", "tomorrow"]])
def test_a_wrong_setting_is_said_before_any_file_is_read(capsys: Capture, tmp_path: Path, more: list[str]) -> None:
    done = review(capsys, tmp_path, tmp_path / "none.docx", *more[:0])
    assert "[NOT_FOUND]" in done.err
    folder = playbook(tmp_path / "playbook")
    done = run(capsys, "review", tmp_path / "none.docx", "--playbook", folder, *more)
    assert done.code == 2
    assert "[NOT_FOUND]" not in done.err


def test_the_tier_is_a_floor_of_what_is_listed(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    assert "Keys" not in review(capsys, tmp_path, path).out
    assert "Keys" in review(capsys, tmp_path, path, "--tier", "policy").out


def test_a_settings_file_counts_where_the_command_line_is_silent(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    settings = put(tmp_path, "own.toml", b'tier = "policy"\nskip = ["own.visits"]\njobs = 2\n')
    assert "Keys" in review(capsys, tmp_path, path, "--settings", settings).out
    assert "Keys" not in review(capsys, tmp_path, path, "--settings", settings, "--tier", "law").out


@pytest.mark.parametrize(
    "text", ["tier = 3", 'tier = "fashion"', "colour = true", "= broken", 'skip = "own.visits"', "jobs = true"]
)
def test_a_wrong_settings_file_is_one_line(capsys: Capture, tmp_path: Path, text: str) -> None:
    settings = put(tmp_path, "own.toml", text.encode())
    done = review(capsys, tmp_path, tmp_path / "x.docx", "--settings", settings)
    assert done.code == 2
    assert done.err.startswith("own.toml: ")
    assert done.err.count("\n") == 1
