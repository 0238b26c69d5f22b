"""What the partner sent: an Agreement, its Parties, Provisions and the Notes on how well it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a party is under Art. 4(7) and (8) GDPR for the processing in scope."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    SUBPROCESSOR = "subprocessor"
    NONE = "none"


class ProvisionKind(StrEnum):
    """What a Provision is in its file; only operative kinds can be evidence."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    HEADER = "header"
    FOOTER = "footer"
    FIELD = "field"


class NoteKind(StrEnum):
    """What sort of remark a Note is; NOT_REVIEWED means text was not read and no absence may be claimed over it."""

    NOT_REVIEWED = "not-reviewed"
    HIDDEN_TEXT = "hidden-text"
    TRACKED_CHANGES = "tracked-changes"
    COMMENTS = "comments"
    REPAIRED = "repaired"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the reading: where, and what was found or could not be read."""

    kind: NoteKind
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text of the file that a reader does not see: never evidence, kept to say what it would change."""

    at: str
    """The provision it stands in or behind; empty where it comes before all."""
    text: str
    """The provision as it would read with it, or the text alone where it is a unit of its own."""
    within: bool
    """Whether it stands inside the provision."""
    where: str
    """For people: "body, paragraph 12", "page 3"."""
    why: str
    """For people: "formatted as hidden", "in the colour of its ground"."""


@dataclass(frozen=True, slots=True)
class Party:
    """One party: its name, the word the agreement calls it by, and its role."""

    name: str
    called: str
    role: Role
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit (a paragraph, list item or table cell paragraph) of an Agreement, with its place in the file."""

    at: str
    """Unique path in the agreement, "body/9/2": story, then the running numbers of the tree."""
    text: str
    """Visible text, all pending changes accepted; an automatic number is not part of it."""
    kind: ProvisionKind = ProvisionKind.TEXT
    number: str = ""
    """The label as a reader sees it ("9.2", "(a)"), automatic or typed; empty if none."""
    heading: str = ""
    """The heading this unit stands under (its own text where it is one)."""
    level: int = 0
    """Depth in the outline: 0 for the top."""
    parent: str = ""
    """The ``at`` of the unit this one hangs under (lead-in or heading); empty at the top."""
    context: str = ""
    """What makes a table cell readable: its row and column headers, joined with " | "."""
    story: str = "body"
    paragraph: int = 1
    """1-based in its story."""
    page: int | None = None
    """1-based for PDF; None for files without pages."""
    text_if_rejected: str | None = None
    """The text with all pending changes rejected, where it differs."""
    typed_number: bool = False
    """True where the number is typed text (and so part of the file's text), not automatic."""
    seams: tuple[int, ...] = ()
    """Offsets where the text goes on on another page or column: a quotation does not run across."""
    recognised: float | None = None
    """How sure recognition (OCR) is of the text, 0 to 1; 0.0 where another program recognised it and does not say;
    None for text of the file."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the partner sent, read into one shape whatever the file format was."""

    file: str
    sha256: str
    format: str
    """"docx", "doc", "rtf", "odt", "pdf", "html", "md" or "txt"."""
    title: str
    language: str
    """ISO 639-1 code, or "und" where it could not be told."""
    provisions: tuple[Provision, ...]
    parties: tuple[Party, ...] = ()
    notes: tuple[Note, ...] = ()
    pages: int | None = None
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Facts of the file that later stages need: "protected", "signed", "strict", "macros" -> a reason."""
    hidden: tuple[HiddenText, ...] = ()

    def provision(self, at: str) -> Provision:
        """Return the provision at the path; KeyError if there is none."""
        for provision in self.provisions:
            if provision.at == at:
                return provision
        raise KeyError(at)

    @property
    def is_recognised(self) -> bool:
        """Return whether any of its text was recognised in a picture."""
        return any(provision.recognised is not None for provision in self.provisions)

    @property
    def unread(self) -> tuple[Note, ...]:
        """Return the notes on what was not reviewed."""
        return tuple(note for note in self.notes if note.kind is NoteKind.NOT_REVIEWED)
