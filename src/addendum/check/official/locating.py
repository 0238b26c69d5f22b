"""Where official clauses stand in an agreement: by what they say, not by what they are called."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from addendum.check.official.prints import AnnexPrint, SetPrint, UnitPrint
from addendum.check.official.shingles import WIDTH, number_of, shingles, words
from addendum.matching.text import words_of
from addendum.model.agreement import Agreement, Provision, ProvisionKind

_OUTSIDE = frozenset({ProvisionKind.NOTE, ProvisionKind.HEADER, ProvisionKind.FOOTER, ProvisionKind.FIELD})
_OWN = 0.5
"""From this part of its numbers on, a provision is the set's."""
_CLAUSE_THERE = 0.5
_FEWEST_CLAUSES = 3
_FEWEST_SHARE = 0.35
_LATE = 5
"""Behind this clause, a first clause begins the set anew."""
_FAR = 40
"""Provisions between two clauses from which on they belong to different texts."""
_LONGEST_TITLE = 200
_MOST_TITLES = 0.5
"""From this part of its titles on, one behind the other, the set is there."""
_LABEL_WORDS = 3
_HEADINGS = frozenset({ProvisionKind.HEADING, ProvisionKind.TITLE})
_MODULES = "1234"


@dataclass(frozen=True, slots=True)
class Line:
    """A provision with its words and numbers."""

    index: int
    """In the sequence of lines."""
    provision: Provision
    words: tuple[str, ...]
    numbers: frozenset[int]

    def heading(self, prints: SetPrint) -> str | None:
        """Return the clause that the line is the heading of, empty for that of a section, None where it is none."""
        found = words_of(self.provision.text).words
        bare = tuple(dropwhile(str.isdigit, found))
        for some in (found, bare):
            if some and number_of(some) in prints.headings:
                return prints.headings[number_of(some)]
        return None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One run of lines in which a set stands, and the modules taken."""

    set: SetPrint
    first: int
    last: int
    modules: str
    units: tuple[UnitPrint, ...]
    """The clauses that belong there."""
    strength: float = 1.0
    """Which part of what makes the set is there."""


def lines_of(agreement: Agreement) -> tuple[Line, ...]:
    """Return the provisions that text can stand in: of the body, and of those of the files read beside it."""
    body = [p for p in agreement.provisions if p.story.endswith("body") and p.kind not in _OUTSIDE]
    return tuple(_line(number, provision) for number, provision in enumerate(body))


def _line(index: int, provision: Provision) -> Line:
    found = words(provision.text)
    return Line(index, provision, found, frozenset(shingles(found)))


def owned(lines: Sequence[Line], sets: Sequence[SetPrint]) -> list[list[Line]]:
    """Return, for each set, the lines that are its alone: made of its numbers mostly, and more than of another set's.

    Sets share sentences and quote each other, so a line that may be of two tells nothing.
    """
    titles = {line.index for line in lines if any(line.heading(prints) is not None for prints in sets)}
    shares = [[0.0 if line.index in titles else _part(line, prints) for prints in sets] for line in lines]
    return [
        [line for line, parts in zip(lines, shares, strict=True) if parts[at] >= _OWN and _is_most(parts, at)]
        for at in range(len(sets))
    ]


def _is_most(parts: Sequence[float], at: int) -> bool:
    return all(parts[at] > part for other, part in enumerate(parts) if other != at)


def _part(line: Line, prints: SetPrint) -> float:
    """Return which part of a line's numbers is the set's; nothing for a line too short to tell."""
    if len(line.words) < WIDTH:
        return 0.0
    return sum(number in prints.index for number in line.numbers) / len(line.numbers)


def occurrences(lines: Sequence[Line], own: Sequence[Line], prints: SetPrint) -> Iterator[Occurrence]:
    """Yield each place where the set stands, of which some lines are its own."""
    if prints.by_titles:
        yield from titled_occurrences(lines, prints)
        return
    if len(own) < _FEWEST_CLAUSES:
        return
    labels = frozenset(line.index for line in lines if annex_of(line, prints))
    for group in _groups(own, prints, labels):
        found = _accepted(group, prints, lines)
        if found is not None:
            yield found


def titled_occurrences(lines: Sequence[Line], prints: SetPrint) -> Iterator[Occurrence]:
    """Yield each place where most of the titles of the set follow each other."""
    titles = [(line, clause) for line in lines if (clause := line.heading(prints))]
    group: list[tuple[Line, str]] = []
    for line, clause in [*titles, (None, "1")]:
        latest = int(group[-1][1].partition(".")[0]) if group else 0
        if group and (line is None or (clause == "1" and latest >= _LATE)):
            if len({told for _, told in group}) >= _MOST_TITLES * len(prints.units):
                yield _titled(group, lines, prints)
            group = []
        if line is not None:
            group.append((line, clause))


def _titled(group: Sequence[tuple[Line, str]], lines: Sequence[Line], prints: SetPrint) -> Occurrence:
    """Return the occurrence from the line above the first title to the end of what stands under the last."""
    first, last = group[0][0].index, group[-1][0].index
    while last + 1 < len(lines) and not _ends(lines[last + 1], prints):
        last += 1
    above = lines[first - 1] if first else None
    is_label = above is not None and len(above.words) <= _LABEL_WORDS
    strength = len({told for _, told in group}) / len(prints.units)
    return Occurrence(prints, first - 1 if is_label else first, last, "", prints.units, strength)


def _ends(line: Line, prints: SetPrint) -> bool:
    return line.provision.kind in _HEADINGS or annex_of(line, prints) is not None


def hits_of(line: Line, prints: SetPrint) -> Counter[int]:
    """Return how many of a line's numbers each unit of the set has."""
    return Counter(at for number in line.numbers for at in prints.index.get(number, ()))


def clause_of(line: Line, prints: SetPrint) -> str:
    """Return the clause that most of a line's numbers belong to, empty for none."""
    hits = hits_of(line, prints)
    return prints.units[min(hits, key=lambda at: (-hits[at], at))].clause if hits else ""


def annex_of(line: Line, prints: SetPrint) -> AnnexPrint | None:
    """Return the annex of the set that a line is the title of."""
    text = line.provision.text.strip()
    if len(text) > _LONGEST_TITLE or text.endswith((".", ";", ",")):
        return None
    found = words_of(text).words[:2]
    return next((annex for annex in prints.annexes if words_of(annex.label).words == found), None)


def _groups(own: Sequence[Line], prints: SetPrint, labels: frozenset[int]) -> Iterator[list[Line]]:
    """Yield the lines of each copy of the set; its annexes, which may use its words, are left out."""
    group: list[Line] = []
    latest = 0
    for line in own:
        top = int(clause_of(line, prints).partition(".")[0])
        begins_anew = top == 1 and latest >= _LATE
        if group and (begins_anew or line.index - group[-1].index > _FAR):
            yield group
            group, latest = [], 0
        if group and latest >= _LATE and any(at in labels for at in range(group[-1].index, line.index)):
            continue
        group.append(line)
        latest = max(latest, top)
    yield group


def _accepted(group: Sequence[Line], prints: SetPrint, lines: Sequence[Line]) -> Occurrence | None:
    numbers = frozenset().union(*(line.numbers for line in group))
    modules = _modules(numbers, prints)
    units = tuple(unit for unit in prints.units if belongs(unit, modules))
    there = {unit.clause for unit in units if share(unit.required, numbers) >= _CLAUSE_THERE}
    asked = frozenset().union(*(unit.required for unit in units))
    if len(there) < _FEWEST_CLAUSES or share(asked, numbers) < _FEWEST_SHARE:
        return None
    first, last = group[0].index, group[-1].index
    while first > 0 and _may_be_its(lines[first - 1], prints):
        first -= 1
    while last + 1 < len(lines) and _may_be_its(lines[last + 1], prints):
        last += 1
    return Occurrence(prints, first, last, modules, units, share(asked, numbers))


def _may_be_its(line: Line, prints: SetPrint) -> bool:
    """Tell whether a line beside the set's own is its too: a title, but not of an annex, or words it shares."""
    if annex_of(line, prints) is not None:
        return False
    return not line.words or line.heading(prints) is not None or _part(line, prints) >= _OWN


def belongs(unit: UnitPrint, modules: str) -> bool:
    """Return whether a clause belongs there where these modules were taken."""
    return not unit.modules or bool(set(unit.modules) & set(modules))


def _modules(numbers: frozenset[int], prints: SetPrint) -> str:
    """Return the modules whose own words are there; empty for a set without modules."""
    found = ""
    for module in _MODULES:
        mine = frozenset().union(*(unit.required for unit in prints.units if unit.modules == module))
        others = frozenset().union(*(unit.required for unit in prints.units if module not in unit.modules))
        alone = mine - others
        if alone and share(alone, numbers) >= _CLAUSE_THERE:
            found += module
    return found


def share(asked: frozenset[int], there: frozenset[int]) -> float:
    """Return which part of what is asked is there; 0 where nothing is."""
    return len(asked & there) / len(asked) if asked else 0.0
