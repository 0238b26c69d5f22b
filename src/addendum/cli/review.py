"""``addendum review``: read-only; verdicts to standard output, everything else to standard error."""

from pathlib import Path

import click

from addendum.api.warming import warm
from addendum.batch.engine import DASK
from addendum.batch.grading import Grade, exit_code, grade_record
from addendum.batch.inputs import Inputs, anchored, find_inputs, real
from addendum.batch.pool import InOrder
from addendum.batch.reviewing import Outcome, review_inputs
from addendum.cli.options import Run, run_from, shared
from addendum.cli.playbooks import check_playbook
from addendum.cli.progress import Progress
from addendum.cli.showing import Showing
from addendum.errors import UsageError

FORMATS = ("text", "json", "md", "html")


@click.command("review", short_help="Say which processor terms are met, partial, missing or contradicted.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="What to print (default text).")
@click.option("--out", type=click.Path(path_type=Path), help="Write it to this file instead of printing it.")
@click.option("--with", "beside", type=click.Path(path_type=Path), multiple=True, help="Read this file with it.")
@shared
def command(paths: tuple[str, ...], form: str, out: Path | None, beside: tuple[Path, ...], **options: object) -> int:
    """Review agreements: a file, a folder (all files in it) or - for standard input. Writes no file without --out.

    Exit code: 0 done; 1 --fail-on is met; 2 nothing could be read, or a usage error;
    3 done, but something could not be reviewed; 130 interrupted.
    """
    run = run_from(options)
    check_playbook(run.settings)
    inputs = find_inputs(paths)
    if run.settings.engine == DASK:
        inputs = anchored(inputs)
    _refuse(inputs, beside, out)
    warm(run.settings, len(inputs.files), "addendum.api.trip")
    showing = Showing(form, inputs, run, out)
    progress = Progress(len(inputs.files), quiet=run.quiet or not inputs.is_batch)
    taker = _Taker(showing, progress, run)
    try:
        review_inputs(inputs.files, run.settings, beside, taker.take)
    finally:
        # Also after an interruption: what is finished is shown.
        taker.end()
    return exit_code(taker.grades)


class _Taker:
    """What happens with each outcome: counted for the exit code, shown in order."""

    def __init__(self, showing: Showing, progress: Progress, run: Run) -> None:
        self._showing, self._progress, self._run = showing, progress, run
        self._ordered = InOrder(showing.add)
        self.grades: list[Grade] = []

    def take(self, index: int, outcome: Outcome) -> None:
        self.grades.append(grade_record(outcome.record, self._run.fail_on, self._run.settings.skip))
        self._progress.step(outcome.input.file, outcome.error)
        self._ordered(index, self._showing.made(outcome))

    def end(self) -> None:
        self._ordered.flush()
        self._progress.close()
        if self.grades:
            self._showing.close()


def _refuse(inputs: Inputs, beside: tuple[Path, ...], out: Path | None) -> None:
    if not inputs.files:
        raise UsageError("There is no file to review.", remedy="Name a file, or a folder that holds some.")
    if beside and (inputs.is_batch or inputs.files[0].path is None):
        raise UsageError("--with goes with one file only.")
    if out is not None and real(out) in {real(one.path) for one in inputs.files if one.path}:
        raise UsageError("--out names an input.", remedy="Choose another name.")
