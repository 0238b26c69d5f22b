"""Put the tool's true output into README: between ``<!-- output: NAME -->`` and ``<!-- end -->``.

python bench/readme_output.py            rewrite README.md
python bench/readme_output.py --check    change nothing; end with 1 if README is out of date
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
SAMPLE = "samples/agreements/brightwell-analytics-dpa.docx"
COMMANDS: dict[str, tuple[str, ...]] = {
    "draft": ("draft", "samples/agreements", "--out", "out"),
    "review": ("review", SAMPLE),
    "explain": ("explain", SAMPLE, "dpa.audits"),
    "partner": ("partner", "samples/partners/mixed-osprey", "--out", "dossier"),
    "commands": ("--help",),
}
BLOCK = re.compile(r"(?P<start><!-- output: (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)
WIDTH = "100"
LONGEST = 44


def printed(arguments: tuple[str, ...]) -> str:
    """Return what the command prints to standard output, run in an empty folder with the samples in it.

    Raises:
        SystemExit: if the command fails.
    """
    environment = {**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1", "PYTHONPATH": str(ROOT / "src"), "TERM": "dumb"}
    environment["SOURCE_DATE_EPOCH"] = "1793000000"
    with tempfile.TemporaryDirectory() as folder:
        for samples in ("agreements", "partners"):
            shutil.copytree(ROOT / "samples" / samples, Path(folder) / "samples" / samples)
        command = [sys.executable, "-m", "addendum", *arguments]
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr[-800:]}")
    return done.stdout


def block(name: str) -> str:
    """Return the fenced block of one command: the command line, and its output without trailing spaces."""
    arguments = COMMANDS[name]
    lines = [line.rstrip() for line in printed(arguments).strip("\n").splitlines()]
    if len(lines) > LONGEST:
        lines = [*lines[:LONGEST], f"... {len(lines) - LONGEST} more lines"]
    return "\n".join(("```text", f"$ addendum {' '.join(arguments)}", *lines, "```", ""))


def renewed(text: str) -> str:
    """Return README's text with every block run anew."""
    return BLOCK.sub(lambda found: found["start"] + block(found["name"]) + found["end"], text)


def main(arguments: list[str]) -> int:
    """Rewrite or check README; return the exit code."""
    before = README.read_text(encoding="utf-8")
    after = renewed(before)
    if after == before:
        print("README shows true output.")
        return 0
    if "--check" in arguments:
        print("README is out of date: run python bench/readme_output.py", file=sys.stderr)
        return 1
    README.write_text(after, encoding="utf-8")
    print("README renewed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
