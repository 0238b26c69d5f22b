"""What came back from a limited process, and what it means: a result, or one of our errors."""

from dataclasses import dataclass
from enum import StrEnum

from addendum.errors import AddendumError, LimitReached, ReaderCrashed
from addendum.isolation import wire
from addendum.settings import Limits

MAX_PAYLOAD = 64 * 1024 * 1024
"""Bytes a limited process may send back."""

_NEARLY_ALL = 0.8
_OUT_OF_TIME = 24
"""SIGXCPU, which Windows does not define."""
_KILLED = 9
"""SIGKILL, likewise."""


class Stopped(StrEnum):
    """Why the process was stopped from outside; NOT where it ended by itself."""

    NOT = ""
    WALL = "wall"
    LENGTH = "length"
    MUTE = "mute"
    """It closed its answer and went on."""


@dataclass(frozen=True, slots=True)
class Report:
    """The bytes a limited process sent, its exit code (negative: signal), and why it was stopped.

    ``peak_mib`` is the most memory that it held at once, beyond what it began with.
    """

    payload: bytes
    exit_code: int
    peak_mib: int = 0
    stopped: Stopped = Stopped.NOT


def conclude(report: Report, limits: Limits) -> object:
    """Return the result the report carries.

    Raises:
        AddendumError: the error the process sent, LimitReached or ReaderCrashed.
    """
    if report.stopped is Stopped.NOT and report.exit_code == 0:
        return _unpack(report.payload)
    raise _why(report, limits)


def _unpack(payload: bytes) -> object:
    try:
        outcome = wire.loads(payload)
    except wire.UnreadableError:
        raise ReaderCrashed("The reader ended without a readable result.") from None
    if isinstance(outcome, wire.Failure):
        raise outcome.error
    if isinstance(outcome, wire.Success):
        return outcome.value
    raise ReaderCrashed("The reader ended without a readable result.")


def _why(report: Report, limits: Limits) -> AddendumError:
    if report.stopped is Stopped.WALL:
        return LimitReached(f"It needs more than the limit of {limits.wall_seconds} seconds.")
    if report.stopped is Stopped.LENGTH:
        return LimitReached(f"It gives more than the limit of {MAX_PAYLOAD >> 20} MiB.")
    if report.stopped is Stopped.MUTE:
        return ReaderCrashed("The reader stopped answering.")
    if report.exit_code == -_OUT_OF_TIME:
        return LimitReached(f"It needs more than the limit of {limits.cpu_seconds} seconds of computing.")
    if report.exit_code == -_KILLED or (report.exit_code < 0 and report.peak_mib >= limits.memory_mib * _NEARLY_ALL):
        # PDFium ends the process where an allocation fails, and a system short of memory kills it: no defect.
        return LimitReached(f"It needs more than the limit of {limits.memory_mib} MiB of memory.")
    how = f"signal {-report.exit_code}" if report.exit_code < 0 else f"status {report.exit_code}"
    return ReaderCrashed(f"The reader stopped unexpectedly ({how}).")
