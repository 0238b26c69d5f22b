"""How content types and relationships of two packages differ, told apart from what a redline may change in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from addendum.ooxml.names import CONTENT_TYPES, NOWHERE, RELATIONSHIPS, R
from addendum.ooxml.package import WordPackage
from addendum.writers.neutral import is_remote

_COMMENTS = f"{R}/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PLAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@dataclass(slots=True)
class Difference:
    """What differs: faults that speak against the redline, and what was made harmless."""

    faults: list[str] = field(default_factory=list)
    neutralised: list[str] = field(default_factory=list)


def is_macro(package: WordPackage, name: str) -> bool:
    """Return whether a part is a macro project, belongs to one, or holds the relationships of one."""
    owner = re.sub(r"_rels/([^/]+)\.rels$", r"\1", name)
    kind = package.content_type(owner).lower()
    return any(sign in kind for sign in ("vbaproject", "vbadata", "attachedtoolbars", "keymapcustomizations"))


def compare_relationships(original: WordPackage, redline: WordPackage, name: str) -> Difference:
    """Compare one .rels part: each link of the original is there, remote targets may be emptied, comments may come."""
    found = Difference()
    before, after = _links(original, name), _links(redline, name)
    for key, (kind, target, mode) in before.items():
        if key not in after:
            if "vba" not in kind.lower() and "keyMap" not in kind and "attachedToolbars" not in kind:
                found.faults.append(f"{name}: the relationship {key} is gone")
        elif after[key] == (kind, NOWHERE, mode) and mode == "External" and is_remote(target):
            found.neutralised.append(f"{kind.rpartition('/')[2]}: the remote target was emptied")
        elif after[key] != (kind, target, mode):
            found.faults.append(f"{name}: the relationship {key} changed")
    for key in after.keys() - before.keys():
        if after[key][0] != _COMMENTS or after[key][2]:
            found.faults.append(f"{name}: the relationship {key} is new")
    return found


def _links(package: WordPackage, name: str) -> Mapping[str, tuple[str, str, str]]:
    links = package.parse(name).findall(f"{{{RELATIONSHIPS}}}Relationship") if package.has(name) else []
    return {one.get("Id", ""): (one.get("Type", ""), one.get("Target", ""), one.get("TargetMode", "")) for one in links}


def compare_types(original: WordPackage, redline: WordPackage) -> Difference:
    """Compare the content types: a macro-enabled file may become plain, a comments part may come."""
    found = Difference()
    before, after = _types(original), _types(redline)
    main = f"/{original.main}".lower()
    for key, kind in before.items():
        if key in after and after[key] == kind:
            continue
        if key == main and after.get(key) == _PLAIN_TYPE and (original.macros or original.template):
            found.neutralised.append("the macro-enabled file or template is an ordinary document now")
        elif key in after or not is_macro(original, key.lstrip("/")):
            found.faults.append(f"the content type of {key} changed")
    for key in after.keys() - before.keys():
        if after[key] != _COMMENTS_TYPE:
            found.faults.append(f"the content type of {key} is new")
    return found


def _types(package: WordPackage) -> Mapping[str, str]:
    kinds: dict[str, str] = {}
    for one in package.parse("[Content_Types].xml"):
        if one.tag == f"{{{CONTENT_TYPES}}}Override":
            kinds[one.get("PartName", "").lower()] = one.get("ContentType", "")
        elif one.tag == f"{{{CONTENT_TYPES}}}Default":
            kinds["." + one.get("Extension", "").lower()] = one.get("ContentType", "")
    return kinds
