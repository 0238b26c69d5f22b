"""decisions.toml: what a lawyer decided about findings, beside the papers; a run reads it and never changes it.

A decision is known by the requirement, the verdict it was made on, and the words the verdict rests on: it holds
wherever exactly these come together, in whichever file, and nowhere else.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from addendum.api.deciding import key_of
from addendum.errors import UsageError

DECISIONS_FILE = "decisions.toml"
ACCEPT, REJECT = "accept", "reject"
_NEEDED = ("requirement", "decision", "verdict", "text", "by", "date")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, as it stands in the file."""

    requirement: str
    decision: str
    """"accept": the point is settled, as it stands; "reject": it is open, whatever the tool says."""
    verdict: str
    """The tool's verdict that it was made on."""
    text: str
    """The words that the verdict rests on."""
    by: str
    """Initials or a name."""
    date: str
    """ISO date."""
    note: str = ""
    until: str = ""
    """The last day on which it holds, as an ISO date; empty: for ever."""
    file: str = ""
    """Where it was made first."""

    @property
    def key(self) -> str:
        """Return the mark by which its words are known again."""
        return key_of(self.requirement, self.verdict, self.text)

    @property
    def is_acceptance(self) -> bool:
        """Return whether it settles a point."""
        return self.decision == ACCEPT

    def holds_on(self, day: str) -> bool:
        """Return whether it has not run out on the day."""
        return not self.until or day <= self.until

    @property
    def words(self) -> str:
        """Return the decision for people: "accepted by JD, 2026-11-24, until 2027-11-24: reports suffice"."""
        done = "accepted" if self.is_acceptance else "rejected"
        until = f", until {self.until}" if self.until else ""
        note = f": {self.note}" if self.note else ""
        return f"{done} by {self.by}, {self.date}{until}{note}"


def read_decisions(out: Path) -> tuple[Decision, ...]:
    """Return the decisions beside the papers of an output folder, in the order of the file.

    Raises:
        UsageError: if the file cannot be read, or a decision lacks something: nothing is decided by guessing.
    """
    path = out / DECISIONS_FILE
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _faulty(f"It cannot be read: {error}.") from None
    strange = set(found) - {"decision"}
    blocks = found.get("decision", [])
    if strange or not isinstance(blocks, list):
        raise _faulty("It may hold nothing but blocks that begin with [[decision]].")
    return tuple(_decision(block, number) for number, block in enumerate(blocks, 1))


def accepted_keys(decisions: tuple[Decision, ...], day: str) -> tuple[str, ...]:
    """Return the marks of what is accepted on the day; the last decision on the same words counts."""
    last = {decision.key: decision for decision in decisions}
    return tuple(sorted(key for key, one in last.items() if one.is_acceptance and one.holds_on(day)))


def _decision(block: Mapping[str, Any], number: int) -> Decision:
    where = f"decision {number}"
    if not isinstance(block, dict):
        raise _faulty(f"{where} is no block.")
    known = {field.name for field in fields(Decision)}
    for name in block:
        if name not in known:
            raise _faulty(f"{where} has {name!r}, which is not known.")
    texts = {name: _text(value) for name, value in block.items()}
    lacking = [name for name in _NEEDED if not texts.get(name, "").strip()]
    if lacking:
        raise _faulty(f"{where} lacks {', '.join(lacking)}.")
    if texts["decision"] not in (ACCEPT, REJECT):
        raise _faulty(f'{where} must say "{ACCEPT}" or "{REJECT}", not {texts["decision"]!r}.')
    for name in ("date", "until"):
        if texts.get(name) and not _is_day(texts[name]):
            raise _faulty(f"{where}: {name} is not a day like 2026-11-24.")
    return Decision(**texts)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _faulty(what: str) -> UsageError:
    return UsageError(what, where=DECISIONS_FILE, remedy="Mend it; nothing was done.")
