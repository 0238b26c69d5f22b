"""A playbook as one JSON file: quick to read, bound by hash to the YAML it came from, and never trusted without it.

The first line holds all but the wordings, then each language has a line of its own, decoded when it is first asked for:
a review reads one language of six.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from typing import Any

from addendum.model.playbook import (
    Authority,
    Binds,
    Clause,
    Derivation,
    Element,
    ElementWording,
    Example,
    Force,
    Insertion,
    Level,
    Playbook,
    Requirement,
    Scope,
    Tier,
    Wording,
)

_RECORDS = (Authority, Clause, Derivation, Element, ElementWording, Example, Insertion, Playbook, Requirement, Wording)
SHAPE = "1:" + ";".join(f"{record.__name__}({','.join(f.name for f in fields(record))})" for record in _RECORDS)
"""What the file must have been written with: a record that has changed since makes it stale."""

_END = "}}"


def to_json(playbook: Playbook) -> str:
    """Return the playbook as JSON, laid out in lines as ``from_json`` expects them."""
    whole = asdict(playbook)
    languages = sorted({language for requirement in playbook.requirements for language in requirement.wordings})
    shelves: dict[str, dict[str, Any]] = {language: {} for language in languages}
    for requirement in whole["requirements"]:
        for language, wording in requirement.pop("wordings").items():
            shelves[language][requirement["id"]] = wording
    head = _dump({"shape": SHAPE, "languages": languages, "playbook": whole, "wordings": {}}).removesuffix(_END)
    lines = [f'"{language}":{_dump(shelves[language])}' for language in languages]
    return f"{head}\n" + ",\n".join(lines) + f"\n{_END}\n"


def from_json(text: str, sha256: str) -> Playbook | None:
    """Return the playbook, or None where the text is of other sources than those with the hash, or not ours at all."""
    try:
        head, *lines = text.split("\n")
        record = json.loads(head + _END)
        if record["shape"] != SHAPE or record["playbook"]["sha256"] != sha256:
            return None
        shelf = _Shelf({line[1:3]: line[5:].removesuffix(",") for line in lines if line.startswith('"')})
        return _playbook(record["playbook"], tuple(record["languages"]), shelf)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Shelf:
    """The wordings of all requirements, decoded language by language on demand."""

    __slots__ = ("_decoded", "_lines")

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines
        self._decoded: dict[str, dict[str, Wording]] = {}

    def wordings(self, language: str) -> dict[str, Wording]:
        """Return requirement id -> wording."""
        if language not in self._decoded:
            records = json.loads(self._lines[language])
            self._decoded[language] = {name: _wording(record) for name, record in records.items()}
        return self._decoded[language]


class _Wordings(Mapping[str, Wording]):
    """The wordings of one requirement by language."""

    __slots__ = ("_languages", "_requirement", "_shelf")

    def __init__(self, requirement: str, languages: tuple[str, ...], shelf: _Shelf) -> None:
        self._requirement = requirement
        self._languages = languages
        self._shelf = shelf

    def __getitem__(self, language: str) -> Wording:
        """Return the wording in the language; KeyError if there is none."""
        if language not in self._languages:
            raise KeyError(language)
        return self._shelf.wordings(language)[self._requirement]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the languages."""
        return iter(self._languages)

    def __len__(self) -> int:
        """Return how many languages there are."""
        return len(self._languages)


def _playbook(record: dict[str, Any], languages: tuple[str, ...], shelf: _Shelf) -> Playbook:
    return Playbook(
        id=record["id"],
        title=record["title"],
        version=record["version"],
        sha256=record["sha256"],
        requirements=tuple(
            _requirement(each, _Wordings(each["id"], languages, shelf)) for each in record["requirements"]
        ),
        terms={
            language: {name: tuple(phrases) for name, phrases in terms.items()}
            for language, terms in record["terms"].items()
        },
    )


def _requirement(record: dict[str, Any], wordings: Mapping[str, Wording]) -> Requirement:
    return Requirement(
        id=record["id"],
        title=record["title"],
        tier=Tier(record["tier"]),
        level=Level(record["level"]),
        authorities=tuple(Authority(**each) for each in record["authorities"]),
        why=record["why"],
        elements=tuple(_element(each) for each in record["elements"]),
        contradiction_severity=record["contradiction_severity"],
        anchors=tuple(record["anchors"]),
        also_meets=tuple(record["also_meets"]),
        wordings=wordings,
        tier_note=record["tier_note"],
        condition=record["condition"],
    )


def _element(record: dict[str, Any]) -> Element:
    return Element(
        id=record["id"],
        facet=record["facet"],
        text=record["text"],
        name=record["name"],
        fact=record["fact"],
        binds=Binds(record["binds"]),
        force=Force(record["force"]),
        scope=Scope(record["scope"]),
        derived_from=tuple(Derivation(each["element"], tuple(each["given"])) for each in record["derived_from"]),
    )


def _wording(record: dict[str, Any]) -> Wording:
    clause = record["clause"]
    return Wording(
        title=record["title"],
        topic=tuple(record["topic"]),
        elements={name: _element_wording(each) for name, each in record["elements"].items()},
        contradictions=tuple(record["contradictions"]),
        contradiction_exemplars=tuple(record["contradiction_exemplars"]),
        not_applicable=tuple(record["not_applicable"]),
        satisfied=tuple(record["satisfied"]),
        clause=Clause(
            heading=clause["heading"],
            preferred=clause["preferred"],
            fallbacks=tuple(clause["fallbacks"]),
            smallest={name: tuple(Insertion(**each) for each in edits) for name, edits in clause["smallest"].items()},
        ),
        comment=record["comment"],
        examples=tuple(_example(each) for each in record["examples"]),
        ask=record["ask"],
    )


def _element_wording(record: dict[str, Any]) -> ElementWording:
    signs, exemplars, traps = (tuple(record[key]) for key in ("signs", "exemplars", "traps"))
    return ElementWording(signs, exemplars, traps, record["name"])


def _example(record: dict[str, Any]) -> Example:
    return Example(record["name"], record["text"], record["want"], tuple(record["lacks"]))
