"""The running text of a web page between two block borders: pieces of text, line breaks, and what is bold."""

import re
from dataclasses import dataclass, field
from typing import Final

from addendum.readers.characters import clean
from addendum.readers.numbers import is_bullet, typed_label

_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
BLANK: Final = "[ ]"
"""What an empty input box reads as."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of running text, and whether all of it is bold."""

    text: str
    bold: bool


@dataclass(slots=True)
class Running:
    """Text collected since the last block border."""

    _pieces: list[tuple[str, bool]] = field(default_factory=list)

    def add(self, text: str, *, bold: bool, keep_spaces: bool = False) -> None:
        """Add text; white space counts as one blank unless it is kept (``pre``)."""
        if text:
            cleaned = clean(text)
            self._pieces.append((cleaned if keep_spaces else _SPACES.sub(" ", cleaned), bold))

    def add_break(self) -> None:
        """Add a line break."""
        self._pieces.append(("\n", True))

    def take(self) -> list[Part]:
        """Return the paragraphs collected and forget them: a break parts them where a new unit begins behind it."""
        lines = self._lines()
        self._pieces.clear()
        parts: list[Part] = []
        for line in lines:
            if line is None:
                continue
            if parts and not _begins(parts[-1], line) and lines[lines.index(line) - 1] is not None:
                parts[-1] = Part(f"{parts[-1].text}\n{line.text}", parts[-1].bold and line.bold)
            else:
                parts.append(line)
        return parts

    def _lines(self) -> list[Part | None]:
        """Return the lines, None for an empty one."""
        lines: list[list[tuple[str, bool]]] = [[]]
        for text, bold in self._pieces:
            first, *others = text.split("\n")
            lines[-1].append((first, bold))
            lines.extend([(other, bold)] for other in others)
        return [_part(line) for line in lines]


def _part(pieces: list[tuple[str, bool]]) -> Part | None:
    text = _SPACES.sub(" ", "".join(text for text, _ in pieces)).strip(" ")
    if not text:
        return None
    return Part(text, all(bold for text, bold in pieces if any(c.isalpha() for c in text)))


def _begins(before: Part, line: Part) -> bool:
    """Return whether a line behind a break is a unit of its own."""
    return bool(typed_label(line.text)) or is_bullet(line.text) or (before.bold and not line.bold)
