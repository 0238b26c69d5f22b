"""Plain text as input: wrapped lines put together to paragraphs, numbers and headings found."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from addendum.errors import NoText
from addendum.model.agreement import Agreement, Note, NoteKind
from addendum.readers.characters import clean, invisible_in
from addendum.readers.decoding import decoded
from addendum.readers.numbers import is_bullet, typed_label
from addendum.readers.outline import Line, provisions
from addendum.readers.titles import NOTHING_SEEN, title_of

_ENDS: Final = (".", ";", ":", "!", "?")
_NARROWEST: Final = 40
"""Characters: text in narrower lines is not wrapped, each line is meant."""
_FULL: Final = 0.75
"""Of the width: a line this long goes on in the next."""
_INDENT_WIDTH: Final = 6.0
"""Points that one blank counts for."""


def read_plain(data: bytes, name: str) -> Agreement:
    """Return the text as an Agreement; language and parties are left open.

    Raises:
        NoText: if it is blank.
    """
    text, assumed = decoded(data)
    lines = list(_paragraphs(clean(text.replace("\f", "\n\n")).expandtabs(4).splitlines()))
    found = provisions([replace(line, paragraph=number) for number, line in enumerate(lines, start=1)])
    if not found:
        raise NoText("The file opens, but holds no visible text.", where=name, remedy=NOTHING_SEEN)
    return Agreement(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="txt",
        title=title_of(found),
        language="und",
        provisions=found,
        notes=tuple(_notes(invisible_in(text), assumed)),
    )


def _paragraphs(lines: Sequence[str]) -> Iterator[Line]:
    width = _width(lines)
    block: list[str] = []
    for line in lines:
        if block and (not line.strip() or not _goes_on(block[-1], line, width)):
            yield _joined(block)
            block = []
        if line.strip() and not _is_rule(line):
            block.append(line)
    if block:
        yield _joined(block)


def _width(lines: Sequence[str]) -> int:
    """Return the width the text is wrapped to: that of its long lines, if many are alike; 0 if it is not."""
    lengths = Counter(len(line.rstrip()) for line in lines if len(line.rstrip()) >= _NARROWEST)
    if not lengths:
        return 0
    longest = max(lengths)
    near = sum(count for length, count in lengths.items() if length >= longest - 12)
    return longest if near >= lengths.total() / 3 else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    """Return whether the line is the rest of the wrapped line before it."""
    text, last = line.strip(), before.rstrip()
    if typed_label(text) or is_bullet(text):
        # A reference may begin a wrapped line too; after a full line without an end it is one.
        return len(last) >= _FULL * width > 0 and not last.endswith((*_ENDS, ",")) and not is_bullet(text)
    if not width:
        return text[:1].islower() and not last.endswith(_ENDS)
    room = width - len(last)
    first_word = len(text.split(maxsplit=1)[0])
    return first_word >= room or (len(last) >= _FULL * width) or text[:1].islower()


def _joined(block: Sequence[str]) -> Line:
    first = block[0]
    out = first.strip()
    for line in block[1:]:
        out += " " + line.strip()
    return Line(" ".join(out.split(" ")), indent=_INDENT_WIDTH * (len(first) - len(first.lstrip())))


def _is_rule(line: str) -> bool:
    text = line.strip()
    return len(text) > 2 and len(set(text)) == 1 and text[0] in "-=*~#"  # noqa: PLR2004  a drawn line


def _notes(invisible: int, assumed: str) -> Iterator[Note]:
    if invisible:
        yield Note(NoteKind.HIDDEN_TEXT, "text", f"{invisible} zero-width or direction characters were left out")
    if assumed:
        yield Note(NoteKind.REPAIRED, "file", assumed)
