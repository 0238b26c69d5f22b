"""What a paper of a partner may be, and by which words it is known. Data only; the words stand in clauses/partner."""

from dataclasses import dataclass
from enum import StrEnum


class PaperKind(StrEnum):
    """What a paper is, told by its content."""

    AGREEMENT = "agreement"
    ANNEX = "annex"
    AMENDMENT = "amendment"
    PRIVACY_POLICY = "privacy-policy"
    COOKIE_POLICY = "cookie-policy"
    TERMS = "terms"
    SECURITY = "security"
    FORM = "form"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of paper and the regular expressions that show it."""

    kind: PaperKind
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What a title names, surest first, and what a text without such a title speaks of."""

    titles: tuple[KindWords, ...]
    words: tuple[KindWords, ...]
