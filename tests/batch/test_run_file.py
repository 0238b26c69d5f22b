"""run.json: what a second run remembers."""

import json
from pathlib import Path

import pytest

from addendum.batch.entry import Entry
from addendum.batch.run_file import RunRecord, read_run, write_run
from addendum.errors import UsageError
from factories.entries import ENTRY


def test_a_folder_without_one_remembers_nothing(tmp_path: Path) -> None:
    assert read_run(tmp_path / "new") == RunRecord()


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    kin = {ENTRY.place: ("other.docx", "the same text as other.docx")}
    run = RunRecord({ENTRY.place: ENTRY}, {"matrix.csv": "00"}, {"matrix.csv": "01"}, kin)
    write_run(tmp_path, run, "0.1.0")
    assert read_run(tmp_path) == run


def test_it_has_the_keys_of_the_contract(tmp_path: Path) -> None:
    write_run(tmp_path, RunRecord({ENTRY.place: ENTRY}), "0.1.0")
    record = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert (record["format"], record["version"]) == ("addendum-run", 1)
    (file,) = record["files"]
    assert {"file", "sha256", "code", "outputs"} <= set(file)
    assert file["outputs"] == ["sub/acme/external/acme_redline.docx"]


def test_it_holds_no_path_of_this_machine(tmp_path: Path) -> None:
    write_run(tmp_path, RunRecord({ENTRY.place: ENTRY}), "0.1.0")
    assert str(tmp_path) not in (tmp_path / "run.json").read_text(encoding="utf-8")


def test_the_order_of_the_work_does_not_show(tmp_path: Path) -> None:
    other = Entry("a.docx", "00", "OK", "a", "2026-11-24")
    write_run(tmp_path, RunRecord({"sub/acme": ENTRY, "a": other}), "0")
    first = (tmp_path / "run.json").read_bytes()
    write_run(tmp_path, RunRecord({"a": other, "sub/acme": ENTRY}), "0")
    assert (tmp_path / "run.json").read_bytes() == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": "addendum-run", "version": 2, "files": []}',
        '{"format": "other", "version": 1, "files": []}',
        '{"format": "addendum-run", "version": 1, "files": [{}]}',
        '{"format": "addendum-run", "version": 1, "files": [], "matrix": 3}',
        '{"format": "addendum-run", "version": 1, "files": [], "matrix": {"../matrix.csv": "00"}}',
        "\udce4",
    ],
)
def test_another_file_of_that_name_is_not_taken_for_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(UsageError, match=r"run\.json"):
        read_run(tmp_path)
