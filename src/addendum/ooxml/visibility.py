"""Why a reader does not see a run: vanished, the colour of its ground, tiny, squeezed or struck through by hand."""

from collections.abc import Mapping
from typing import Final

from addendum.ooxml.names import PPR, VAL, Element, child_value, is_on, w
from addendum.ooxml.styles import Styles, properties

_VANISH: Final = w("vanish")
_WEB_HIDDEN: Final = w("webHidden")
_STRIKE: Final = w("strike")
_DOUBLE_STRIKE: Final = w("dstrike")
_COLOR: Final = w("color")
_SIZE: Final = w("sz")
_SCALE: Final = w("w")
_SHADE: Final = w("shd")
_HIGHLIGHT: Final = w("highlight")
_STYLE: Final = w("rStyle")
_TELLING: Final = frozenset(
    {_VANISH, _WEB_HIDDEN, _STRIKE, _DOUBLE_STRIKE, _COLOR, _SIZE, _SCALE, _SHADE, _HIGHLIGHT, _STYLE}
)
_TINY: Final = 4.0
"""Half-points: text of two points or less cannot be read on paper."""
_NARROW: Final = 5.0
_ALIKE: Final = 16
"""Two colours are one to the eye where no channel differs by more (of 255)."""
_HIGHLIGHTS: Final = {"white": "FFFFFF", "black": "000000", "none": ""}
PAPER: Final = "FFFFFF"
UNKNOWN: Final = ""
"""A ground whose colour cannot be told (a picture, a pattern, a table style): nothing is called white on it."""


def _number(element: Element | None) -> float | None:
    text = "" if element is None else element.get(VAL, "").removesuffix("%")
    points = text.endswith("pt")
    try:
        value = float(text.removesuffix("pt"))
    except ValueError:
        return None
    return value * 2 if points else value


def shade(element: Element | None, ground: str) -> str:
    """Return the colour that a w:shd gives to what is on it, or the ground behind it where it is clear (17.3.5)."""
    if element is None:
        return ground
    pattern, fill = element.get(VAL, "clear"), element.get(w("fill"), "auto")
    if pattern == "solid":
        fill = element.get(w("color"), "auto")
        return UNKNOWN if fill == "auto" else fill
    if pattern not in {"clear", "nil"}:
        return UNKNOWN
    return ground if fill == "auto" else fill


def _channels(colour: str) -> tuple[int, int, int] | None:
    try:
        value = int(colour, 16)
    except ValueError:
        return None
    return (value >> 16 & 255, value >> 8 & 255, value & 255) if len(colour) == len(PAPER) else None


def _alike(one: str, other: str) -> bool:
    a, b = _channels(one), _channels(other)
    return a is not None and b is not None and all(abs(x - y) <= _ALIKE for x, y in zip(a, b, strict=True))


class Visibility:
    """Judges runs by direct properties, character style, paragraph style and document defaults, in that order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_style: dict[tuple[str, str], Mapping[str, Element]] = {}
        self._plain: dict[tuple[str, str], str] = {}

    def paragraph_ground(self, paragraph: Element, style_id: str, ground: str) -> str:
        """Return the ground of a paragraph: its own shading over its style's over the ground given."""
        own = paragraph.find(f"{PPR}/{_SHADE}")
        return shade(self._styles.paragraph_properties(style_id).get(_SHADE) if own is None else own, ground)

    def table_ground(self, table: Element, ground: str) -> str:
        """Return the ground of a table: unknown where its style shades any part of it."""
        own = table.find(w("tblPr"))
        style = self._styles.get(child_value(own, w("tblStyle")) or "")
        if style is not None and any(
            next(one.element.iter(_SHADE), None) is not None for one in self._styles.chain(style.id)
        ):
            return UNKNOWN
        return shade(None if own is None else own.find(_SHADE), ground)

    def hidden(self, direct: Element | None, paragraph_style: str, ground: str) -> str:
        """Return why a run is not seen ("vanish", "white", "tiny", ...), "" where it is seen."""
        own = {tag: one for tag, one in properties(direct).items() if tag in _TELLING}
        if own:
            return self._judge(own, paragraph_style, ground)
        key = (paragraph_style, ground)
        if key not in self._plain:
            self._plain[key] = self._judge({}, paragraph_style, ground)
        return self._plain[key]

    def _judge(self, own: Mapping[str, Element], paragraph_style: str, ground: str) -> str:
        character_style = own[_STYLE].get(VAL, "") if _STYLE in own else ""
        look = {**self._from_styles(paragraph_style, character_style), **own}
        for tag, reason in ((_VANISH, "vanish"), (_STRIKE, "struck")):
            given = is_on(own[tag]) if tag in own else self._styles.toggle(tag, paragraph_style, character_style)
            if given:
                return reason
        return self._judge_look(look, ground)

    def _judge_look(self, look: Mapping[str, Element], ground: str) -> str:
        if is_on(look.get(_WEB_HIDDEN)):
            return "web-hidden"
        if is_on(look.get(_DOUBLE_STRIKE)):
            return "struck"
        if (_number(look.get(_SIZE)) or _TINY + 1) <= _TINY:
            return "tiny"
        if (_number(look.get(_SCALE)) or _NARROW + 1) <= _NARROW:
            return "squeezed"
        ground = _ground(look, ground)
        colour = look[_COLOR].get(VAL, "auto") if _COLOR in look else "auto"
        return "white" if ground != UNKNOWN and _alike(colour, ground) else ""

    def _from_styles(self, paragraph_style: str, character_style: str) -> Mapping[str, Element]:
        key = (paragraph_style, character_style)
        if key not in self._by_style:
            self._by_style[key] = {
                **properties(self._styles.default_run),
                **self._styles.run_properties(paragraph_style),
                **self._styles.run_properties(character_style),
            }
        return self._by_style[key]


def _ground(look: Mapping[str, Element], ground: str) -> str:
    highlight = look[_HIGHLIGHT].get(VAL, "none") if _HIGHLIGHT in look else "none"
    if highlight != "none":
        return _HIGHLIGHTS.get(highlight, UNKNOWN)
    return shade(look.get(_SHADE), ground)
