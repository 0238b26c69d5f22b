"""Our wording in the partner's words: placeholders filled, articles made to fit, blanks collected."""

import re
from dataclasses import dataclass

from addendum.errors import LibraryError
from addendum.matching.own_terms import PartyWord, Terms
from addendum.matching.own_words import melted

_PLACEHOLDER = re.compile(
    r"(?P<article>\b(?:[Tt]he|[Tt]his|[Tt]hese|[Aa]n?) )?\{(?P<name>\w+)\}(?P<possessive>['’]s\b)?(?P<plural>s\b)?"
)
_SUBPROCESSOR = re.compile(r"\bsub-processor(?=s?\b)", re.IGNORECASE)
_SERVICES = re.compile(r"\bof (?:the )?services(?: relating to processing)?\b")
_BLANK = re.compile(r"\[●: ([^\]]+)\]")
_AS_SUBJECT = re.compile(r" (?:is|has|does|[a-z]+[^s\W]s)\b")
_SENTENCE_START = re.compile(r"(?:[.!?] |\n)$")


def blanks_in(text: str) -> tuple[str, ...]:
    """Return what the visible blanks of the text ask for, in order, each once."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def fill(text: str, terms: Terms) -> str:
    """Return the text with each placeholder replaced by the partner's word, with the article it has there (English).

    A sub-processor is spelt as the partner spells it, also where our text has the plain word; so are the law and
    the services where the partner defines a term for them.

    Raises:
        LibraryError: for a placeholder that does not exist.
    """
    text = _in_defined_terms(_SUBPROCESSOR.sub("{Subprocessor}", text), terms)
    out: list[str] = []
    place = 0
    while match := _PLACEHOLDER.search(text, place):
        out.append(text[place : match.start()])
        word = _Use(text, match, terms).word()
        capital = (match["article"] or "a")[0].isupper() or _starts_sentence(out, text)
        out = [melted("".join(out), capitalised(word) if capital else word, terms.language)]
        place = match.end()
    filled = "".join([*out, text[place:]])
    return re.sub(r"(?<=\w)'", terms.apostrophe, filled)


def _in_defined_terms(text: str, terms: Terms) -> str:
    """Return the text with the partner's defined terms for the law and for the services."""
    if terms.law:
        text = text.replace("data protection law", terms.law)
    return _SERVICES.sub(f"of the {terms.services}", text) if terms.services else text


def capitalised(text: str) -> str:
    """Return the text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _starts_sentence(out: list[str], text: str) -> bool:
    """Return whether the next word begins a sentence: behind another one, or first in a text that is one."""
    before = "".join(out)
    if not before.strip():
        return text.rstrip().endswith((".", "!", "?"))
    return _SENTENCE_START.search(before[-3:]) is not None


@dataclass(frozen=True, slots=True)
class _Use:
    """One placeholder where it stands."""

    text: str
    match: re.Match[str]
    terms: Terms

    def word(self) -> str:
        """Return the words for it."""
        terms, name = self.terms, self.match["name"]
        if name in {"Controller", "Processor"}:
            return self._party(terms.controller if name == "Controller" else terms.processor)
        if name == "Agreement":
            return self._paper() + self._ending()
        plain = {"Subprocessor": terms.subprocessor, "PersonalData": terms.personal_data, "shall": terms.shall}
        if name not in plain:
            raise LibraryError(f"There is no placeholder {{{name}}}.")
        return self._articled(plain[name]) + self._ending()

    def _ending(self) -> str:
        return (self.match["possessive"] or "") + (self.match["plural"] or "")

    def _articled(self, word: str) -> str:
        """Return the word behind its article, "a" and "an" made to fit."""
        article = (self.match["article"] or "").strip()
        if article.lower() in {"a", "an"}:
            article = "an" if word[0].lower() in "aeiou" else "a"
        return f"{article} {word}".strip()

    def _paper(self) -> str:
        """Return the paper's word for itself; where one in the plural would need another verb, a plain one."""
        is_plural = self.terms.agreement.startswith("these ")
        return (
            "this agreement" if is_plural and _AS_SUBJECT.match(self.text, self.match.end()) else self.terms.agreement
        )

    def _party(self, party: PartyWord) -> str:
        article = (self.match["article"] or "").strip().lower()
        if self.terms.language != "en" or article in {"a", "an"}:
            return self._articled(party.word) + self._ending()
        ending = "'" if self.match["possessive"] and party.word.endswith("s") else self._ending()
        return ("the " if party.article else "") + party.word + ending
