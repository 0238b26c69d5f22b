"""Instructions of template languages (PHP, Liquid, Jinja, Blade, Go) that stand in a source and not in the page."""

import re
from typing import Final

_PAIRS: Final = (("{%", "%}"), ("{#", "#}"), ("<?", "?>"), ("<%", "%>"))
_LINES: Final = re.compile(
    r"^[ \t]{0,80}@(?:extends|section|endsection|include|yield|if|else|elseif|endif|foreach|endforeach|csrf|push)\b"
    r"[^\n]{0,500}$",
    re.MULTILINE,
)
_GO: Final = re.compile(
    r"\{\{-? {0,4}(?:(?:if|else|range|with|define|block|template|/\*)[^{}\w][^{}]{0,500}|(?:end|else) {0,4}-?)\}\}"
)


def without_instructions(text: str) -> tuple[str, int]:
    """Return the text without template instructions, and how many there were; an XML declaration is none."""
    count = 0
    for opening, closing in _PAIRS:
        text, found = _without(text, opening, closing)
        count += found
    for pattern in (_LINES, _GO):
        text, found = pattern.subn("", text)
        count += found
    return text, count


def _without(text: str, opening: str, closing: str) -> tuple[str, int]:
    """Cut from each opening to the next closing mark, in one pass; without a closing mark, to the end (as PHP does)."""
    kept: list[str] = []
    count = place = 0
    while (start := text.find(opening, place)) >= 0:
        kept.append(text[place:start])
        end = text.find(closing, start + 2)
        if end < 0:
            place = len(text) if opening == "<?" else start
            break
        count += not text.startswith("<?xml", start)
        place = end + 2
    kept.append(text[place:])
    return "".join(kept), count
