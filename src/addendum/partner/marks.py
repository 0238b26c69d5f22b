"""Sentences of a paper, and by which phrases they are known."""

import re
from collections.abc import Iterator
from functools import cache

from addendum.matching.languages import grammar
from addendum.matching.sentences import spans
from addendum.model.agreement import Provision, ProvisionKind
from addendum.model.partner_law import Marks
from addendum.partner.papers import Paper

_ALSO_SHORT = ("eu-u.s", "swiss-u.s", "u.k")
_NO_STATEMENT = frozenset({ProvisionKind.HEADER, ProvisionKind.FOOTER, ProvisionKind.HEADING})
_NOTHING = re.compile(r"(?!)")
_BETWEEN, _END = r"[\s,.‐-―-]*", r"(?!\w)"


@cache
def pattern_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return an expression that finds any of the phrases; a hyphen is a space or nothing, ``*`` the rest of a word."""
    if not phrases:
        return _NOTHING
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, phrases))})", re.IGNORECASE)


def _expression(phrase: str) -> str:
    *words, last = phrase.split()
    inner = (re.escape(word.rstrip("*")) + r"\w*" * word.endswith("*") for word in words)
    return _BETWEEN.join((*inner, re.escape(last.rstrip("*")) + _END * (not last.endswith("*"))))


def holds(marks: Marks, sentence: str) -> bool:
    """Tell whether a sentence is known by the marks."""
    wanted = (marks.about, marks.says, *([marks.also] if marks.also else []))
    return all(pattern_of(phrases).search(sentence) for phrases in wanted) and not pattern_of(marks.unless).search(
        sentence
    )


def sentences_of(paper: Paper) -> Iterator[tuple[Provision, str]]:
    """Yield each sentence of a paper with the provision it stands in; headings and running heads state nothing."""
    english = grammar("en")
    short = (*(english.abbreviations if english else ()), *_ALSO_SHORT)
    for provision in paper.agreement.provisions:
        if provision.kind not in _NO_STATEMENT:
            for start, end, _ in spans(provision.text, short):
                yield provision, provision.text[start:end].strip()
