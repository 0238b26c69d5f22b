"""Runs of ``draft`` over a folder that are killed at some moment, and what they leave."""

import contextlib
import os
import random
import signal
import subprocess
import time
from pathlib import Path

from factories.commands import command, environment
from factories.partners import DENIED, FINE, SHORT, playbook, put, text_bytes, word_bytes

CLAUSES = (FINE, SHORT, DENIED)
_DAY = "2026-01-10"


def many(folder: Path, count: int) -> Path:
    """A folder of small agreements, in Word and as text, every tenth of them broken."""
    for number in range(count):
        clause = f"{CLAUSES[number % 3]} This paper has the number {'i' * (number + 1)}."
        if number % 10 == 7:
            put(folder, f"{number:03}-broken.docx", b"PK\x03\x04 no Word file")
        elif number % 4 == 3:
            put(folder, f"sub/{number:03}.txt", text_bytes(clause))
        else:
            put(folder, f"{number:03}.docx", word_bytes(clause))
    return folder


def start(work: Path, out: str, *args: str) -> subprocess.Popen[bytes]:
    """Begin to draft the folder "in" as a process group of its own."""
    return subprocess.Popen(
        command(
            "draft", work / "in", "--out", work / out, "--playbook", playbook(work / "playbook"), "--date", _DAY, *args
        ),
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def undisturbed(work: Path, out: str, *args: str) -> float:
    """Draft the folder to its end; return the seconds it took."""
    began = time.monotonic()
    code = start(work, out, *args).wait(timeout=300)
    assert code in (0, 3), code
    return time.monotonic() - began


def killed(work: Path, out: str, after: float, *, workers_too: bool) -> bool:
    """Begin to draft, kill it after so many seconds; return whether it was still at work."""
    run = start(work, out)
    time.sleep(after)
    at_work = run.poll() is None
    victims = [run.pid, *(descendants(run.pid) if workers_too else ())]
    for victim in victims:
        with contextlib.suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
    run.wait(timeout=30)
    return at_work


def worker_killed(work: Path, out: str, after: float, chance: random.Random) -> None:
    """Begin to draft, kill one of its processes, and let it end as it will."""
    run = start(work, out)
    time.sleep(after)
    workers = descendants(run.pid)
    if workers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(chance.choice(workers), signal.SIGKILL)
    run.wait(timeout=300)


def descendants(process: int) -> list[int]:
    """The processes below one, as far as they are known now (proc(5))."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found: list[int] = []
    todo = [process]
    while todo:
        below = children.get(todo.pop(), [])
        found += below
        todo += below
    return found


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of an output folder, the hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
