"""``addendum explain``: why a verdict is what it is."""

from pathlib import Path

import pytest

from factories.commands import Done, run
from factories.partners import FINE, SHORT, playbook, put, word_bytes

Capture = pytest.CaptureFixture[str]


def explain(capsys: Capture, tmp_path: Path, clause: str, requirement: str) -> Done:
    path = put(tmp_path, "acme.docx", word_bytes(clause))
    return run(capsys, "explain", path, requirement, "--playbook", playbook(tmp_path / "playbook"))


def test_it_shows_the_verdict_and_every_element(capsys: Capture, tmp_path: Path) -> None:
    done = explain(capsys, tmp_path, SHORT, "own.visits")
    assert (done.code, done.err) == (0, "")
    assert "partial" in done.out.splitlines()[0]
    assert "element allow: met" in done.out
    assert "element notice: not met" in done.out


def test_what_was_found_is_shown_in_its_words(capsys: Capture, tmp_path: Path) -> None:
    assert FINE in explain(capsys, tmp_path, FINE, "own.visits").out


def test_a_requirement_that_is_not_there_is_a_usage_error(capsys: Capture, tmp_path: Path) -> None:
    done = explain(capsys, tmp_path, SHORT, "own.nothing")
    assert done.code == 2
    assert done.err == "There is no requirement own.nothing. See addendum clauses list. [USAGE]\n"


def test_a_file_that_is_not_there_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    done = run(capsys, "explain", tmp_path / "none.docx", "own.visits", "--playbook", playbook(tmp_path))
    assert done.code == 2
    assert done.err == "none.docx: There is no such file. Check the path. [NOT_FOUND]\n"
