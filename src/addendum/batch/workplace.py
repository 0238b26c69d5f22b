"""The hidden folder of an output folder: results, half-written parts, and the lock of the run that is at work."""

from pathlib import Path

HIDDEN = ".addendum"


def results_folder(out: Path) -> Path:
    """Return where the result of each agreement is kept."""
    return out / HIDDEN / "results"


def parts_folder(out: Path) -> Path:
    """Return where files are written before they are whole."""
    return out / HIDDEN / "parts"


def lock_file(out: Path) -> Path:
    """Return the file that says which process is at work in the output folder."""
    return out / HIDDEN / "lock"


def sweep_parts(out: Path) -> None:
    """Make the folder of parts, empty: what lies there was left by a run that was killed."""
    folder = parts_folder(out)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in folder.iterdir():
        part.unlink(missing_ok=True)
