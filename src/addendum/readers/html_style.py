"""What a web page hides from its reader: by attributes, inline style and simple rules of its own style sheets."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

_SIMPLE: Final = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_NAMES: Final = re.compile(r"([.#])([\w-]+)")
_LENGTH: Final = re.compile(r"(-?\d{0,6}(?:\.\d{1,4})?)(px|pt|em|rem|%|vw|vh)?")
_FAR: Final = -900.0
_TINY: Final = 2.0
_FAINT: Final = 0.05
_MOST_RULES: Final = 3_000
_WHITE: Final = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)", "transparent"})
_NO_GROUND: Final = frozenset({"", "none", "transparent", "inherit", "initial", "#fff", "#ffffff", "white"})

Style = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Part:
    """One simple selector: a tag, ids and classes that an element must have."""

    tag: str
    names: tuple[tuple[str, str], ...]

    def fits(self, element: HtmlElement) -> bool:
        if self.tag and element.tag != self.tag:
            return False
        classes = (element.get("class") or "").split()
        return all(name in classes if sign == "." else element.get("id") == name for sign, name in self.names)


@dataclass(frozen=True, slots=True)
class _Rule:
    parts: tuple[_Part, ...]
    """From the outermost ancestor to the element itself."""
    style: Style

    def fits(self, element: HtmlElement) -> bool:
        if not self.parts[-1].fits(element):
            return False
        wanted = list(self.parts[:-1])
        for ancestor in element.iterancestors():
            if not wanted:
                break
            if wanted[-1].fits(ancestor):
                wanted.pop()
        return not wanted


class Sheet:
    """The rules of a page's style elements that can hide; only those with tags, ids and classes are read."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rules = [rule for text in texts for rule in _rules(text)][:_MOST_RULES]

    def why_hidden(self, element: HtmlElement) -> str:
        """Return why a reader does not see the element and what is in it, or ""."""
        if element.get("hidden") is not None:
            return "hidden"
        if element.tag == "dialog" and element.get("open") is None:
            return "a closed dialog"
        return _why(self._style(element), element)

    def _style(self, element: HtmlElement) -> Style:
        style: dict[str, str] = {}
        for rule in self._rules:
            if rule.fits(element):
                style.update(rule.style)
        style.update(_declarations(element.get("style") or ""))
        return style


def _rules(text: str) -> Iterable[_Rule]:
    for rule in _without_comments(text).split("}"):
        head, brace, body = rule.rpartition("{")
        selectors = head.rpartition("{")[2]
        if not brace or "@" in head:
            # A rule for print or for small screens only does not hide anything on the page as it is seen.
            continue
        style = {name: value for name, value in _declarations(body).items() if name in _CAN_HIDE}
        if not style:
            continue
        for selector in selectors.split(","):
            parts = _parts(selector)
            if parts:
                yield _Rule(parts, style)


def _without_comments(text: str) -> str:
    kept = [part.rpartition("*/")[2] if number else part for number, part in enumerate(text.split("/*"))]
    return "".join(kept)


# fmt: off
_CAN_HIDE: Final = frozenset({
    "display", "visibility", "opacity", "font-size", "color", "background", "background-color", "text-indent",
    "left", "top", "position", "clip", "height", "width", "max-height", "max-width", "overflow",
})
# fmt: on


def _parts(selector: str) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    for word in selector.replace(">", " ").split():
        match = _SIMPLE.fullmatch(word)
        if match is None or not word:
            return ()
        parts.append(_Part((match[1] or "").lower(), tuple(_NAMES.findall(match[2]))))
    return tuple(parts)


def _declarations(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in text[:5000].split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def _why(style: Style, element: HtmlElement) -> str:
    tiny = _number(style.get("font-size"), 16.0) < _TINY and not style.get("font-size", "").endswith(("em", "%"))
    white = style.get("color", "").replace(" ", "") in _WHITE
    reasons = (
        (style.get("display") == "none", "display: none"),
        (style.get("visibility") in {"hidden", "collapse"}, "visibility: hidden"),
        (_number(style.get("opacity"), 1.0) <= _FAINT, "opacity: 0"),
        (tiny, "tiny text"),
        (_is_off_page(style), "off the page"),
        (_is_without_height(style), "no height"),
        (white and not _has_ground(element, style), "white text"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _is_off_page(style: Style) -> bool:
    placed = style.get("position") in {"absolute", "fixed", "relative"}
    moved = min(_number(style.get("left"), 0.0), _number(style.get("top"), 0.0)) if placed else 0.0
    clipped = placed and style.get("clip", "").replace(" ", "").startswith(
        ("rect(0,0,0,0", "rect(0000", "rect(1px,1px")
    )
    return moved <= _FAR or _number(style.get("text-indent"), 0.0) <= _FAR or clipped


def _is_without_height(style: Style) -> bool:
    none = any(_number(style.get(side), 100.0) == 0 for side in ("height", "width", "max-height", "max-width"))
    return none and style.get("overflow") in {"hidden", "clip"}


def _has_ground(element: HtmlElement, style: Style) -> bool:
    """Return whether anything behind the text may be other than white; a class may always bring a ground."""
    for name in ("background", "background-color"):
        if style.get(name, "") not in _NO_GROUND:
            return True
    return any(
        ancestor.get("class") or ancestor.get("bgcolor") or "background" in (ancestor.get("style") or "")
        for ancestor in element.iterancestors()
    )


def _number(value: str | None, default: float) -> float:
    match = _LENGTH.fullmatch(value or "")
    if match is None or match[1] in {"", "-", "."}:
        return default
    try:
        return float(match[1])
    except ValueError:
        return default
