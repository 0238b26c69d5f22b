"""Review everything that was made to hurt, in one batch, and hold what became of each file against a table.

    python bench/hostile.py [--write] [--jobs N] [FOLDER ...]

Without a folder it takes ../shared/hostile and ../shared/docx-corpus. Ends with 1 if a file has no line or two, a code
differs from bench/hostile.tsv in either direction, a traceback is printed, or the parent takes 200 MB. The table was
made with LibreOffice and tesseract installed; --write makes it anew.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLE = Path(__file__).with_name("hostile.tsv")
SHARED = ROOT.parent / "shared"
MOST_KIB = 200_000
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Run:
    """One batch: the code of each row, its exit code, standard error, the parent's peak in KiB, and seconds."""

    codes: tuple[tuple[str, str], ...]
    exit_code: int
    said: str
    peak_kib: int
    seconds: float


def run(folders: list[Path], jobs: int) -> Run:
    """Review the folders in one batch."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "addendum", "review", *map(str, folders), "--format", "json", "--jobs", str(jobs)]
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _peak(process.pid))
            time.sleep(_PAUSE)
        out.seek(0)
        err.seek(0)
        records = [json.loads(line) for line in out]
        codes = tuple((one["agreement"]["file"], one.get("error", {}).get("code", "OK")) for one in records)
        return Run(codes, process.returncode, err.read(), peak, time.perf_counter() - began)


def _peak(process: int) -> int:
    try:
        found = _PEAK.search(Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace"))
    except OSError:
        return 0
    return int(found[1]) if found else 0


def files_in(folders: list[Path]) -> list[str]:
    """Return what the rows of the files are called, where they are not opened."""
    several = len(folders) > 1
    return [
        f"{folder.name}/{path.relative_to(folder).as_posix()}" if several else path.relative_to(folder).as_posix()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$"))
    ]


def table() -> dict[str, str]:
    """Return the code that is expected for each row."""
    lines = TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else []
    return dict(line.rsplit("\t", 1) for line in lines)


def faults(done: Run, folders: list[Path]) -> list[str]:
    """Return what is wrong with the batch, one line each."""
    times = Counter(name for name, _ in done.codes)
    found = [f"{count} lines: {name}" for name, count in times.items() if count != 1]
    opened = {name[:at] for name in times for at in range(len(name)) if name[at] == "/"}
    found += [f"no line: {name}" for name in files_in(folders) if name not in times and name not in opened]
    found += [line for line in done.said.splitlines() if "Traceback" in line or "[INTERNAL]" in line]
    if done.exit_code not in {0, 3}:
        found.append(f"exit code {done.exit_code}")
    if done.peak_kib > MOST_KIB:
        found.append(f"the parent took {done.peak_kib} KiB")
    return found


def differences(codes: dict[str, str], expected: dict[str, str]) -> list[str]:
    """Return where the codes and the table differ, in both directions."""
    names = sorted(codes.keys() | expected.keys())
    pairs = ((name, expected.get(name, "no row"), codes.get(name, "no row")) for name in names)
    return [f"{name}: expected {wanted}, got {got}" for name, wanted, got in pairs if wanted != got]


def main() -> int:
    """Run, compare, print; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--write", action="store_true", help="write the table anew")
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    folders = chosen.folders or [SHARED / "hostile", SHARED / "docx-corpus"]
    done = run(folders, chosen.jobs)
    codes = dict(done.codes)
    wrong = faults(done, folders)
    if chosen.write:
        TABLE.write_text("".join(f"{name}\t{code}\n" for name, code in sorted(codes.items())), encoding="utf-8")
    else:
        wrong += differences(codes, table())
    tally = ", ".join(f"{count} {code}" for code, count in Counter(codes.values()).most_common())
    print(f"{len(files_in(folders))} files, {len(done.codes)} rows in {done.seconds:.0f} s: {tally}")
    print(f"parent: {done.peak_kib / 1000:.0f} MB at most; exit code {done.exit_code}")
    print("\n".join(wrong) or "no fault")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
