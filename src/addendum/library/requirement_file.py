"""requirement.yaml: what is asked, in no language yet."""

import re
from dataclasses import dataclass
from pathlib import Path

from addendum.library.faults import Source
from addendum.library.fields import Fields
from addendum.library.yaml_tree import read_tree
from addendum.model.playbook import Authority, Binds, Derivation, Element, Force, Level, Requirement, Scope, Tier

ID = re.compile(r"[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*\Z")
_ELEMENT_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
_KEYS = "id title tier level law why elements contradiction beside? also_meets? tier_note? condition?"
_ELEMENT_KEYS = "facet means name? binds? force? scope? fact? derived_from?"
_SEVERITIES = ("critical", "major", "minor")
_FACETS = ("actor", "duty", "object", "trigger", "timing", "scope", "form")


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another requirement ("dpa.audits") or element ("dpa.audits/allow_audits"), checked at the end."""

    source: Source
    line: int
    to: str


def folder_of(requirement_id: str) -> str:
    """Return the folder a requirement lies in: "dpa.audits" -> "audits"."""
    return requirement_id.split(".", 1)[-1]


def read_requirement(path: Path, source: Source) -> tuple[Requirement, tuple[Reference, ...]]:
    """Return the requirement without wordings, and what it refers to."""
    fields = Fields(read_tree(path, source), source, _KEYS)
    requirement_id = fields.filled("id")
    if requirement_id and not ID.match(requirement_id):
        source.fault(fields.at("id"), f'"{requirement_id}" is not an id such as dpa.audits.')
    references: list[Reference] = []
    requirement = Requirement(
        id=requirement_id,
        title=fields.filled("title"),
        tier=fields.choice("tier", Tier, Tier.POLICY),
        level=fields.choice("level", Level, Level.RECOMMENDED),
        authorities=_authorities(fields),
        why=fields.filled("why"),
        elements=_elements(fields, references),
        contradiction_severity=_one_of(fields, "contradiction", _SEVERITIES),
        anchors=_references(fields, "beside", references),
        also_meets=_references(fields, "also_meets", references),
        wordings={},
        tier_note=fields.text("tier_note"),
        condition=fields.text("condition"),
    )
    if (requirement.level is Level.CONDITIONAL) != bool(requirement.condition) and fields.has("level"):
        source.fault(fields.at("level"), 'A requirement of level "conditional", and no other, has a "condition".')
    return requirement, tuple(references)


def _authorities(fields: Fields) -> tuple[Authority, ...]:
    found = tuple(
        Authority(each.filled("cite"), each.date("in_force_from"), each.date("until"))
        for each in fields.tables("law", "cite in_force_from? until?")
    )
    if not found and fields.has("law"):
        fields.source.fault(fields.at("law"), '"law" names no authority.')
    return found


def _elements(fields: Fields, references: list[Reference]) -> tuple[Element, ...]:
    found = []
    for name, each in fields.named("elements", _ELEMENT_KEYS):
        if not _ELEMENT_ID.match(name):
            fields.source.fault(each.line, f'"{name}" is not an element id such as on_site.')
        found.append(_element(name, each, references))
    if not found and fields.has("elements"):
        fields.source.fault(fields.at("elements"), "A requirement has at least one element.")
    return tuple(found)


def _element(name: str, fields: Fields, references: list[Reference]) -> Element:
    return Element(
        id=name,
        facet=_one_of(fields, "facet", _FACETS),
        text=fields.filled("means"),
        name=fields.filled("name"),
        fact=fields.flag("fact"),
        binds=fields.choice("binds", Binds, Binds.ANY),
        force=fields.choice("force", Force, Force.ANY),
        scope=fields.choice("scope", Scope, Scope.SENTENCE),
        derived_from=tuple(
            Derivation(
                _reference(each, each.filled("element"), "element", references), _references(each, "given", references)
            )
            for each in fields.tables("derived_from", "element given?")
        ),
    )


def _references(fields: Fields, key: str, references: list[Reference]) -> tuple[str, ...]:
    return tuple(_reference(fields, text, key, references) for text in fields.texts(key))


def _reference(fields: Fields, to: str, key: str, references: list[Reference]) -> str:
    references.append(Reference(fields.source, fields.at(key), to))
    return to


def _one_of(fields: Fields, key: str, allowed: tuple[str, ...]) -> str:
    text = fields.text(key)
    if fields.has(key) and text not in allowed:
        fields.source.fault(fields.at(key), f'"{key}" must be one of: {", ".join(allowed)}.')
    return text
