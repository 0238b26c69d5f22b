"""A Word file rebuilt from the text of a PDF, HTML, Markdown or text file, so that it can be redlined."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.writers.conversion_tables import table_of
from addendum.writers.paper_words import paper_words
from addendum.writers.stamp import Stamp
from addendum.writers.word_blocks import Para, Words, paragraph
from addendum.writers.word_file import Paper, word_file

_DEEPEST_HEADING = 6
_INDENT = 360
_DEEPEST_INDENT = 6
_LEFT_OUT = frozenset({ProvisionKind.HEADER, ProvisionKind.FOOTER})
_UNDATED = Stamp("Counsel", "C", "1980-01-01T00:00:00Z")


def notice_for(name: str, language: str = "en") -> str:
    """Return the sentence that stands at the top of every page of a conversion: the file's name, never its folder."""
    return paper_words(language).converted.format(PurePath(name).name)


def write_conversion(agreement: Agreement, stamp: Stamp = _UNDATED) -> bytes:
    """Return the agreement as .docx: headings, numbers and tables rebuilt, and on every page that it is a conversion.

    Numbers are typed as they are read; one that the source made itself (a list of a web page) is typed before its text.
    """
    body = "".join(_blocks(agreement.provisions))
    title, language = agreement.title or PurePath(agreement.file).name, agreement.language
    paper = Paper(title, language, paper_words(language).page_of, notice=notice_for(agreement.file, language))
    return word_file(body, paper, stamp)


def _blocks(provisions: Sequence[Provision]) -> Iterator[str]:
    kept = [p for p in provisions if p.kind not in _LEFT_OUT]
    for is_table, group in groupby(kept, key=lambda p: p.kind is ProvisionKind.CELL):
        if is_table:
            for _, cells in groupby(group, key=lambda p: p.parent):
                yield table_of(tuple(cells))
        else:
            yield from map(_paragraph, group)


def _paragraph(provision: Provision) -> str:
    text = provision.text
    if provision.number and not provision.typed_number:
        text = f"{provision.number}\t{text}"
    if provision.kind is ProvisionKind.FIELD and provision.context:
        text = f"{provision.context}: {text}"
    if provision.kind is ProvisionKind.TITLE:
        return paragraph(Para((Words(text),), "Title"))
    if provision.kind is ProvisionKind.HEADING:
        return paragraph(Para((Words(text),), f"heading{min(provision.level + 1, _DEEPEST_HEADING)}"))
    return paragraph(Para((Words(text),), indent=_INDENT * min(provision.level, _DEEPEST_INDENT)))
