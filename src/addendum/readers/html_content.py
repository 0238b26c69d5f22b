"""Which part of a web page is the text itself, and what is furniture: navigation, banners, site heads and feet."""

import re
from typing import Final

from lxml.html import HtmlElement

# fmt: off
UNSEEN: Final = frozenset({
    "script", "style", "head", "title", "meta", "link", "template", "noscript", "svg", "canvas", "iframe", "object",
    "embed", "audio", "video", "map", "datalist", "param", "source", "track", "col", "colgroup", "math",
})
# fmt: on
"""Elements whose text no reader sees (or that is not text)."""

_FURNITURE_TAGS: Final = frozenset({"nav", "menu"})
_SITE_TAGS: Final = frozenset({"header", "footer", "aside"})
_FURNITURE_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"})
# fmt: off
_FURNITURE_WORDS: Final = frozenset({
    "cookie", "cookies", "cookiebanner", "cookieconsent", "navbar", "nav", "navigation", "breadcrumb",
    "breadcrumbs", "topbar", "sidebar", "skip", "skiplink", "footer", "sitefooter", "siteheader", "toolbar",
    "share", "sharing", "pagination",
})
# fmt: on
_WORD: Final = re.compile(r"[a-z]+")
_LARGEST_SHARE: Final = 0.3
_MAIN_SHARE: Final = 0.5


def visible_length(element: HtmlElement) -> int:
    """Return how many characters an element holds outside scripts and the like."""
    return sum(len(text.strip()) for text in _texts(element))


def _texts(element: HtmlElement) -> list[str]:
    texts: list[str] = []
    for found in element.iter():
        if isinstance(found.tag, str) and found.tag not in UNSEEN and found.text:
            texts.append(found.text)
        if found is not element and found.tail:
            texts.append(found.tail)
    return texts


def main_content(body: HtmlElement) -> HtmlElement:
    """Return the element that holds the text: ``main`` or the longest article if it holds most, else the body."""
    whole = visible_length(body)
    candidates = [*body.iter("main"), *body.iterfind(".//*[@role='main']"), *body.iter("article")]
    best = max(candidates, key=visible_length, default=body)
    return best if visible_length(best) >= _MAIN_SHARE * whole else body


def is_furniture(element: HtmlElement, whole: int) -> bool:
    """Return whether the element is furniture of the site; ``whole`` is the length of the page's text."""
    if element.tag in {"body", "html", "main", "article", "form"}:
        return False
    named = element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES
    if not named and element.tag in _SITE_TAGS:
        named = not any(ancestor.tag in {"main", "article", "section"} for ancestor in element.iterancestors())
        named = named and element.find(".//h1") is None
    if not named:
        words = _WORD.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
        named = bool(_FURNITURE_WORDS.intersection(words))
    return named and visible_length(element) <= _LARGEST_SHARE * whole
