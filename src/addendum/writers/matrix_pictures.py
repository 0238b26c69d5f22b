"""A Matrix in, its pictures out: what is open most often, how far each agreement is, before and after the amendment."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from addendum.model.matrix import Cell, Column, Matrix, Proposed, Row
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.writers.bars_svg import Bar, Part, draw, key_of, words_of
from addendum.writers.summary import VERDICT_WORDS

_NOT_REVIEWED = "not-reviewed"
_MOST = 12
_MOST_FILES = 25
_MET, _ACCEPTED, _AMENDED = "met", "accepted by a person", "met once amended"
_BLANK, _STILL = "met once a blank is filled in", "open"
_STATES = {_MET: "solid", _ACCEPTED: "accepted", _AMENDED: "mended", _BLANK: "blank", _STILL: "hollow"}


@dataclass(frozen=True, slots=True)
class Picture:
    """One figure of the page: its heading, the drawing, its key, and a sentence under it."""

    title: str
    svg: Markup
    key: Markup
    caption: str


def pictures(matrix: Matrix) -> tuple[Picture, ...]:
    """Return the pictures that have something to show; none for a matrix without a judged file."""
    judged = tuple(row for row in matrix.rows if row.cells and row.verdict != _NOT_REVIEWED and matrix.law_columns)
    if not judged:
        return ()
    made = (_most_open(judged, matrix), _before_and_after(judged, matrix), _how_far(judged, matrix))
    return tuple(picture for picture in made if picture is not None)


def _most_open(rows: tuple[Row, ...], matrix: Matrix) -> Picture | None:
    tallies = {column: _open_verdicts(rows, column) for column in matrix.law_columns}
    counts = {column: tally.total() for column, tally in tallies.items()}
    ranked = sorted((column for column in counts if counts[column]), key=lambda column: -counts[column])
    bars = tuple(
        Bar(
            column.title,
            tuple(Part(VERDICT_WORDS[v], str(v), tallies[column][v]) for v in OPEN_VERDICTS),
            f"{counts[column]} of {len(rows)}",
            f"#{quote(column.requirement)}",
        )
        for column in ranked[:_MOST]
    )
    if not bars:
        return None
    more = f" {len(ranked) - _MOST} more are open somewhere." if len(ranked) > _MOST else ""
    title = "Which law requirement is open most often"
    caption = f"Counted over {_number(len(rows), 'agreement')} that could be judged.{more}"
    return _picture("most-open", title, bars, caption)


def _open_verdicts(rows: tuple[Row, ...], column: Column) -> Counter[Verdict]:
    cells = (row.cells.get(column.requirement) for row in rows)
    return Counter(cell.verdict for cell in cells if cell and cell.is_open)


def _how_far(rows: tuple[Row, ...], matrix: Matrix) -> Picture:
    counted = ((row, _states(row, matrix.law_columns)) for row in rows)
    ranked = sorted(counted, key=lambda pair: -_open_count(pair[1]))
    bars = tuple(
        Bar(row.party or row.file, _parts(states), f"{states[_MET]} of {states.total()} met", quote(row.review))
        for row, states in ranked[:_MOST_FILES]
    )
    rest = len(ranked) - len(bars)
    more = f" The {rest} others have no more open points than the last one shown." if rest else ""
    caption = (
        f"Law points that every such agreement needs, the least complete first; what does not apply is left out.{more}"
    )
    return _picture("how-far", "How far each agreement is", bars, caption)


def _before_and_after(rows: tuple[Row, ...], matrix: Matrix) -> Picture | None:
    drafted = tuple(row for row in rows if any(cell.proposed for cell in row.cells.values()))
    if not drafted:
        return None
    total: Counter[str] = Counter()
    for row in drafted:
        total.update(_states(row, matrix.law_columns))
    open_now = _open_count(total)
    settled = (_part(state, total[state]) for state in (_MET, _ACCEPTED))
    before = Bar("As received", (*settled, _part(_STILL, open_now)), f"{open_now} open")
    after = Bar("Once our papers are accepted", _parts(total), f"{total[_STILL] + total[_BLANK]} open")
    caption = f"Law points of the {_number(len(drafted), 'agreement')} for which papers were drafted, taken together."
    return _picture("before-and-after", "Before and after the amendment", (before, after), caption)


def _open_count(states: Counter[str]) -> int:
    return states[_AMENDED] + states[_BLANK] + states[_STILL]


def _states(row: Row, columns: tuple[Column, ...]) -> Counter[str]:
    """Count the states of the law points that apply to the row."""
    cells = (row.cells.get(column.requirement) for column in columns)
    return Counter(_state(cell) for cell in cells if cell and cell.verdict is not Verdict.NOT_APPLICABLE)


def _state(cell: Cell) -> str:
    if not cell.is_open:
        return _ACCEPTED if cell.verdict in OPEN_VERDICTS else _MET
    return {Proposed.AMENDED: _AMENDED, Proposed.BLANK: _BLANK}.get(cell.proposed, _STILL)


def _parts(states: Counter[str]) -> tuple[Part, ...]:
    return tuple(_part(state, states[state]) for state in _STATES)


def _part(state: str, count: int) -> Part:
    return Part(state, _STATES[state], count)


def _picture(name: str, title: str, bars: tuple[Bar, ...], caption: str) -> Picture:
    shown = [part for bar in bars for part in bar.parts if part.count]
    svg = draw(bars, name=name, title=title, description=words_of(bars))
    order = {part.look: part for bar in bars for part in bar.parts}
    key = key_of(part for part in order.values() if part.look in {one.look for one in shown})
    return Picture(title, svg, key, caption)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
