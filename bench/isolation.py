"""Measure what a limited process costs a document, alone and in a batch, beside the same review without one.

    python bench/isolation.py [--times N] [FILE]

Prints seconds of wall clock and of computing; the middle one of N.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from addendum.api import review_file
from addendum.api.trip import carried_review
from addendum.api.warming import warm
from addendum.batch.pool import run_all
from addendum.isolation import helper
from addendum.settings import Settings

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "agreements" / "ferrow-logistics-dpa.docx"


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Return seconds of wall clock and of computing, of this process and of those that it waited for."""
    began, before = time.perf_counter(), _computing()
    work()
    return time.perf_counter() - began, _computing() - before


def _computing() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def middle(work: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the middle of several measures."""
    walls, computing = zip(*(cost(work) for _ in range(times)), strict=True)
    return statistics.median(walls), statistics.median(computing)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--times", type=int, default=9)
    chosen = parser.parse_args()
    settings, data, name = Settings(), chosen.file.read_bytes(), chosen.file.name
    warm(settings, 100, "addendum.api.trip")
    plain = middle(lambda: carried_review(((name, data),), settings), chosen.times)
    alone = middle(lambda: review_file(data, name, settings), chosen.times)

    def batch() -> None:
        run_all(lambda _: review_file(data, name, settings), range(4 * chosen.times), 2, lambda _, __: None)
        # Their time counts when they have ended.
        helper.close_all()

    wall, computing = cost(batch)
    each = (wall * 2 / (4 * chosen.times), computing / (4 * chosen.times))
    for what, (seconds, used) in (("without", plain), ("one document", alone), ("in a batch, each", each)):
        print(f"{what}: {seconds:.3f} s, {used:.3f} s of computing")
    print(f"overhead of one document: {alone[0] - plain[0]:.3f} s; in a batch: {each[1] - plain[1]:.3f} s of computing")


if __name__ == "__main__":
    main()
