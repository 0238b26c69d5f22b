"""``addendum doctor``: what is there and what is not."""

import importlib.metadata
import shutil
import tomllib
from pathlib import Path

import pytest

from addendum import __version__
from addendum.cli import doctor
from addendum.settings import LANGUAGES
from factories.commands import run
from factories.scans import Told

ROOT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]


def test_everything_needed_is_named_with_its_version(capsys: Capture) -> None:
    done = run(capsys, "doctor")
    assert done.out.startswith(f"addendum {__version__}, Python ")
    for package in ("lxml", "rich", "click"):
        assert f"  {package} {importlib.metadata.version(package)}" in done.out


def test_what_the_project_declares_is_what_is_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {name.split(">")[0].lower() for name in project["dependencies"]}
    assert declared == {name.lower() for name in doctor.NEEDED}


def test_a_missing_package_is_code_two_with_the_way_to_get_it(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "NEEDED", ("click", "no-such-package-of-ours"))
    done = run(capsys, "doctor")
    assert done.code == 2
    assert "no-such-package-of-ours is missing: pip install no-such-package-of-ours" in done.out


def test_a_missing_program_is_optional(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run(capsys, "doctor").code
    monkeypatch.setattr(shutil, "which", lambda _: None)
    done = run(capsys, "doctor")
    assert done.code == before
    assert "not found; optional: apt install libreoffice-writer" in done.out
    assert "addendum partner --render: found" in done.out or "pip install 'addendum[render]'" in done.out


def test_a_faulty_library_is_said_with_its_first_fault(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "built_in", lambda: ("no-such-playbook",))
    done = run(capsys, "doctor")
    assert done.code == 2
    assert 'There is no playbook "no-such-playbook"' in done.out


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (None, "not found; optional: install tesseract"),
        (Told({}, frozenset(LANGUAGES)), "found (told)"),
        (Told({}, frozenset({"en", "de", "fr", "es"})), "told, without Dutch, Italian: install tesseract"),
    ],
    ids=["none", "whole", "without two"],
)
def test_what_recognises_scans_is_named_with_the_languages_it_lacks(
    found: Told | None, said: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "engine", lambda: found)
    done = run(capsys, "doctor")
    assert f"Recognition (OCR) of scanned pages: {said}" in done.out
    assert done.code == 0


def test_the_packages_of_the_extras_are_named_with_the_way_to_get_them(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "doctor").out
    for use in ("--engine dask", "s3://", "--parquet", "partner --render"):
        (line,) = [line for line in said.splitlines() if use in line and not line.startswith("  Chromium")]
        assert line.endswith("found") or "pip install 'addendum[" in line
