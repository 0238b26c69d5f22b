"""A decision out of a row of the matrix, written down; decisions put upon the rows they are about."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType

from addendum.api.deciding import Rests, key_of, unpack
from addendum.api.saving import write_atomically
from addendum.batch.decisions import DECISIONS_FILE, Decision, read_decisions
from addendum.batch.entry import Entry
from addendum.batch.results import Results
from addendum.errors import UsageError
from addendum.model.matrix import Cell, Row

_HEAD = """\
# What was decided about single findings. Each decision holds for exactly these words, in every file that has them.
# You may edit and delete blocks by hand; a run reads this file and never changes it.
"""


def decide(out: Path, decision: Decision) -> Decision:
    """Write a decision on ``decision.file`` down, with the verdict and the words of its last review; return it.

    Raises:
        UsageError: if the folder has no such file, or that file no such requirement.
        OutputError: if it cannot be written.
    """
    read_decisions(out)
    rests = _rests(out, decision.file)
    if decision.requirement not in rests:
        raise UsageError(f"There is no requirement {decision.requirement}.", remedy="See addendum clauses list.")
    verdict, text = rests[decision.requirement]
    whole = replace(decision, verdict=verdict, text=text)
    path = out / DECISIONS_FILE
    head = path.read_text(encoding="utf-8").rstrip() + "\n" if path.exists() else _HEAD
    # Never rewritten: what stands there by hand stays, and of two decisions on the same words the last one counts.
    write_atomically(path, f"{head}\n{_block(whole)}".encode(errors="replace"), durable=True)
    return whole


class Decided:
    """Puts decisions upon rows, and remembers which of them were about nothing."""

    def __init__(self, decisions: tuple[Decision, ...], day: str) -> None:
        self._by_key = {decision.key: decision for decision in decisions}
        self._day = day
        self._met: set[str] = set()
        self._stale: dict[str, str] = {}

    def row(self, row: Row, entry: Entry) -> Row:
        """Return the row with what was decided about its cells, and with what no longer holds."""
        if not self._by_key or entry.profile is None:
            return row
        rests = unpack(entry.profile.rests)
        cells = {one: self._cell(one, cell, rests, row.file) for one, cell in row.cells.items()}
        return replace(row, cells=MappingProxyType(cells))

    def remarks(self) -> tuple[str, ...]:
        """Return a line on each decision that was about nothing in this run, for people."""
        gone = [one for key, one in self._by_key.items() if key not in self._met]
        return tuple(f"{DECISIONS_FILE}: {_about(one)} {self._why_gone(one)}." for one in gone)

    def _cell(self, requirement: str, cell: Cell, rests: Rests, file: str) -> Cell:
        verdict, text = rests.get(requirement, ("", ""))
        decision = self._by_key.get(key_of(requirement, verdict, text))
        if decision is None:
            return self._undecided(requirement, cell, text, file)
        self._met.add(decision.key)
        if not decision.holds_on(self._day):
            return replace(cell, decision=f"run out: {decision.words}")
        return replace(cell, decision=decision.words, accepted=decision.is_acceptance)

    def _undecided(self, requirement: str, cell: Cell, text: str, file: str) -> Cell:
        """Return the cell with the last decision on it that no longer holds, and remember all of these."""
        for key, one in self._by_key.items():
            if one.file == file and one.requirement == requirement:
                is_same_text = key_of(requirement, one.verdict, text) == key
                self._stale[key] = "verdict has changed" if is_same_text else "words have changed"
                cell = replace(cell, decision=f"stale, the {self._stale[key]}: {one.words}")
        return cell

    def _why_gone(self, one: Decision) -> str:
        why = self._stale.get(one.key)
        return f"is stale: its {why}" if why else "is about no words of this run"


def _about(one: Decision) -> str:
    return f"the decision on {one.requirement} ({one.by}, {one.date})"


def _rests(out: Path, file: str) -> Mapping[str, tuple[str, str]]:
    found = [entry for entry in Results(out).all_of(file) if entry.profile is not None]
    if not found:
        raise UsageError(f"There is no result for {file}.", where=str(out), remedy="Name it as the matrix does.")
    profile = found[-1].profile
    return unpack(profile.rests) if profile else {}


def _block(one: Decision) -> str:
    """Return the decision as TOML: a JSON string is a string of TOML too, but for one sign."""
    texts = ((field.name, str(getattr(one, field.name))) for field in fields(one))
    lines = [f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in texts if text]
    return "\n".join(("[[decision]]", *lines)).replace("\x7f", "\\u007f") + "\n"
