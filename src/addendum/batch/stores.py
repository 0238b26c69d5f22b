"""Addresses such as s3://bucket/folder or file:///folder in, their files in and out, through fsspec.

What a store is, how one signs in and what its names mean is fsspec's and its plug-ins' business; this module only keeps
the product's rules: sizes are limited, a file is there whole or not at all, and errors are ours.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from addendum.api.loading import load_stream
from addendum.api.saving import write_atomically
from addendum.errors import MissingFile, OutputError, ReadError, UsageError
from addendum.settings import Limits

EXTRA = 'Install it with: pip install "addendum[cluster]".'
_LOCAL = "file"


def is_url(path: str) -> bool:
    """Return whether the text is an address of a store and not a path."""
    scheme, mark, _ = path.partition("://")
    return bool(mark) and scheme.isidentifier() and len(scheme) > 1


def local_path(url: str) -> Path | None:
    """Return the path that a file:// address means; None for any other store."""
    parts = urlsplit(url)
    return Path(unquote(parts.path)) if parts.scheme == _LOCAL else None


def read_url(url: str, limits: Limits) -> bytes:
    """Return the bytes of the file at the address.

    Raises:
        ReadError: if there is none, it may not be read or is larger than the limit.
        UsageError: if the extra or the store's plug-in is not installed.
    """
    system, path = _system(url)
    try:
        with system.open(path, "rb") as file:
            return load_stream(file, limits)
    except FileNotFoundError:
        raise MissingFile("There is no such file in the store.") from None
    except ReadError:
        raise
    except Exception as error:  # noqa: BLE001  every store fails in its own way
        raise ReadError(
            f"The store did not give it ({type(error).__name__}).", remedy="Check the address and your rights."
        ) from None


def files_below(url: str) -> tuple[str, ...]:
    """Return the files below the address, as paths relative to it, in order; none where it is a file itself.

    Raises:
        UsageError: if there is nothing at the address, or the store cannot be asked.
    """
    system, root = _system(url)
    with _asking(url):
        if system.isfile(root):
            return ()
        found = system.find(root, detail=True)
    if not found and not _exists(system, root):
        raise UsageError("There is nothing at this address.", where=url)
    base = root.rstrip("/") + "/"
    plain = [path for path, facts in found.items() if not facts.get("islink")]
    return tuple(sorted(path.removeprefix(base) for path in plain))


class Store:
    """A folder of a store that is written into, as a place to keep names and bytes."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._system, self._root = _system(self._url)

    def names(self, below: str = "") -> tuple[str, ...]:
        """Return the names that begin with the folder ``below``, in order; none where there is no such folder."""
        where = f"{self._root}/{below}" if below else self._root
        try:
            found = self._system.find(where)
        except FileNotFoundError:
            return ()
        base = self._root.rstrip("/") + "/"
        return tuple(sorted(path.removeprefix(base) for path in found))

    def top(self) -> tuple[str, ...]:
        """Return the names of the files that lie in the folder itself, in order."""
        try:
            found = self._system.ls(self._root, detail=True)
        except FileNotFoundError:
            return ()
        return tuple(sorted(str(one["name"]).rpartition("/")[2] for one in found if one["type"] == "file"))

    def read(self, name: str) -> bytes | None:
        """Return the bytes kept under the name; None where there are none."""
        try:
            data: bytes = self._system.cat_file(f"{self._root}/{name}")
        except FileNotFoundError:
            return None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Keep the bytes under the name, whole or not at all.

        Raises:
            OutputError: if the store does not take them.
        """
        path = f"{self._root}/{name}"
        on_disk = local_path(self._url)
        if on_disk is not None:
            # Private and atomic, as everywhere on a disk.
            write_atomically(on_disk / name, data)
            return
        try:
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            # Object stores show a file when it is complete; for the others fsspec renames it into its place.
            with self._system.transaction, self._system.open(path, "wb") as file:
                file.write(data)
        except Exception as error:  # noqa: BLE001  every store fails in its own way
            raise OutputError(f"The store did not take it ({type(error).__name__}).", where=name) from None

    def remove(self, name: str) -> None:
        """Take the name away, if it is there."""
        try:
            self._system.rm_file(f"{self._root}/{name}")
        except FileNotFoundError:
            return


def _system(url: str) -> tuple[Any, str]:
    """Return the file system and the path in it; one of its own for each use, since threads may not share one."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415  only where the extra is used
    except ImportError:
        raise UsageError("Addresses of stores need fsspec.", where=url, remedy=EXTRA) from None
    try:
        system, path = url_to_fs(url, skip_instance_cache=True, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise UsageError(f"This store is not known here: {error}.", where=url, remedy=EXTRA) from None
    return system, str(path).rstrip("/")


def _exists(system: Any, root: str) -> bool:  # noqa: ANN401  fsspec has no types
    try:
        return bool(system.exists(root))
    except OSError:
        return False


@contextmanager
def _asking(url: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # noqa: BLE001  every store fails in its own way
        what = f"The store cannot be asked ({type(error).__name__})."
        raise UsageError(what, where=url, remedy="Check the address and your rights.") from None
