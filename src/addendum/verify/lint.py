"""What is wrong with the make-up of a Word file: about thirty rules, counted, so that two files can be compared.

Real files break many of these rules, so only what is *new* in a redline speaks against it.
"""

from collections import Counter
from typing import Final

from addendum.errors import ReadError
from addendum.ooxml.names import FALLBACK, Element
from addendum.ooxml.package import WordPackage
from addendum.verify import lint_changes, lint_package, lint_structure

_STORY_RULES: Final = (*lint_changes.RULES, *lint_structure.RULES)


def lint(package: WordPackage) -> Counter[str]:
    """Return every finding with the number of times it occurs."""
    roots, findings = _parsed(package)
    for name in lint_package.story_parts(package):
        if name in roots:
            for rule in _STORY_RULES:
                findings.update(f"{name}: {what}" for what in rule(roots[name]))
    for package_rule in lint_package.RULES:
        findings.update(package_rule(package, roots))
    return findings


def _drop_fallbacks(root: Element) -> None:
    """Take out what only readers of long ago show: it repeats the text boxes with their ids (Part 3, 10.2.1)."""
    for fallback in list(root.iter(FALLBACK)):
        parent = fallback.getparent()
        if parent is not None:
            parent.remove(fallback)


def is_inherited(finding: str) -> bool:
    """Return whether a finding comes with a paragraph's pattern: a new one drawn like a faulty one shares the fault."""
    return finding.endswith("does not exist") or " stands behind " in finding


def _parsed(package: WordPackage) -> tuple[dict[str, Element], Counter[str]]:
    roots: dict[str, Element] = {}
    broken: Counter[str] = Counter()
    for name in package.names():
        if name.lower().endswith((".xml", ".rels")):
            try:
                roots[name] = package.parse(name)
                _drop_fallbacks(roots[name])
            except ReadError:
                broken[f"the part {name} is broken"] += 1
    return roots, broken
