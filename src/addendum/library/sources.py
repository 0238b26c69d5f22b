"""The files a playbook is made of, and the hash by which a compiled copy is known to be of them."""

import hashlib
import os
from pathlib import Path


def hash_of(folder: Path) -> str:
    """Return the SHA-256 of the names and bytes of the playbook's files, in order of name."""
    digest = hashlib.sha256()
    for name in names_in(folder):
        data = (folder / name).read_bytes()
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def names_in(folder: Path) -> list[str]:
    """Return the YAML files of the playbook as "audits/en.yaml", sorted; dot files and links are no part of it."""
    names: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir():
                names.extend(f"{entry.name}/{file}" for file in _yaml_files(entry.path))
            elif entry.name.endswith(".yaml"):
                names.append(entry.name)
    return sorted(names)


def is_requirement_folder(path: Path) -> bool:
    """Return whether the path is a folder that should hold a requirement."""
    return path.is_dir() and not path.is_symlink() and path.name != "terms" and not path.name.startswith(".")


def _yaml_files(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [
            e.name
            for e in entries
            if e.name.endswith(".yaml") and not e.name.startswith(".") and e.is_file(follow_symlinks=False)
        ]
