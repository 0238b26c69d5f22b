"""Inputs and settings in, one Outcome per file out; a file that fails costs the others nothing."""

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from addendum import __version__
from addendum.api import review_file
from addendum.api.loading import load_stream
from addendum.api.opening import member_of
from addendum.api.playbooks import playbook_of
from addendum.api.titles import titled
from addendum.batch.engine import run_tasks
from addendum.batch.inputs import Input
from addendum.batch.stores import read_url
from addendum.errors import AddendumError, ReaderCrashed, ReadError
from addendum.model.review import Review
from addendum.settings import Limits, Settings
from addendum.writers.review_json import Record, Unread, review_record, unread_record


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: its review, or the error; always its record."""

    input: Input
    record: Record
    review: Review | None = None
    error: AddendumError | None = None


def review_inputs(
    inputs: tuple[Input, ...], settings: Settings, beside: tuple[Path, ...], done: Callable[[int, Outcome], None]
) -> None:
    """Review every input and hand over each outcome with its index, as they come."""
    run_tasks(partial(_review, settings, beside), inputs, settings, done)


def _review(settings: Settings, beside: tuple[Path, ...], one: Input) -> Outcome:
    return review_one(one, settings, beside)


def review_one(one: Input, settings: Settings, beside: tuple[Path, ...] = ()) -> Outcome:
    """Return the outcome of one input; never raises for what the file is."""
    try:
        others = tuple((path.name, path) for path in beside)
        review = review_file(source_of(one, settings), one.file, settings, others)
        review = titled(review, settings.report_language)
        return Outcome(one, review_record(review, __version__), review=review)
    except AddendumError as error:
        return _failed(one, settings, error)
    except Exception as error:  # noqa: BLE001  one file may never stop the others
        return _failed(one, settings, ReaderCrashed(f"The reader failed with {type(error).__name__}."))


def source_of(one: Input, settings: Settings) -> Path | bytes:
    """Return the path of the input, or the bytes that a store or standard input holds."""
    if one.url:
        return read_url(one.url, settings.limits)
    if one.path is not None and one.inside:
        return member_of(one.path, one.file, one.inside, settings.limits)
    return one.path if one.path is not None else load_stream(sys.stdin.buffer, settings.limits)


def _failed(one: Input, settings: Settings, error: AddendumError) -> Outcome:
    if error.where not in ("", one.file):
        # A file that was to be read with it: the record is this one's, the sentence names the other.
        error.what = f"{error.where}: {error.what}"
    error.where = one.file
    unread = Unread(one.file, content_hash(one), playbook_of(settings.playbook), error)
    return Outcome(one, unread_record(unread, __version__), error=error)


def content_hash(one: Input) -> str:
    """Return the SHA-256 of the file in hex; empty where it cannot be opened."""
    path = one.path
    try:
        if one.url:
            return hashlib.sha256(read_url(one.url, Limits())).hexdigest()
        if path is None or not path.is_file():
            return ""
        if one.inside:
            return hashlib.sha256(member_of(path, one.file, one.inside, Limits())).hexdigest()
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ReadError):
        return ""
