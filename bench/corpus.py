"""Draft a whole folder of agreements and say what became of each: files, proofs, and whether LibreOffice opens them.

    python bench/corpus.py FOLDER [--out DIR] [--open]

Ends with 1 if a file left neither an outcome nor a clear line, if a proof does not hold, or if a result does not open.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

AT_A_TIME = 25


def drafted(folder: Path, out: Path) -> tuple[int, str, float]:
    """Draft the folder; return exit code, standard error and seconds."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "addendum", "draft", str(folder), "--out", str(out), "--date", "2026-11-24"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr, time.perf_counter() - began


def broken_proofs(out: Path) -> list[str]:
    """Return the proofs that do not hold, each with the checks that failed."""
    found = []
    for path in sorted(out.rglob("*_proof.json")):
        proof = json.loads(path.read_text(encoding="utf-8"))
        if not proof["holds"]:
            failed = [check["check"] for check in proof["checks"] if not check["holds"]]
            found.append(f"{path.relative_to(out)}: {', '.join(failed)}")
    return found


def unopened(out: Path) -> list[str]:
    """Return the Word files below ``out`` that LibreOffice does not turn into a PDF."""
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice (soffice) is needed for --open.")
    files = sorted(out.rglob("*.docx"))
    missing = []
    with tempfile.TemporaryDirectory() as work:
        for first in range(0, len(files), AT_A_TIME):
            some = files[first : first + AT_A_TIME]
            target = Path(work) / str(first)
            command = [office, f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf"]
            subprocess.run([*command, "--outdir", str(target), *map(str, some)], capture_output=True, check=False)
            missing += [path.name for path in some if not (target / f"{path.stem}.pdf").exists()]
    return missing


def outcomes(out: Path) -> Counter[str]:
    """Return how many inputs ended with which code, by run.json."""
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return Counter(str(entry["code"]) for entry in run["files"])


def main() -> int:
    """Draft, look, print; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--open", action="store_true", help="open every Word file in LibreOffice too")
    chosen = parser.parse_args()
    out = chosen.out or Path(tempfile.mkdtemp(prefix="addendum-corpus-"))
    code, said, seconds = drafted(chosen.folder, out)
    faults = broken_proofs(out)
    faults += [line for line in said.splitlines() if "Traceback" in line or "[INTERNAL]" in line]
    faults += [f"does not open: {name}" for name in (unopened(out) if chosen.open else ())]
    print(f"{chosen.folder.name}: exit code {code}, {seconds:.0f} s, outcomes {dict(outcomes(out))}")
    print(f"{sum(1 for _ in out.rglob('*_redline.docx'))} redlines, {sum(1 for _ in out.rglob('*_proof.json'))} proofs")
    print("\n".join(faults) or "no fault")
    return 1 if faults or code not in {0, 1, 3} else 0


if __name__ == "__main__":
    sys.exit(main())
