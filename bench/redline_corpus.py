"""Seeded edits in every Word file of the corpus, each redline proven: prints the share that holds and every exception.

python bench/redline_corpus.py [--seed N] [--only TEXT] [FOLDER...]
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from addendum.errors import AddendumError, CannotRedline
from addendum.verify import prove
from addendum.writers.redline import write_redline

_CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(_CHECKOUT / "tests"))

from factories.amendments import STAMP  # noqa: E402 - found only now
from factories.synthetic_edits import synthetic_amendment  # noqa: E402

_FOLDERS = ("docx-corpus", "corpus")


def judge(path: Path, seed: int) -> tuple[str, str]:
    """Return what became of a file ("holds", "fails", "refused", "unread", "nothing") and a word on it."""
    data = path.read_bytes()
    try:
        amendment = synthetic_amendment(data, seed)
        redline = write_redline(data, amendment, STAMP)
    except CannotRedline as error:
        return "refused", error.what
    except AddendumError as error:
        return "unread", error.what
    if redline.data == data:
        return "nothing", "; ".join(one.why for one in redline.left_out)[:200] or "no text"
    for author in (STAMP.author, None):
        proof = prove(data, redline.data, author, redline.planned)
        if not proof.holds:
            return "fails", "; ".join(f"{c.check}: {c.what}" for c in proof.checks if not c.holds)[:500]
    return "holds", f"{len(redline.left_out)} left out"


def files(folders: list[Path], only: str) -> Iterator[Path]:
    """Yield the Word files below the folders whose path holds a text."""
    for folder in folders:
        for path in sorted(folder.rglob("*.doc[xm]")):
            if only in str(path) and not path.name.startswith("~$"):
                yield path


def main() -> None:
    """Judge every file and print the counts and the exceptions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    folders = options.folders or [_CHECKOUT.parent / "shared" / name for name in _FOLDERS]
    counts: Counter[str] = Counter()
    for path in files(folders, options.only):
        begin = time.perf_counter()
        what, why = judge(path, options.seed)
        counts[what] += 1
        if what != "holds":
            print(f"{what:8} {time.perf_counter() - begin:6.2f} s  {path.name[:90]}: {why}")
    judged = counts["holds"] + counts["fails"]
    print(dict(counts), f"share that holds: {counts['holds']}/{judged}")


if __name__ == "__main__":
    main()
