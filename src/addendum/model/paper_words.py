"""By which words a paper of a partner is known for what it is. Data only; the words stand in clauses/partner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of paper ("privacy-policy") and the regular expressions that show it."""

    kind: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What a title names, surest first, and what a text without such a title speaks of."""

    titles: tuple[KindWords, ...]
    words: tuple[KindWords, ...]
