"""What stands beside a control of a form, as its visitor reads it."""

from lxml import html

_LONGEST = 400
_CLIMB = 3
"""How many elements up the words of a control without a label are looked for."""


def text_of(element: html.HtmlElement) -> str:
    """Return the visible text of an element, scripts and styles left out, white space joined."""
    parts = element.xpath(".//text()[not(ancestor::script) and not(ancestor::style)]")
    return " ".join(" ".join(str(part) for part in parts).split())


def label_of(element: html.HtmlElement, page: html.HtmlElement) -> str:
    """Return the label of a control: its own words, that for or around it, the one it names, else what follows."""
    if element.tag not in ("input", "select") and text_of(element):
        return _cut(text_of(element))
    own = element.get("id")
    for label in page.iter("label") if own else ():
        if label.get("for") == own and text_of(label):
            return _cut(text_of(label))
    around = next((above for above in element.iterancestors("label")), None)
    if around is not None and text_of(around):
        return _cut(text_of(around))
    named = " ".join(text_of(one) for key in _ids(element) for one in page.xpath(".//*[@id=$key]", key=key))
    return _cut(named or _beside(element) or str(element.get("aria-label", "")))


def _ids(element: html.HtmlElement) -> list[str]:
    return str(element.get("aria-labelledby", "")).split()


def _beside(element: html.HtmlElement) -> str:
    """Return the text behind the control, else the nearest text around it."""
    if (element.tail or "").strip():
        return " ".join((element.tail or "").split())
    follower = element.getnext()
    if follower is not None and follower.tag in ("span", "label", "p", "a", "strong", "em") and text_of(follower):
        return text_of(follower)
    for above in list(element.iterancestors())[:_CLIMB]:
        if text_of(above):
            return text_of(above)
    return ""


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
