"""A little prose to draw on PDF pages, and what the reader makes of it."""

from addendum.model.agreement import Agreement, NoteKind
from addendum.readers.pdf import read_pdf
from factories.drawn_pdf import drawn_pdf

PROSE = [
    "The Processor shall process personal data only on documented instructions",
    "from the Controller, and shall inform the Controller at once if it thinks that",
    "an instruction infringes the law.",
]
WHOLE = " ".join(PROSE)
OTHER = [
    "The Processor shall ensure that persons authorised to process the personal",
    "data have committed themselves to confidentiality in writing.",
]


def read(*pages: str, ocr: bool = False) -> Agreement:
    """The agreement that the drawn pages are read as."""
    return read_pdf(drawn_pdf(*pages), "agreement.pdf", ocr=ocr)


def texts(agreement: Agreement) -> list[str]:
    """The text of each provision."""
    return [provision.text for provision in agreement.provisions]


def notes(agreement: Agreement, kind: NoteKind) -> list[str]:
    """The notes of one kind as "where: what"."""
    return [f"{note.where}: {note.what}" for note in agreement.notes if note.kind is kind]
