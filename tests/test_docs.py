"""The documents cannot lie: commands, paths, versions, limits and shown output are those of this tree."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from addendum import __version__
from addendum.cli.lazy import COMMANDS
from addendum.library import load_playbook
from addendum.settings import Limits

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "DESIGN.md", "SECURITY.md")
OURS = re.compile(r"`((?:tests|clauses|templates|samples|bench|src|\.ci)/[\w./-]*)`|\]\(([\w.-]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """Return the text of a document below the heading, up to the next one of its rank."""
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^## |\Z)", text(name), re.DOTALL | re.MULTILINE)
    assert found is not None, heading
    return found[1]


def quick_start() -> list[str]:
    return [body for _, body in FENCE.findall(section("README.md", "## Quick start"))]


def tool(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "addendum", *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_quick_start_is_two_commands_of_one_line() -> None:
    commands = quick_start()
    assert len(commands) == 2
    for command in commands:
        assert command.count("\n") == 1
        assert not command.startswith(("#", "$", ">"))
        assert " #" not in command
    assert commands[0].endswith("/addendum draft samples/agreements --out out\n")
    assert commands[1].endswith("/python -m pytest\n")


def test_the_windows_variant_is_the_same_in_other_paths() -> None:
    indented = [line[4:] for line in section("README.md", "## Quick start").splitlines() if line.startswith("    ")]
    as_unix = [
        line.replace("py -m", "python3 -m").replace("Scripts\\", "bin\\").replace("\\", "/") for line in indented
    ]
    assert as_unix == [command.strip() for command in quick_start()]


def test_the_build_machine_runs_the_second_command_of_readme() -> None:
    function = re.search(r"^quick_start\(\).*?^}", text(".ci/run"), re.DOTALL | re.MULTILINE)
    assert function is not None
    script = f"{function[0]}\nquick_start 2"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == quick_start()[1]


def test_readme_shows_true_output() -> None:
    script = ROOT / "bench" / "readme_output.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, encoding="utf-8", timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_example_of_the_library_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    examples = [body for language, body in FENCE.findall(section("README.md", "## As a library")) if language]
    assert len(examples) == 1
    monkeypatch.chdir(ROOT)
    exec(compile(examples[0], "README.md", "exec"), {})  # noqa: S102  our own document
    assert "dpa.audits contradicted" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_and_has_help(command: str) -> None:
    assert re.search(rf"^ +{command} ", section("README.md", "## Commands"), re.MULTILINE)
    done = tool(command, "--help")
    assert done.returncode == 0, done.stderr
    assert "Usage:" in done.stdout


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_named_exists(name: str) -> None:
    named = {first or second for first, second in OURS.findall(text(name))}
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_a_host_or_a_place_on_a_machine(name: str) -> None:
    found = re.findall(r"https?://\S+|pypi\.org|/home/\S+|/tmp/\S+|/work/\S+|C:\\\S+", text(name))
    assert found == []


def test_contributing_is_short_and_puts_requirements_before_code() -> None:
    assert len(text("CONTRIBUTING.md").splitlines()) <= 80
    assert text("CONTRIBUTING.md").index("How to add a requirement") < text("CONTRIBUTING.md").index(
        "How to change code"
    )


def test_design_asks_questions() -> None:
    heads = re.findall(r"^## (.+)$", text("DESIGN.md"), re.MULTILINE)
    assert heads
    assert all(head.endswith("?") for head in heads)


def test_the_changelog_knows_this_version_and_this_library() -> None:
    tool_part, library_part = text("CHANGELOG.md").split("## Clause library")
    assert re.findall(r"^## (\S+)$", tool_part, re.MULTILINE)[0] == __version__
    playbook = load_playbook()
    assert re.findall(r"^### (.+)$", library_part, re.MULTILINE)[0] == f"{playbook.id} {playbook.version}"


def test_the_limits_promised_are_the_limits_set() -> None:
    limits = Limits()
    rows = re.findall(r"\| (\d+) (MiB|s) \|", section("SECURITY.md", "## Limits"))
    assert [int(number) for number, _ in rows] == [
        limits.file_mib,
        limits.cpu_seconds,
        limits.wall_seconds,
        limits.ocr_seconds,
        limits.memory_mib,
    ]


def test_the_figures_on_a_partners_papers_are_those_last_measured() -> None:
    measured = json.loads(text("bench/papers.json"))["figures"]
    told_of = ("policies, all requirements", "security, measures stated")
    figures = [measured[part][what] for what in told_of for part in ("open", "sealed")]
    told = re.search(r"^How well they are read.*?\n\n", text("README.md"), re.DOTALL | re.MULTILINE)
    assert told is not None
    wanted = [f"{one[figure]:.2f}" for one in figures for figure in ("precision", "recall")]
    assert sorted(re.findall(r"\d\.\d+", told[0])) == sorted(wanted)
    rights = [part["policies, all rights"] for part in measured.values()]
    assert {one[figure] for one in rights for figure in ("precision", "recall")} == {1.0}


def test_the_number_of_redlines_that_each_program_was_asked_of_is_that_of_the_last_run() -> None:
    run = json.loads(text("bench/redline.json"))
    judges = run["judges"]
    assert judges["validator"]["of"] == run["files"]["redlined"]
    numbers = f"Of {run['files']['redlined']} redlines the validator was asked of all, docx-scalpel of "
    numbers += f"{judges['docx-scalpel']['of']}, LibreOffice of {judges['LibreOffice']['of']} only"
    assert numbers in " ".join(text("DESIGN.md").split())
