"""The edits of an amendment as people read them: where, what is done, the current wording, the new wording."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from addendum.matching.sentences import spans
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Amendment, Edit, EditKind, NewProvision
from addendum.writers.places import Places

_BLANK = re.compile(r"\[●: ([^\]]+)\]")
_LONG = 700
"""From so many characters on, only the sentences that change are quoted."""
_OPENING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a new wording: kept from the current one, or ours."""

    text: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the table: edits of the words of one provision, or new provisions in one place."""

    edits: tuple[Edit, ...]
    label: str
    """"9.2", or the opening words where the provision has no number."""
    done: str
    current: str
    """Verbatim; empty where something is added."""
    new: tuple[Piece, ...] = ()
    provisions: tuple[NewProvision, ...] = ()

    @property
    def is_annex(self) -> bool:
        """Return whether this adds (a part of) an annex: a heading drawn like nothing in the agreement."""
        return bool(self.provisions) and self.provisions[0].is_heading and not self.provisions[0].like

    @property
    def annex_name(self) -> str:
        """Return the title of the annex without the word before its colon: "Data processing terms"."""
        title = self.provisions[0].text
        return title.partition(": ")[2] or title


def changes(amendment: Amendment) -> tuple[Change, ...]:
    """Return the changes in the order of the agreement."""
    agreement = amendment.review.agreement
    places = Places(agreement)
    found: list[Change] = []
    for _, group in groupby(
        amendment.edits, key=lambda e: (e.at, e.kind is EditKind.INSERT_PROVISIONS, e.id if e.provisions else "")
    ):
        edits = tuple(group)
        if edits[0].kind is EditKind.INSERT_PROVISIONS:
            found.append(_added(edits[0], agreement, places))
        else:
            found.append(_changed(edits, agreement.provision(edits[0].at), places))
    return tuple(found)


def cited(provision: Provision, places: Places) -> str:
    """Return how the provision is cited: "provision 9.2", or by its opening words."""
    label = places.label(provision)
    if label and provision.number:
        return _named(label)
    words = provision.text.split()
    opening = " ".join(words[:_OPENING_WORDS]) + ("…" if len(words) > _OPENING_WORDS else "")
    under = f" under “{provision.heading.strip()}”" if provision.heading and provision.heading != provision.text else ""
    return f"the paragraph{under} that begins “{opening}”"


def _named(label: str) -> str:
    """Return the number with the word "provision", unless it brings a word of its own ("Article 5")."""
    return label if len(label.split()) > 1 and label[0].isalpha() else f"provision {label}"


def particulars(change: Change) -> tuple[str, ...]:
    """Return what the parties are asked to fill in there, each once."""
    new = "\n".join([edit.new for edit in change.edits] + [new.text for new in change.provisions])
    return tuple(dict.fromkeys(_particular(blank) for blank in _BLANK.finditer(new)))


def _particular(blank: re.Match[str]) -> str:
    """Return what is asked for; with the words around it where the blank alone says too little ("number")."""
    asked = blank[1][:1].upper() + blank[1][1:]
    if " " in asked:
        return asked
    before = " ".join(blank.string[: blank.start()].split()[-2:])
    after = " ".join(re.split(r"[.;\n]", blank.string[blank.end() :])[0].split()[:2])
    return f"{asked} (“{before} … {after}”)"


def _added(edit: Edit, agreement: Agreement, places: Places) -> Change:
    behind = cited(agreement.provision(edit.at), places) if edit.at else ""
    first = edit.provisions[0]
    number = first.typed_number.rstrip(".") or first.number
    headings = [new.text for new in edit.provisions if new.is_heading]
    label = number or (headings[-1] if headings else f"after {behind}")
    what = f"New {_named(number)}" if number else "A new provision"
    done = f"{what} is inserted after {behind}."
    return Change((edit,), label, done, "", provisions=edit.provisions)


def _changed(edits: tuple[Edit, ...], provision: Provision, places: Places) -> Change:
    start, end = _quoted(edits, provision.text)
    whole = (start, end) == (0, len(provision.text))
    name = cited(provision, places)
    done = f"{name[:1].upper()}{name[1:]} is replaced." if whole else f"In {name} the quoted wording is replaced."
    label = places.label(provision) if provision.number else ""
    new = tuple(_pieces(edits, provision.text, start, end))
    return Change(edits, label or name, done, provision.text[start:end], new)


def _quoted(edits: Sequence[Edit], text: str) -> tuple[int, int]:
    """Return what is quoted of a provision: all of it, or the sentences touched where it is long."""
    if len(text) <= _LONG:
        return 0, len(text)
    first, last = min(e.start for e in edits), max(e.end for e in edits)
    touched = [(a, b) for a, b, _ in spans(text, ()) if a <= last and first <= b]
    start, end = (touched[0][0], touched[-1][1]) if touched else (first, last)
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), max(end, last)


def _pieces(edits: Sequence[Edit], text: str, start: int, end: int) -> Iterator[Piece]:
    place = start
    for edit in edits:
        if edit.start > place:
            yield Piece(text[place : edit.start])
        if edit.new:
            yield Piece(edit.new, is_new=True)
        place = edit.end
    if end > place:
        yield Piece(text[place:end])


def wording(new: NewProvision) -> str:
    """Return the new provision with the number people will see before it."""
    number = new.typed_number or new.number
    return f"{number} {new.text}" if number else new.text
