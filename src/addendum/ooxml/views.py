"""Tracked changes as layers over the text, and the views that decide what of them is shown."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from addendum.ooxml.names import Element, w


class Change(StrEnum):
    """Which way a layer goes; a move is a deletion at one end and an insertion at the other."""

    INSERTED = "inserted"
    DELETED = "deleted"


CHANGES: Final = {
    w("ins"): Change.INSERTED,
    w("moveTo"): Change.INSERTED,
    w("cellIns"): Change.INSERTED,
    w("del"): Change.DELETED,
    w("moveFrom"): Change.DELETED,
    w("cellDel"): Change.DELETED,
}
"""The elements that mark inserted and deleted content, marks, rows and cells (ECMA-376 17.13.5)."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One pending change that content is in."""

    change: Change
    author: str
    date: str
    """As written, "2026-01-10T00:00:00Z", or empty."""
    moved: bool
    element: Element

    @classmethod
    def of(cls, element: Element) -> "Revision":
        """Read a revision from its element (w:ins, w:del, w:moveFrom, w:moveTo, w:cellIns, w:cellDel)."""
        moved = element.tag in {w("moveFrom"), w("moveTo")}
        return cls(CHANGES[str(element.tag)], element.get(w("author"), ""), element.get(w("date"), ""), moved, element)


Layers = tuple[Revision, ...]
"""The revisions that content is in, outermost first."""


@dataclass(frozen=True, slots=True)
class View:
    """A decision on every pending change: True accepts, False rejects, None shows both sides.

    ``own`` is for the changes by ``authors`` (None: by everybody), ``others`` for all the rest.
    """

    own: bool | None
    authors: frozenset[str] | None = None
    others: bool | None = True

    def decision(self, author: str) -> bool | None:
        """Return what becomes of the author's changes in this view."""
        return self.own if self.authors is None or author in self.authors else self.others

    def shows(self, layers: Layers) -> bool:
        """Return whether content in these layers is there in this view."""
        return all(self._shows(layer) for layer in layers)

    def _shows(self, layer: Revision) -> bool:
        decision = self.decision(layer.author)
        return decision is None or decision is (layer.change is Change.INSERTED)


ACCEPTED: Final = View(own=True)
"""All pending changes accepted: what the parties would sign if nothing more were said."""
REJECTED: Final = View(own=False, others=False)
"""All pending changes rejected."""
RAW: Final = View(own=None, others=None)
"""Everything that is written, insertions and deletions."""
