"""What is said and kept of a defect of ours: a reference for people, details in a local log only when asked."""

import hashlib
import tempfile
import traceback
from pathlib import Path


def report(error: Exception, *, verbose: bool) -> str:
    """Return the line for a defect; with ``verbose`` the traceback goes to a private log file named in the line.

    The line holds the exception's class, never its message: a message may quote the document.
    """
    trace = traceback.format_exc()
    reference = hashlib.sha256(_places(error).encode()).hexdigest()[:8]
    line = f"A defect in this tool ({type(error).__name__}, reference {reference})."
    if not verbose:
        return f"{line} Run it again with --verbose for a log, and please report it. [INTERNAL]"
    with tempfile.NamedTemporaryFile("w", prefix="addendum-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(trace)
    return f"{line} Details are in {Path(log.name)}; please report it. [INTERNAL]"


def _places(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return "|".join(f"{Path(frame.filename).name}:{frame.name}" for frame in frames) + type(error).__name__
