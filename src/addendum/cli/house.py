"""What a firm sets in its settings file for its own papers: texts, names, the names of the files."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from addendum.api.naming import room_for_stem
from addendum.errors import UsageError
from addendum.settings import House

KEYS = ("templates", "names", "file_name", "marking")
_FIELDS = frozenset({"stem", "paper", "date"})
_LEAST_ROOM = 20
"""Signs that the name of a paper keeps for the partner's file."""
_LARGEST_TEXT = 200_000
"""Bytes of one text."""


def house_from(found: Mapping[str, object], path: Path) -> House:
    """Return the firm's part of a settings file; its templates lie beside it unless the path is absolute.

    Raises:
        UsageError: for a value that cannot be used.
        TextFault: for a text that cannot be used.
    """
    chosen: dict[str, Any] = {}
    if "templates" in found:
        chosen["texts"] = _texts(path.parent / _text("templates", found, path), path.name)
    if "names" in found:
        chosen["names"] = _names(found["names"], path.name)
    if "file_name" in found:
        chosen["file_name"] = _pattern(_text("file_name", found, path), path.name)
    if "marking" in found:
        chosen["marking"] = _text("marking", found, path)
    return House(**chosen)


def _text(key: str, found: Mapping[str, object], path: Path) -> str:
    value = found[key]
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise UsageError(f"The setting {key} cannot be {value!r}.", where=path.name)
    return value


def _names(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(one, str) and one.isprintable() for one in value.values()):
        raise UsageError("The setting names is a table of names, such as firm.", where=where)
    return tuple(sorted(value.items()))


def _pattern(pattern: str, where: str) -> str:
    """Return the pattern; two papers of one file must never get one name."""
    try:
        pieces = list(Formatter().parse(pattern))
    except ValueError:
        raise UsageError(f"The setting file_name cannot be {pattern!r}.", where=where) from None
    fields = [field for _, field, _, _ in pieces if field is not None]
    plain = not any(form or conversion for _, _, form, conversion in pieces)
    if not plain or not set(fields) <= _FIELDS or not {"stem", "paper"} <= set(fields):
        raise UsageError(
            "The setting file_name is made of {stem}, {paper} and {date}; the first two are needed.", where=where
        )
    if room_for_stem(pattern) < _LEAST_ROOM:
        raise UsageError("The setting file_name is too long: the name of a paper would be cut.", where=where)
    return pattern


def _texts(folder: Path, where: str) -> tuple[tuple[str, str], ...]:
    from addendum.writers.texts import check_text  # noqa: PLC0415  only where a firm has texts of its own

    if not folder.is_dir():
        raise UsageError("The folder of templates is not there.", where=where)
    found: list[tuple[str, str]] = []
    for path in sorted(folder.rglob("*.txt")):
        name = path.relative_to(folder).as_posix()
        _refuse_unknown(name, where)
        text = _read(path, name)
        check_text(name, text)
        found.append((name, text))
    if not found:
        raise UsageError("The folder of templates holds no text such as en/cover.txt.", where=where)
    return tuple(found)


def _refuse_unknown(name: str, where: str) -> None:
    """Refuse a text that would never be used: most likely its name is misspelt."""
    from addendum.writers.paper_words import LETTERED  # noqa: PLC0415
    from addendum.writers.texts import TEXTS  # noqa: PLC0415

    known = {f"{language}/{text}.txt" for language in LETTERED for text in TEXTS}
    if name not in known and not name.rpartition("/")[2].startswith("_"):
        raise UsageError(
            f"No paper is written from the text {name}.",
            where=where,
            remedy="The texts are amendment.txt, agreement.txt and cover.txt in a folder for each language.",
        )


def _read(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise UsageError("The text is too long.", where=name)
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError("The text cannot be read.", where=name, remedy="Save it as UTF-8.") from None
