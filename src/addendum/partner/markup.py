"""The source of a web page made ready for parsing: without tags of template systems, with what they decide."""

import re

UNDECIDED = "data-tick-decided-elsewhere"
"""The attribute a control gets whose tick a template decides when the page is made."""

_TEMPLATE = re.compile(r"<\?(?:php|=).*?\?>|\{\{.*?\}\}|\{%.*?%\}|<%.*?%>", re.DOTALL)
_CONDITION = re.compile(
    r"(?:\{\{-?\s*#?if\b[^{}]*\}\}|\{%-?\s*if\b[^%]*%\}|<\?php\s+if\b[^?]*\?>)([^<>{}]*)"
    r"(?:\{\{-?\s*/?(?:end|if)\b[^{}]*\}\}|\{%-?\s*endif[^%]*%\}|<\?php\s+endif[^?]*\?>)"
)
_STATEMENT = re.compile(
    r"\{%|<\?php\s+(?!echo|print|esc_|_e\b)|"
    r"\{\{-?\s*(?:[#/]|(?:if|else|end|range|define|template|block|with|parent)\b)|<%(?!=)"
)
_TICK = re.compile(r"\b(?:checked|selected)\b", re.IGNORECASE)


def plain_markup(source: str) -> str:
    """Return the source without tags of template systems, line for line; ticks they decide become UNDECIDED."""
    return _without(_TEMPLATE, _without(_CONDITION, source))


def is_template(source: str) -> bool:
    """Tell whether a source holds tags of a template system, so that it is made into a page only later."""
    return bool(_TEMPLATE.search(source))


def leaves_words_open(source: str) -> bool:
    """Tell whether a template fills in words that a visitor reads: what they say is not in the source."""
    return any(
        not _STATEMENT.match(tag.group(0)) and not _is_in_a_tag(_TEMPLATE.sub("", source[: tag.start()]))
        for tag in _TEMPLATE.finditer(source)
    )


def _without(tags: re.Pattern[str], source: str) -> str:
    """Return the source without the tags: their lines stay, and a mark where they decide a tick inside an element."""
    done, at = "", 0
    for found in tags.finditer(source):
        done += source[at : found.start()]
        mark = UNDECIDED if _TICK.search(found.group(0)) and _is_inside_an_element(done) else ""
        lines = "\n" * found.group(0).count("\n")
        done, at = f"{done} {mark}{lines} ", found.end()
    return done + source[at:]


def _is_inside_an_element(before: str) -> bool:
    return _is_in_a_tag(before) and not _is_in_a_value(before)


def _is_in_a_tag(before: str) -> bool:
    return before.rfind("<") > before.rfind(">")


def _is_in_a_value(before: str) -> bool:
    """Tell whether a place lies between the quotation marks of an attribute."""
    tag = before[before.rfind("<") :]
    return tag.count('"') % 2 == 1
