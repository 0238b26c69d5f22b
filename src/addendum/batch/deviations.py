"""The texts of two agreements of one template in, the places where they differ out."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from addendum.model.matrix import Deviation

Texts = tuple[tuple[str, str], ...]
"""(number, text) of each provision."""
_WORD = re.compile(r"[^\W_]+")


def deviations(texts: Texts, template: Texts) -> tuple[Deviation, ...]:
    """Return where the texts differ from the template's, in order.

    Numbers of provisions, punctuation, case, and how a text is cut into paragraphs do not count: the same agreement
    as Word and as PDF does not deviate.
    """
    ours, theirs = _Side(texts), _Side(template)
    found: list[Deviation] = []
    # autojunk would take paragraphs that stand often ("n/a") for noise in long agreements.
    matcher = SequenceMatcher(None, ours.plain, theirs.plain, autojunk=False)
    for tag, start, end, there, there_end in matcher.get_opcodes():
        if tag != "equal":
            found += _in_block(ours.new(start, end, theirs), theirs.new(there, there_end, ours))
    return tuple(found)


class _Side:
    """One text: its provisions as they stand and as bare words, and all of it in one run of words."""

    def __init__(self, texts: Texts) -> None:
        self._texts = tuple((number, text) for number, text in texts if _WORD.search(text))
        self.plain = [f" {' '.join(_WORD.findall(text.casefold()))} " for _, text in self._texts]
        self._run = "".join(self.plain).replace("  ", " ")

    def new(self, start: int, end: int, other: "_Side") -> list[tuple[str, str]]:
        """Return the provisions of a stretch whose words do not stand in the other text."""
        return [self._texts[at] for at in range(start, end) if self.plain[at] not in other._run]  # noqa: SLF001  its twin


def _in_block(ours: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> Iterator[Deviation]:
    """Yield the provisions of one stretch beside each other, in order."""
    for at in range(max(len(ours), len(theirs))):
        number, words = ours[at] if at < len(ours) else ("", "")
        there, instead = theirs[at] if at < len(theirs) else ("", "")
        yield Deviation(number or there, words, instead)
