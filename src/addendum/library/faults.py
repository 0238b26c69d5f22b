"""The faults of a library, gathered all at once, each with its file and line."""

from dataclasses import dataclass, field

from addendum.errors import LibraryError


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: file (as seen from the playbook's folder), 1-based line, one sentence."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        """Return "audits/en.yaml:12: sentence"."""
        return f"{self.file}:{self.line}: {self.sentence}"


@dataclass(slots=True)
class Source:
    """One file being read, and the list its faults go to (shared by all files of a playbook)."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def fault(self, line: int, sentence: str) -> None:
        """Note a fault."""
        self.found.append(Fault(self.file, line, sentence))

    def beside(self, file: str) -> "Source":
        """Return the source of another file with the same list of faults."""
        return Source(file, self.found)


def raise_if_any(found: list[Fault], where: str) -> None:
    """Raise every fault at once, in order of file and line.

    Raises:
        LibraryError: if there is any.
    """
    if not found:
        return
    lines = tuple(str(fault) for fault in sorted(set(found)))
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    raise LibraryError(f"The library has {count}, the first: {lines[0]}", where=where, faults=lines)
