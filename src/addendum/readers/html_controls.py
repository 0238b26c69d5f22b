"""What a reader sees of a form's controls: boxes ticked or not, values, and blanks to fill in."""

from typing import Final

from lxml.html import HtmlElement

from addendum.readers.html_text import BLANK

TICKED: Final = "\u2611"
EMPTY_BOX: Final = "\u2610"
CHOSEN: Final = "\u25c9"
OPEN_CHOICE: Final = "\u25cb"

_BUTTONS: Final = frozenset({"submit", "button", "reset"})
_NO_TEXT: Final = frozenset({"hidden", "image", "file", "range", "color", "password"})


def control_text(element: HtmlElement) -> str | None:
    """Return what a control shows, or None if the element is no control; what it holds is then read no further."""
    if element.tag == "input":
        return _input(element)
    if element.tag == "textarea":
        return f" {(element.text or '').strip() or BLANK} "
    if element.tag == "select":
        options = list(element.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return " " + ", ".join(option.text_content().strip() for option in chosen) + " "
    return None


def _input(element: HtmlElement) -> str:
    kind = (element.get("type") or "text").lower()
    value = (element.get("value") or "").strip()
    ticked = element.get("checked") is not None
    if kind in _NO_TEXT or "display:none" in (element.get("style") or "").replace(" ", ""):
        return ""
    if kind == "checkbox":
        return f" {TICKED if ticked else EMPTY_BOX} "
    if kind == "radio":
        return f" {CHOSEN if ticked else OPEN_CHOICE} "
    if kind in _BUTTONS:
        return f" {value} "
    return f" {value or BLANK} "
