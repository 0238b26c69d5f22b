"""One run of drafts into an output folder: locked, gathered as it goes, and written down however it ends."""

from collections.abc import Callable
from pathlib import Path

from addendum.api.warming import warm
from addendum.batch.drafting import Job, Outcome, draft_inputs
from addendum.batch.gathering import Gathering
from addendum.batch.inputs import Inputs
from addendum.batch.lock import sole_run
from addendum.batch.papers import Papers
from addendum.batch.results import Results
from addendum.batch.run_file import read_run
from addendum.settings import Settings


def run_drafts(
    inputs: Inputs,
    out: Path,
    settings: Settings,
    library: str,
    take: Callable[[Outcome], None],
    end: Callable[[Gathering], None],
) -> None:
    """Draft every input into the output folder.

    Args:
        inputs: The files.
        out: The folder for the papers.
        settings: Of the run.
        library: The SHA-256 of the playbook.
        take: Is handed each outcome as it comes.
        end: Is handed all that was done, also after an interruption: what is finished is kept, and said.

    Raises:
        UsageError: if there is a run.json in the folder that is none of ours.
        FolderInUse, OutputError: if another run is at work in it, or nothing can be written there.
    """
    read_run(out)
    with sole_run(out):
        papers = Papers(out, (one.path for one in inputs.files if one.path), force=settings.force)
        job = Job(settings, library, out, papers, Results(out))
        gathering = Gathering(inputs, job)
        gathering.claim()

        def gather(index: int, outcome: Outcome) -> None:
            take(outcome)
            gathering.take(index, outcome)

        warm(settings, len(inputs.files), "addendum.api.papers")
        try:
            draft_inputs(inputs.files, job, dict(gathering.entries), gather)
        finally:
            end(gathering)
