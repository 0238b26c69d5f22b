"""How far a batch is: a moving bar on a terminal, plain lines elsewhere; errors are always said."""

import sys
import time
from typing import TYPE_CHECKING

from addendum.cli.streams import has_colour, say
from addendum.errors import AddendumError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_SECONDS_BETWEEN = 10.0
"""So often a plain line also says how fast it goes and how long it will take."""


class Progress:
    """Counts files on standard error: done, failed, how many a second, and the time left."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total, self._count, self._failed, self._quiet = total, 0, 0, quiet
        self._began = self._told = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        if not quiet and has_colour(sys.stderr):
            self._start_bar()

    def step(self, file: str, error: AddendumError | None = None) -> None:
        """Say that a file is finished, and its error if it ended in one."""
        self._count += 1
        self._failed += error is not None
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, figures=self._figures())
        elif not self._quiet:
            say(f"[{self._count}/{self._total}] {file}{self._now_and_then()}")
        if error is not None:
            self._say(str(error))

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _say(self, line: str) -> None:
        if self._bar is None:
            say(line)
            return
        # The bar is taken off the screen for the moment of the line: else both stand in one.
        self._bar.stop()
        say(line)
        self._bar.start()

    def _now_and_then(self) -> str:
        now = time.monotonic()
        if now - self._told < _SECONDS_BETWEEN or self._count == self._total:
            return ""
        self._told = now
        return f" ({self._figures()})"

    def _figures(self) -> str:
        seconds = max(time.monotonic() - self._began, 0.001)
        left = in_words((self._total - self._count) * seconds / self._count)
        return f"{self._failed} failed, {self._count / seconds:.1f} a second, about {left} left"

    def _start_bar(self) -> None:
        from rich.console import Console  # noqa: PLC0415  only a batch on a terminal pays for it
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415  likewise
        from rich.progress import Progress as Bar  # noqa: PLC0415  likewise

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[figures]}"))
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("Reading", total=self._total, figures="0 failed")
        self._bar.start()


def in_words(seconds: float) -> str:
    """Return a duration as people say it: "40 s", "12 min", "3 h 20 min"."""
    whole = round(seconds)
    if whole < 90:  # noqa: PLR2004  up to there seconds are what one counts in
        return f"{whole} s"
    minutes = round(seconds / 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"
