"""The trip as one expression, in this process: bytes in, Review out. ``addendum.api`` runs it in a limited one."""

from dataclasses import replace

from addendum.api.carrying import light
from addendum.api.joining import join
from addendum.api.playbooks import playbook_of
from addendum.check import check
from addendum.check.explaining import explain
from addendum.model.agreement import Agreement
from addendum.model.review import Review
from addendum.readers import read_agreement
from addendum.settings import Settings

Named = tuple[str, bytes]
"""The name of a file, whose suffix says what it should be, and its bytes."""


def read_all(files: tuple[Named, ...], settings: Settings) -> Agreement:
    """Return the files read as one agreement, the first being the main one.

    Raises:
        ReadError: if one of them cannot be read; it says which.
    """
    agreement = join(tuple(read_agreement(data, name, ocr=settings.ocr != "never") for name, data in files))
    return agreement if settings.language == "auto" else replace(agreement, language=settings.language)


def review_bytes(files: tuple[Named, ...], settings: Settings) -> Review:
    """Read, then check.

    Raises:
        AddendumError: if a file cannot be read or the library is faulty.
    """
    return check(read_all(files, settings), playbook_of(settings.playbook))


def carried_review(files: tuple[Named, ...], settings: Settings) -> Review:
    """Review the files in a limited process: the review comes out light (see ``carrying``)."""
    return light(review_bytes(files, settings))


def explain_bytes(files: tuple[Named, ...], requirement: str, settings: Settings) -> tuple[str, ...]:
    """Read, then weigh one requirement aloud.

    Raises:
        AddendumError: if a file cannot be read or the library is faulty.
        KeyError: if the playbook has no such requirement.
    """
    return explain(read_all(files, settings), playbook_of(settings.playbook), requirement)
