"""Print what a folder of invented agreements costs: throughput, memory, scaling, second runs, ratios to plain reading.

    python bench/folder.py [--files N] [--pages FROM TO] [--write]

N files (200), Word and PDF in turn, of FROM to TO pages (2 to 40), one in fifty broken, are reviewed with one and with
two jobs, each as a process of its own; the memory of the parent and of its processes is read from /proc while it runs.
"cpu" is user plus system time, which the machine's other work disturbs little; "wall" is what a person waits.
``--write`` keeps the figures in bench/folder.json.
"""

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from addendum.api.trip import review_bytes
from addendum.library import BUILT_IN, COMPILED, folder_of_playbook
from addendum.library.compiling import compile_playbook
from addendum.readers import read_agreement
from addendum.settings import Settings
from invented import invent

FIGURES = Path(__file__).with_name("folder.json")
_MIB = 1024
_TEN = (10, 10)
_SAMPLE, _DRAFTED = 40, 20
"""So many files at most of ten pages are reviewed, and drafted."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds on the clock, seconds of computing, and the peaks of memory in MiB."""

    wall: float
    cpu: float
    parent_mib: int
    worker_mib: int
    """The peak of the largest process it started."""


def run(*words: str | Path) -> Run:
    """Run ``addendum`` with the words and measure it."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "addendum", *map(str, words), "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    parent = worker = 0
    while process.poll() is None:
        parent = max(parent, _peak(process.pid))
        worker = max([worker, *map(_peak, _descendants(process.pid))])
        time.sleep(0.1)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(time.monotonic() - began, cpu, parent // _MIB, worker // _MIB)


def _peak(process: int) -> int:
    """Return the peak resident memory in KiB; 0 where the process has gone (proc(5), VmHWM)."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def _descendants(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return children + [deeper for child in children for deeper in _descendants(child)]


def throughput(folder: Path, files: int) -> dict[str, object]:
    """Measure the review of the folder with one job and with two."""
    one, two = (run("review", folder, "--format", "json", "--jobs", str(jobs)) for jobs in (1, 2))
    return {
        "files": files,
        "documents per second, 1 job": round(files / one.wall, 2),
        "documents per second, 2 jobs": round(files / two.wall, 2),
        "scaling": round(one.wall / two.wall, 2),
        "cpu per document, 1 job": round(one.cpu / files, 4),
        "cpu per document, 2 jobs": round(two.cpu / files, 4),
        "parent MiB": two.parent_mib,
        "worker MiB": two.worker_mib,
    }


def second_run(folder: Path, out: Path) -> dict[str, object]:
    """Draft a folder twice: what the run that changes nothing costs of the first."""
    first, again = (run("draft", folder, "--out", out, "--date", "2026-01-10") for _ in range(2))
    share = {"first cpu": round(first.cpu, 2), "second cpu": round(again.cpu, 2)}
    return {**share, "share": round(again.cpu / first.cpu, 4)}


def ratios(paths: list[Path]) -> dict[str, object]:
    """Compare reading and reviewing Word files, on a warm process, with unzipping and parsing their XML."""
    files = [(path.name, path.read_bytes()) for path in paths]
    settings = Settings()
    plain = _cost(_parse, files)
    read = _cost(lambda name, data: read_agreement(data, name), files)
    review = _cost(lambda name, data: review_bytes(((name, data),), settings), files)
    per_second = round(1 / review, 1)
    return {
        "unzip and parse, ms": round(plain * 1000, 2),
        "read, times that": round(read / plain, 1),
        "review, times that": round(review / plain, 1),
        "reviews per second of one core": per_second,
    }


def _parse(_: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))


def _cost(work: Callable[[str, bytes], object], files: list[tuple[str, bytes]]) -> float:
    """Return the median of the computing time over the files, after a round that warms up, in seconds."""
    spent = []
    for round_number in range(3):
        for name, data in files:
            began = time.process_time()
            work(name, data)
            if round_number:
                spent.append(time.process_time() - began)
    return statistics.median(spent)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--pages", type=int, nargs=2, default=(2, 40), metavar=("FROM", "TO"))
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {FIGURES.name}")
    options = parser.parse_args()
    compile_playbook(folder_of_playbook(BUILT_IN), COMPILED)
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    figures: dict[str, object] = {"machine": f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start"}
    with tempfile.TemporaryDirectory() as name:
        folder, pages = Path(name), (options.pages[0], options.pages[1])
        few, most = max(options.files // 10, 2), options.files
        for files in (few, most):
            invent(folder / f"mixed-{files}", files, pages)
            figures[f"review of {files} files of {pages[0]} to {pages[1]} pages"] = throughput(
                folder / f"mixed-{files}", files
            )
        for kind in ("docx", "pdf"):
            made = invent(folder / kind, min(most, _SAMPLE), _TEN, (kind,))
            figures[f"review of ten-page {kind}"] = throughput(folder / kind, len(made))
        figures["ten-page Word files on a warm process"] = ratios(invent(folder / "warm", 8, _TEN, ("docx",)))
        drafted = invent(folder / "drafted", min(most // 2, _DRAFTED), _TEN, ("docx",))
        figures[f"drafting {len(drafted)} files twice"] = second_run(folder / "drafted", folder / "out")
    text = json.dumps(figures, indent=2)
    print(text)
    if options.write:
        FIGURES.write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
