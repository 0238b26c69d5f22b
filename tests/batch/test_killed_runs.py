"""A run that is killed at any moment and begun again ends in the same bytes as one that nobody disturbed."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from addendum.batch.workplace import lock_file, parts_folder
from factories.killed_runs import killed, many, tree, undisturbed, worker_killed

LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


@dataclass(frozen=True)
class Whole:
    """A run over ten files that nobody disturbed."""

    work: Path
    seconds: float
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    work = tmp_path_factory.mktemp("killed")
    many(work / "in", 10)
    seconds = undisturbed(work, "whole")
    return Whole(work, seconds, tree(work / "whole"))


@LINUX
def test_three_killed_runs_end_like_one_that_was_not(whole: Whole) -> None:
    chance = random.Random(8)  # noqa: S311  moments, not secrets
    at_work = 0
    for number in range(3):
        after = whole.seconds * chance.uniform(0.4, 0.9)
        at_work += killed(whole.work, "out", after, workers_too=number % 2 == 0)
    undisturbed(whole.work, "out")
    assert at_work > 0
    assert tree(whole.work / "out") == whole.files
    assert not lock_file(whole.work / "out").exists()
    assert not list(parts_folder(whole.work / "out").iterdir())


@LINUX
def test_a_worker_that_is_killed_costs_its_file_one_more_run(whole: Whole) -> None:
    chance = random.Random(3)  # noqa: S311  likewise
    worker_killed(whole.work, "worker", whole.seconds * 0.7, chance)
    undisturbed(whole.work, "worker")
    assert tree(whole.work / "worker") == whole.files


def test_results_alone_are_enough_to_go_on(whole: Whole) -> None:
    """Killed before run.json and the matrix were made: nothing is drafted again, and both come back."""
    out = whole.work / "results"
    shutil.copytree(whole.work / "whole", out)
    for name in ("run.json", "matrix.html", "matrix.xlsx", "matrix.csv"):
        (out / name).unlink()
    redlines = list(out.rglob("*_redline.docx"))
    before = [path.stat().st_mtime_ns for path in redlines]
    undisturbed(whole.work, "results")
    assert tree(out) == whole.files
    assert [path.stat().st_mtime_ns for path in redlines] == before
