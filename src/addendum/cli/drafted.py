"""What ``draft`` says at its end: the verdict table, the papers written, what was kept and what was not needed."""

import sys
from pathlib import PurePosixPath

from addendum.batch.drafting import Outcome
from addendum.cli.streams import emit, has_colour, width
from addendum.model.matrix import Matrix
from addendum.writers.plain_text import one_line
from addendum.writers.terminal import View
from addendum.writers.verdict_table import write_verdict_table

_ALL = 200
"""From so many papers on they are counted by folder instead of named."""


def show_drafted(outcomes: tuple[Outcome, ...], matrix: Matrix, out: str, kept_matrix: tuple[str, ...]) -> None:
    """Print the table and the papers to standard output."""
    papers = [path for outcome in outcomes for path in outcome.papers]
    if not papers and len(outcomes) == 1:
        # Its one line on standard error has said it all.
        return
    emit(write_verdict_table(matrix, View(width(sys.stdout), has_colour(sys.stdout))))
    papers = [
        path for outcome in outcomes for path in outcome.entry.hashes if outcome.error is None or outcome.is_fresh
    ]
    emit("\n")
    emit("".join(f"{line}\n" for line in _papers(sorted(papers), out)))
    emit("".join(f"{line}\n" for line in remarks(outcomes, kept_matrix)))


def _papers(paths: list[str], out: str) -> list[str]:
    if not paths:
        return []
    by_folder: dict[str, list[str]] = {}
    for path in paths:
        pure = PurePosixPath(path)
        by_folder.setdefault(pure.parent.as_posix(), []).append(pure.name)
    if len(paths) >= _ALL:
        return [f"{len(paths)} papers are in {out}."]
    lines = [f"Papers in {out}:"]
    for folder, names in by_folder.items():
        lines += [f"  {one_line(folder)}/", *(f"    {one_line(name)}" for name in names)]
    proved = sum(path.endswith("_proof.json") for path in paths)
    return [*lines, f"Proved: {proved} redline{'' if proved == 1 else 's'}."] if proved else lines


def remarks(outcomes: tuple[Outcome, ...], kept_matrix: tuple[str, ...]) -> list[str]:
    """Return a line for each agreement that needed nothing, and for each paper that was kept."""
    lines = [f"{one_line(o.input.file)}: {o.entry.remark}" for o in outcomes if o.entry.remark and o.error is None]
    kept = [path for outcome in outcomes for path in outcome.kept] + list(kept_matrix)
    lines += [f"Kept as changed by hand: {one_line(path)} (--force overwrites it)." for path in kept]
    unchanged = sum(not outcome.is_fresh for outcome in outcomes)
    if unchanged:
        lines.append(f"{unchanged} unchanged since the last run, not drafted again.")
    return lines
