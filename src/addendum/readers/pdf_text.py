"""The sheets of a PDF as one run of paragraphs: over columns and pages, tables and notes in their place."""

from collections.abc import Iterable, Iterator, Sequence

from addendum.readers.pdf_blocks import Sheet
from addendum.readers.pdf_cells import Header, table_of, with_context
from addendum.readers.pdf_columns import Column
from addendum.readers.pdf_headings import body_size, is_note
from addendum.readers.pdf_paragraphs import Paragraph, goes_on_elsewhere, leading_of, paragraphs_of


def paragraphs_in(sheets: Sequence[Sheet]) -> list[Paragraph]:
    """Return all paragraphs in reading order; one that runs over the end of a page or column is one."""
    leading = leading_of([block for sheet in sheets for block in sheet.blocks if isinstance(block, Column)])
    found = list(_one_by_one(sheets, leading))
    body = body_size(found)
    heights = {sheet.page.number: sheet.page.frame.height for sheet in sheets}
    for paragraph in found:
        if paragraph.kind == "text" and is_note(paragraph, body, heights[paragraph.page]):
            paragraph.kind = "note"
    return _joined(found)


def _one_by_one(sheets: Iterable[Sheet], leading: dict[float, float]) -> Iterator[Paragraph]:
    header: Header | None = None
    for sheet in sheets:
        for number, block in enumerate(sheet.blocks):
            if isinstance(block, Column):
                header = None
                yield from paragraphs_of(block, sheet.page.number, leading)
                continue
            # Only a table that opens a page can go on with the one that closed the page before.
            table = table_of(block, sheet.page.number, leading)
            cells, header = with_context(table, header if number == 0 else None)
            yield from cells


def _joined(found: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with those torn by the end of a page or column made one; notes between stay."""
    out: list[Paragraph] = []
    open_text: Paragraph | None = None
    for paragraph in found:
        if paragraph.kind == "note":
            out.append(paragraph)
            continue
        if open_text is not None and paragraph.kind == "text" and _is_torn(open_text, paragraph):
            open_text.seams.append(len(open_text.lines))
            open_text.lines.extend(paragraph.lines)
            open_text.last_page = paragraph.page
            continue
        out.append(paragraph)
        open_text = paragraph if paragraph.kind == "text" else None
    return out


def _is_torn(before: Paragraph, after: Paragraph) -> bool:
    moved_up = after.lines[0].base < before.lines[-1].base
    elsewhere = after.page != before.last_page or moved_up
    return elsewhere and goes_on_elsewhere(before, after)
