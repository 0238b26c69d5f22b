"""Begins a playbook or a requirement: files that load and hold, to be changed by their author."""

import re
from pathlib import Path
from string import Template

from addendum.errors import OutputError, UsageError
from addendum.library.faults import Source
from addendum.library.fields import Fields
from addendum.library.yaml_tree import read_tree
from addendum.resources import folder

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def begin(path: Path) -> tuple[Path, ...]:
    """Write a requirement's folder (where the parent is a playbook), else a playbook's folder; return the files.

    Raises:
        UsageError: for a name that cannot be an id, or a folder that is there already.
        OutputError: where a file cannot be written.
    """
    name = path.name
    if not _NAME.match(name):
        raise UsageError(f'"{name}" cannot be an id: small letters, digits and hyphens only.')
    if path.exists():
        raise UsageError(f"{path} is there already.", remedy="Choose another name.")
    try:
        if (path.parent / "playbook.yaml").is_file():
            return _begin_requirement(path)
        return _begin_playbook(path)
    except OSError as error:
        raise OutputError(f"The folder cannot be written ({error.strerror}).", where=str(path)) from error


def _begin_playbook(path: Path) -> tuple[Path, ...]:
    values = {"playbook": path.name, "title": _title(path.name), "requirement": "own.site-move"}
    head = _write("playbook.yaml", path / "playbook.yaml", values)
    terms = _write("terms.yaml", path / "terms" / "en.yaml", values)
    return head, terms, *_files(path / "site-move", "own.site-move", ("en",))


def _begin_requirement(path: Path) -> tuple[Path, ...]:
    head = path.parent / "playbook.yaml"
    fields = Fields(read_tree(head, Source("playbook.yaml")), Source("playbook.yaml"), "*")
    order = fields.items("order")
    prefix = order[0].text.split(".", 1)[0] if order else "own"
    requirement = f"{prefix}.{path.name}"
    lines = head.read_text(encoding="utf-8").splitlines(keepends=True)
    last = order[-1].line if order else 0
    if not lines or not lines[last - 1].lstrip().startswith("- "):
        raise UsageError('"order" in playbook.yaml must be a list of lines that begin with "- ".', where=str(head))
    indent = lines[last - 1][: lines[last - 1].index("-")]
    entry = f"{indent}- {requirement}\n"
    lines[last - 1] = lines[last - 1].rstrip("\n") + "\n"
    files = _files(path, requirement, fields.texts("languages"))
    head.write_text("".join([*lines[:last], entry, *lines[last:]]), encoding="utf-8", newline="\n")
    return head, *files


def _files(path: Path, requirement: str, languages: tuple[str, ...]) -> tuple[Path, ...]:
    values = {"requirement": requirement, "title": _title(path.name)}
    wordings = (_write("en.yaml", path / f"{language}.yaml", values) for language in languages)
    return _write("requirement.yaml", path / "requirement.yaml", values), *wordings


def _write(template: str, path: Path, values: dict[str, str]) -> Path:
    text = (folder("templates") / "clauses" / template).read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(Template(text).substitute(values), encoding="utf-8", newline="\n")
    return path


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()
