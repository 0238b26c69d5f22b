"""A playbook's folder of YAML -> Playbook; every fault is found in one go, each with its file and line."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from addendum.errors import LibraryError
from addendum.library.expressions import Checker, phrase_fault, sign_fault
from addendum.library.faults import Source, raise_if_any
from addendum.library.fields import Fields
from addendum.library.requirement_file import ID, Reference, folder_of, read_requirement
from addendum.library.sources import hash_of, is_requirement_folder
from addendum.library.wording_file import Lexicon, read_wording
from addendum.library.yaml_tree import read_tree
from addendum.model.playbook import Playbook, Requirement, Wording
from addendum.settings import LANGUAGES

Terms = Mapping[str, Mapping[str, tuple[str, ...]]]
_PLAYBOOK_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class _Head:
    """playbook.yaml."""

    id: str
    title: str
    version: str
    languages: tuple[str, ...]
    order: tuple[tuple[str, int], ...]
    """Requirement id and its line."""


def read_playbook(folder: Path, only: frozenset[str] = frozenset(), checker: Checker = sign_fault) -> Playbook:
    """Return the playbook in the folder, or only the requirements named in ``only``.

    Raises:
        LibraryError: with every fault at once, each "file:line: sentence".
    """
    if not (folder / "playbook.yaml").is_file():
        raise LibraryError("There is no playbook.yaml in this folder.", where=str(folder))
    source = Source("playbook.yaml")
    head = _read_head(folder, source)
    terms = {language: _read_terms(folder, source, language, checker) for language in head.languages}
    _check_folders(folder, source, head)
    wanted = [entry for entry in head.order if not only or entry[0] in only]
    read = [_read_folder(folder, source, entry, terms, checker) for entry in wanted if _exists(folder, entry[0])]
    requirements = tuple(requirement for requirement, _ in read)
    _check_references((each for _, references in read for each in references), head, requirements)
    _check_only(only, head, source)
    raise_if_any(source.found, str(folder))
    return Playbook(head.id, head.title, head.version, hash_of(folder), requirements, terms)


def in_force(playbook: Playbook, as_of: str) -> tuple[Requirement, ...]:
    """Return the requirements as they stood on an ISO date (both ends included); "" drops what has an end.

    A requirement none of whose authorities was in force is not asked.
    """
    kept: list[Requirement] = []
    for requirement in playbook.requirements:
        authorities = tuple(
            authority
            for authority in requirement.authorities
            if authority.in_force_from <= (as_of or "9999") and (as_of or "9999") <= (authority.until or "9999")
        )
        if authorities == requirement.authorities:
            kept.append(requirement)
        elif authorities:
            kept.append(replace(requirement, authorities=authorities))
    return tuple(kept)


def _read_head(folder: Path, source: Source) -> _Head:
    fields = Fields(read_tree(folder / "playbook.yaml", source), source, "id title version languages order")
    head = _Head(
        fields.filled("id"),
        fields.filled("title"),
        fields.filled("version"),
        fields.texts("languages"),
        tuple((item.text, item.line) for item in fields.items("order")),
    )
    if head.id and not _PLAYBOOK_ID.match(head.id):
        source.fault(fields.at("id"), f'"{head.id}" is not an id such as gdpr-art28.')
    for language in head.languages:
        if language not in LANGUAGES:
            source.fault(fields.at("languages"), f'"{language}" is not one of: {", ".join(LANGUAGES)}.')
    if not head.languages and fields.has("languages"):
        source.fault(fields.at("languages"), "A playbook has at least one language.")
    return replace(head, languages=tuple(language for language in head.languages if language in LANGUAGES))


def _read_terms(folder: Path, source: Source, language: str, checker: Checker) -> Mapping[str, tuple[str, ...]]:
    path = folder / "terms" / f"{language}.yaml"
    if not path.is_file():
        return {}
    beside = source.beside(f"terms/{language}.yaml")
    fields = Fields(read_tree(path, beside), beside, "*")
    terms = fields.all_texts()
    if checker is sign_fault:
        for name in terms:
            for item in fields.items(name):
                wrong = phrase_fault(item.text, terms)
                if wrong:
                    beside.fault(item.line, wrong)
    return terms


def _check_folders(folder: Path, source: Source, head: _Head) -> None:
    listed = Counter(folder_of(requirement_id) for requirement_id, _ in head.order)
    for requirement_id, line in head.order:
        name = folder_of(requirement_id)
        if not ID.match(requirement_id):
            source.fault(line, f'"{requirement_id}" is not an id such as dpa.audits.')
        elif listed[name] > 1:
            source.fault(line, f'The folder "{name}" is listed {listed[name]} times.')
        elif not _exists(folder, requirement_id):
            source.fault(line, f'There is no folder "{name}" for {requirement_id}.')
    for path in sorted(folder.iterdir()):
        if is_requirement_folder(path) and path.name not in listed:
            source.fault(1, f'The folder "{path.name}" is not listed under "order".')


def _exists(folder: Path, requirement_id: str) -> bool:
    return bool(ID.match(requirement_id)) and is_requirement_folder(folder / folder_of(requirement_id))


def _read_folder(
    folder: Path, source: Source, entry: tuple[str, int], terms: Terms, checker: Checker
) -> tuple[Requirement, tuple[Reference, ...]]:
    requirement_id, _ = entry
    name = folder_of(requirement_id)
    beside = source.beside(f"{name}/requirement.yaml")
    requirement, references = read_requirement(folder / name / "requirement.yaml", beside)
    if requirement.id and requirement.id != requirement_id:
        beside.fault(1, f'The id is "{requirement.id}", but playbook.yaml lists "{requirement_id}" for this folder.')
    _check_files(folder / name, source, frozenset(terms))
    wordings = {
        language: _read_language(folder / name, source, requirement, Lexicon(terms[language], checker), language)
        for language in terms
    }
    return replace(requirement, id=requirement_id, wordings=wordings), references


def _read_language(folder: Path, source: Source, requirement: Requirement, lexicon: Lexicon, language: str) -> Wording:
    beside = source.beside(f"{folder.name}/{language}.yaml")
    return read_wording(folder / f"{language}.yaml", beside, requirement, lexicon)


def _check_files(folder: Path, source: Source, languages: frozenset[str]) -> None:
    for path in sorted(folder.iterdir()):
        known = path.name == "requirement.yaml" or (path.suffix == ".yaml" and path.stem in languages)
        if not known and not path.name.startswith("."):
            source.beside(f"{folder.name}/{path.name}").fault(1, "Nothing reads this file; is its language listed?")


def _check_references(references: Iterable[Reference], head: _Head, requirements: tuple[Requirement, ...]) -> None:
    listed = {requirement_id for requirement_id, _ in head.order}
    elements = {requirement.id: {element.id for element in requirement.elements} for requirement in requirements}
    for reference in references:
        requirement_id, _, element = reference.to.partition("/")
        if requirement_id not in listed:
            reference.source.fault(reference.line, f'There is no requirement "{requirement_id}".')
        elif element and element not in elements.get(requirement_id, {element}):
            reference.source.fault(reference.line, f'{requirement_id} has no element "{element}".')


def _check_only(only: frozenset[str], head: _Head, source: Source) -> None:
    for missing in sorted(only - {requirement_id for requirement_id, _ in head.order}):
        source.fault(1, f'There is no requirement "{missing}".')


def id_in_folder(folder: Path) -> str:
    """Return the id by which the playbook one level up lists this requirement's folder; its name where it does not."""
    head = _read_head(folder.parent, Source("playbook.yaml"))
    return next((each for each, _ in head.order if folder_of(each) == folder.resolve().name), folder.name)
