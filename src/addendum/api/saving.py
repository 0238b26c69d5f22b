"""Bytes in, a file on the disk out: whole or not at all, private, never through a link."""

import os
import tempfile
from pathlib import Path

from addendum.errors import OutputError

PART_PREFIX = ".part-"


def write_atomically(path: Path, data: bytes) -> None:
    """Write the bytes to a private temporary file beside the target, then rename it over the target.

    It is not forced to the disk: papers can be made again, and waiting for each costs more than making it.

    Raises:
        OutputError: if that is not possible; nothing half-written is left.
    """
    temporary = ""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=PART_PREFIX, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(f"It could not be written: {error.strerror}.", where=path.name) from None
    except KeyboardInterrupt:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise
