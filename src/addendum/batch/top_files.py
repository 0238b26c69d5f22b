"""The files at the top of an output folder: those of a matrix, or of a dossier."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from addendum import __version__
from addendum.batch.papers import Ours, Papers, hashes_of
from addendum.batch.run_file import RunRecord, write_run

_TOP = PurePosixPath()


def save_top(
    out: Path, papers: Papers, run: RunRecord, files: Iterable[tuple[str, bytes]]
) -> tuple[RunRecord, tuple[str, ...]]:
    """Write the files; return the record that knows them, and those changed by hand and left as they are.

    What is about to be written is put down first, so that a run that is killed in between knows it as ours.

    Raises:
        OutputError: if one cannot be written.
    """
    files = tuple(files)
    ours = papers.settled(Ours(run.matrix, run.begun))
    begun = hashes_of(_TOP, files)
    if begun != ours.written:
        write_run(out, replace(run, matrix=ours.written, begun=begun), __version__)
    saved = papers.save(_TOP, files, ours)
    return replace(run, matrix=saved.hashes, begun={}), saved.kept
