"""What the relationship ids of a part stand for, so that two files are compared by where their links lead."""

import hashlib
from collections.abc import Mapping
from typing import Final

from addendum.ooxml.names import NOWHERE
from addendum.ooxml.package import Relationship, WordPackage
from addendum.writers.neutral import is_remote

_EMPTIED: Final = "a remote target"
"""What a remote target is called that may have been emptied, whether it was or not."""
_CLICKED: Final = "hyperlink"
"""The one kind of outside link that a program follows only when somebody clicks it."""


def remote_targets(package: WordPackage) -> frozenset[str]:
    """Return the targets on other machines that a program would follow by itself: templates, pictures, objects."""
    return frozenset(one.target for one in package.all_relationships() if _is_followed(one))


def link_names(package: WordPackage, part: str, received: frozenset[str]) -> Mapping[str, str]:
    """Return what each relationship id of a part stands for.

    A file that is no XML stands for its bytes, so that a swapped picture is another one. A remote target may be emptied
    on the way, so it counts the same whether it is as ``received`` (the original's) or leads nowhere.
    """
    return {one.id: f"{one.kind} {_named(package, one, received)}" for one in package.relationships(part)}


def _named(package: WordPackage, link: Relationship, received: frozenset[str]) -> str:
    if link.external:
        emptied = link.kind != _CLICKED and (link.target == NOWHERE or link.target in received)
        return _EMPTIED if emptied else link.target
    if package.has(link.target) and not link.target.lower().endswith(".xml"):
        return hashlib.sha256(package.read(link.target)).hexdigest()
    return link.target


def _is_followed(link: Relationship) -> bool:
    return link.external and link.kind != _CLICKED and is_remote(link.target)
