"""en.yaml, de.yaml ...: how a requirement is worded in one language, our Clause or request, and the examples."""

import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from addendum.library.expressions import Checker
from addendum.library.faults import Source
from addendum.library.fields import Fields, Item
from addendum.library.yaml_tree import read_tree
from addendum.model.playbook import Clause, ElementWording, Example, Insertion, Requirement, Wording

PLACEHOLDERS = ("Controller", "Processor", "Subprocessor", "PersonalData", "Agreement", "shall")
_KEYS = "title topic elements contradictions not_applicable? satisfied? clause? ask? comment? examples"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")
_VERDICTS = ("met", "partial", "missing", "contradicted", "not-applicable")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a sign expression may refer to, and who checks it."""

    terms: Container[str]
    checker: Checker

    def signs(self, fields: Fields, key: str) -> tuple[str, ...]:
        """Return the sign expressions under the key; what is wrong with one is noted at its line."""
        for item in fields.items(key):
            self.check(fields, item)
        return fields.texts(key)

    def check(self, fields: Fields, item: Item) -> None:
        """Note what is wrong with one expression."""
        wrong = self.checker(item.text, self.terms)
        if wrong:
            fields.source.fault(item.line, wrong)


def read_wording(path: Path, source: Source, requirement: Requirement, lexicon: Lexicon) -> Wording:
    """Return the wording; every fault goes to ``source``."""
    fields = Fields(read_tree(path, source), source, _KEYS)
    ids = tuple(element.id for element in requirement.elements)
    denials = fields.table("contradictions", "signs exemplars")
    return Wording(
        title=fields.filled("title"),
        topic=lexicon.signs(fields, "topic"),
        elements=_elements(fields, ids, lexicon),
        contradictions=lexicon.signs(denials, "signs"),
        contradiction_exemplars=denials.texts("exemplars"),
        not_applicable=lexicon.signs(fields, "not_applicable"),
        satisfied=lexicon.signs(fields, "satisfied"),
        clause=_clause_or_none(fields, ids, lexicon),
        comment=fields.filled("comment"),
        examples=_examples(fields, ids),
        ask=fields.filled("ask"),
    )


def _elements(fields: Fields, ids: tuple[str, ...], lexicon: Lexicon) -> dict[str, ElementWording]:
    found = {}
    for name, each in fields.named("elements", "name? signs? exemplars? traps?"):
        _known(fields, name, each.line, ids)
        signs = lexicon.signs(each, "signs")
        traps = lexicon.signs(each, "traps")
        found[name] = ElementWording(signs, each.texts("exemplars"), traps, each.filled("name"))
        if not signs and not found[name].exemplars:
            fields.source.fault(each.line, f'The element "{name}" has neither signs nor exemplars.')
    if fields.has("elements"):
        for name in ids:
            if name not in found:
                fields.source.fault(fields.at("elements"), f'The element "{name}" has no wording.')
    return found


def _clause_or_none(fields: Fields, ids: tuple[str, ...], lexicon: Lexicon) -> Clause:
    """Return the clause, with its comment, or an empty one where the partner is asked instead."""
    if fields.has("clause") == fields.has("ask") and fields.has("examples"):
        fields.source.fault(
            fields.line, 'Either "clause" (for an agreement) or "ask" (for a policy or form), not both.'
        )
    if not fields.has("clause"):
        return Clause("", "", (), {})
    if not fields.has("comment"):
        fields.source.fault(fields.at("clause"), 'The key "comment" is missing beside the clause.')
    return _clause(fields.table("clause", "heading preferred fallbacks? smallest?"), ids, lexicon)


def _clause(fields: Fields, ids: tuple[str, ...], lexicon: Lexicon) -> Clause:
    fallbacks = fields.items("fallbacks")
    preferred = fields.filled("preferred")
    for item in (Item(preferred, fields.at("preferred")), *fallbacks):
        _check_placeholders(fields, item)
    smallest = fields.table("smallest", "*")
    insertions = {}
    for name, line, _ in fields.names("smallest"):
        _known(fields, name, line, ids)
        insertions[name] = tuple(
            _insertion(each, lexicon) for each in smallest.tables(name, "text after? instead? to_end?")
        )
    return Clause(fields.filled("heading"), preferred, tuple(item.text for item in fallbacks), insertions)


def _insertion(fields: Fields, lexicon: Lexicon) -> Insertion:
    item = Item(fields.filled("text"), fields.at("text"))
    _check_placeholders(fields, item)
    for place in ("after", "instead"):
        if fields.text(place):
            lexicon.check(fields, Item(fields.text(place), fields.at(place)))
    return Insertion(item.text, fields.text("after"), fields.text("instead"), fields.flag("to_end"))


def _check_placeholders(fields: Fields, item: Item) -> None:
    for match in _PLACEHOLDER.finditer(item.text):
        if match.group(1) not in PLACEHOLDERS:
            known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            fields.source.fault(item.line, f"{match.group()} is not a placeholder; known: {known}.")


def _examples(fields: Fields, ids: tuple[str, ...]) -> tuple[Example, ...]:
    found: list[Example] = []
    names: set[str] = set()
    for each in fields.tables("examples", "name want text lacks?"):
        example = Example(each.filled("name"), each.filled("text"), each.filled("want"), each.texts("lacks"))
        _check_example(each, example, ids)
        if example.name in names:
            each.source.fault(each.at("name"), f'Another example is called "{example.name}" too.')
        names.add(example.name)
        found.append(example)
    return tuple(found)


def _check_example(fields: Fields, example: Example, ids: tuple[str, ...]) -> None:
    for name in example.lacks:
        _known(fields, name, fields.at("lacks"), ids)
    if example.want not in _VERDICTS:
        fields.source.fault(fields.at("want"), f'"want" must be one of: {", ".join(_VERDICTS)}.')
    lacking = len(set(example.lacks))
    if example.want == "met" and lacking:
        fields.source.fault(fields.at("lacks"), "What is met lacks nothing.")
    if example.want == "partial" and not 0 < lacking < len(ids):
        fields.source.fault(fields.at("want"), "What is partial lacks some elements, not all: say which.")


def _known(fields: Fields, name: str, line: int, ids: tuple[str, ...]) -> None:
    if name not in ids:
        fields.source.fault(line, f'There is no element "{name}"; there are: {", ".join(ids)}.')
