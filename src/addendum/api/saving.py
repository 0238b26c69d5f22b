"""Bytes in, a file on the disk out: whole or not at all, private, never through a link."""

import os
import tempfile
from pathlib import Path

from addendum.errors import OutputError

PART_PREFIX = ".part-"


def write_atomically(path: Path, data: bytes, *, through: Path | None = None, durable: bool = False) -> None:
    """Write the bytes to a private temporary file, then rename it over the target.

    Args:
        path: The target; its folders are made.
        data: Everything it shall hold.
        through: The folder of the temporary file, on the same disk, made too; else it lies beside the target.
        durable: Whether to wait until the bytes are on the disk, so that not even a power cut leaves an empty file.

    Raises:
        OutputError: if that is not possible; nothing half-written is left.
    """
    temporary = ""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if through is not None:
            through.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=PART_PREFIX, dir=through or path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(f"It could not be written: {error.strerror}.", where=path.name) from None
    except KeyboardInterrupt:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise
