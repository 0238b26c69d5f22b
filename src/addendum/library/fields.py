"""The fields of one YAML table, taken by type; what is unknown, missing or of the wrong type becomes a fault."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from addendum.library.faults import Source
from addendum.library.yaml_tree import Entry, Row, Scalar, Table

_Choice = TypeVar("_Choice", bound=StrEnum)
_ISO_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\Z")


class Item:
    """One text of a list with its line."""

    __slots__ = ("line", "text")

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line


class Fields:
    """A table of a file. Required keys are those given without "?"; "tier_note?" may be absent."""

    def __init__(self, table: Entry | None, source: Source, keys: str, *, line: int = 1) -> None:
        self.source = source
        self.line = table.line if table else line
        self._entries: dict[str, Entry] = {}
        self._lines: dict[str, int] = {}
        if isinstance(table, Table):
            self._entries, self._lines = table.entries, table.lines
            self._check_keys(keys.split())
        elif table is not None:
            source.fault(self.line, "A table (key: value) is expected here.")

    def at(self, key: str) -> int:
        """Return the line of the key, or of the table where the key is absent."""
        return self._lines.get(key, self.line)

    def has(self, key: str) -> bool:
        """Return whether the key is there."""
        return key in self._entries

    def text(self, key: str) -> str:
        """Return a text, "" where absent."""
        entry = self._entries.get(key)
        return "" if entry is None else self._as_text(entry, key)

    def filled(self, key: str) -> str:
        """Return a text that must say something."""
        text = self.text(key)
        if not text and self.has(key):
            self.source.fault(self.at(key), f'"{key}" is empty.')
        return text

    def items(self, key: str) -> tuple[Item, ...]:
        """Return a list of texts with their lines, empty where absent."""
        return tuple(Item(self._as_text(entry, key), entry.line) for entry in self._row(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where absent."""
        return tuple(item.text for item in self.items(key))

    def choice(self, key: str, kind: type[_Choice], default: _Choice) -> _Choice:
        """Return a member of the enumeration, the default where absent."""
        text = self.text(key)
        if not self.has(key):
            return default
        try:
            return kind(text)
        except ValueError:
            self.source.fault(self.at(key), f'"{key}" must be one of: {", ".join(kind)}.')
            return default

    def flag(self, key: str) -> bool:
        """Return true or false, false where absent."""
        entry = self._entries.get(key)
        if entry is None:
            return False
        if isinstance(entry, Scalar) and entry.type == "bool" and entry.value in {"true", "false"}:
            return entry.value == "true"
        self.source.fault(entry.line, f'"{key}" must be true or false.')
        return False

    def date(self, key: str) -> str:
        """Return an ISO date (2018-05-25), "" where absent."""
        entry = self._entries.get(key)
        if entry is None:
            return ""
        if isinstance(entry, Scalar) and _ISO_DATE.match(entry.value):
            return entry.value
        self.source.fault(entry.line, f'"{key}" must be a date such as 2018-05-25.')
        return ""

    def table(self, key: str, keys: str) -> "Fields":
        """Return the table under the key."""
        return Fields(self._entries.get(key), self.source, keys, line=self.at(key))

    def tables(self, key: str, keys: str) -> tuple["Fields", ...]:
        """Return the tables of a list."""
        return tuple(Fields(entry, self.source, keys) for entry in self._row(key))

    def named(self, key: str, keys: str) -> Iterator[tuple[str, "Fields"]]:
        """Yield name and table of each entry of a table of tables, in order."""
        names = self.names(key)
        for name, line, entry in names:
            yield name, Fields(entry, self.source, keys, line=line)

    def names(self, key: str) -> tuple[tuple[str, int, Entry], ...]:
        """Return name, line and entry of each entry of the table under the key, in order."""
        inner = self._entries.get(key)
        if inner is None:
            return ()
        if not isinstance(inner, Table):
            self.source.fault(inner.line, f'"{key}" must be a table (name: value).')
            return ()
        return tuple((name, inner.lines[name], entry) for name, entry in inner.entries.items())

    def all_texts(self) -> dict[str, tuple[str, ...]]:
        """Return every key of the table with its list of texts."""
        return {key: self.texts(key) for key in self._entries}

    def _row(self, key: str) -> tuple[Entry, ...]:
        entry = self._entries.get(key)
        if entry is None:
            return ()
        if isinstance(entry, Row):
            return entry.items
        self.source.fault(entry.line, f'"{key}" must be a list.')
        return ()

    def _as_text(self, entry: Entry, key: str) -> str:
        if not isinstance(entry, Scalar):
            self.source.fault(entry.line, f'"{key}" must be text.')
            return ""
        if entry.type != "str":
            self.source.fault(entry.line, f'"{key}" must be text; put {entry.value or "it"} in quotes.')
        return entry.value.strip("\n")

    def _check_keys(self, keys: list[str]) -> None:
        known = {key.rstrip("?") for key in keys}
        if "*" in known:
            return
        for key in self._entries:
            if key not in known:
                self.source.fault(
                    self._lines[key], f'The key "{key}" is not known here; known: {", ".join(sorted(known))}.'
                )
        for key in keys:
            if not key.endswith("?") and key not in self._entries:
                self.source.fault(self.line, f'The key "{key}" is missing.')
