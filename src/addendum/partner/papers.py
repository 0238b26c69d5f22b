"""The papers of a partner's folder, each with what it is."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Final

from addendum.model.agreement import Agreement
from addendum.model.paper_words import PaperKind

CONTRACTS: Final = frozenset({PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.AMENDMENT})
"""Papers that both sides agree on."""
BINDING: Final = CONTRACTS | {PaperKind.TERMS}
"""Papers that may hold terms between the two."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The kind of a paper, and the words or signs that show it."""

    kind: PaperKind
    reason: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of the folder: its name there, what it is, its text, and its source where it is a web page."""

    name: str
    recognised: Recognised
    agreement: Agreement
    markup: str | None = None
    rendered: bool = False
    """Whether the source is that of the page after its scripts have run in a browser."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of the folder that could not be read."""

    name: str
    why: str
    """What happened and what to do, for people."""
    kind: PaperKind | None = None
    """What partner.toml says it is; None where nobody knows, so that it may be any paper."""


def names_of(unread: Iterable[Unread], kinds: Container[PaperKind]) -> tuple[str, ...]:
    """Return the names of the files that may be a paper of these kinds."""
    return tuple(one.name for one in unread if one.kind is None or one.kind in kinds)
