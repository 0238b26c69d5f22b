"""Which sentences define: they open with the term in quotes or in capitals, or hang on "means:"."""

from addendum.matching.grammar import Grammar
from addendum.matching.text import words_of
from addendum.matching.vocabulary import Facts

_QUOTES = "“\"„«‘'”"
_CLOSING = tuple("”\"’'»“")
_NUMBERING = " \t(0123456789.abcdefghi)"
_LONGEST_NAME = 6


def defines(text: str, lead_in: str, facts: Facts, grammar: Grammar) -> bool:
    """Tell whether a sentence only says what a term means.

    Args:
        text: the sentence without its lead-in.
        lead_in: what it hangs on.
        facts: what is known of it, lead-in included.
        grammar: of its language.
    """
    places = facts.small.of("definition")
    if not places:
        return False
    above = [place for place in places if place[1] <= facts.own]
    if above:
        return above[-1][1] == facts.own or any(_follows_a_quote(lead_in, first) for first, _ in above)
    opening = text.lstrip(_NUMBERING)
    first = words_of(opening)
    if first.words and first.words[0] in grammar.articles and not first.starts[0]:
        opening = opening[first.ends[0] :].lstrip()
    return opening[:1] in _QUOTES or _is_named(text, places[0][0] - facts.own, grammar)


def _follows_a_quote(text: str, word: int) -> bool:
    """Tell whether a word stands right behind a quotation mark that closes: "“Law” means"."""
    return text[: words_of(text).starts[word]].rstrip()[-1:] in _CLOSING


def _is_named(text: str, verb: int, grammar: Grammar) -> bool:
    """Tell whether a sentence opens with a name in capitals before its verb: "Restricted Transfer means"."""
    if grammar.capital_nouns or not 0 < verb <= _LONGEST_NAME:
        return False
    own = words_of(text)
    name = [text[a:b] for a, b in zip(own.starts[:verb], own.ends[:verb], strict=True) if not text[a:b].isdigit()]
    return bool(name) and all(word[:1].isupper() for word in name) and own.words[verb] in grammar.definition
