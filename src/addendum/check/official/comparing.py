"""An official set as it stands in an agreement, against its fingerprints: clause by clause, word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from addendum.check.official.locating import Line, Occurrence, belongs, hits_of, share
from addendum.check.official.prints import Choice, Fill, UnitPrint
from addendum.check.official.shingles import WIDTH, number_of, shingles
from addendum.matching.reading import has_blank
from addendum.model.official import ClauseState, OfficialBlank, OfficialClause, OfficialOption, OptionState

_THERE = 0.2
"""Below this part of its numbers a clause is not there."""
_TAKEN = 0.6
"""From this part of its own numbers on, an option stands in the text."""
_LONGEST_FILL = 14
_MARK = 2
"""A footnote mark has at most so many digits."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the agreement with the line it stands in."""

    text: str
    line: int


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
    lacks = bool(unit.required - stretch.numbers)
    state = ClauseState.CHANGED if changes or lacks else ClauseState.UNCHANGED
    return OfficialClause(unit.clause, said, state, at, changes, lacks)


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
    flow = _without_notes(flow, occurrence)
    known = frozenset().union(*(unit.required | unit.allowed for unit in occurrence.units)) | occurrence.set.notes
    whole = frozenset().union(*(line.numbers for line in lines))
    changed, blank = _changes(flow, known, lines, occurrence)
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


def _without_notes(flow: list[Word], occurrence: Occurrence) -> list[Word]:
    """Take footnotes, labels of modules and footnote marks out of the flow, which they cut in two."""
    clauses = frozenset().union(*(unit.required | unit.allowed for unit in occurrence.units))
    alone = occurrence.set.notes - clauses
    numbers = shingles([word.text for word in flow])
    gone: set[int] = set()
    for start, end in _runs([not is_note for is_note in _covered(flow, occurrence.set.notes)]):
        if any(number in alone for number in numbers[start : end - WIDTH + 1]):
            gone.update(range(start, end))
    flow = [word for at, word in enumerate(flow) if at not in gone]
    known = _covered(flow, clauses)
    return [
        word if is_known else Word(_without_mark(word.text), word.line)
        for word, is_known in zip(flow, known, strict=True)
        if is_known or not _is_mark(word.text)
    ]


def _without_mark(word: str) -> str:
    """Return a word without the mark of a footnote that the file has no space before."""
    bare = word.rstrip("0123456789")
    return bare if bare.isalpha() and len(bare) > _MARK and len(word) - len(bare) <= _MARK else word


def _is_mark(word: str) -> bool:
    return word.isdigit() and len(word) <= _MARK


def _is_reference(word: str) -> bool:
    """Tell whether a word is only part of a reference, "(c) and 12": its five-word numbers are compared anyway."""
    return len(word) <= _MARK or word in {"and", "und"}


def _covered(flow: Sequence[Word], known: frozenset[int]) -> list[bool]:
    """Tell for each word whether it stands in five words in a row that are known."""
    covered = [False] * len(flow)
    for at, number in enumerate(shingles([word.text for word in flow])):
        if number in known:
            covered[at : at + WIDTH] = [True] * min(WIDTH, len(flow) - at)
    return covered


def _changes(
    flow: Sequence[Word], known: frozenset[int], lines: Sequence[Line], occurrence: Occurrence
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the lines with words that are not the set's, and those with a place left blank."""
    covered = _covered(flow, known)
    short = {line.index for line in lines if len(line.words) < WIDTH and line.numbers <= known}
    before: defaultdict[int, list[Fill]] = defaultdict(list)
    for unit in occurrence.units:
        for fill in unit.fills:
            before[fill.before].append(fill)
    by_index = {line.index: line for line in lines}
    changed: set[int] = set()
    blank: set[int] = set()
    for start, end in _runs(covered):
        if all(_is_reference(word.text) for word in flow[start:end]):
            continue
        filled = _is_filled(flow, start, end, before)
        for at in {word.line for word in flow[start:end]} - short:
            if not filled:
                changed.add(at)
            elif has_blank(by_index[at].provision.text):
                blank.add(at)
    return frozenset(changed), frozenset(blank)


def _runs(covered: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for at, is_covered in enumerate([*covered, True]):
        if not is_covered and start is None:
            start = at
        elif is_covered and start is not None:
            yield start, at
            start = None


def _is_filled(flow: Sequence[Word], start: int, end: int, before: dict[int, list[Fill]]) -> bool:
    """Tell whether the words stand where the set leaves something to be filled in."""
    if end - start > _LONGEST_FILL:
        return False
    texts = [word.text for word in flow[max(start - 8, 0) : end + 8]]
    offset = start - max(start - 8, 0)
    for width in range(2, 5):
        for fill in before.get(number_of(texts[max(offset - width, 0) : offset]), ()):
            behind = texts[offset + end - start : offset + end - start + fill.after_width]
            if not fill.after or number_of(behind) == fill.after:
                return True
    return False
