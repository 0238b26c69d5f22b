"""Outcomes of ``review`` in, their text in the format asked for out, to standard output or one file."""

import sys
from dataclasses import dataclass
from pathlib import Path

from addendum import __version__
from addendum.batch.inputs import Inputs
from addendum.batch.reviewing import Outcome
from addendum.cli.options import Run
from addendum.cli.streams import emit, has_colour, say, width
from addendum.model.matrix import Matrix
from addendum.writers.review_json import Record, dump

_WITH_MATRIX = ("text", "html")


@dataclass(frozen=True, slots=True)
class Made:
    """The text of one outcome, and its record where the matrix at the end needs it."""

    text: str
    record: Record | None = None


class Showing:
    """Prints each outcome as it comes, and what a batch needs at its end."""

    def __init__(self, form: str, inputs: Inputs, run: Run, out: Path | None = None) -> None:
        self._form, self._inputs, self._run, self._out = form, inputs, run, out
        self._kept: list[str] = []
        self._records: list[Record] = []

    def made(self, outcome: Outcome) -> Made:
        """Return what is to be shown of one outcome: what waits for its turn is far smaller than the review."""
        keeps = self._has_matrix or bool(self._run.parquet)
        return Made(self._text(outcome), outcome.record if keeps else None)

    def add(self, made: Made) -> None:
        """Show one outcome."""
        if made.record is not None:
            self._records.append(made.record)
        self._show(made.text)

    def close(self) -> None:
        """Show what stands at the end of a batch, and write the file if one was asked for."""
        if self._has_matrix:
            self._show(self._matrix())
        if self._out is not None and self._kept:
            from addendum.api.saving import write_atomically  # noqa: PLC0415  seldom needed, and not free

            write_atomically(self._out, "".join(self._kept).encode())
            if not self._run.quiet:
                say(f"Written: {self._out}")
        if self._run.parquet:
            # Last: where it cannot be written, all else is there.
            from addendum.batch.parquet_file import save_parquet  # noqa: PLC0415  only where the extra is used

            save_parquet(self._run.parquet, self._gathered())

    def _show(self, text: str) -> None:
        if self._out is None:
            emit(text)
        elif text:
            self._kept.append(text)

    def _text(self, outcome: Outcome) -> str:
        if self._form == "json":
            return dump(outcome.record, pretty=not self._inputs.is_batch)
        if outcome.review is None:
            return ""
        if self._form == "md":
            from addendum.writers.review_md import write_review_md  # noqa: PLC0415  only for this format

            return write_review_md(outcome.review, __version__)
        if self._inputs.is_batch and not (self._run.verbose and self._form == "text"):
            return ""
        if self._form == "html":
            from addendum.writers.review_html import write_review_html  # noqa: PLC0415  only for this format

            return write_review_html(outcome.review, __version__)
        from addendum.writers.terminal import View, write_terminal  # noqa: PLC0415  rich is not free

        floor, skip = self._run.settings.tier, self._run.settings.skip
        return write_terminal(outcome.review, View(*self._screen(), verbose=self._run.verbose, floor=floor, skip=skip))

    @property
    def _has_matrix(self) -> bool:
        return self._inputs.is_batch and self._form in _WITH_MATRIX

    def _gathered(self) -> Matrix:
        from addendum.batch.rows import matrix_of, row_of  # noqa: PLC0415  only for a batch

        rows = tuple(row_of(record) for record in self._records)
        return matrix_of(self._records, rows, self._inputs.skipped, self._run.settings.playbook)

    def _matrix(self) -> str:
        matrix = self._gathered()
        if self._form == "html":
            from addendum.writers.matrix_html import write_matrix_html  # noqa: PLC0415  only for this format

            return write_matrix_html(matrix, __version__)
        from addendum.writers.terminal import View  # noqa: PLC0415  rich is not free
        from addendum.writers.verdict_table import write_verdict_table  # noqa: PLC0415  likewise

        return write_verdict_table(matrix, View(*self._screen()))

    def _screen(self) -> tuple[int, bool]:
        on_screen = self._out is None
        return (width(sys.stdout) if on_screen else 80), on_screen and has_colour(sys.stdout)
