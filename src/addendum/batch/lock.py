"""One run at a time in an output folder: a lock that names its process, and is void once that process has gone."""

import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from addendum.api.saving import PART_PREFIX
from addendum.batch.workplace import lock_file, parts_folder, results_folder, sweep_parts
from addendum.errors import FolderInUse, OutputError


@contextmanager
def sole_run(out: Path) -> Iterator[None]:
    """Hold the output folder for this process; parts that a killed run left are swept away.

    Raises:
        FolderInUse: if another run is at work in it, or may be on another machine.
        OutputError: if nothing can be written there.
    """
    lock = lock_file(out)
    if lock.parent.is_symlink() or parts_folder(out).is_symlink() or results_folder(out).is_symlink():
        raise OutputError("A link stands where the results belong.", where=str(out))
    try:
        parts_folder(out).mkdir(mode=0o700, parents=True, exist_ok=True)
        _take(lock, out)
        sweep_parts(out)
    except FolderInUse:
        raise
    except OSError as error:
        raise OutputError(f"Nothing can be written there: {error.strerror}.", where=str(out)) from None
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _take(lock: Path, out: Path) -> None:
    mine = _mark(os.getpid())
    for _ in range(2):
        if _claim(lock, mine):
            return
        holder = _holder(lock)
        if _is_at_work(holder):
            raise FolderInUse("Another run is at work in it.", where=str(out), remedy=_remedy(holder, lock))
        _remove_stale(lock, holder)
    raise FolderInUse("Another run has just begun in it.", where=str(out))


def _claim(lock: Path, mine: dict[str, object]) -> bool:
    """Put the lock there, whole and only if there is none."""
    handle, name = tempfile.mkstemp(prefix=PART_PREFIX, dir=lock.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(mine, file)
        _link(Path(name), lock)
    except FileExistsError:
        return False
    finally:
        Path(name).unlink(missing_ok=True)
    return True


def _link(whole: Path, lock: Path) -> None:
    """Give the file its second name, or copy it where the disk knows no second names."""
    try:
        lock.hardlink_to(whole)
    except FileExistsError:
        raise
    except OSError:
        with lock.open("xb") as file:
            file.write(whole.read_bytes())


def _remove_stale(lock: Path, holder: dict[str, object]) -> None:
    """Take away the lock of a run that has gone; put it back where another run was quicker to do so."""
    aside = lock.with_name(f"{PART_PREFIX}lock-{os.getpid()}")
    try:
        lock.replace(aside)
    except FileNotFoundError:
        return
    if _holder(aside) != holder:
        _link(aside, lock)
    aside.unlink()


def _holder(lock: Path) -> dict[str, object]:
    """Return what the lock says; nothing where it is none of ours."""
    try:
        found = json.loads(lock.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_at_work(holder: dict[str, object]) -> bool:
    """Return whether the holder's process is running; on another machine that cannot be known, so it may be."""
    process = holder.get("process")
    if not isinstance(process, int):
        return False
    if holder.get("machine") != _machine():
        return True
    return _runs(process) and holder.get("began") in ("", _began(process))


def _mark(process: int) -> dict[str, object]:
    return {"process": process, "began": _began(process), "machine": _machine()}


def _machine() -> str:
    """Return a mark of this machine, from which its name cannot be told."""
    return hashlib.sha256(platform.node().encode(errors="replace")).hexdigest()[:12]


def _runs(process: int) -> bool:
    if os.name == "nt":
        return True  # there is no harmless question to ask of a process: a person must decide
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _began(process: int) -> str:
    """Return when the process began, in the kernel's ticks (proc(5), stat, field 22): numbers are used again."""
    try:
        after_name = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2]
        state, *fields = after_name.split()
    except (OSError, ValueError):
        return ""
    return "gone" if state in "ZX" else fields[18]


def _remedy(holder: dict[str, object], lock: Path) -> str:
    if holder.get("machine") != _machine() or os.name == "nt":
        return f"If it has ended, perhaps on another machine, delete {lock}."
    return f"Wait for process {holder['process']} to end, or choose another --out folder."
