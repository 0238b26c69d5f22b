"""YAML read as a tree that keeps its lines, with nothing in it executed: plain scalars, lists and tables only."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from addendum.library.faults import Source

_Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader]
try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _Loader

LARGEST = 2_000_000
"""Bytes; a longer file is refused, since parsing one can be made to take minutes."""
DEEPEST = 12

_PLAIN_TAG = "tag:yaml.org,2002:"
_PLAIN = frozenset({"str", "int", "float", "bool", "null", "timestamp", "seq", "map"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written, with the type YAML takes it for ("str", "bool", "int" ...)."""

    line: int
    value: str
    type: str


@dataclass(frozen=True, slots=True)
class Row:
    """A list."""

    line: int
    items: tuple["Entry", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; keys are unique, their lines are kept."""

    line: int
    entries: dict[str, "Entry"]
    lines: dict[str, int]


Entry = Scalar | Row | Table


def read_tree(path: Path, source: Source) -> Table | None:
    """Return the file's table, or None where it is none; every fault goes to ``source``."""
    text = _text(path, source)
    if text is None:
        return None
    try:
        node = yaml.compose(text, Loader=_Loader)
        entry = None if node is None else _Walk(source).entry(node, 0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.fault(mark.line + 1 if mark else 1, f"This is not YAML: {error.problem or error.context}.")
        return None
    except (yaml.YAMLError, RecursionError, ValueError):
        source.fault(1, "This is not YAML that can be read.")
        return None
    if not isinstance(entry, Table):
        source.fault(1, "A table (key: value) is expected here.")
        return None
    return entry


def _text(path: Path, source: Source) -> str | None:
    try:
        if path.stat().st_size > LARGEST:
            source.fault(1, f"The file is larger than {LARGEST} bytes.")
            return None
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        source.fault(1, "The file is not UTF-8.")
    except OSError:
        source.fault(1, "The file is missing or cannot be read.")
    return None


class _Walk:
    """One pass over the nodes of a file. A node met twice is an alias, and refused."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._seen: set[int] = set()

    def entry(self, node: yaml.Node, depth: int) -> Entry:
        """Return the node as an entry; what cannot be one becomes an empty text, with its fault noted."""
        line = node.start_mark.line + 1
        tag = node.tag.removeprefix(_PLAIN_TAG)
        if tag not in _PLAIN:
            return self._refused(line, f"The tag {node.tag} is not allowed.")
        if id(node) in self._seen:
            return self._refused(line, "An alias (*name) is not allowed; write the value out.")
        self._seen.add(id(node))
        if depth > DEEPEST:
            return self._refused(line, "This is nested too deeply.")
        if isinstance(node, yaml.MappingNode):
            return self._table(node, line, depth)
        if isinstance(node, yaml.SequenceNode):
            return Row(line, tuple(self.entry(child, depth + 1) for child in node.value))
        return Scalar(line, node.value, tag)

    def _table(self, node: yaml.MappingNode, line: int, depth: int) -> Table:
        entries: dict[str, Entry] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self._source.fault(at, "A key must be a word.")
            elif name in entries:
                self._source.fault(at, f'The key "{name}" stands here twice (first in line {lines[name]}).')
            else:
                lines[name] = at
                entries[name] = self.entry(value, depth + 1)
        return Table(line, entries, lines)

    def _refused(self, line: int, sentence: str) -> Scalar:
        self._source.fault(line, sentence)
        return Scalar(line, "", "str")
