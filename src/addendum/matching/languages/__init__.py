"""The grammar of each language the product judges in: data, one file each."""

from functools import cache
from importlib import import_module

from addendum.matching.grammar import Grammar

JUDGED = ("en", "de", "fr", "es", "it", "nl")


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a language, or None where there is none."""
    if language not in JUDGED:
        return None
    try:
        module = import_module(f"addendum.matching.languages.{language}")
    except ModuleNotFoundError:
        return None
    found: Grammar = module.GRAMMAR
    return found
