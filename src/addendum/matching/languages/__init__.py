"""The grammar of each language the product judges in: data, one file each."""

from functools import cache
from importlib import import_module

from addendum.matching.grammar import Grammar

NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "da": "Danish",
    "sv": "Swedish",
    "no": "Norwegian",
    "pt": "Portuguese",
    "pl": "Polish",
    "cs": "Czech",
    "fi": "Finnish",
}
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


def why_not_judged(language: str) -> str:
    """Return, in words for people, why an agreement in a language was not judged."""
    name = NAMES.get(language)
    if name is None:
        return "The language of the agreement could not be told."
    if language in JUDGED:
        return f"The agreement is in {name}; the library has no {name} wording yet."
    judged = ", ".join(NAMES[one] for one in JUDGED)
    return f"The agreement is in {name}; only these languages are reviewed: {judged}."
