"""Standard output and standard error: what may go where, how wide, and whether colour is wanted."""

import os
import shutil
import sys
from typing import TextIO

_MIN_WIDTH, _MAX_WIDTH = 60, 120


def emit(text: str) -> None:
    """Write text to standard output; signs its encoding lacks become "?"."""
    _write(sys.stdout, text)


def say(line: str) -> None:
    """Write one line to standard error, without control characters."""
    clean = "".join(sign for sign in " ".join(line.split()) if sign.isprintable())
    try:
        _write(sys.stderr, f"{clean}\n")
    except OSError:
        # Standard error is closed: there is nobody to tell.
        return


def has_colour(stream: TextIO) -> bool:
    """Return whether the stream is a terminal that wants colour (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """Return the columns to fill: the terminal's, 80 where it is none, between 60 and 120."""
    if not stream.isatty() and "COLUMNS" not in os.environ:
        return 80
    return max(_MIN_WIDTH, min(shutil.get_terminal_size().columns, _MAX_WIDTH))


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
