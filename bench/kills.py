"""Kill a batch at random moments, begin it again, and compare every byte with a run that nobody disturbed.

bench/kills.py [--rounds 50] [--files 40] [--write FILE]
"""

import argparse
import json
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from factories.killed_runs import killed, many, tree, undisturbed, worker_killed

_WORKER_ALONE = 5
"""In every so many rounds one worker is killed, else the whole run."""


def main() -> int:
    """Run all rounds; exit with 1 if one of them ended in other bytes or left a part behind."""
    options = _options()
    chance = random.Random(options.seed)  # noqa: S311  moments, not secrets
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        many(work / "in", options.files)
        seconds = undisturbed(work, "whole")
        wanted = tree(work / "whole")
        figures = {"rounds": options.rounds, "files": options.files, "killed_at_work": 0, "same_bytes": 0}
        for number in range(options.rounds):
            out = f"out{number}"
            after = seconds * chance.uniform(0.02, 1.0)
            if number % _WORKER_ALONE == 0:
                worker_killed(work, out, after, chance)
            else:
                figures["killed_at_work"] += killed(work, out, after, workers_too=number % 2 == 0)
            undisturbed(work, out)
            same = tree(work / out) == wanted
            figures["same_bytes"] += same
            print(
                f"{number + 1:3} killed after {after:5.2f} s: {'the same bytes' if same else 'OTHER BYTES'}", flush=True
            )
    print(json.dumps(figures))
    if options.write:
        Path(options.write).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0 if figures["same_bytes"] == options.rounds else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
