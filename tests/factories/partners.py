"""Files as a partner sends them, and the small playbook they are checked against; everything is made in a folder."""

from pathlib import Path

from factories.contracts import simple
from factories.playbooks import small_playbook
from factories.word import paragraph, run

PREAMBLE = (
    'This Data Processing Agreement is made between Bolt GmbH ("Customer", the controller) '
    'and Acme Ltd ("Supplier", the processor) and governs the personal data that the Supplier processes.'
)
FINE = "The Supplier shall permit the Customer to visit its office on a week's notice."
SHORT = "The Supplier shall allow the Customer to visit its premises."
SILENT = "The Supplier shall deliver the furniture to the Customer in good order."
DENIED = "Visits are excluded."


def lines(clause: str) -> tuple[str, ...]:
    return ("Data Processing Agreement", PREAMBLE, clause, "This agreement is governed by the laws of Vestmark.")


def word_bytes(clause: str) -> bytes:
    """A small agreement in Word."""
    return simple(*(paragraph(run(line)) for line in lines(clause))).data()


def text_bytes(clause: str) -> bytes:
    """The same agreement as plain text."""
    return "\n\n".join(lines(clause)).encode()


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file, with its folders."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def inbox(folder: Path) -> Path:
    """A folder with a fine agreement, one with a gap, one in a subfolder, and one that cannot be read."""
    put(folder, "fine.docx", word_bytes(FINE))
    put(folder, "short.docx", word_bytes(SHORT))
    put(folder, "sub/denied.docx", word_bytes(DENIED))
    put(folder, "broken.docx", b"PK\x03\x04 not a Word file at all")
    return folder


def playbook(folder: Path) -> str:
    """The path of a small playbook of two requirements."""
    return str(small_playbook(folder))
