"""The product as two functions: review a file, draft its amendment; each file in a limited process of its own."""

from pathlib import Path

from addendum.api.loading import load
from addendum.api.trip import review_bytes
from addendum.errors import AddendumError
from addendum.isolation import run_limited
from addendum.model.review import Review
from addendum.settings import Settings

__all__ = ["review_file"]


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
    try:
        files = tuple((called, load(where, settings.limits)) for called, where in ((name, source), *beside))
        return run_limited(review_bytes, (files, settings), settings.limits)
    except AddendumError as error:
        error.where = error.where or name
        raise
