"""``addendum draft``: review and amend; every paper goes below --out, never beside or over an input."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from addendum.api.warming import warm
from addendum.batch.draft_run import Home, run_drafts
from addendum.batch.drafting import Outcome
from addendum.batch.gathering import Gathering
from addendum.batch.grading import Grade, exit_code, grade_error, grade_record
from addendum.batch.inputs import Inputs, find_inputs, real
from addendum.batch.stores import is_url, local_path
from addendum.cli.drafted import show_drafted
from addendum.cli.options import Run, run_from, shared
from addendum.cli.playbooks import check_playbook
from addendum.cli.progress import Progress
from addendum.cli.streams import say
from addendum.errors import UsageError

_PRIVATE = 0o077


@click.command("draft", short_help="Write the amendment: redline, clean copy, amendment agreement, cover letter.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", required=True, metavar="DIR|URL", help="The folder for the papers, on a disk or in a store.")
@click.option("--scatter", is_flag=True, help="Scatter many insertions instead of one annex.")
@click.option("--force", is_flag=True, help="Draft again, and overwrite papers changed by hand.")
@shared
def command(paths: tuple[str, ...], out: str, **options: object) -> int:
    """Draft amendments: review, redline, clean copy, amendment agreement, cover letter and proof for each file.

    A second run into the same folder does only what changed and keeps papers that were changed by hand.

    Exit code: 0 done; 1 --fail-on is met, or a proof failed; 2 nothing could be read, or a usage error;
    3 done, but something could not be reviewed; 130 interrupted.
    """
    os.umask(_PRIVATE)
    run = run_from(options)
    playbook = check_playbook(run.settings)
    store = out if is_url(out) else ""
    with _folder_of(out) as folder:
        inputs = find_inputs(paths, folder)
        _refuse(inputs, folder, store)
        warm(run.settings, len(inputs.files), "addendum.api.papers")
        desk = _Desk(inputs, out, run)
        run_drafts(inputs, Home(folder, store), run.settings, playbook.sha256, desk.take, desk.end)
    return exit_code(desk.grades)


@contextmanager
def _folder_of(out: str) -> Iterator[Path]:
    """Yield the output folder, or the mirror of one in a store."""
    if not is_url(out):
        yield Path(out)
        return
    from addendum.batch.mirror import mirrored  # noqa: PLC0415  only where the extra is used

    with mirrored(out) as folder:
        yield folder


class _Desk:
    """What happens with each outcome: counted for the exit code, shown at the end."""

    def __init__(self, inputs: Inputs, out: str, run: Run) -> None:
        self._out, self._run = out, run
        self._progress = Progress(len(inputs.files), quiet=run.quiet or not inputs.is_batch)
        self.grades: list[Grade] = []

    def take(self, outcome: Outcome) -> None:
        self.grades.append(
            grade_error(outcome.error)
            if outcome.error
            else grade_record(outcome.record, self._run.fail_on, self._run.settings.skip)
        )
        self._progress.step(outcome.input.file, outcome.error)

    def end(self, gathering: Gathering) -> None:
        self._progress.close()
        outcomes = gathering.outcomes
        if not outcomes:
            return
        matrix = gathering.matrix()
        kept = gathering.write(matrix)
        if not self._run.quiet:
            show_drafted(outcomes, matrix, self._out, kept)
        for line in () if self._run.quiet else gathering.remarks:
            say(line)
        if self._run.parquet:
            # Last: where it cannot be written, all else is there.
            from addendum.batch.parquet_file import save_parquet  # noqa: PLC0415  only where the extra is used

            save_parquet(self._run.parquet, matrix)


def _refuse(inputs: Inputs, out: Path, store: str) -> None:
    if not inputs.files:
        raise UsageError("There is no file to draft for.", remedy="Name a file, or a folder that holds some.")
    if out.exists() and not out.is_dir():
        raise UsageError("--out is a file.", where=str(out), remedy="Name a folder.")
    homes = {real(one.on_disk).parent for one in inputs.files if one.on_disk}
    if real(local_path(store) or out) in homes or store.rstrip("/") in {
        one.url.rpartition("/")[0] for one in inputs.files if one.url
    }:
        raise UsageError(
            "--out is a folder that holds an input.", where=store or str(out), remedy="Choose another folder."
        )
