"""Files made to hurt end in the code that is expected of each, in one batch that nothing stops."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factories.corpus import SHARED, corpus_files
from factories.programs import needs

TABLE = Path(__file__).resolve().parents[1] / "bench" / "hostile.tsv"
EVERY = 16
LARGEST = 200_000
ENDS_FAST = (".docx", ".pdf", ".html")


def expected() -> dict[str, str]:
    """Return the code of each row of the whole batch (bench/hostile.py)."""
    return dict(line.rsplit("\t", 1) for line in TABLE.read_text(encoding="utf-8").splitlines())


def test_the_table_names_every_file_and_no_defect() -> None:
    table = expected()
    names = {
        f"hostile/{path.relative_to(SHARED / 'hostile').as_posix()}"
        for path in corpus_files("hostile", ending="")
        if path.is_file()
    }
    opened = {name for name in names if any(row.startswith(f"{name}/") for row in table)}
    assert names - opened <= table.keys()
    assert not {"INTERNAL", "CRASHED", "USAGE"} & set(table.values())


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
def test_a_sample_ends_as_the_table_says_with_one_line_each(tmp_path: Path) -> None:
    needs("tesseract")
    paths = [path for path in corpus_files("hostile", ending="") if path.suffix in ENDS_FAST]
    paths = [path for path in paths if path.stat().st_size < LARGEST][::EVERY]
    for number, path in enumerate(paths):
        (tmp_path / f"{number}{path.suffix}").symlink_to(path)
    named = [str(tmp_path / f"{number}{path.suffix}") for number, path in enumerate(paths)]
    command = [sys.executable, "-m", "addendum", "review", *named, "--format", "json", "--jobs", "2"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    got = {row["agreement"]["file"]: row.get("error", {}).get("code", "OK") for row in rows}
    table = expected()
    wanted = {
        f"{number}{path.suffix}": table[f"hostile/{path.relative_to(SHARED / 'hostile').as_posix()}"]
        for number, path in enumerate(paths)
    }
    assert (got, len(rows)) == (wanted, len(paths))
    assert done.returncode in {0, 3}
    assert "Traceback" not in done.stderr
