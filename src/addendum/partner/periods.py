"""Periods that the partner's papers promise: what for, how long, and in whose words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from addendum.model.dossier import Quote
from addendum.model.partner_law import Clock
from addendum.partner.marks import holds, sentences_of
from addendum.partner.papers import Paper
from addendum.partner.places import place_of

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-one": 21, "twenty-four": 24,
    "thirty-six": 36, "thirty": 30, "forty-five": 45, "forty-eight": 48, "sixty": 60, "seventy-two": 72, "ninety": 90,
}  # fmt: skip
_SHORTEST = {"hour": 1, "day": 24, "week": 168, "month": 28 * 24, "year": 365 * 24}
_LONGEST = {"hour": 1, "day": 24, "week": 168, "month": 31 * 24, "year": 366 * 24}
_MONTHS = {"month": 1, "year": 12}
_HYPHEN = r"[\s‐-―-]"
_NUMBERS = "|".join(word.replace("-", _HYPHEN) for word in sorted(_WORDS, key=len, reverse=True))
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundred and")
# The end of a longer number is none: of "1.5 days", "24-48 hours", "thirty-one days", "one hundred and twenty days".
_NO_NUMBER_BEFORE = rf"(?<![\w.,/‐-―-]){''.join(f'(?<!{word}{_HYPHEN})' for word in _TENS)}"
_PERIOD = re.compile(
    rf"{_NO_NUMBER_BEFORE}(?P<number>\d{{1,4}}|{_NUMBERS}){_HYPHEN}*(?:\(\s*\d{{1,4}}\s*\)\s*)?"
    r"(?P<kind>(?:business|working|calendar)[\s-]+)?(?P<unit>hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as it is written; a month has 28 to 31 days, a year 365 or 366."""

    words: str
    number: int
    unit: str
    """"hour", "day", "week", "month" or "year"."""
    is_working_days: bool

    @property
    def least(self) -> int:
        """Return the hours it has at least."""
        return self.number * _SHORTEST[self.unit]

    @property
    def most(self) -> int:
        """Return the hours it has at most."""
        return self.number * _LONGEST[self.unit]

    def compares_with(self, other: "Period") -> bool:
        """Tell whether the two can be compared: working days are told from days, not converted."""
        return self.is_working_days == other.is_working_days

    def is_longer(self, other: "Period") -> bool:
        """Tell whether it is longer for certain."""
        if self.unit in _MONTHS and other.unit in _MONTHS:
            return self.number * _MONTHS[self.unit] > other.number * _MONTHS[other.unit]
        return self.least > other.most


@dataclass(frozen=True, slots=True)
class Promise:
    """A period that a paper states for a topic."""

    topic: str
    period: Period
    quote: Quote


def promises_in(paper: Paper, clocks: Sequence[Clock]) -> Iterator[Promise]:
    """Yield each period that a sentence of the paper states for a topic; a sentence with two yields none."""
    for provision, sentence in sentences_of(paper):
        periods = list(_PERIOD.finditer(sentence))
        if len(periods) == 1:
            yield from _promises(sentence, periods[0], Quote(paper.name, place_of(provision), sentence), clocks)


def _promises(sentence: str, found: re.Match[str], quote: Quote, clocks: Sequence[Clock]) -> Iterator[Promise]:
    period = _period(found)
    return (Promise(clock.topic, period, quote) for clock in clocks if holds(clock.marks, sentence))


def _period(found: re.Match[str]) -> Period:
    number = re.sub(_HYPHEN, "-", found["number"].lower())
    is_working = (found["kind"] or "").strip(" -").lower() in ("business", "working")
    return Period(found.group(0), _WORDS.get(number) or int(number), found["unit"].lower(), is_working)
