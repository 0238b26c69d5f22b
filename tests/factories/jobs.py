"""What is handed to a limited process in tests: good, greedy and broken functions."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import MappingProxyType

from addendum.errors import DamagedFile
from addendum.model.agreement import Agreement, Note, NoteKind, Party, Provision, ProvisionKind, Role


def add(left: int, right: int) -> int:
    """Return the sum."""
    return left + right


def own_process() -> int:
    """Return the id of the process this runs in."""
    return os.getpid()


def an_agreement(name: str) -> Agreement:
    """Return an agreement that uses every sort of record."""
    return Agreement(
        file=name,
        sha256="0" * 64,
        format="txt",
        title="Terms",
        language="en",
        provisions=(Provision("body/1", "The Processor shall help.", kind=ProvisionKind.ITEM, number="(a)"),),
        parties=(Party("Acme Ltd", "Processor", Role.PROCESSOR, ("Supplier",)),),
        notes=(Note(NoteKind.INFO, "line 1", "nothing"),),
        properties=MappingProxyType({"signed": "a signature"}),
    )


def damaged() -> None:
    """Fail as a reader fails."""
    raise DamagedFile("It is cut short.", where="page 2", remedy="Try again.")


def quoting_failure() -> None:
    """Fail as a library fails, with the document's own words."""
    raise ValueError("invalid construct: secret")


def busy() -> None:
    """Compute for ever."""
    while True:
        pass


def asleep() -> None:
    """Wait for ever."""
    time.sleep(600)


def stubborn() -> None:
    """Wait for ever and ignore every polite signal."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    time.sleep(600)


def greedy() -> list[bytearray]:
    """Take memory until there is none."""
    taken: list[bytearray] = []
    while True:
        taken.append(bytearray(32 << 20))


def talkative() -> bytes:
    """Return more than may be sent back."""
    return bytes(65 << 20)


def deep(level: int = 0) -> int:
    """Call itself without end."""
    return deep(level + 1)


def segfault() -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def abort() -> None:
    """End as a failed assertion in a library ends."""
    os.abort()


def leave() -> None:
    """End the process politely but without a result."""
    os._exit(3)


def closed_answer() -> None:
    """Close every descriptor, the answer's too."""
    os.closerange(3, 64)


def mute() -> None:
    """Close every descriptor and go on for ever."""
    closed_answer()
    asleep()


def chatter() -> str:
    """Print in every way a library prints."""
    sys.stdout.write("said")
    sys.stderr.write("said")
    sys.stdout.flush()
    os.write(1, b"said")
    os.write(2, b"said")
    return "said"


def leave_a_child_behind() -> int:
    """Start a process, do not wait for it, and return its id."""
    return subprocess.Popen(["sleep", "600"]).pid


def tell_and_sleep(path: str) -> None:
    """Write this process's id to the path and wait for ever."""
    Path(path).write_text(str(os.getpid()), encoding="ascii")
    time.sleep(600)


def gone_within(process: int, *, seconds: float) -> bool:
    """Return whether the process ends within the time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or state.read_text(encoding="ascii").split()[2] == "Z":
            return True
        time.sleep(0.02)
    return False


def open_descriptors() -> int:
    """Return how many descriptors this process holds."""
    return len(list(Path("/proc/self/fd").iterdir()))


def properties_of(agreement: Agreement) -> tuple[str, ...]:
    """Return what a record that is handed over says of its file."""
    return tuple(agreement.properties)
