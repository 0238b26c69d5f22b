"""What every Agreement gets after reading, whatever the file format was: its language and its parties."""

from dataclasses import replace

from addendum.matching.language import detect
from addendum.matching.parties import resolve
from addendum.model.agreement import Agreement


def completed(agreement: Agreement) -> Agreement:
    """Return the agreement with language and parties told from its text."""
    language = detect("\n".join(provision.text for provision in agreement.provisions))
    return replace(agreement, language=language, parties=resolve(agreement.provisions, language))
