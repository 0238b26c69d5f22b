"""Styles: their chains, inherited properties, outline levels and headings (ECMA-376 17.7)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from addendum.ooxml.names import PPR, RPR, VAL, Element, child_value, is_on, w
from addendum.ooxml.package import WordPackage

_DEEPEST_CHAIN: Final = 32
_HEADING_NAME: Final = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|encabezado|titolo|kop|rubrik|overskrift)\s?([1-9])", re.IGNORECASE
)
_TITLE_NAMES: Final = frozenset({"title", "titel", "titre", "título", "titulo", "puesto", "titolo"})
_NO_PROPERTIES: Final[Mapping[str, Element]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written; ``kind`` is "paragraph", "character", "table" or "numbering"."""

    id: str
    name: str
    kind: str
    based_on: str
    element: Element


def _style(element: Element) -> Style:
    return Style(
        element.get(w("styleId"), ""),
        child_value(element, w("name")) or "",
        element.get(w("type"), "paragraph"),
        child_value(element, w("basedOn")) or "",
        element,
    )


def properties(holder: Element | None) -> Mapping[str, Element]:
    """Return the children of a property element by qualified name; the last of a name wins, as in Word."""
    return {str(child.tag): child for child in holder.iterchildren("*")} if holder is not None else _NO_PROPERTIES


class Styles:
    """The styles of a package. Missing styles, circles and chains deeper than 32 are read as if they ended there."""

    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.findall(w("style"))
        self._styles = {style.id: style for style in map(_style, elements)}
        self._defaults = {
            element.get(w("type"), "paragraph"): element.get(w("styleId"), "")
            for element in elements
            if element.get(w("default"), "0").lower() in {"1", "true", "on"}
        }
        defaults = None if root is None else root.find(w("docDefaults"))
        self.default_run: Final = None if defaults is None else defaults.find(f"{w('rPrDefault')}/{RPR}")
        """The document's default run properties, or None."""
        self._run: dict[str, Mapping[str, Element]] = {}
        self._paragraph: dict[str, Mapping[str, Element]] = {}

    @classmethod
    def of(cls, package: WordPackage) -> "Styles":
        """Read the styles part of a package; none is as good as an empty one."""
        parts = package.related("styles")
        return cls(package.parse(parts[0]) if parts else None)

    def get(self, style_id: str) -> Style | None:
        """Return the style with the id, or None."""
        return self._styles.get(style_id)

    def all(self) -> tuple[Style, ...]:
        """Return every style in file order."""
        return tuple(self._styles.values())

    def paragraph_style(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style: its own where it exists, else the default one, else ""."""
        own = child_value(paragraph.find(PPR), w("pStyle"))
        return own if own in self._styles and own is not None else self._defaults.get("paragraph", "")

    def chain(self, style_id: str) -> Iterator[Style]:
        """Yield the style and those it is based on, nearest first."""
        seen: set[str] = set()
        style = self._styles.get(style_id)
        while style is not None and style.id not in seen and len(seen) < _DEEPEST_CHAIN:
            yield style
            seen.add(style.id)
            style = self._styles.get(style.based_on)

    def run_properties(self, style_id: str) -> Mapping[str, Element]:
        """Return the run properties of a style with those inherited, by qualified name."""
        if style_id not in self._run:
            self._run[style_id] = self._merged(style_id, RPR)
        return self._run[style_id]

    def paragraph_properties(self, style_id: str) -> Mapping[str, Element]:
        """Return the paragraph properties of a style with those inherited, by qualified name."""
        if style_id not in self._paragraph:
            self._paragraph[style_id] = self._merged(style_id, PPR)
        return self._paragraph[style_id]

    def _merged(self, style_id: str, holder: str) -> Mapping[str, Element]:
        merged: dict[str, Element] = {}
        for style in self.chain(style_id):
            merged = {**properties(style.element.find(holder)), **merged}
        return merged

    def outline_level(self, paragraph: Element) -> int | None:
        """Return the outline level (0-8) of a paragraph, its own or its style's; None for body text (17.3.1.20)."""
        own = paragraph.find(f"{PPR}/{w('outlineLvl')}")
        if own is None:
            own = self.paragraph_properties(self.paragraph_style(paragraph)).get(w("outlineLvl"))
        level = "" if own is None else own.get(VAL, "")
        return int(level) if level in {*"012345678"} else None

    def heading_level(self, style_id: str) -> int | None:
        """Return 0-8 where the style, or one it is based on, is named a heading (in English or locally), else None."""
        for style in self.chain(style_id):
            if match := _HEADING_NAME.fullmatch(style.name.strip()) or _HEADING_NAME.fullmatch(style.id.strip()):
                return int(match[1]) - 1
        return None

    def is_title(self, style_id: str) -> bool:
        """Return whether the style, or one it is based on, is the title style."""
        return any(style.name.strip().lower() in _TITLE_NAMES for style in self.chain(style_id))

    def toggle(self, tag: str, paragraph_style: str, character_style: str) -> bool:
        """Return a toggle property as the styles give it: true in one of them but not in both (17.7.3)."""
        by_default = self.default_run is not None and is_on(self.default_run.find(tag))
        by_paragraph = is_on(self.run_properties(paragraph_style).get(tag))
        by_character = is_on(self.run_properties(character_style).get(tag))
        return by_default or (by_paragraph is not by_character)
