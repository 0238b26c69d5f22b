"""Mentions of articles of the GDPR: "Articles 32 to 36" and "Art. 33, 34 and 35" name each article in them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from addendum.matching.text import Words

_LEAD = frozenset(
    {
        "art",
        "arts",
        "artt",
        "article",
        "articles",
        "artikel",
        "artikeln",
        "artikelen",
        "artículo",
        "artículos",
        "articolo",
        "articoli",
        "artigo",
        "§",
    }
)
_JOIN = frozenset(
    {
        "and",
        "or",
        "to",
        "through",
        "und",
        "oder",
        "bis",
        "et",
        "ou",
        "à",
        "a",
        "al",
        "y",
        "e",
        "o",
        "en",
        "tot",
        "met",
        "till",
        "as",
        "well",
        "sowie",
        "inclusive",
        "ainsi",
        "que",
        "sino",
        "fino",
        "gdpr",
        "of",
        "the",
    }
)
_RANGE = frozenset({"to", "through", "bis", "à", "a", "al", "tot", "till"})
_ONWARDS = frozenset({"ff", "seq", "seqq", "sequ", "ss", "sgg", "volgende", "suivants"})
_LAST_OF_GROUP = {12: 23, 15: 22, 32: 36, 33: 36, 44: 50}
"""Where "Art. 32 ff." ends: the rights, the duties on security and impact, the transfers (GDPR, Chapters III to V)."""
_LAST_ARTICLE = 99
_PARAGRAPH = frozenset({"para", "paragraph", "abs", "absatz", "par", "paragraphe", "apartado", "paragrafo", "lid"})
_LETTER = frozenset({"lit", "letter", "sec", "point", "buchst", "lett"})
_FAR = 24


@lru_cache(maxsize=8192)
def article_tags(words: Words, text: str) -> tuple[tuple[int, str, int], ...]:
    """Return (word position, tag, one past the last word) for each article that is mentioned: tag "art33"."""
    tags: list[tuple[int, str, int]] = []
    for at, word in enumerate(words.words):
        if word in _LEAD:
            numbers, end = _numbers(words, text, at + 1)
            tags.extend((at, f"art{number}", end) for number in numbers)
    return tuple(tags)


def _numbers(words: Words, text: str, start: int) -> tuple[list[int], int]:
    """Return the articles named from the word on, ranges filled in, and where the mention ends."""
    found: list[int] = []
    end = start
    is_range = False
    for at in range(start, min(start + _FAR, len(words))):
        word = words.words[at]
        if word.isdigit() and not _is_paragraph(words, text, at):
            number = int(word)
            if number == 0 or number > _LAST_ARTICLE:
                break
            is_range = is_range or (bool(found) and _dash_before(words, text, at))
            found.extend(_filled(found[-1], number) if is_range and found else (number,))
            is_range = False
            end = at + 1
        elif word in _RANGE and found:
            is_range = True
        elif word in _ONWARDS and found:
            found.extend(range(found[-1] + 1, _LAST_OF_GROUP.get(found[-1], found[-1]) + 1))
            end = at + 1
        elif word in _LEAD and is_range:  # "Art. 32 to Art. 36"
            continue
        elif word not in _JOIN and not _is_part(words, text, at):
            break
    return found, end


def _filled(first: int, last: int) -> Iterator[int]:
    return iter(range(first + 1, last + 1)) if first < last else iter((last,))


def _is_paragraph(words: Words, text: str, at: int) -> bool:
    """Tell whether the number is a paragraph: the 3 of "28(3)" or "28 para. 3"."""
    start = words.starts[at]
    named = at > 0 and words.words[at - 1] in _PARAGRAPH and words.words[at].isdigit()
    return named or (start > 0 and text[start - 1] == "(")


def _is_part(words: Words, text: str, at: int) -> bool:
    """Tell whether the word belongs to a citation: "(3)", "(a)", "para", "lit"."""
    word = words.words[at]
    return _is_paragraph(words, text, at) or len(word) == 1 or word in _PARAGRAPH | _LETTER


_DASH = re.compile(r"^\s*[-\u2010-\u2015]\s*$")


def _dash_before(words: Words, text: str, at: int) -> bool:
    return bool(_DASH.match(text[words.ends[at - 1] : words.starts[at]]))
