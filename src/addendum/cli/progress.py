"""How far a batch is: a moving bar on a terminal, plain lines elsewhere; errors are always said."""

import sys
from typing import TYPE_CHECKING

from addendum.cli.streams import has_colour, say
from addendum.errors import AddendumError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """Counts files on standard error."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total, self._count, self._quiet = total, 0, quiet
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        if not quiet and has_colour(sys.stderr):
            self._start_bar()

    def step(self, file: str, error: AddendumError | None = None) -> None:
        """Say that a file is finished, and its error if it ended in one."""
        self._count += 1
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)
        elif not self._quiet:
            say(f"[{self._count}/{self._total}] {file}")
        if error is not None:
            say(str(error))

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def _start_bar(self) -> None:
        from rich.console import Console  # noqa: PLC0415  only a batch on a terminal pays for it
        from rich.progress import Progress as Bar  # noqa: PLC0415  likewise

        self._bar = Bar(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("Reading", total=self._total)
        self._bar.start()
