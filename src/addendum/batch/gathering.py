"""Outcomes in, as they come; the matrix and run.json of all of them out, made anew at the end of each run."""

from collections.abc import Mapping
from dataclasses import replace

from addendum import __version__
from addendum.api.naming_rules import RUN_FILE
from addendum.batch.deciding import Decided
from addendum.batch.decisions import Decision
from addendum.batch.drafting import Job, Outcome, today
from addendum.batch.entry import Entry
from addendum.batch.grouping import Placed, grouped
from addendum.batch.inputs import Inputs
from addendum.batch.matrix_files import matrix_files
from addendum.batch.relations import member_of
from addendum.batch.rows import columns_of, row_of
from addendum.batch.run_file import RunRecord, read_run, write_run
from addendum.batch.top_files import save_top
from addendum.model.matrix import Column, Matrix


class Gathering:
    """What a run has done so far; of each file only what its row and its line at the end need is held."""

    def __init__(self, inputs: Inputs, job: Job, decisions: tuple[Decision, ...] = ()) -> None:
        self._inputs, self._job = inputs, job
        self._decided = Decided(decisions, today(job.settings))
        self._before = read_run(job.out)
        self._entries = {**self._before.entries, **{entry.place: entry for entry in job.results.all()}}
        self._outcomes: dict[int, Outcome] = {}
        self._rows: dict[int, Placed] = {}
        self._columns: tuple[Column, ...] = ()

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Return what is known of every file by its place, from earlier runs and from this one."""
        return self._entries

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Return the outcomes in the order of the inputs, without their records."""
        return tuple(self._outcomes[index] for index in sorted(self._outcomes))

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return what must be said of decisions that no longer hold."""
        return self._decided.remarks()

    def claim(self) -> None:
        """Mark the output folder as one of ours before anything is written into it.

        Raises:
            OutputError: if it cannot be written to.
        """
        if not (self._job.out / RUN_FILE).exists():
            write_run(self._job.out, RunRecord(), __version__)

    def take(self, index: int, outcome: Outcome) -> None:
        """Take in the outcome of the input with this index."""
        entry = outcome.entry
        self._columns = max(self._columns, columns_of(outcome.record), key=len)
        row = row_of(outcome.record, review=outcome.review_page, remark=entry.remark)
        row = self._decided.row(row, entry)
        member = member_of(entry.file, entry.place, entry.same_as, entry.profile) if entry.profile else None
        self._rows[index] = Placed(row, member)
        self._entries[entry.place] = entry.slim()
        self._outcomes[index] = replace(outcome, entry=entry.slim(), record={})

    def matrix(self) -> Matrix:
        """Return the matrix: one row per input file, in the order given."""
        placed = tuple(self._rows[index] for index in sorted(self._rows))
        rows = grouped(placed, self._job.results)
        return Matrix(self._job.settings.playbook, self._columns, rows, self._inputs.skipped)

    def _finished(self) -> dict[str, Entry]:
        """Return the entries, after an interruption with those that were done and had not been handed over yet."""
        if len(self._outcomes) == len(self._inputs.files):
            return self._entries
        return {**self._entries, **{entry.place: entry for entry in self._job.results.all() if entry.code}}

    def write(self, matrix: Matrix) -> tuple[str, ...]:
        """Write the matrix of a batch and run.json; return the files changed by hand and left as they are.

        Raises:
            OutputError: if one cannot be written.
        """
        kin = {o.entry.place: (row.family, row.relation) for o, row in zip(self.outcomes, matrix.rows, strict=True)}
        run = replace(self._before, entries=self._finished(), kin={**self._before.kin, **kin})
        kept: tuple[str, ...] = ()
        if self._inputs.is_batch:
            run, kept = save_top(self._job.out, self._job.papers, run, matrix_files(matrix))
        write_run(self._job.out, run, __version__)
        return kept
