"""Which names are passed over in a folder or a store, what marks an output folder of ours, and how a name is shown."""

from pathlib import Path

RUN_FILE = "run.json"
RUN_MARK = b'"addendum-run"'
"""Stands within the first 200 bytes of every run.json of ours."""

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


def why_passed_over(name: str) -> str:
    """Return why a file or folder of this name is passed over; empty if it is not."""
    if name.startswith("~$"):
        return "lock file of Word"
    if name.startswith("."):
        return "hidden"
    return "system file" if name.casefold() in _SYSTEM_FILES else ""


def shown_name(name: str) -> str:
    """Return the name as text: bytes that are none in the file system's encoding become signs of replacement."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def is_run_folder(folder: Path) -> bool:
    """Return whether a folder is an output folder of ours; one in which another program left a run.json is none."""
    try:
        with (folder / RUN_FILE).open("rb") as file:
            return RUN_MARK in file.read(200)
    except OSError:
        return False
