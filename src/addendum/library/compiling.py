"""Writes a playbook's compiled form; run when the package is built, so PyYAML is the only dependency it may have."""

import os
from pathlib import Path

from addendum.library.compiled import to_json
from addendum.library.expressions import unchecked
from addendum.library.loader import read_playbook


def compile_playbook(folder: Path, into: Path) -> Path:
    """Write the compiled form of the playbook in ``folder`` into the folder ``into``; return the file.

    Raises:
        LibraryError: if the playbook has faults; nothing is written then.
    """
    text = to_json(read_playbook(folder, checker=unchecked))
    into.mkdir(parents=True, exist_ok=True)
    file = into / f"{folder.name}.json"
    part = file.with_suffix(f".{os.getpid()}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(file)
    return file
