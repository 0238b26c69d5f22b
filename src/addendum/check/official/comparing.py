"""An official set as it stands in an agreement, against its fingerprints: clause by clause, word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from addendum.check.official.flow import Word, changes, without_notes
from addendum.check.official.locating import Line, Occurrence, belongs, hits_of, share
from addendum.check.official.prints import Choice, UnitPrint
from addendum.check.official.shingles import WIDTH, shingles
from addendum.model.official import ClauseState, OfficialBlank, OfficialClause, OfficialOption, OptionState

_THERE = 0.2
"""Below this part of its numbers a clause is not there."""
_TAKEN = 0.6
"""From this part of its own numbers on, an option stands in the text."""


@dataclass(slots=True)
class Compared:
    """What the comparison of one occurrence found."""

    clauses: list[OfficialClause] = field(default_factory=list)
    options: list[OfficialOption] = field(default_factory=list)
    blanks: list[OfficialBlank] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The lines of one occurrence with what is known of them."""

    lines: tuple[Line, ...]
    occurrence: Occurrence
    headings: dict[str, Line]
    """Clause -> its heading line."""
    clauses: dict[int, str]
    """Index of a line -> the clause it belongs to."""
    numbers: frozenset[int]
    """Every number of the text as it is read on, footnotes and their marks left out."""
    changed: frozenset[int]
    """Lines in which words stand that the set does not have."""
    blank: frozenset[int]
    """Lines in which a place to be filled in is still blank."""


def compare(lines: Sequence[Line], occurrence: Occurrence) -> Compared:
    """Return how each clause of the set stands there."""
    if occurrence.set.by_titles:
        return Compared(_told(lines, occurrence))
    stretch = _stretch(tuple(lines[occurrence.first : occurrence.last + 1]), occurrence)
    found = Compared()
    for unit in occurrence.units:
        clause = _clause(unit, stretch)
        found.clauses.append(clause)
        if clause.state in (ClauseState.MISSING, ClauseState.LEFT_OUT):
            continue
        found.options.extend(option for option in _options(unit, stretch) if option not in found.options)
        found.blanks.extend(blank for blank in _blanks(unit, stretch) if blank not in found.blanks)
    found.clauses = _merged(found.clauses)
    return found


def _told(lines: Sequence[Line], occurrence: Occurrence) -> list[OfficialClause]:
    """Return the clauses whose titles are there; of one that is not found nothing is said, as its title may differ."""
    found: dict[str, OfficialClause] = {}
    for line in lines[occurrence.first : occurrence.last + 1]:
        clause = line.heading(occurrence.set)
        if clause:
            at, said = line.provision.at, line.provision.text.strip()
            found.setdefault(clause, OfficialClause(clause, said, ClauseState.NOT_COMPARED, at))
    return list(found.values())


def _merged(clauses: Sequence[OfficialClause]) -> list[OfficialClause]:
    """Return one entry for each number, where a clause has a part for each module."""
    by_number: defaultdict[str, list[OfficialClause]] = defaultdict(list)
    for clause in clauses:
        by_number[clause.number].append(clause)
    return [_together(same) for same in by_number.values()]


def _together(same: Sequence[OfficialClause]) -> OfficialClause:
    states = {one.state for one in same}
    state = same[0].state if len(states) == 1 else ClauseState.CHANGED
    return replace(
        same[0],
        state=state,
        at=next((one.at for one in same if one.at), ""),
        changes=tuple(dict.fromkeys(at for one in same for at in one.changes)),
        lacks_words=any(one.lacks_words or one.state is ClauseState.MISSING for one in same),
    )


def _clause(unit: UnitPrint, stretch: _Stretch) -> OfficialClause:
    heading = stretch.headings.get(unit.clause)
    mine = [line for line in stretch.lines if stretch.clauses.get(line.index) == unit.clause]
    own = [line for line in mine if line.numbers & (unit.required | unit.allowed)]
    at = own[0].provision.at if own else heading.provision.at if heading else ""
    said = heading.provision.text.strip() if heading else ""
    covered = share(unit.required, stretch.numbers)
    if covered < _THERE:
        state = ClauseState.LEFT_OUT if unit.is_optional else ClauseState.MISSING
        return OfficialClause(unit.clause, said, state, heading.provision.at if heading else "")
    if not stretch.occurrence.set.is_compared:
        return OfficialClause(unit.clause, said, ClauseState.NOT_COMPARED, at)
    changes = tuple(line.provision.at for line in mine if line.index in stretch.changed)
    lacks = bool(unit.required - stretch.numbers) or not _is_whole(unit, stretch.numbers)
    state = ClauseState.CHANGED if changes or lacks else ClauseState.UNCHANGED
    return OfficialClause(unit.clause, said, state, at, changes, lacks)


def _is_whole(unit: UnitPrint, numbers: frozenset[int]) -> bool:
    """Tell whether each paragraph that may read in more than one way reads in one of them."""
    return all(any(form <= numbers for form in forms) for forms in unit.forms)


def _options(unit: UnitPrint, stretch: _Stretch) -> Iterator[OfficialOption]:
    mine = [line.numbers for line in stretch.lines if stretch.clauses.get(line.index) == unit.clause]
    there = frozenset().union(*mine)
    for choice in unit.choices:
        taken = [key for key, own in choice.options.items() if share(own, there) >= _TAKEN]
        is_published = share(choice.published, there) >= _TAKEN
        at = _where(choice, unit, stretch)
        if len(taken) == 1 and not is_published:
            yield OfficialOption(unit.clause, OptionState.CHOSEN, taken[0], at)
        else:
            yield OfficialOption(unit.clause, OptionState.OPEN, "", at)


def _where(choice: Choice, unit: UnitPrint, stretch: _Stretch) -> str:
    """Return the first provision with the words of an option, else where the clause begins."""
    every = frozenset().union(*choice.options.values())
    mine = [line for line in stretch.lines if stretch.clauses.get(line.index) == unit.clause]
    first = next((line for line in mine if line.numbers & every), mine[0] if mine else None)
    return first.provision.at if first else ""


def _blanks(unit: UnitPrint, stretch: _Stretch) -> Iterator[OfficialBlank]:
    for line in stretch.lines:
        asked = line.numbers & unit.blanks or line.index in stretch.blank
        if stretch.clauses.get(line.index) == unit.clause and asked:
            yield OfficialBlank(unit.clause, line.provision.at)


def _stretch(lines: tuple[Line, ...], occurrence: Occurrence) -> _Stretch:
    headings, clauses = _placed(lines, occurrence)
    titles = frozenset(line.index for line in lines if line.heading(occurrence.set) is not None)
    flow = [Word(word, line.index) for line in lines if line.index not in titles for word in line.words]
    flow = without_notes(flow, occurrence)
    known = frozenset().union(*(unit.required | unit.allowed for unit in occurrence.units)) | occurrence.set.notes
    whole = frozenset().union(*(line.numbers for line in lines))
    changed, blank = changes(flow, known, lines, occurrence)
    return _Stretch(
        lines, occurrence, headings, clauses, whole | frozenset(shingles([w.text for w in flow])), changed, blank
    )


def _placed(lines: Sequence[Line], occurrence: Occurrence) -> tuple[dict[str, Line], dict[int, str]]:
    """Tell which clause each line belongs to: by its own words, else by the one before it."""
    headings: dict[str, Line] = {}
    clauses: dict[int, str] = {}
    current = ""
    for line in lines:
        named = line.heading(occurrence.set)
        if named:
            headings.setdefault(named, line)
            current = named
        elif len(line.words) >= WIDTH:
            current = _nearest(line, occurrence, current) or current
        clauses[line.index] = current
    return headings, clauses


def _nearest(line: Line, occurrence: Occurrence, current: str) -> str:
    """Return the clause of a line: the current one where it has as many of its numbers as any other."""
    hits: Counter[str] = Counter()
    for at, count in hits_of(line, occurrence.set).items():
        unit = occurrence.set.units[at]
        if belongs(unit, occurrence.modules):
            hits[unit.clause] = max(hits[unit.clause], count)
    return max(hits, key=lambda clause: (hits[clause], clause == current), default="")
