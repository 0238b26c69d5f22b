"""Options as Settings."""

from pathlib import Path
from typing import Any

import pytest

from addendum.cli.options import initials, run_from
from addendum.errors import UsageError
from addendum.settings import Settings

NOTHING: dict[str, Any] = {"fail_on": "never", "quiet": False, "verbose": False, "skip": ()}


def settings(**options: object) -> Settings:
    return run_from({**NOTHING, **options}).settings


def test_nothing_given_is_the_defaults_of_the_product() -> None:
    made, defaults = settings(), Settings()
    kept = ("playbook", "tier", "language", "side", "skip", "author", "initials", "date", "scatter", "force", "ocr")
    assert [getattr(made, name) for name in kept] == [getattr(defaults, name) for name in kept]
    assert made.jobs >= 1


@pytest.mark.parametrize(
    ("author", "letters"),
    [("Counsel", "C"), ("Jane Doe", "JD"), ("dr. Ana María de la Cruz", "DAMD"), ("§", "C"), ("Ægir", "Æ")],
)
def test_initials_are_the_first_letters(author: str, letters: str) -> None:
    assert initials(author) == letters
    assert settings(author=author).initials == letters


@pytest.mark.parametrize("author", ["", " ", "\t", "a\x00", "a\nb", "x" * 201])
def test_what_is_no_name_is_refused(author: str) -> None:
    with pytest.raises(UsageError, match="author"):
        settings(author=author)


@pytest.mark.parametrize("day", ["", "2026", "24.11.2026", "2026-13-01", "now"])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(UsageError, match="date"):
        settings(date=day)


def test_a_day_is_kept_as_an_iso_date() -> None:
    assert settings(date="20261124").date == "2026-11-24"


def test_a_settings_file_gives_what_the_command_line_does_not(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    text = 'author = "Jane Doe"\ndate = 2026-01-10\nreport-language = "de"\nscatter = true\n'
    path.write_text(text, encoding="utf-8")
    made = settings(settings=path, author="Ann Lee")
    assert (made.author, made.initials) == ("Ann Lee", "AL")
    assert (made.date, made.report_language, made.scatter) == ("2026-01-10", "de", True)


def test_recognition_can_be_switched_off(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('ocr = "never"\n', encoding="utf-8")
    assert settings(ocr="never").ocr == settings(settings=path).ocr == "never"
    path.write_text('ocr = "always"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="ocr"):
        settings(settings=path)


def test_a_settings_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be opened"):
        settings(settings=tmp_path / "none.toml")
