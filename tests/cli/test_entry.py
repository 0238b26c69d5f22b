"""The way in and out of the command line: fast help, one line per error, never a traceback."""

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from addendum import __version__
from addendum.cli import entry
from addendum.cli.lazy import COMMANDS
from addendum.errors import ReadError
from factories.commands import command, environment, run, start
from factories.partners import FINE, inbox, playbook, put, word_bytes

HEAVY = (
    "docx",
    "jinja2",
    "lxml",
    "pdfplumber",
    "pypdfium2",
    "rapidfuzz",
    "rich",
    "xlsxwriter",
    "yaml",
    "addendum.api",
    "addendum.check",
    "addendum.isolation",
    "addendum.library",
    "addendum.readers",
)
SLOWEST_HELP_SECONDS = 0.12


def test_help_imports_nothing_heavy() -> None:
    lines = (
        "import sys",
        "from addendum.cli import main",
        "try: main(['--help'])",
        "except SystemExit: print(sorted(sys.modules))",
    )
    code = "\n".join(lines)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    loaded = done.stdout[done.stdout.index("['") :]
    assert [name for name in HEAVY if f"'{name}'" in loaded] == []


def test_help_is_quick() -> None:
    def seconds() -> float:
        began = time.perf_counter()
        subprocess.run(command("--help"), env=environment(), capture_output=True, check=True)
        return time.perf_counter() - began

    bare = statistics.median(_bare_seconds() for _ in range(5))
    # A machine that is busy or slow is told by what an empty interpreter with click costs on it.
    assert statistics.median(seconds() for _ in range(9)) < max(SLOWEST_HELP_SECONDS, 3 * bare)


def _bare_seconds() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import click"], env=environment(), capture_output=True, check=True)
    return time.perf_counter() - began


def test_help_names_every_command_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys, "--help")
    assert done.code == 0
    for name, (_, line) in COMMANDS.items():
        assert name in done.out
        assert line.split()[0] in done.out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_of_the_table_exists_and_has_help(capsys: pytest.CaptureFixture[str], name: str) -> None:
    done = run(capsys, name, "--help")
    assert "\\" not in done.out, "a mark of the source in the text that people read"
    assert done.code == 0
    assert done.out.startswith(f"Usage: addendum {name}")


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version").out == f"addendum {__version__}\n"


@pytest.mark.parametrize(
    "args",
    [
        ("reviev",),
        ("review",),
        ("review", "--nonsense"),
        ("review", "x", "--format", "docx"),
        ("review", "x", "--tier", "fashion"),
        ("review", "x", "--jobs", "0"),
        ("draft", "x"),
        ("verify", "x"),
    ],
)
def test_a_wrong_command_is_one_line_and_code_two(capsys: pytest.CaptureFixture[str], args: tuple[str, ...]) -> None:
    done = run(capsys, *args)
    assert done.code == 2
    assert done.out == ""
    assert done.err.endswith("[USAGE]\n")
    assert done.err.count("\n") == 1


def test_no_command_shows_the_help_and_is_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys)
    assert done.code == 2
    assert done.out == ""
    assert "Commands:" in done.err


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(entry.addendum, "main", fail)


def test_an_error_of_ours_is_its_line_and_its_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, ReadError("It is\x1b[31m broken.\n", where="a.docx"))
    done = run(capsys, "review", "x")
    assert (done.code, done.err) == (2, "a.docx: It is[31m broken. Ask for a fresh copy. [UNREADABLE]\n")


def test_a_defect_has_a_reference_and_quotes_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, ZeroDivisionError("the secret words of the document"))
    done = run(capsys, "review", "x")
    assert done.code == 2
    assert "secret" not in done.err
    assert "Traceback" not in done.err
    assert "reference" in done.err
    assert done.err.endswith("[INTERNAL]\n")


def test_the_details_of_a_defect_go_to_a_private_log_on_request_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    failing(monkeypatch, ZeroDivisionError("details"))
    run(capsys, "review", "x")
    assert list(tmp_path.iterdir()) == []
    done = run(capsys, "review", "x", "--verbose")
    (log,) = tmp_path.iterdir()
    assert str(log) in done.err
    assert "ZeroDivisionError: details" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_is_code_130(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    failing(monkeypatch, error)
    done = run(capsys, "review", "x")
    assert (done.code, done.err) == (130, "Interrupted. [INTERRUPTED]\n")


def test_a_reader_that_has_gone_away_is_no_error(tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in")
    words = [*command("review", folder, "--format", "json", "--playbook", playbook(tmp_path)), "-q"]
    source, target = os.pipe()
    os.close(source)
    done = subprocess.run(
        words, env=environment(), stdout=target, stderr=subprocess.PIPE, encoding="utf-8", timeout=60, check=False
    )
    os.close(target)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert done.returncode == 0


def test_ctrl_c_keeps_what_is_finished(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for number in range(300):
        put(folder, f"{number:03}.docx", word_bytes(f"{FINE} Number {number}."))
    words = command("review", folder, "--format", "json", "--jobs", "2", "--playbook", playbook(tmp_path))
    with subprocess.Popen(
        words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, said = process.stdout.read(), process.stderr.read()
        assert process.wait(timeout=60) == 130
    lines = [first, *rest.splitlines()]
    assert 1 <= len(lines) < 300
    assert all(json.loads(line)["verdict"] == "complete" for line in lines)
    assert said.endswith("Interrupted. [INTERRUPTED]\n")
    assert "Traceback" not in said


def test_an_interrupted_draft_is_gone_on_with_by_the_next(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    for number in range(40):
        put(folder, f"{number:02}.docx", word_bytes(f"{FINE} Number {number}."))
    words = command("draft", folder, "--out", out, "--jobs", "2", "--playbook", playbook(tmp_path))
    with subprocess.Popen(
        words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert process.returncode == 130
    assert "Traceback" not in said
    assert not list(out.rglob(".part-*"))
    files = json.loads((out / "run.json").read_text(encoding="utf-8"))["files"]
    assert 1 <= len(files) < 40
    assert all((out / path).is_file() for file in files for path in file["outputs"])
    again = start("draft", folder, "--out", out, "--jobs", "2", "--playbook", playbook(tmp_path))
    assert again.code == 0
    assert f"{len(files)} unchanged since the last run" in again.out
    assert "40 files: 40 complete." in again.out


def test_a_process_can_be_started_as_a_module(tmp_path: Path) -> None:
    done = start("review", tmp_path / "none.docx", "--playbook", playbook(tmp_path))
    assert done.code == 2
    assert done.err == "none.docx: There is no such file. Check the path. [NOT_FOUND]\n"
