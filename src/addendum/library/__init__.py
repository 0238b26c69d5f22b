"""The library: playbooks as folders of YAML a lawyer can read, with the proof inside."""

import hashlib
from dataclasses import replace
from pathlib import Path

from addendum.errors import LibraryError
from addendum.library.compiled import from_json
from addendum.library.sources import hash_of
from addendum.model.playbook import Playbook, Requirement
from addendum.resources import folder

BUILT_IN = "gdpr-art28"
COMPILED = Path(__file__).resolve().parents[1] / "compiled"
"""Where the build puts the compiled playbooks."""

__all__ = ["BUILT_IN", "built_in", "folder_of_playbook", "load_playbook", "part_of"]


def load_playbook(which: str = BUILT_IN, as_of: str = "", only: frozenset[str] = frozenset()) -> Playbook:
    """Return a playbook: a built-in one by its id, or the one in the folder at a path.

    Args:
        which: "gdpr-art28", or the path of a folder with a playbook.yaml.
        as_of: ISO date; authorities not in force on it are left out. Empty: those without an end.
        only: ids of requirements; no others are read. Empty: all.

    Raises:
        LibraryError: with every fault at once.
    """
    path = folder_of_playbook(which)
    playbook = _compiled(path) or _from_sources(path, only)
    if only:
        playbook = part_of(playbook, tuple(r for r in playbook.requirements if r.id in only))
    if as_of or any(authority.until for requirement in playbook.requirements for authority in requirement.authorities):
        from addendum.library.loader import in_force  # noqa: PLC0415 - imports PyYAML, which a fresh compiled file spares

        return part_of(playbook, in_force(playbook, as_of))
    return playbook


def part_of(playbook: Playbook, requirements: tuple[Requirement, ...]) -> Playbook:
    """Return the playbook with other requirements; its hash tells it from the whole, so that caches do too."""
    if requirements == playbook.requirements:
        return playbook
    marks = "".join(f"{each.id}:{each.law};" for each in requirements)
    sha256 = hashlib.sha256(f"{playbook.sha256} {marks}".encode()).hexdigest()
    return replace(playbook, sha256=sha256, requirements=requirements)


def built_in() -> tuple[str, ...]:
    """Return the ids of the playbooks that came with the product."""
    return tuple(sorted(path.parent.name for path in folder("clauses").glob("*/playbook.yaml")))


def folder_of_playbook(which: str) -> Path:
    """Return the folder of a playbook given by id or path.

    Raises:
        LibraryError: if there is none.
    """
    for path in (folder("clauses") / which, Path(which)):
        if which and (path / "playbook.yaml").is_file():
            return path
    known = ", ".join(built_in())
    raise LibraryError(f'There is no playbook "{which}"; built in: {known}.', where=which)


def _compiled(path: Path) -> Playbook | None:
    """Return the compiled playbook if it is of exactly these sources."""
    file = COMPILED / f"{path.name}.json"
    if path.parent != folder("clauses") or not file.is_file():
        return None
    return from_json(file.read_text(encoding="utf-8"), hash_of(path))


def _from_sources(path: Path, only: frozenset[str]) -> Playbook:
    from addendum.library.loader import read_playbook  # noqa: PLC0415 - imports PyYAML, see above

    return read_playbook(path, only)
