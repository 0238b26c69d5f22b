"""HTML as input: the visible text of a page's main content, told from furniture and hidden text."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from addendum.errors import DamagedFile, LimitReached, NoText
from addendum.model.agreement import Agreement, HiddenText, Note, NoteKind, Provision, ProvisionKind
from addendum.readers.characters import invisible_in
from addendum.readers.decoding import decoded
from addendum.readers.html_content import is_furniture, main_content, visible_length
from addendum.readers.html_style import Sheet
from addendum.readers.html_templates import without_instructions
from addendum.readers.html_text import BLANK
from addendum.readers.html_walk import Walk
from addendum.readers.outline import Line, provisions
from addendum.readers.titles import NOTHING_SEEN, title_of

_MOST_MIB: Final = 10
_OPENS_WITH: Final = (",", ".", ";", ")", ":")


def read_html(data: bytes, name: str) -> Agreement:
    """Return the page as an Agreement; language and parties are left open.

    Raises:
        LimitReached: above 10 MiB, or nested deeper than any page.
        DamagedFile: if nothing of it can be parsed.
        NoText: if a reader sees no text.
    """
    if len(data) > _MOST_MIB << 20:
        raise LimitReached(f"The page is larger than the limit of {_MOST_MIB} MiB.", where=name)
    text, assumed = decoded(data, markup=True)
    plain, instructions = without_instructions(text)
    page = _parsed(plain, name)
    walk = _walked(page)
    lines = [replace(line, paragraph=number) for number, line in enumerate(joined_blanks(walk.lines), start=1)]
    found = provisions(lines)
    if not found:
        raise NoText("The page opens, but holds no visible text.", where=name, remedy=NOTHING_SEEN)
    title = (page.findtext(".//title") or "").strip()
    return Agreement(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="html",
        title=title_of(found) or " ".join(title.split()),
        language="und",
        provisions=found,
        notes=tuple(_notes(walk, assumed, instructions, invisible_in(plain))),
        hidden=tuple(_unseen(walk, found)),
    )


def html_lines(fragment: str) -> list[Line]:
    """Return the lines of markup that stands inside another kind of text."""
    return joined_blanks(_walked(_parsed(fragment, "")).lines)


def _parsed(text: str, name: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        # A declared encoding no longer holds for text that is decoded.
        page = lxml.html.document_fromstring(text.replace("\x00", ""), parser=parser)
    except etree.ParserError:
        raise NoText("The page opens, but holds no visible text.", where=name, remedy=NOTHING_SEEN) from None
    except (etree.XMLSyntaxError, ValueError):
        raise DamagedFile("The page cannot be parsed.", where=name) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # The parser drops what lies deeper, silently: an absence could not be claimed.
        raise LimitReached("The page is nested deeper than any page.", where=name)
    return page


def _walked(page: HtmlElement) -> Walk:
    body = page.find("body")
    root = main_content(body if body is not None else page)
    whole = visible_length(root)
    sheet = Sheet(style.text or "" for style in page.iter("style"))
    walk = Walk(sheet, lambda element: is_furniture(element, whole))
    walk.walk(root)
    return walk


def joined_blanks(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with input boxes that stand in paragraphs of their own put back into their sentences."""
    out: list[Line] = []
    for line in lines:
        if out and _belongs(out[-1], line):
            seam = "" if line.text.startswith(_OPENS_WITH) else " "
            out[-1] = replace(out[-1], text=out[-1].text + seam + line.text)
        else:
            out.append(line)
    return out


def _belongs(before: Line, line: Line) -> bool:
    plain = {before.kind, line.kind} <= {ProvisionKind.TEXT} and not line.number
    if not plain or before.is_heading or line.is_heading:
        return False
    if line.text == BLANK:
        return not before.text.endswith((".", ";")) or len(before.text) <= 4  # noqa: PLR2004  "I." is a label
    return before.text.endswith(BLANK) and (line.text.startswith(_OPENS_WITH) or line.text[:1].islower())


def _unseen(walk: Walk, found: Sequence[Provision]) -> Iterator[HiddenText]:
    """Yield what a reader does not see, each behind the provision that stands about there."""
    for before, text, reason in walk.unseen:
        behind = found[min(before, len(found)) - 1].at if before else ""
        yield HiddenText(behind, text, within=False, where="page", why=reason)


def _notes(walk: Walk, assumed: str, instructions: int, invisible: int) -> Iterator[Note]:
    lengths = Counter[str]()
    for _, text, reason in walk.unseen:
        lengths[reason] += len(text)
    for reason, length in lengths.items():
        yield Note(
            NoteKind.HIDDEN_TEXT, "page", f"{length} characters that a reader does not see were left out ({reason})"
        )
    if invisible:
        yield Note(NoteKind.HIDDEN_TEXT, "page", f"{invisible} zero-width or direction characters were left out")
    if walk.left_out:
        yield Note(NoteKind.INFO, "page", f"{walk.left_out} parts that are navigation or page furniture were left out")
    if instructions:
        yield Note(NoteKind.INFO, "page", f"{instructions} template instructions were left out")
    if assumed:
        yield Note(NoteKind.REPAIRED, "file", assumed)
