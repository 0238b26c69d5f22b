"""The product as functions: review a file, draft its amendment; each file in a limited process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from addendum.api.carrying import bound, bound_draft
from addendum.api.dates import day_of
from addendum.api.drafted import Drafted
from addendum.api.likeness import Likeness
from addendum.api.loading import limits_for, load
from addendum.api.playbooks import playbook_of
from addendum.api.trip import carried_review, explain_bytes
from addendum.errors import AddendumError
from addendum.isolation import run_limited
from addendum.model.proof import Proof
from addendum.model.review import Review
from addendum.settings import Settings

__all__ = ["Drafted", "draft_file", "explain_file", "prove_file", "review_file"]


def review_file(
    source: Path | bytes, name: str, settings: Settings, beside: tuple[tuple[str, Path | bytes], ...] = ()
) -> Review:
    """Return the Review of one agreement; this process never parses a byte of it.

    Args:
        source: Where the file lies, or its bytes.
        name: What it is called in reports; its suffix says what it should be.
        settings: The options of the run.
        beside: (name, source) of further files to read as parts of the same agreement.

    Raises:
        AddendumError: with ``where`` naming the file, if it cannot be reviewed.
    """
    files = tuple((called, _loaded(where, called, settings)) for called, where in ((name, source), *beside))
    with _naming(name):
        review = run_limited(carried_review, (files, settings), limits_for(files, settings))
    return bound(review, playbook_of(settings.playbook))


def draft_file(source: Path | bytes, name: str, settings: Settings, words: tuple[Likeness, ...] = ()) -> Drafted:
    """Return the papers of one agreement as bytes; nothing is written to the disk.

    Args:
        source: Where the file lies, or its bytes.
        name: What it is called in reports; its suffix says what it should be.
        settings: The options of the run; without a date it is that of SOURCE_DATE_EPOCH, else today.
        words: The Word files of which this one may be a copy in another format.

    Raises:
        AddendumError: with ``where`` naming the file, if it cannot be reviewed.
    """
    # Loaded here only: a review needs none of the writers.
    from addendum.api.papers import carried_draft  # noqa: PLC0415

    data = _loaded(source, name, settings)
    dated = replace(settings, date=settings.date or day_of())
    with _naming(name):
        drafted = run_limited(carried_draft, (name, data, dated, words), limits_for(((name, data),), settings))
    return bound_draft(drafted, playbook_of(settings.playbook))


def explain_file(source: Path | bytes, name: str, requirement: str, settings: Settings) -> tuple[str, ...]:
    """Return why a requirement got its verdict in the file, a line each.

    Raises:
        AddendumError: with ``where`` naming the file, if it cannot be read.
    """
    files = ((name, _loaded(source, name, settings)),)
    with _naming(name):
        return run_limited(explain_bytes, (files, requirement, settings), limits_for(files, settings))


def prove_file(original: Path, redline: Path, author: str | None, settings: Settings) -> Proof:
    """Return the proof of anyone's redline.

    Args:
        original: The Word file it was made from.
        redline: The Word file with tracked changes.
        author: Whose changes are the redline; None for all that the original does not have.
        settings: The options of the run.

    Raises:
        AddendumError: with ``where`` naming the file, if one of them cannot be read.
    """
    from addendum.verify import prove  # noqa: PLC0415  a review does not need it

    both = tuple(_loaded(path, path.name, settings) for path in (original, redline))
    # A redline that does not open is a check that fails; only the original is an error.
    with _naming(original.name):
        return run_limited(prove, (*both, author), settings.limits)


def _loaded(source: Path | bytes, name: str, settings: Settings) -> bytes:
    with _naming(name):
        return load(source, settings.limits)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Name the file in an error that does not say yet where it happened."""
    try:
        yield
    except AddendumError as error:
        error.where = error.where or name
        raise
