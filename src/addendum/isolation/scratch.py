"""A private folder for a limited process that must hand a file to another program; gone with the process.

The process that forks names it and takes it away, so that nothing is left even where the limited one was killed.
"""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_given: list[Path] = []
_MODE = 0o700


def new_name() -> Path:
    """Return a path that nobody can guess and where nothing is yet."""
    return Path(tempfile.gettempdir(), f"addendum-{secrets.token_hex(12)}")


def use(path: Path) -> None:
    """Name the folder that this process may make (inside a limited process)."""
    _given[:] = [path]


def remove(path: Path) -> None:
    """Take the folder away, if the process made one; links in it are not followed."""
    if path.exists():
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def folder() -> Iterator[Path]:
    """Make the folder, private to this user, and take it away at the end."""
    path = _given[0] if _given else new_name()
    path.mkdir(mode=_MODE)
    try:
        yield path
    finally:
        remove(path)
