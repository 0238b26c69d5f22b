"""The documents inside a message or an archive, named and taken out by a limited process."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from addendum.api.loading import load
from addendum.errors import AddendumError, DamagedFile
from addendum.isolation import run_limited
from addendum.readers.containers import contents, member
from addendum.settings import Limits

CONTAINER_ENDINGS: Final = frozenset({".eml", ".msg", ".zip"})


def documents_inside(path: Path, name: str) -> tuple[str, ...]:
    """Return the names of the documents in a message or an archive, in order; none where it is to be read itself.

    One that cannot be opened is such a file: what is wrong with it is said when its turn comes.
    """
    if path.suffix.lower() in CONTAINER_ENDINGS:
        with suppress(AddendumError):
            return contents_of(path, name, Limits())
    return ()


def contents_of(path: Path, name: str, limits: Limits) -> tuple[str, ...]:
    """Return the names of the documents inside, in order; none for a file that is no message or archive.

    Raises:
        ReadError: if it cannot be opened, or passes a limit.
    """
    return run_limited(contents, (load(path, limits), name), limits)


def member_of(path: Path, name: str, inside: str, limits: Limits) -> bytes:
    """Return the bytes of one document inside.

    Raises:
        ReadError: if it, or what it lies in, cannot be opened or passes a limit.
    """
    return run_limited(taken_out, (load(path, limits), name.removesuffix(f"/{inside}"), inside), limits)


def taken_out(data: bytes, name: str, inside: str) -> bytes:
    """Take a document out, in a limited process.

    Raises:
        ReadError: also where it is no longer there.
    """
    try:
        return member(data, name, inside)
    except KeyError:
        raise DamagedFile("It is no longer inside: the file has changed.") from None
