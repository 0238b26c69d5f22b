"""What stands around the controls of a form: its paragraphs, its buttons, and the text right beside it."""

from collections.abc import Iterator

from lxml import html

from addendum.partner.labels import text_of

_PARAGRAPHS = ("p", "li", "small", "span", "label", "div", "h1", "h2", "h3", "legend", "td")
_BLOCKS = frozenset({"p", "div", "li", "label", "ul", "form", "table"})
_BUTTONS = ".//button | .//input[@type='submit' or @type='button'] | .//*[@role='button']"
_NEAR = 2
"""How many elements before and behind a form that stands bare on its page belong to it."""


def paragraphs(group: html.HtmlElement) -> Iterator[str]:
    """Yield the texts of a form's innermost paragraphs in order, behind them what stands in no paragraph."""
    for element in group.iter(*_PARAGRAPHS):
        text = text_of(element)
        if text and not any(child.tag in _BLOCKS for child in element):
            yield text
    bare = " ".join(" ".join(str(part) for part in group.xpath("text()")).split())
    if bare:
        yield bare


def buttons(group: html.HtmlElement) -> tuple[str, ...]:
    """Return what the buttons of a form say."""
    found = (text_of(one) or str(one.get("value", "")) for one in group.xpath(_BUTTONS))
    return tuple(text for text in found if text)


def beside(group: html.HtmlElement) -> tuple[str, ...]:
    """Return the texts right beside a form: of the element that holds it, else of its next neighbours on the page."""
    parent = group.getparent()
    if parent is None:
        return ()
    at = parent.index(group)
    neighbours = list(parent) if parent.tag != "body" else list(parent[max(at - _NEAR, 0) : at + _NEAR + 1])
    texts = (text_of(one) for one in neighbours if one is not group and one.tag not in ("form", "nav", "footer"))
    return tuple(text for text in texts if text)


def links(group: html.HtmlElement) -> tuple[str, ...]:
    """Return the texts of the links in a form and right beside it."""
    parent = group.getparent()
    near = [one for one in parent if one.tag not in ("form", "nav", "footer")] if parent is not None else []
    found = (text_of(link) for part in (group, *near) for link in part.iter("a"))
    return tuple(dict.fromkeys(text for text in found if text))
