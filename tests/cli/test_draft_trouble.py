"""A batch in trouble: a full disk, an input that vanishes, two runs at once, an interruption; the others are done."""

import errno
import os
from pathlib import Path

import pytest

from addendum.api.saving import write_atomically
from addendum.batch.drafting import Job, Outcome, Task, draft_inputs, draft_one
from addendum.batch.lock import sole_run
from addendum.batch.workplace import lock_file
from factories.commands import Done, run
from factories.killed_runs import many, tree, undisturbed
from factories.partners import FINE, SHORT, playbook, put, word_bytes

Capture = pytest.CaptureFixture[str]


def draft(capsys: Capture, tmp_path: Path, *args: str) -> Done:
    folder = playbook(tmp_path / "playbook")
    return run(capsys, "draft", tmp_path / "in", "--out", tmp_path / "out", "--playbook", folder, "--jobs", "1", *args)


def two(tmp_path: Path) -> None:
    put(tmp_path / "in", "a.docx", word_bytes(SHORT))
    put(tmp_path / "in", "b.docx", word_bytes(FINE))


def test_a_disk_that_fills_up_costs_the_file_that_did_not_fit_and_no_other(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two(tmp_path)

    def full(path: Path, data: bytes, **how: object) -> None:
        if path.name == "a_clean.docx":
            monkeypatch.setattr(os, "fsync", no_space)
        try:
            write_atomically(path, data, **how)  # type: ignore[arg-type]  # passed on as they came
        finally:
            monkeypatch.setattr(os, "fsync", sync)

    sync = os.fsync

    def no_space(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("addendum.batch.papers.write_atomically", full)
    done = draft(capsys, tmp_path)
    assert done.code == 3
    assert "a.docx: It could not be written: No space left on device." in done.err.replace("a_clean.docx", "a.docx")
    assert (tmp_path / "out" / "b" / "internal" / "b_review.json").exists()
    assert not (tmp_path / "out" / "a" / "external" / "a_clean.docx").exists()
    assert not list((tmp_path / "out").rglob(".part-*"))
    monkeypatch.undo()
    again = draft(capsys, tmp_path)
    assert again.code == 0
    assert "1 unchanged since the last run" in again.out
    assert "Kept as changed by hand" not in again.out


def test_an_input_that_vanishes_is_one_line_and_its_papers_stay(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two(tmp_path)
    draft(capsys, tmp_path)
    before = {name: data for name, data in tree(tmp_path / "out").items() if name.startswith("a/")}

    def vanished(*args: object) -> None:
        (tmp_path / "in" / "a.docx").unlink()
        draft_inputs(*args)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr("addendum.batch.draft_run.draft_inputs", vanished)
    done = draft(capsys, tmp_path)
    assert done.code == 3
    assert "a.docx: There is no such file. Check the path. [NOT_FOUND]" in done.err
    assert {name: data for name, data in tree(tmp_path / "out").items() if name.startswith("a/")} == before


def test_a_folder_that_cannot_be_written_is_one_line_before_any_work(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two(tmp_path)
    playbook(tmp_path / "playbook")
    make = Path.mkdir

    def read_only(path: Path, *args: object, **how: object) -> None:
        if "out" in path.parts:
            raise OSError(errno.EROFS, "Read-only file system")
        make(path, *args, **how)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Path, "mkdir", read_only)
    done = draft(capsys, tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Nothing can be written there: Read-only file system." in done.err
    assert not (tmp_path / "out").exists()


def test_two_runs_in_one_folder_are_refused_politely(capsys: Capture, tmp_path: Path) -> None:
    two(tmp_path)
    with sole_run(tmp_path / "out"):
        done = draft(capsys, tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Another run is at work in it." in done.err
    assert "[IN_USE]" in done.err
    assert not (tmp_path / "out" / "run.json").exists()
    assert draft(capsys, tmp_path).code == 0


def test_an_interruption_keeps_what_is_finished_and_the_next_run_ends_it(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(tmp_path / "in", 5)
    names: list[str] = []

    def until_ctrl_c(job: Job, task: Task) -> Outcome:
        names.append(task.placed.input.file)
        if len(names) == 3:
            raise KeyboardInterrupt
        return draft_one(job, task)

    monkeypatch.setattr("addendum.batch.draft_run.draft_one", until_ctrl_c)
    done = draft(capsys, tmp_path, "--date", "2026-01-10")
    assert done.code == 130
    assert "2 files" in done.out
    rows = (tmp_path / "out" / "matrix.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows[1:]] == names[:2]
    assert not lock_file(tmp_path / "out").exists()
    monkeypatch.undo()
    again = draft(capsys, tmp_path, "--date", "2026-01-10")
    assert "2 unchanged since the last run" in again.out
    undisturbed(tmp_path, "whole")
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")
