"""Lists as they are defined: numbering instances, their abstract lists and levels (ECMA-376 17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from addendum.ooxml.names import PPR, VAL, Element, child_value, is_on, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.styles import Styles

LEVELS: Final = 9
_LINKS: Final = 8
"""How many style links from list to list are followed; real files have one."""
_LARGEST: Final = 32767


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    number_format: str = "decimal"
    pattern: str = ""
    """Of a custom format: "001, 002, ..."."""
    text: str = ""
    """The label with %1 to %9 for the numbers of the levels."""
    restart: int | None = None
    """1-based level whose use restarts this one; 0 never; None: any level above (17.9.10)."""
    legal: bool = False
    """Whether all numbers in the label are shown as decimal (w:isLgl)."""
    style: str = ""
    """Id of the paragraph style that is linked to this level."""
    indent: int | None = None
    """Left indentation in twentieths of a point, where the level gives one."""


@dataclass(frozen=True, slots=True)
class ListInstance:
    """A w:num with its overrides applied; ``counter`` names the abstract list whose counting it shares."""

    id: str
    counter: str
    levels: Mapping[int, Level]
    start_overrides: Mapping[int, int]

    def level(self, number: int) -> Level:
        """Return the level (0-8); one that is not defined is plain and has no label."""
        return self.levels.get(number, Level())

    def linked_level(self, style: str) -> int | None:
        """Return the level that is linked to a paragraph style, or None."""
        return next((number for number, level in self.levels.items() if style and level.style == style), None)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Which list and which of its levels (0-8) a paragraph belongs to."""

    instance: ListInstance
    level: int


def _integer(text: str | None) -> int | None:
    try:
        return max(-_LARGEST, min(int(text or ""), _LARGEST))
    except ValueError:
        return None


def _level(element: Element) -> Level:
    # a custom format stands in a choice of mc:AlternateContent, before its fallback
    number_format = next(element.iter(w("numFmt")), None)
    indent = element.find(f"{PPR}/{w('ind')}")
    left = None if indent is None else indent.get(w("left"), indent.get(w("start")))
    return Level(
        start=_integer(child_value(element, w("start"))) or 0,
        number_format="decimal" if number_format is None else number_format.get(VAL, "decimal"),
        pattern="" if number_format is None else number_format.get(w("format"), ""),
        text=child_value(element, w("lvlText")) or "",
        restart=_integer(child_value(element, w("lvlRestart"))),
        legal=is_on(element.find(w("isLgl"))),
        style=child_value(element, w("pStyle")) or "",
        indent=_integer(left),
    )


def _levels(parent: Element) -> dict[int, Level]:
    found = {_integer(one.get(w("ilvl"))): _level(one) for one in parent.iterchildren(w("lvl"))}
    return {number: level for number, level in found.items() if number is not None and 0 <= number < LEVELS}


class Numbering:
    """The lists of a package, and which of them a paragraph belongs to."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._instances: dict[str, ListInstance | None] = {}
        self._style_places: dict[str, tuple[str | None, int | None]] = {}
        for one in () if root is None else root.iterchildren("*"):
            if one.tag == w("abstractNum"):
                self._abstract[one.get(w("abstractNumId"), "")] = one
            elif one.tag == w("num"):
                self._nums[one.get(w("numId"), "")] = one

    @classmethod
    def of(cls, package: WordPackage, styles: Styles) -> "Numbering":
        """Read the numbering part of a package; none is as good as an empty one."""
        parts = package.related("numbering")
        return cls(package.parse(parts[0]) if parts else None, styles)

    def instance(self, num_id: str) -> ListInstance | None:
        """Return the list with the w:numId, or None; "0" takes a paragraph out of every list (17.9.18)."""
        if num_id not in self._instances:
            self._instances[num_id] = self._make(num_id)
        return self._instances[num_id]

    def place(self, paragraph: Element, style: str) -> ListPlace | None:
        """Return the list and level of a paragraph whose style in force is given; None outside lists.

        List and level are inherited apart: direct ones win, then those of the style and what it is based on. A level
        linked to the style wins over the level that the style names (17.9.23).
        """
        direct = paragraph.find(f"{PPR}/{w('numPr')}")
        num_id, level = child_value(direct, w("numId")), _integer(child_value(direct, w("ilvl")))
        styled_id, styled_level = self._by_style(style)
        instance = self.instance((styled_id if num_id is None else num_id) or "")
        if instance is None:
            return None
        if level is None:
            level = self._linked(instance, style)
        if level is None:
            level = styled_level if num_id in {None, styled_id} else 0
        return ListPlace(instance, min(max(level or 0, 0), LEVELS - 1))

    def _linked(self, instance: ListInstance, style: str) -> int | None:
        return next(
            (level for one in self._styles.chain(style) if (level := instance.linked_level(one.id)) is not None), None
        )

    def _by_style(self, style: str) -> tuple[str | None, int | None]:
        if style not in self._style_places:
            found = [one.element.find(f"{PPR}/{w('numPr')}") for one in self._styles.chain(style)]
            ids = (child_value(one, w("numId")) for one in found)
            levels = (_integer(child_value(one, w("ilvl"))) for one in found)
            num_id = next((one for one in ids if one is not None), None)
            self._style_places[style] = (num_id, next((one for one in levels if one is not None), None))
        return self._style_places[style]

    def _make(self, num_id: str) -> ListInstance | None:
        num = self._nums.get(num_id)
        abstract = None if num_id == "0" else self._abstract_of(num)
        if num is None or abstract is None:
            return None
        levels, starts = _levels(abstract), {}
        for override in num.iterchildren(w("lvlOverride")):
            number = _integer(override.get(w("ilvl")))
            if number is None or not 0 <= number < LEVELS:
                continue
            levels.update(_levels(override))
            start = _integer(child_value(override, w("startOverride")))
            if start is not None:
                starts[number] = start
                levels[number] = replace(levels.get(number, Level()), start=start)
        counter = abstract.get(w("abstractNumId"), "")
        return ListInstance(num_id, counter, MappingProxyType(levels), MappingProxyType(starts))

    def _abstract_of(self, num: Element | None) -> Element | None:
        """Return the abstract list of a w:num, following links through numbering styles (17.9.21)."""
        for _ in range(_LINKS):
            abstract = self._abstract.get(child_value(num, w("abstractNumId")) or "")
            link = child_value(abstract, w("numStyleLink"))
            if abstract is None or link is None:
                return abstract
            style = self._styles.get(link)
            linked = None if style is None else style.element.find(f"{PPR}/{w('numPr')}")
            num = self._nums.get(child_value(linked, w("numId")) or "")
        return None
