"""What a person must hear about a Word file: pending changes, comments, hidden text, and what was not read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from addendum.model.agreement import HiddenText, Note, NoteKind, Provision
from addendum.ooxml.comments import comments
from addendum.ooxml.names import MC, WP, A, Element, V, is_on, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Paragraph, Story
from addendum.ooxml.textmap import FIELD_CODE, Piece
from addendum.ooxml.views import ACCEPTED, Change, Revision

_HIDDEN_FROM: Final = 20
"""Characters: shorter hidden text is a field's or a form's."""
_QUOTE: Final = 60
_EMU_PER_CM: Final = 360_000
_PAGE_LIKE: Final = (10.0, 7.0)
"""Centimetres: a picture at least this wide and high may hold text that matters."""
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REASONS: Final = {
    "vanish": "formatted as hidden",
    "white": "in the colour of its ground",
    "tiny": "too small to read",
    "squeezed": "squeezed",
    "struck": "struck through by hand",
    "web-hidden": "formatted as hidden on screen",
}


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _place(paragraph: Paragraph) -> str:
    return f"{paragraph.story}, paragraph {paragraph.index}"


def _by_author(authors: Mapping[str, int]) -> str:
    return ", ".join(f"{name or 'an unnamed author'} ({count})" for name, count in sorted(authors.items()))


def tracked_changes(told: Sequence[Story]) -> Iterator[Note]:
    """Yield one note on the pending insertions and deletions, with who made how many."""
    seen: dict[Element, Revision] = {}
    for story in told:
        for paragraph in story.paragraphs:
            layers = [layer for piece in paragraph.pieces for layer in piece.layers]
            seen.update((layer.element, layer) for layer in (*layers, *paragraph.mark))
    if not seen:
        return
    ways = Counter(layer.change for layer in seen.values())
    what = (
        f"{_plural(ways[Change.INSERTED], 'insertion')} and {_plural(ways[Change.DELETED], 'deletion')} are pending: "
    )
    authors = _by_author(Counter(layer.author for layer in seen.values()))
    yield Note(
        NoteKind.TRACKED_CHANGES, "whole file", f"{what}{authors}. The text is judged with all of them accepted."
    )


def commented(package: WordPackage) -> Iterator[Note]:
    """Yield one note on the comments, with who wrote how many."""
    authors = Counter(one.author for one in comments(package))
    if authors:
        what = f"{_plural(authors.total(), 'comment')}: {_by_author(authors)}. Comments are not part of the text."
        yield Note(NoteKind.COMMENTS, "whole file", what)


def hidden_text(told: Iterable[Story]) -> Iterator[Note]:
    """Yield a note for each paragraph with hidden text of 20 characters or more, or with invisible characters."""
    for story in told:
        for paragraph in story.paragraphs:
            yield from _hidden_in(paragraph)


def _shown(paragraph: Paragraph) -> list[Piece]:
    """Return the pieces of text, hidden ones as well, that are there with all changes accepted."""
    return [one for one in paragraph.pieces if one.hidden != FIELD_CODE and ACCEPTED.shows(one.layers)]


def _hidden_in(paragraph: Paragraph) -> Iterator[Note]:
    shown = _shown(paragraph)
    for reason, group in groupby(shown, key=lambda piece: piece.hidden):
        text = "".join(piece.text for piece in group)
        if reason in _REASONS and len(text.strip()) >= _HIDDEN_FROM:
            quote = text.strip()[:_QUOTE]
            what = f"{len(text)} characters are {_REASONS[reason]} and were not counted: \u201c{quote}\u2026\u201d"
            yield Note(NoteKind.HIDDEN_TEXT, _place(paragraph), what)
    suspects = (piece.text for piece in shown if not piece.hidden and not _INVISIBLE.isdisjoint(piece.text))
    count = sum(one in _INVISIBLE for text in suspects for one in text)
    if count:
        yield Note(NoteKind.HIDDEN_TEXT, _place(paragraph), f"{_plural(count, 'invisible character')} inside the text.")


def unseen(told: Iterable[Story], found: Sequence[Provision]) -> Iterator[HiddenText]:
    """Yield what each paragraph would read with its hidden words, where it has some, with its place among the found."""
    places = {(one.story, one.paragraph): one.at for one in found}
    for story in told:
        behind = ""
        for paragraph in story.paragraphs:
            at = places.get((paragraph.story, paragraph.index), "")
            behind = at or behind
            pieces = _shown(paragraph)
            reasons = dict.fromkeys(
                _REASONS.get(one.hidden, one.hidden) for one in pieces if one.hidden and one.text.strip()
            )
            if reasons:
                text = "".join(one.text for one in pieces)
                yield HiddenText(at or behind, text, bool(at), _place(paragraph), " and ".join(reasons))


def unread(package: WordPackage, told: Sequence[Story]) -> Iterator[Note]:
    """Yield a note for everything that may hold text and was not read: imported files, objects, large pictures."""
    roots = {story.part: story.paragraphs[0].source.root for story in told if story.paragraphs}
    for root in roots.values():
        yield from _unread_in(root)
    if package.related("vbaProject") or package.macros:
        yield Note(NoteKind.INFO, "whole file", "Macros were ignored.")
    remote = [one for one in package.all_relationships() if one.external and one.kind != "hyperlink"]
    if remote:
        what = f"{_plural(len(remote), 'link')} to other files ({', '.join(sorted({one.kind for one in remote}))})"
        yield Note(NoteKind.INFO, "whole file", f"{what}; none was followed.")


def _unread_in(root: Element) -> Iterator[Note]:
    for _ in root.iter(w("altChunk")):
        yield Note(NoteKind.NOT_REVIEWED, "body", "A text imported from another file (altChunk) was not read.")
    for _ in root.iter(w("subDoc")):
        yield Note(NoteKind.NOT_REVIEWED, "body", "A linked part of a master file was not read.")
    for one in root.iter(w("object")):
        program = next((child.get("ProgID", "") for child in one.iterchildren("*") if child.get("ProgID")), "")
        if not program.startswith("Equation"):
            yield Note(NoteKind.NOT_REVIEWED, "body", f"An embedded object ({program or 'unknown'}) was not read.")
    pictures = sum(_is_page_like(one) for one in _pictures(root))
    if pictures:
        what = f"{_plural(pictures, 'large picture')} may hold text; pictures are not read."
        yield Note(NoteKind.NOT_REVIEWED, "body", what)


def _pictures(root: Element) -> Iterator[Element]:
    for blip in root.iter(f"{{{A}}}blip"):
        yield from (one for one in blip.iterancestors(f"{{{WP}}}inline", f"{{{WP}}}anchor"))
    for data in root.iter(f"{{{V}}}imagedata"):
        in_fallback = next(data.iterancestors(f"{{{MC}}}Fallback"), None) is not None
        shape = data.getparent()
        if shape is not None and not in_fallback and next(data.iterancestors(w("object")), None) is None:
            yield shape


def _is_page_like(holder: Element) -> bool:
    extent = holder.find(f"{{{WP}}}extent")
    if extent is None:
        return False
    try:
        width, height = (int(extent.get(side, "0")) / _EMU_PER_CM for side in ("cx", "cy"))
    except ValueError:
        return False
    return width >= _PAGE_LIKE[0] and height >= _PAGE_LIKE[1]


def properties(package: WordPackage) -> Mapping[str, str]:
    """Return facts that later stages need: "protected", "signed", "strict", "macros", "track_revisions" ..."""
    found: dict[str, str] = {}
    flags = (("signed", package.signed), ("strict", package.strict), ("macros", package.macros))
    found |= {name: "yes" for name, holds in (*flags, ("template", package.template)) if holds}
    parts = package.related("settings")
    if parts:
        found |= _from_settings(package.parse(parts[0]))
    return found


def _from_settings(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    protection = root.find(w("documentProtection"))
    if protection is not None and protection.get(w("enforcement"), "0").lower() in {"1", "true", "on"}:
        found["protected"] = protection.get(w("edit"), "readOnly")
    for name, tag in (("track_revisions", "trackRevisions"), ("removes_authors", "removePersonalInformation")):
        if is_on(root.find(w(tag))):
            found[name] = "yes"
    return found
