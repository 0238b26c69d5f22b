"""The options that several commands share, and the Settings they become."""

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from addendum.errors import UsageError
from addendum.settings import LANGUAGES, Settings

OCR = ("auto", "never")
ENGINES = ("local", "dask")
TIERS = ("law", "guidance", "policy")
FAIL_ON = ("contradicted", "missing", "partial", "unclear", "never")
Command = Callable[..., Any]
_SWITCHES = ("scatter", "force", "engine", "scheduler")
_SILENT = (None, (), False)
"""What an option holds that was not given."""
_LONGEST_AUTHOR = 200

PLAYBOOK_OPTION = click.option(
    "--playbook", metavar="ID|PATH", help="The playbook to check against (default gdpr-art28)."
)
LANGUAGE_OPTION = click.option(
    "--language", type=click.Choice(("auto", *LANGUAGES)), help="The agreement's language (default auto)."
)
_OPTIONS: dict[str, Callable[[Command], Command]] = {
    "playbook": PLAYBOOK_OPTION,
    "tier": click.option(
        "--tier", type=click.Choice(TIERS), help="The floor: law (default), also guidance, also policy."
    ),
    "language": LANGUAGE_OPTION,
    "report-language": click.option(
        "--report-language", type=click.Choice(LANGUAGES), help="The language of requirement titles."
    ),
    "side": click.option("--side", type=click.Choice(("controller", "processor")), help="Whom you act for."),
    "skip": click.option("--skip", multiple=True, metavar="ID", help="Leave this requirement alone; may be repeated."),
    "ocr": click.option("--ocr", type=click.Choice(OCR), help="Recognise scanned pages where possible (default auto)."),
    "jobs": click.option(
        "--jobs", type=click.IntRange(1, 64), help="How many files at a time (default: one per core)."
    ),
    "engine": click.option(
        "--engine", type=click.Choice(ENGINES), help="Who does the work: local (default), or a Dask cluster."
    ),
    "scheduler": click.option(
        "--scheduler", metavar="ADDRESS", help="The cluster's scheduler, such as tcp://10.0.0.5:8786."
    ),
    "parquet": click.option("--parquet", metavar="FILE|URL", help="Also write every finding as a row of this file."),
    "fail-on": click.option(
        "--fail-on", type=click.Choice(FAIL_ON), default="never", help="Exit with 1 from this verdict on."
    ),
    "date": click.option("--date", metavar="YYYY-MM-DD", help="The day of the tracked changes."),
    "author": click.option("--author", metavar="NAME", help="The author of the tracked changes (default Counsel)."),
    "settings": click.option(
        "--settings", type=click.Path(path_type=Path), help="A TOML file with these options as keys."
    ),
    "quiet": click.option("--quiet", "-q", is_flag=True, help="No progress and no notes on standard error."),
    "verbose": click.option("--verbose", "-v", is_flag=True, help="Every quotation; a log where this tool breaks."),
}


def shared(command: Command) -> Command:
    """Add the options that review and draft have in common."""
    return some_options(*_OPTIONS)(command)


def some_options(*names: str) -> Callable[[Command], Command]:
    """Return what adds these of the options that review and draft have in common: "tier", "fail-on" ..."""
    return lambda command: functools.reduce(lambda wrapped, name: _OPTIONS[name](wrapped), reversed(names), command)


@dataclass(frozen=True, slots=True)
class Run:
    """What the options of review and draft say: the settings of the stages, and how the run itself behaves."""

    settings: Settings
    fail_on: str
    quiet: bool
    verbose: bool
    parquet: str = ""
    """Where the findings go as Parquet; empty: nowhere."""


def run_from(options: dict[str, Any]) -> Run:
    """Return what a command's options say.

    Raises:
        UsageError: for a file or a value that cannot be used.
    """
    parquet = options.get("parquet") or ""
    if parquet:
        from addendum.writers.findings_parquet import need_parquet  # noqa: PLC0415  only where the extra is used

        need_parquet()
    return Run(_settings(options), options.get("fail_on", "never"), options["quiet"], options["verbose"], parquet)


def _settings(options: dict[str, Any]) -> Settings:
    """The command line counts before the --settings file, and that before the defaults."""
    names = ("playbook", "tier", "language", "report_language", "side", "skip", "jobs", "date", "author", "ocr")
    given = {name: options[name] for name in (*names, *_SWITCHES) if options.get(name) not in _SILENT}
    chosen = {**_from_file(options.get("settings")), **given}
    chosen["skip"] = tuple(chosen.get("skip", ()))
    chosen["jobs"] = chosen.get("jobs") or min(os.cpu_count() or 1, 8)
    if "author" in chosen:
        chosen["initials"] = _initials(chosen, own="author" not in given)
    if "date" in chosen:
        chosen["date"] = checked_day(chosen["date"])
    return Settings(**chosen)


def initials(author: str) -> str:
    """Return the first letters of the name's words, at most four: "Jane Doe" is "JD"."""
    return "".join(word[0].upper() for word in author.split() if word[0].isalnum())[:4] or "C"


def _initials(chosen: dict[str, Any], *, own: bool) -> str:
    """Return the initials of the settings file if they belong to the author chosen, else those of the name."""
    return (chosen.get("initials", "") if own else "") or initials(_author(chosen["author"]))


def _author(name: str) -> str:
    # Word shows no change of a nameless author, and XML holds no control characters.
    if not name.strip() or not name.isprintable() or len(name) > _LONGEST_AUTHOR:
        raise UsageError(f"The author {name!r} is not a name.")
    return name


def checked_day(text: str) -> str:
    """Return a date as ISO writes it.

    Raises:
        UsageError: if it is none.
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f'The date "{text}" is not a day like 2026-11-24.') from None


def _from_file(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    import tomllib  # noqa: PLC0415  only where a settings file is given

    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except OSError:
        raise UsageError("The settings file cannot be opened.", where=path.name) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"The settings file is not TOML: {error}.", where=path.name) from None
    return _checked_all(_with_underscores(found), path)


def _checked_all(found: dict[str, Any], path: Path) -> dict[str, Any]:
    from addendum.cli.house import KEYS, house_from  # noqa: PLC0415  only where a settings file is given

    chosen = {key: _checked(key, value, path.name) for key, value in found.items() if key not in KEYS}
    return {**chosen, "house": house_from(found, path)}


def _with_underscores(found: dict[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in found.items()}


_CHOICES: dict[str, tuple[str, ...]] = {
    "tier": TIERS,
    "language": ("auto", *LANGUAGES),
    "report_language": LANGUAGES,
    "side": ("controller", "processor"),
    "ocr": OCR,
}
_TYPES: dict[str, type] = {
    **dict.fromkeys(
        ("playbook", "tier", "language", "report_language", "side", "date", "author", "initials", "ocr"), str
    ),
    "skip": list,
    "jobs": int,
    "scatter": bool,
}


def _checked(key: str, value: object, where: str) -> object:
    wanted = _TYPES.get(key)
    if wanted is None:
        raise UsageError(f"There is no setting {key}.", where=where)
    value = value.isoformat() if isinstance(value, date) else value
    if type(value) is not wanted or value not in _CHOICES.get(key, (value,)):
        raise UsageError(f"The setting {key} cannot be {value!r}.", where=where)
    return value
