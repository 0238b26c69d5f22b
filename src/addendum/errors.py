"""The one tree of errors: each is an exit code, a short code, what happened and what to do."""

from typing import ClassVar


class AddendumError(Exception):
    """Something a person must hear about, in one line.

    ``what`` is one plain sentence without a file name; ``where`` names the file or place, if there is one.
    """

    code: ClassVar[str] = "INTERNAL"
    exit_code: ClassVar[int] = 2
    remedy: ClassVar[str] = "Please report it; no text of the document is needed."

    def __init__(self, what: str, *, where: str = "", remedy: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.mend = self.remedy if remedy is None else remedy

    def __str__(self) -> str:
        """Return the line for people: place, what happened, what to do, code."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what} {self.mend} [{self.code}]".replace("  ", " ")


class UsageError(AddendumError):
    """The command cannot be carried out as it was given."""

    code = "USAGE"
    remedy = "See addendum --help."


class OutputError(AddendumError):
    """A file could not be written."""

    code = "OUTPUT"
    remedy = "Nothing half-written was left. Choose another --out folder or free some space."


class FolderInUse(AddendumError):
    """Another run is writing into the same output folder."""

    code = "IN_USE"
    remedy = "Wait for it to end, or choose another --out folder."


class LibraryError(AddendumError):
    """A clause library is not as it must be; carries every fault at once, each with file and line."""

    code = "LIBRARY"
    remedy = "Mend the library; addendum clauses test shows all faults."

    def __init__(self, what: str, *, where: str = "", faults: tuple[str, ...] = ()) -> None:
        super().__init__(what, where=where)
        self.faults = faults


class TextFault(LibraryError):
    """A text of a firm's own, from which papers are written, is not as it must be."""

    code = "TEXT"
    remedy = "Mend it in the firm's folder of templates."


class ReadError(AddendumError):
    """An input could not be read; in a batch the others still are."""

    code = "UNREADABLE"
    remedy = "Ask for a fresh copy."


class MissingFile(ReadError):
    """There is nothing at the path."""

    code = "NOT_FOUND"
    remedy = "Check the path."


class EmptyFile(ReadError):
    """The file has no bytes."""

    code = "EMPTY_FILE"
    remedy = "Ask for it again."


class NoText(ReadError):
    """The file opens but holds no text that can be reviewed."""

    code = "NO_TEXT"
    remedy = "It is probably a scan: have it recognised (OCR) first. No verdict was made."


class WrongType(ReadError):
    """The content is not what the name says, or of a kind that is not read."""

    code = "WRONG_TYPE"
    remedy = "Send a Word, PDF, RTF, OpenDocument, HTML, Markdown or text file."


class LegacyFormat(ReadError):
    """An old Word or RTF file."""

    code = "LEGACY_DOC"
    remedy = "Save it as .docx and try again."


class EncryptedFile(ReadError):
    """The file is protected by a password."""

    code = "ENCRYPTED"
    remedy = "Remove the password and try again."


class DamagedFile(ReadError):
    """The file is cut short or broken inside."""

    code = "DAMAGED"
    remedy = "Ask for a fresh copy."


class UnsafeFile(ReadError):
    """Built in a way no word processor writes: a bomb, an entity, a path outside, two main texts."""

    code = "UNSAFE"
    remedy = "Refused as unsafe. Ask for a plain copy."


class LimitReached(ReadError):
    """Reading needs more time, memory or size than allowed."""

    code = "LIMIT"
    remedy = "If you trust the sender, split the file or raise the limit."


class ReaderCrashed(ReadError):
    """The limited process ended by itself."""

    code = "CRASHED"
    remedy = "Other files are not affected."


class ProofFailed(AddendumError):
    """A redline is not what it must be, so nothing was written."""

    code = "PROOF"
    exit_code = 1
    remedy = "Nothing was written. Please report it; no text of the document is needed."


class CannotRedline(AddendumError):
    """The file may not or cannot be edited with tracked changes."""

    code = "NO_REDLINE"
    exit_code = 3
    remedy = "Use the amendment agreement instead."


class RenderingAbsent(AddendumError):
    """A page cannot be shown in a browser here; what its source shows is still reviewed."""

    code = "NO_RENDERING"
    exit_code = 3
    remedy = "The source of the page was reviewed all the same."
