"""What a limited process does: run one function and turn whatever happens into bytes."""

import faulthandler
import os
import sys
import traceback
from collections.abc import Callable

from addendum.errors import AddendumError, LimitReached, ReaderCrashed
from addendum.isolation import wire
from addendum.isolation.report import MAX_PAYLOAD

_OUT_OF_MEMORY = LimitReached("It needs more memory than the limit.")


def perform(function: Callable[..., object], args: tuple[object, ...]) -> bytes:
    """Return the outcome of the call as bytes (see ``wire``); never raises for what the function did."""
    try:
        payload = wire.dumps(wire.Success(function(*args)))
    except MemoryError:
        return wire.dumps(wire.Failure(_OUT_OF_MEMORY))
    except BaseException as error:  # noqa: BLE001  the process ends here: everything must become a report
        return wire.dumps(wire.Failure(_as_ours(error)))
    if len(payload) > MAX_PAYLOAD:
        return wire.dumps(wire.Failure(LimitReached(f"It gives more than the limit of {MAX_PAYLOAD >> 20} MiB.")))
    return payload


def silence() -> None:
    """Point the process's standard streams nowhere: foreign libraries print, sometimes the document's own words."""
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", errors="replace", closefd=False)


def _as_ours(error: BaseException) -> AddendumError:
    if isinstance(error, AddendumError):
        return error
    if isinstance(error, RecursionError):
        return LimitReached("It is nested more deeply than any agreement.")
    # The class and the place only: a message may quote the document.
    return ReaderCrashed(f"The reader failed with {type(error).__name__} at {_place(error)}.")


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "addendum" in frame.filename] or list(frames)
    if not ours:
        return "an unknown place"
    return f"{os.path.basename(ours[-1].filename)}:{ours[-1].lineno}"  # noqa: PTH119  a name, not a path
