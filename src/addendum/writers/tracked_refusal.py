"""When tracked changes would be wrong: files that may not be edited at all, and words that must be left alone."""

from collections.abc import Sequence
from typing import Final

from addendum.errors import CannotRedline
from addendum.model.amendment import Amendment
from addendum.model.review import Instrument
from addendum.ooxml.names import ALTERNATE, RPR, RUN, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Character, Paragraph
from addendum.ooxml.textmap import control_lock

_PROTECTED: Final = {
    "readOnly": "The file is protected as read-only.",
    "forms": "The file is a protected form: only its fields may be filled in.",
    "comments": "The file is protected: only comments may be added.",
}
_DELETABLE: Final = frozenset(
    {RPR}
    | {
        w(tag)
        for tag in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "lastRenderedPageBreak")
    }
)
_OBJECTS: Final = (
    *(w(tag) for tag in ("footnoteReference", "endnoteReference", "drawing", "pict", "object", "fldChar")),
    ALTERNATE,
)
_CHOICES: Final = tuple(w(tag) for tag in ("dropDownList", "comboBox", "date", "picture", "docPartList"))
_BOTH: Final = 2


class NotPossible(Exception):
    """The edit would be wrong here; the message says why, for people."""


def refuse_file(package: WordPackage, amendment: Amendment) -> None:
    """Refuse a file in which no tracked change may be made.

    Raises:
        CannotRedline: if it is signed, protected, Strict, or an official set of clauses that must stay as it is.
    """
    if amendment.edits and amendment.review.instrument is Instrument.OFFICIAL:
        raise CannotRedline("The paper is an official set of clauses, whose text must not be changed.")
    if package.signed or any(name.lower().startswith("_xmlsignatures/") for name in package.names()):
        raise CannotRedline("The file is digitally signed; a change would break the signature.")
    if package.strict:
        raise CannotRedline("The file is in the Strict variant of the format, in which changes are not tracked here.")
    for part in package.related("settings"):
        protection = package.parse(part).find(w("documentProtection"))
        if protection is None or protection.get(w("enforcement"), "0").lower() not in {"1", "true", "on"}:
            continue
        reason = _PROTECTED.get(protection.get(w("edit"), "none"))
        if reason:
            raise CannotRedline(reason)


def _step(mark: Element) -> int:
    return {"begin": 1, "end": -1}.get(mark.get(w("fldCharType"), ""), 0)


def begins_in_field(paragraph: Paragraph) -> bool:
    """Return whether a field is open where a paragraph begins (17.16.18), as in a table of contents."""
    depth = 0
    for element in paragraph.source.root.iter(P, w("fldChar")):
        if element is paragraph.element:
            break
        depth = max(depth + _step(element), 0)
    return depth > 0


def ends_in_field(paragraph: Paragraph) -> bool:
    """Return whether a field is open where a paragraph ends."""
    depth = int(begins_in_field(paragraph))
    for mark in paragraph.element.iter(w("fldChar")):
        depth = max(depth + _step(mark), 0)
    return depth > 0


def refuse_words(paragraph: Paragraph, start: int, end: int) -> None:
    """Refuse an edit of text[start:end] where it stands in something that tracked changes must not touch.

    Raises:
        NotPossible: with the reason.
    """
    characters = paragraph.characters()
    if not 0 <= start <= end <= len(characters):
        raise NotPossible("the place lies outside the paragraph's text")
    if any(control_lock(control) for control in paragraph.place.controls):
        raise NotPossible("the words stand in a locked content control")
    struck = characters[start:end]
    if struck:
        _refuse_locked(struck)
        _refuse_objects(paragraph, list(dict.fromkeys(one.piece.run for one in struck)))
    else:
        _refuse_place(paragraph, characters[max(start - 1, 0) : start + 1], is_front=start == 0)


def _refuse_locked(struck: Sequence[Character]) -> None:
    lock = next((one.piece.lock for one in struck if one.piece.lock), "")
    if lock:
        raise NotPossible(f"the words stand in a {lock}")
    _refuse_choices([one.piece.run for one in struck])
    if any(layer.moved for one in struck for layer in one.piece.layers):
        raise NotPossible("the words stand in text that somebody else moved")
    if any(_is_deep(one.piece.run) for one in struck):
        raise NotPossible("the words stand deep inside a pending change of somebody else")


def _refuse_place(paragraph: Paragraph, sides: Sequence[Character], *, is_front: bool) -> None:
    """Refuse an insertion between two characters, or at one end of the paragraph."""
    if len(sides) < _BOTH:
        if begins_in_field(paragraph) if is_front else ends_in_field(paragraph):
            raise NotPossible("the place is inside a field that spans several paragraphs")
        return
    before, after = sides[0].piece, sides[1].piece
    if before.lock and after.lock:
        raise NotPossible(f"the place is inside a {before.lock}")
    if before.run is after.run or before.run.getparent() is after.run.getparent():
        _refuse_choices([before.run])
    if any(layer.moved for layer in before.layers) and any(layer.moved for layer in after.layers):
        raise NotPossible("the place is inside text that somebody else moved")
    if _is_deep(before.run) and _is_deep(after.run):
        raise NotPossible("the place is deep inside a pending change of somebody else")


def _refuse_choices(runs: Sequence[Element]) -> None:
    for run in dict.fromkeys(runs):
        for control in run.iterancestors(w("sdt")):
            settings = control.find(w("sdtPr"))
            if settings is not None and any(settings.find(tag) is not None for tag in _CHOICES):
                raise NotPossible("the words are a choice of a content control")


def _is_deep(run: Element) -> bool:
    """Return whether a run is in an insertion, but not directly: in a link inside of it, say."""
    parent = run.getparent()
    if parent is None or parent.tag == w("ins"):
        return False
    return next(run.iterancestors(w("ins"), P)).tag == w("ins")


def _refuse_objects(paragraph: Paragraph, runs: Sequence[Element]) -> None:
    if any(child.tag not in _DELETABLE for run in runs for child in run.iterchildren("*")):
        raise NotPossible("a note, a picture or a field stands among the words")
    order = list(paragraph.element.iter(RUN))
    between = order[order.index(runs[0]) : order.index(runs[-1]) + 1]
    if any(run.find(tag) is not None for run in between for tag in _OBJECTS):
        raise NotPossible("a note, a picture or a field stands among the words")
