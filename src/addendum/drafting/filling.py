"""Our wording in the partner's words: placeholders filled, articles and verbs made to agree, blanks collected."""

import re
from dataclasses import dataclass

from addendum.errors import LibraryError
from addendum.matching.own_terms import PartyWord, Terms

_PLACEHOLDER = re.compile(
    r"(?P<article>\b(?:[Tt]he|[Tt]his|[Tt]hese|[Aa]n?) )?\{(?P<name>\w+)\}(?P<possessive>['’]s\b)?(?P<plural>s\b)?"
)
_BLANK = re.compile(r"\[●: ([^\]]+)\]")
_VERB = re.compile(r"(?P<gap> )(?P<word>[a-z]+)\b")
_IRREGULAR = {"is": "are", "has": "have", "does": "do", "was": "were", "itself": "itself"}
_MODALS = frozenset({"shall", "will", "may", "must", "can", "cannot", "should", "would", "only", "also"})
_NOT_VERBS = frozenset({"as", "always", "its", "this", "thus", "unless", "across", "less", "nevertheless"})
_SENTENCE_START = re.compile(r"(?:[.!?] |\n)$")


def blanks_in(text: str) -> tuple[str, ...]:
    """Return what the visible blanks of the text ask for, in order, each once."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def fill(text: str, terms: Terms) -> str:
    """Return the text with each placeholder replaced by the partner's word, grammar kept (English).

    Raises:
        LibraryError: for a placeholder that does not exist.
    """
    out: list[str] = []
    place = 0
    while match := _PLACEHOLDER.search(text, place):
        out.append(text[place : match.start()])
        word, place = _Use(text, match, terms).word()
        capital = (match["article"] or "a")[0].isupper() or _starts_sentence(out, text)
        out.append(capitalised(word) if capital else word)
    filled = "".join([*out, text[place:]])
    if terms.apostrophe != "'":
        filled = re.sub(r"(?<=\w)'", terms.apostrophe, filled)
    return _own_voice(filled, terms)


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

    def word(self) -> tuple[str, int]:
        """Return the words for it, and where in the text to go on reading."""
        name, end = self.match["name"], self.match.end()
        if name in {"Controller", "Processor"}:
            return self._party(self.terms.controller if name == "Controller" else self.terms.processor)
        if name == "Agreement":
            return self.terms.agreement + self._ending(), end
        if name == "shall":
            return (self.match["article"] or "") + self.terms.shall, end
        plain = {"Subprocessor": self.terms.subprocessor, "PersonalData": self.terms.personal_data}
        if name not in plain:
            raise LibraryError(f"There is no placeholder {{{name}}}.")
        return self._articled(plain[name]) + self._ending(), end

    def _ending(self) -> str:
        return (self.match["possessive"] or "") + (self.match["plural"] or "")

    def _articled(self, word: str) -> str:
        """Return the word behind its article, "a" and "an" made to fit."""
        article = (self.match["article"] or "").strip()
        if article.lower() in {"a", "an"}:
            article = "an" if word[0].lower() in "aeiou" else "a"
        return f"{article} {word}".strip()

    def _party(self, party: PartyWord) -> tuple[str, int]:
        if self.terms.language != "en":
            return self._articled(party.word) + self._ending(), self.match.end()
        if party.is_we or party.is_you:
            return self._pronoun(party)
        if (self.match["article"] or "").strip().lower() in {"a", "an"}:
            return self._articled(party.word) + self._ending(), self.match.end()
        ending = self._ending()
        if self.match["possessive"] and party.word.endswith("s"):
            ending = "'"
        return ("the " if party.article else "") + party.word + ending, self.match.end()

    def _pronoun(self, party: PartyWord) -> tuple[str, int]:
        """Return "we", "us", "our", "you" or "your", with the verb that follows made to agree."""
        end = self.match.end()
        if self.match["possessive"]:
            return ("our" if party.is_we else "your"), end
        verb = _VERB.match(self.text, end)
        modal = self.text.startswith(" {shall}", end)
        agreed = _agree(verb["word"]) if verb else ""
        if not (modal or agreed):
            return ("us" if party.is_we else "you"), end
        subject = "we" if party.is_we else "you"
        if verb and agreed:
            return f"{subject} {agreed}", verb.end()
        return subject, end


def _agree(word: str) -> str:
    """Return the plural form of a third-person verb or a modal; empty if the word is neither."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _MODALS:
        return word
    if word in _NOT_VERBS or not word.endswith("s") or word.endswith("ss"):
        return ""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _own_voice(text: str, terms: Terms) -> str:
    """Return the text with what refers back to "we" and "you" made to agree: "our personnel", "on your behalf"."""
    text = re.sub(r"\bon behalf of (you|us)\b", lambda m: f"on {'your' if m[1] == 'you' else 'our'} behalf", text)
    if not terms.processor.is_we:
        return text
    return re.sub(r"\b([Ww]e\b[^.]*)", lambda m: _ours(m[1]), text)


def _ours(sentence: str) -> str:
    return re.sub(r"\bits\b", "our", re.sub(r"\bitself\b", "ourselves", sentence))
