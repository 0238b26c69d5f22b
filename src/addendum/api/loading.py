"""A path or bytes in, the bytes of one input out, with the size limit kept; nothing is parsed here."""

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from addendum.errors import LimitReached, MissingFile, ReadError, WrongType
from addendum.settings import Limits, Settings

_MIB = 1024 * 1024
_PDF = b"%PDF-"


def load(source: Path | bytes, limits: Limits) -> bytes:
    """Return the bytes of the file, or those given.

    Raises:
        ReadError: if there is no such file, it is no plain file, cannot be opened or is larger than the limit.
    """
    if isinstance(source, bytes):
        if len(source) > limits.file_mib * _MIB:
            raise _too_large(limits)
        return source
    try:
        with source.open("rb") as file:
            return _read(file, limits)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingFile("There is no such file.") from None
    except IsADirectoryError:
        raise ReadError("It is a folder that cannot be opened.", remedy="Check its permissions.") from None
    except PermissionError:
        raise ReadError("It may not be opened.", remedy="Check its permissions.") from None
    except (OSError, ValueError):
        raise ReadError("It cannot be read from this disk.", remedy="Copy it to this machine and try again.") from None


def limits_for(files: Sequence[tuple[str, bytes]], settings: Settings) -> Limits:
    """Return what the process may cost that reads these files, each a name and its bytes."""
    limits = settings.limits
    if settings.ocr == "never" or not any(data.startswith(_PDF) for _, data in files):
        return limits
    return replace(limits, wall_seconds=limits.wall_seconds + limits.ocr_seconds)


def load_stream(stream: BinaryIO, limits: Limits) -> bytes:
    """Return everything in the stream.

    Raises:
        LimitReached: if it is longer than the limit.
    """
    data = stream.read(limits.file_mib * _MIB + 1)
    if len(data) > limits.file_mib * _MIB:
        raise _too_large(limits)
    return data


def _read(file: BinaryIO, limits: Limits) -> bytes:
    mode = os.fstat(file.fileno()).st_mode
    # A device can give bytes for ever; a pipe ends with its writer and is what a shell's <(...) hands over.
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise WrongType("It is not a plain file.")
    return load_stream(file, limits)


def _too_large(limits: Limits) -> LimitReached:
    return LimitReached(f"It is larger than the limit of {limits.file_mib} MiB.")
