"""What a run leaves behind, however it ends: every file that is done stands in run.json."""

from dataclasses import replace
from pathlib import Path

import pytest

from addendum.batch.drafting import Job
from addendum.batch.entry import FINE, UNFINISHED, Entry
from addendum.batch.gathering import Gathering
from addendum.batch.inputs import Input, Inputs
from addendum.batch.papers import Papers
from addendum.batch.results import Results
from addendum.batch.run_file import read_run
from addendum.settings import Settings

DONE = Entry("a.docx", "ab" * 32, FINE, "a", "2026-11-24", given="cd" * 32)


def gathered(out: Path, files: int) -> tuple[Gathering, Results]:
    """Return what gathers a run over some files, and where their results are kept."""
    results = Results(out)
    inputs = Inputs(tuple(Input(f"{number}.docx", None) for number in range(files)), is_batch=False)
    return Gathering(inputs, Job(Settings(), "", out, Papers(out, (), force=False), results)), results


def files_of(out: Path) -> list[str]:
    """Return the files that run.json names."""
    return [entry.file for entry in read_run(out).entries.values()]


def test_a_run_over_nothing_names_nothing(tmp_path: Path) -> None:
    gathering, _ = gathered(tmp_path, 0)
    gathering.write(gathering.matrix())
    assert files_of(tmp_path) == []


@pytest.mark.parametrize(("code", "named"), [(FINE, ["a.docx"]), (UNFINISHED, [])])
def test_what_was_done_and_not_handed_over_when_the_run_was_interrupted_is_named(
    tmp_path: Path, code: str, named: list[str]
) -> None:
    gathering, results = gathered(tmp_path, 2)
    results.keep(replace(DONE, code=code))
    gathering.write(gathering.matrix())
    assert files_of(tmp_path) == named
