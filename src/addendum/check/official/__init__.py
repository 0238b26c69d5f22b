"""Agreement in, the official clause sets whose text stands in it out."""

from collections.abc import Sequence

from addendum.check.official.annexes import annexes_of
from addendum.check.official.comparing import compare
from addendum.check.official.locating import Line, Occurrence, lines_of, occurrences, owned
from addendum.check.official.prints import SetPrint, prints_for
from addendum.model.agreement import Agreement
from addendum.model.official import OfficialText

__all__ = ["official_texts"]


def official_texts(agreement: Agreement, held: Sequence[SetPrint] | None = None) -> tuple[OfficialText, ...]:
    """Return each official text in the agreement, in document order.

    Args:
        agreement: as read, in any language: the English text may be annexed to it.
        held: the fingerprints to look with; those that ship with the product if None.
    """
    lines = lines_of(agreement)
    sets = _held(agreement.language) if held is None else held
    own = owned(lines, sets)
    found = _apart([one for prints, mine in zip(sets, own, strict=True) for one in occurrences(lines, mine, prints)])
    ends = [*(one.first for one in found[1:]), len(lines)][: len(found)]
    return tuple(_text(lines, one, end) for one, end in zip(found, ends, strict=True))


def _apart(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the occurrences in document order; where two sets claim the same lines, the one that is there more."""
    kept: list[Occurrence] = []
    for one in sorted(found, key=lambda occurrence: -occurrence.strength):
        if all(one.last < other.first or one.first > other.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda occurrence: occurrence.first)


def _held(language: str) -> tuple[SetPrint, ...]:
    languages = dict.fromkeys((language, "en"))
    return tuple(prints for one in languages for prints in prints_for(one))


def _text(lines: Sequence[Line], occurrence: Occurrence, end: int) -> OfficialText:
    """Describe one occurrence; ``end`` is where the next one begins."""
    compared = compare(lines, occurrence)
    first = occurrence.first
    last, annexes = annexes_of(lines, occurrence, compared.options, end)
    places = tuple(line.provision.at for line in lines[first : last + 1])
    return OfficialText(
        occurrence.set.set,
        occurrence.set.name,
        occurrence.set.language,
        places,
        tuple(compared.clauses),
        tuple(occurrence.modules),
        tuple(compared.options),
        tuple(compared.blanks),
        annexes,
    )
