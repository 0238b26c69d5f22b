"""Checks the sign expressions of a library against the parser that will run them (addendum.matching.signs)."""

import re
from collections.abc import Callable, Container

Checker = Callable[[str, Container[str]], str]
"""Takes an expression and the names of the terms there are; gives what is wrong, "" where nothing is."""

ROLES = frozenset({"processor", "controller", "subprocessor"})
PLACES = frozenset({"designates_controller", "designates_processor", "entry", "stated", "heading"})
"""Where a party is given a role; the first word behind a lead-in or a table header, or behind any heading or label; and
the words of a heading."""
_ARTICLE = re.compile(r"art[1-9]\d?\Z")


def sign_fault(expression: str, terms: Container[str]) -> str:
    """Return why the expression cannot be used, or ""."""
    from addendum.matching.signs import parse  # noqa: PLC0415 - a fresh compiled playbook is read without it

    try:
        names = parse(expression).terms
    except ValueError as error:
        return f"{error}."
    return _unknown(names, terms)


def phrase_fault(phrase: str, terms: Container[str]) -> str:
    """Return why the phrase of a term cannot be used, or ""."""
    from addendum.matching.signs import parse_phrase  # noqa: PLC0415 - see above

    if " + " in phrase or " / " in phrase or " ! " in phrase:
        return f'"{phrase}": a term is a list of phrases; " + ", " / " and " ! " belong to expressions.'
    try:
        pieces = parse_phrase(phrase)
    except ValueError as error:
        return f"{error}."
    return _unknown(frozenset(piece.word for piece in pieces if piece.is_term), terms)


def unchecked(expression: str, terms: Container[str]) -> str:
    """Find no fault: for the build of a wheel, where the matching package's dependencies are not installed."""
    del expression, terms
    return ""


def _unknown(names: frozenset[str], terms: Container[str]) -> str:
    for name in sorted(names):
        if name not in terms and name not in ROLES | PLACES and not _ARTICLE.match(name):
            return f"There is no term @{name}."
    return ""
