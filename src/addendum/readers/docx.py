"""Read a Word file into an Agreement by an own walk over its XML; parties and language are told elsewhere."""

import hashlib
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from addendum.errors import NoText
from addendum.model.agreement import Agreement, Note
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Story, stories
from addendum.ooxml.styles import Styles
from addendum.readers.docx_lines import Formats, LineMaker
from addendum.readers.docx_notes import commented, hidden_text, properties, tracked_changes, unread, unseen
from addendum.readers.outline import Line, provisions
from addendum.readers.titles import title_of


def _lines(told: Sequence[Story], formats: Formats) -> Iterator[Line]:
    kinds = {story.part: story.name.rstrip("0123456789") for story in reversed(told) if story.name[:7] != "textbox"}
    for story in told:
        yield from LineMaker(story, formats, kinds.get(story.part, "body")).lines()


def _notes(package: WordPackage, told: Sequence[Story]) -> tuple[Note, ...]:
    return (*unread(package, told), *tracked_changes(told), *hidden_text(told), *commented(package))


def read_docx(data: bytes, name: str) -> Agreement:
    """Read a .docx, .docm, .dotx or .dotm file; one Provision for each paragraph with visible text.

    The language is "und" and there are no parties yet.

    Raises:
        ReadError: one of its kinds where the file cannot be read; NoText where it holds no visible text.
    """
    package = WordPackage.open(data)
    styles = Styles.of(package)
    told = stories(package, styles)
    found = provisions(tuple(_lines(told, Formats(styles, Numbering.of(package, styles)))))
    if not any(one.text.strip() for one in found):
        raise NoText("The file opens, but holds no visible text.")
    return Agreement(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="docx",
        title=title_of(found),
        language="und",
        provisions=found,
        notes=_notes(package, told),
        properties=MappingProxyType(dict(properties(package))),
        hidden=tuple(unseen(told, found)),
    )
