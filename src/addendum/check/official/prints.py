"""The fingerprints of official clause sets: numbers only, one file for each set and language."""

import base64
import json
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "prints"


@dataclass(frozen=True, slots=True)
class Choice:
    """A place where the set leaves a choice: the numbers that only each of the texts has."""

    options: Mapping[str, frozenset[int]]
    published: frozenset[int] = frozenset()
    """The numbers that only the published form has, with every option and its bracket."""


@dataclass(frozen=True, slots=True)
class Fill:
    """A place to be filled in: the number of the words before and of those behind, 0 where the paragraph ends."""

    before: int
    width: int
    """How many words the number before stands for."""
    after: int
    after_width: int


@dataclass(frozen=True, slots=True)
class UnitPrint:
    """One numbered clause of a set, for some modules or for all."""

    clause: str
    modules: str
    """"23" for Modules Two and Three; empty where it belongs to every module."""
    is_optional: bool
    required: frozenset[int]
    allowed: frozenset[int]
    """What may stand there too: each option, the published form with its brackets, and what joins two paragraphs."""
    choices: tuple[Choice, ...] = ()
    fills: tuple[Fill, ...] = ()
    blanks: frozenset[int] = frozenset()
    """Numbers of the published words that ask for something to be filled in."""
    forms: tuple[tuple[frozenset[int], ...], ...] = ()
    """For each paragraph that may read in more than one way, what each way has beyond the others: one must be whole."""


@dataclass(frozen=True, slots=True)
class AnnexPrint:
    """An annex of a set: its label in words, and the numbers of its lines."""

    label: str
    questions: frozenset[int] = frozenset()
    """The lines that something is to be written behind."""
    template: frozenset[int] = frozenset()
    """Other published lines, which say nothing of the parties: examples, explanations."""
    needs: str = ""
    """"9=1": only where option 1 of clause 9 was chosen."""


@dataclass(frozen=True, slots=True)
class SetPrint:
    """A set in one language."""

    set: str
    language: str
    name: str
    is_compared: bool
    """Whether the source was good enough to tell a changed word; else a clause is only found, not compared."""
    units: tuple[UnitPrint, ...]
    headings: Mapping[int, str]
    """Number of a heading's words -> its clause; empty for the heading of a section."""
    notes: frozenset[int]
    """Numbers of the set's own footnotes and of its module labels."""
    annexes: tuple[AnnexPrint, ...]
    by_titles: bool = False
    """Whether only the titles of its clauses are held: it is then told by them, and its words are not known."""
    index: Mapping[int, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
    """Every number of its clauses -> the units that have it; made by ``indexed``."""


def indexed(prints: SetPrint) -> SetPrint:
    """Return a set with its index."""
    index: defaultdict[int, list[int]] = defaultdict(list)
    for at, unit in enumerate(prints.units):
        for number in unit.required | unit.allowed:
            index[number].append(at)
    return replace(prints, index={number: tuple(units) for number, units in index.items()})


@lru_cache(maxsize=8)
def prints_for(language: str) -> tuple[SetPrint, ...]:
    """Return the sets whose fingerprints are held in a language."""
    return tuple(load(path) for path in sorted(FOLDER.glob(f"*.{language}.json")))


def load(path: Path) -> SetPrint:
    """Read one file of fingerprints."""
    return unpacked(json.loads(path.read_text(encoding="utf-8")))


def unpacked(record: Mapping[str, Any]) -> SetPrint:
    """Return the set of a record."""
    prints = SetPrint(
        record["set"],
        record["language"],
        record["name"],
        record["compared"] == "yes",
        tuple(_unit(unit) for unit in record["units"]),
        {int(number): clause for number, clause in record["headings"].items()},
        frozenset(_numbers(record["notes"])),
        tuple(_annex(annex) for annex in record["annexes"]),
        by_titles=record["compared"] == "titles",
    )
    return indexed(prints)


def packed(one: SetPrint) -> dict[str, Any]:
    """Return the record of a set, ready for json."""
    return {
        "set": one.set,
        "language": one.language,
        "name": one.name,
        "compared": "titles" if one.by_titles else "yes" if one.is_compared else "no",
        "units": [_record(unit) for unit in one.units],
        "headings": {str(number): clause for number, clause in sorted(one.headings.items())},
        "notes": _text(one.notes),
        "annexes": [
            {"label": a.label, "questions": _text(a.questions), "template": _text(a.template), "needs": a.needs}
            for a in one.annexes
        ],
    }


def _choice(record: Mapping[str, Any]) -> Choice:
    numbers = {key: frozenset(_numbers(text)) for key, text in record.items()}
    return Choice({key: own for key, own in numbers.items() if key != "published"}, numbers["published"])


def _annex(record: Mapping[str, Any]) -> AnnexPrint:
    questions, template = (frozenset(_numbers(record[key])) for key in ("questions", "template"))
    return AnnexPrint(record["label"], questions, template, record["needs"])


def _unit(record: Mapping[str, Any]) -> UnitPrint:
    return UnitPrint(
        record["clause"],
        record["modules"],
        record["optional"],
        frozenset(_numbers(record["required"])),
        frozenset(_numbers(record["allowed"])),
        tuple(_choice(choice) for choice in record["choices"]),
        tuple(Fill(*fill) for fill in record["fills"]),
        frozenset(_numbers(record["blanks"])),
        tuple(tuple(frozenset(_numbers(form)) for form in forms) for forms in record["forms"]),
    )


def _record(unit: UnitPrint) -> dict[str, Any]:
    return {
        "clause": unit.clause,
        "modules": unit.modules,
        "optional": unit.is_optional,
        "required": _text(unit.required),
        "allowed": _text(unit.allowed),
        "choices": [
            {"published": _text(choice.published), **{key: _text(own) for key, own in choice.options.items()}}
            for choice in unit.choices
        ],
        "fills": [[f.before, f.width, f.after, f.after_width] for f in unit.fills],
        "blanks": _text(unit.blanks),
        "forms": [[_text(form) for form in forms] for forms in unit.forms],
    }


def _numbers(text: str) -> tuple[int, ...]:
    data = base64.b64decode(text)
    return struct.unpack(f"<{len(data) // struct.calcsize('<I')}I", data)


def _text(numbers: Iterable[int]) -> str:
    found = sorted(numbers)
    return base64.b64encode(struct.pack(f"<{len(found)}I", *found)).decode("ascii")
