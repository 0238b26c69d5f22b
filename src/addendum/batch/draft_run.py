"""One run of drafts into an output folder: locked, gathered as it goes, and written down however it ends."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from addendum.batch.decisions import accepted_keys, read_decisions
from addendum.batch.drafting import Job, Outcome, Task, draft_inputs, draft_one, today
from addendum.batch.engine import DASK
from addendum.batch.gathering import Gathering
from addendum.batch.inputs import Inputs, anchored
from addendum.batch.lock import sole_run
from addendum.batch.papers import Papers
from addendum.batch.results import Results
from addendum.batch.run_file import read_run
from addendum.settings import Settings


@dataclass(frozen=True, slots=True)
class Home:
    """The output folder on the disk; where the papers go to a store, a mirror of its folder, and its address."""

    folder: Path
    store: str = ""


def run_drafts(
    inputs: Inputs,
    home: Home,
    settings: Settings,
    library: str,
    take: Callable[[Outcome], None],
    end: Callable[[Gathering], None],
) -> None:
    """Draft every input into the output folder, however the run ends; ``warm`` has been called for it.

    Args:
        inputs: The files.
        home: The folder for the papers.
        settings: Of the run.
        library: The SHA-256 of the playbook.
        take: Is handed each outcome as it comes.
        end: Is handed all that was done, also after an interruption: what is finished is kept, and said.

    Raises:
        UsageError: if there is a run.json in the folder that is none of ours.
        FolderInUse, OutputError: if another run is at work in it, or nothing can be written there.
    """
    if settings.engine == DASK:
        inputs, home = anchored(inputs), replace(home, folder=home.folder.absolute())
    read_run(home.folder)
    with sole_run(home.folder):
        job, gathering = _begun(inputs, home.folder, settings, library)

        def gather(index: int, outcome: Outcome) -> None:
            take(outcome)
            if home.store:  # the worker has put it there; the rows at the end are made from these
                job.results.keep(outcome.entry)
            gathering.take(index, outcome)

        try:
            draft_inputs(inputs.files, job, dict(gathering.entries), gather, _work_for(home.store))
        finally:
            end(gathering)


def _begun(inputs: Inputs, out: Path, settings: Settings, library: str) -> tuple[Job, Gathering]:
    """Return what the files are drafted with and what gathers them, once the folder is marked as ours."""
    papers = Papers(out, (one.on_disk for one in inputs.files if one.on_disk), force=settings.force)
    decisions = read_decisions(out)
    settings = replace(settings, accepted=accepted_keys(decisions, today(settings)))
    job = Job(settings, library, out, papers, Results(out))
    gathering = Gathering(inputs, job, decisions)
    gathering.claim()
    return job, gathering


def _work_for(store: str) -> Callable[[Job, Task], Outcome]:
    if not store:
        return draft_one
    from addendum.batch.mirror import draft_in_store  # noqa: PLC0415  only where the extra is used

    return partial(draft_in_store, store)
