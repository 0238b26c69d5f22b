"""The address of a file or folder in a store in, the files to do and what is passed over out."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from addendum.api.naming_rules import RUN_FILE, RUN_MARK, why_passed_over
from addendum.batch.stores import files_below, is_url, read_url
from addendum.errors import ReadError, UsageError
from addendum.settings import Limits

_MARK_WITHIN = 200
_OURS = "output folder of addendum"


def expand_url(url: str, skipped: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield (path relative to the address, address) for every file to do, by the rules of folders on a disk.

    Raises:
        UsageError: if there is nothing at the address, or it is an output folder of ours.
    """
    names = files_below(url)
    base = url.rstrip("/")
    if not names:
        yield PurePosixPath(base).name, base
        return
    ours = {name.rpartition("/")[0] for name in names if PurePosixPath(name).name == RUN_FILE and _is_ours(base, name)}
    if "" in ours:
        raise UsageError(f"It is an {_OURS}.", where=url, remedy="Name the folder of the agreements.")
    skipped.update({_OURS: len(ours)} if ours else {})
    for name in sorted(names, key=str.casefold):
        parents = {parent.as_posix() for parent in PurePosixPath(name).parents}
        if parents & ours:
            continue
        reason = next((why for part in PurePosixPath(name).parts if (why := why_passed_over(part))), "")
        if reason:
            skipped[reason] += 1
        else:
            yield name, f"{base}/{name}"


def is_folder_url(path: str) -> bool:
    """Return whether the text is the address of a folder in a store."""
    return is_url(path) and bool(files_below(path))


def _is_ours(base: str, name: str) -> bool:
    try:
        return RUN_MARK in read_url(f"{base}/{name}", Limits())[:_MARK_WITHIN]
    except ReadError:
        return False
