"""An Amendment of a PDF or text in, the same Amendment of its Word conversion out: same words, other places."""

from collections.abc import Mapping
from dataclasses import replace

from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment, Edit, LeftOut, NewProvision
from addendum.model.official import OfficialText

_AHEAD = 12
"""How many paragraphs of the conversion's own (a notice, a title) may stand before the next of the agreement's."""
_NOT_FOUND = "its place was not found in the converted text; the amendment agreement has it"

Places = Mapping[str, tuple[str, int]]
"""Path in the original -> path in the conversion, and how many characters (a typed number) stand before the text."""


def moved(amendment: Amendment, onto: Agreement) -> tuple[Amendment, tuple[LeftOut, ...]]:
    """Return the amendment with every edit at its place in ``onto``, and what has no place there.

    A requirement moves with all its edits or not at all. The conversion types every number, so new provisions are
    numbered by typing too.
    """
    places = places_in(amendment.review.agreement, onto)
    lost = dict.fromkeys(edit.requirement for edit in amendment.edits if edit.at and edit.at not in places)
    numbers = {p.at: p.number for p in amendment.review.agreement.provisions}
    edits = tuple(_moved(edit, places, numbers) for edit in amendment.edits if edit.requirement not in lost)
    comments = tuple(replace(one, at=places[one.at][0]) for one in amendment.comments if one.at in places)
    official = tuple(_there(text, places) for text in amendment.review.official)
    review = replace(amendment.review, agreement=onto, official=official)
    return replace(amendment, review=review, edits=edits, comments=comments), tuple(
        LeftOut(one, _NOT_FOUND) for one in lost
    )


def places_in(original: Agreement, onto: Agreement) -> Places:
    """Return where each provision of the original stands in its conversion, which keeps their order and words."""
    places: dict[str, tuple[str, int]] = {}
    at = 0
    for provision in original.provisions:
        for ahead, candidate in enumerate(onto.provisions[at : at + _AHEAD], start=1):
            if provision.text.strip() and candidate.text.endswith(provision.text):
                places[provision.at] = (candidate.at, len(candidate.text) - len(provision.text))
                at += ahead
                break
    return places


def _there(text: OfficialText, places: Places) -> OfficialText:
    """Return an official text with the places that are never edited, as they are in the conversion."""
    return replace(text, places=tuple(places[at][0] for at in text.places if at in places))


def _moved(edit: Edit, places: Places, numbers: Mapping[str, str]) -> Edit:
    at, shift = places[edit.at] if edit.at else ("", 0)
    provisions = tuple(_typed(new, places, numbers) for new in edit.provisions)
    return replace(edit, at=at, start=edit.start + shift, end=edit.end + shift, provisions=provisions)


def _typed(new: NewProvision, places: Places, numbers: Mapping[str, str]) -> NewProvision:
    """Return the new provision with its number typed, closed by a dot where its sibling's is."""
    like = places[new.like][0] if new.like in places else ""
    dot = "." if new.number and numbers.get(new.like, "").endswith(".") else ""
    return replace(new, like=like, typed_number=new.typed_number or f"{new.number}{dot}")
