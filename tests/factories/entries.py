"""Entries of a run as results and run.json keep them."""

from addendum.batch.entry import Entry

ENTRY = Entry(
    file="sub/acme.docx",
    sha256="ab" * 32,
    code="OK",
    place="sub/acme",
    date="2026-11-24",
    source="0123",
    given="cd" * 32,
    hashes={"sub/acme/external/acme_redline.docx": "ef" * 32},
    remark="nothing to amend",
    same_as="other.docx",
)
"""An agreement whose turn is over, with all that run.json says of it."""
