"""What a language must tell for its texts to be spoiled; a language without this table has no mutants yet."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

Swap = tuple[str, str]
"""Regular expression (letter case ignored) and its replacement."""

_BEGINS = re.compile(r"(?:^|[.!?]|\n)\s*$")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Replacements made together, in one pass: the first pattern that fits at a place wins."""

    swaps: tuple[Swap, ...]

    def apply(self, text: str) -> str:
        """Return the text with every place replaced; a sentence still begins with a capital."""
        joined = re.compile(
            "|".join(f"(?P<s{at}>{pattern})" for at, (pattern, _) in enumerate(self.swaps)), re.IGNORECASE
        )

        def put(match: re.Match[str]) -> str:
            new = self.swaps[int((match.lastgroup or "s0")[1:])][1]
            return new[:1].upper() + new[1:] if _BEGINS.search(text, 0, match.start()) else new

        return joined.sub(put, text)


@dataclass(frozen=True, slots=True)
class MutationWords:
    """The spoiling words of one language. Patterns must have no groups that capture."""

    negate: tuple[Recipe, ...]
    deny: tuple[Recipe, ...]
    """For statements, which oblige nobody."""
    weaken: tuple[Recipe, ...]
    objects: tuple[Recipe, ...]
    late: tuple[Recipe, ...]
    exceptions: tuple[str, ...]
    """Put before the full stop of each sentence; {processor} is the text's word for the processor."""
    definitions: tuple[str, ...]
    """{sentence} is the text without its full stop, begun with a small letter."""
    recitals: tuple[str, ...]
    """{text} is the text as it is."""
    blanks: tuple[str, ...]
    """What stands in place of a fact nobody has filled in."""
    controllers: tuple[str, ...]
    """Names a text may have for the controller, those it is swapped by first."""
    processors: tuple[str, ...]
    filler: tuple[str, ...]
    """Words without meaning here, to dilute with."""
    settled_roles: str
    """Pattern of a text that says who is controller and who processor: swapping names there changes nothing."""
    fact_begins: tuple[str, ...]
    """Patterns behind which a fact stands ("types of data:"), the surest first."""


@cache
def words_for(language: str) -> MutationWords | None:
    """Return the table of a language, or None where there is none yet."""
    name = f"{__package__}.{language}"
    try:
        module = import_module(name)
    except ModuleNotFoundError:
        return None
    words: MutationWords = module.WORDS
    return words
