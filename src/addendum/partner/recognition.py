"""What a paper is, told by its content alone: its title, else the words it uses most."""

import re
from functools import cache
from typing import Final

from addendum.model.agreement import Agreement, ProvisionKind
from addendum.model.paper_words import KindWords, PaperKind, PaperWords
from addendum.partner.forms import read_forms
from addendum.partner.papers import Recognised

_FIRST: Final = 4
"""Among how many first headings and lines a paper says what it is."""
_LONGEST_TITLE: Final = 110
_FEWEST_WORDS: Final = 3
_SHORT: Final = 60
"""A page of a form has at most so many paragraphs of its own."""


def recognise(agreement: Agreement, words: PaperWords, markup: str | None = None) -> Recognised:
    """Return what a paper is, and the words that show it.

    Args:
        agreement: The paper as it was read.
        words: By which papers are known.
        markup: Its source where it is a web page.
    """
    asked = _asked_for(markup) if markup is not None else ""
    if asked and len(agreement.provisions) <= _SHORT:
        return Recognised(PaperKind.FORM, f"it asks its visitors to fill in and tick: {asked}")
    return _by_title(agreement, words) or _by_words(agreement, words)


def _asked_for(markup: str) -> str:
    """Return what a page asks for: the names of its boxes, else of its fields; empty where it asks for nothing."""
    forms = read_forms(markup)
    boxes = [control.label or control.name for form in forms for control in form.controls if control.kind != "hidden"]
    if boxes:
        return boxes[0] or "a box without a label"
    field = re.search(r"<input[^<>]*type=[\"']?(?:email|password)", markup, re.IGNORECASE)
    return "an address" if field or any(form.built_by_script for form in forms) else ""


def _by_title(agreement: Agreement, words: PaperWords) -> Recognised | None:
    for title in _titles(agreement):
        for kind, pattern in _patterns(words.titles):
            found = pattern.search(title)
            if found:
                return Recognised(kind, f"it is headed “{title}”")
    return None


def _titles(agreement: Agreement) -> list[str]:
    shown = [p for p in agreement.provisions if p.story == "body"]
    heads = [p.text for p in shown if p.kind in (ProvisionKind.TITLE, ProvisionKind.HEADING)][:2]
    first = [p.text for p in shown[:_FIRST]]
    titles = dict.fromkeys(" ".join(text.split()) for text in (agreement.title, *heads, *first))
    return [title for title in titles if 0 < len(title) <= _LONGEST_TITLE]


def _by_words(agreement: Agreement, words: PaperWords) -> Recognised:
    text = "\n".join(provision.text for provision in agreement.provisions)
    patterns = dict(_patterns(words.words))
    counts = {kind: len(pattern.findall(text)) for kind, pattern in patterns.items()}
    best = max(counts, key=lambda kind: counts[kind])
    if counts[best] < _FEWEST_WORDS:
        return Recognised(PaperKind.OTHER, "neither its title nor its words are those of a paper that is checked")
    found = list(dict.fromkeys(each.group(0).lower() for each in patterns[best].finditer(text)))[:3]
    return Recognised(best, f"it speaks of {', '.join(found)}")


@cache
def _patterns(kinds: tuple[KindWords, ...]) -> tuple[tuple[PaperKind, re.Pattern[str]], ...]:
    return tuple((one.kind, re.compile("|".join(one.named), re.IGNORECASE)) for one in kinds)
