"""A Matrix in, the verdict table for a terminal out: one line per file with its counts and gravest gaps."""

from collections import Counter
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from addendum.model.matrix import Column, Matrix, Row
from addendum.model.review import OPEN_VERDICTS, Instrument, Verdict
from addendum.writers.plain_text import one_line
from addendum.writers.summary import REVIEW_WORDS, totals
from addendum.writers.terminal import STYLES, View, new_console, output

_COUNTED = (Verdict.MET, Verdict.PARTIAL, Verdict.MISSING, Verdict.CONTRADICTED)
_HEADS = {Verdict.MET: "met", Verdict.PARTIAL: "part", Verdict.MISSING: "miss", Verdict.CONTRADICTED: "contr"}
_OVERALL_STYLES = {"complete": "green", "gaps": "yellow", "not-reviewed": "bold red"}
_TOP = 3
_NARROW, _WIDE, _ROOMY = 24, 36, 100
"""The width of the first column, and the terminal's width from which on it may be wide."""
_NOT_REVIEWED = "not-reviewed"
_INSTEAD: dict[str, str] = {
    Instrument.NONE: "no processor terms at all",
    Instrument.INDEPENDENT_CONTROLLERS: "independent controllers",
    Instrument.OTHER: "another kind of paper",
}


def write_verdict_table(matrix: Matrix, view: View) -> str:
    """Return the table and one line of totals; it reads the same without colour, from 80 columns on."""
    console = new_console(view)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False, padding=0)
    wide = _NARROW if view.width < _ROOMY else _WIDE
    table.add_column("agreement", width=wide, overflow="fold")
    table.add_column("verdict", width=12)
    for verdict in _COUNTED:
        table.add_column(_HEADS[verdict], width=len(_HEADS[verdict]), justify="right")
    table.add_column("gravest gaps", ratio=1, overflow="fold")
    for row in matrix.rows:
        table.add_row(*_cells(row, matrix.law_columns, wide))
    console.print(table)
    law = (
        f" Counted: the {len(matrix.law_columns)} law requirements that every such agreement needs."
        if matrix.columns
        else ""
    )
    console.print(Text(f"{totals(matrix)}{law}"))
    return output(console)


def _cells(row: Row, columns: tuple[Column, ...], wide: int) -> list[Text]:
    tally = row.tally(columns) if _is_judged(row) else Counter[Verdict]()
    figures = [Text(str(tally[v]), style=STYLES[v] if tally[v] else "dim") if tally else Text("") for v in _COUNTED]
    # Long names are broken at hyphens, where rich would break them anywhere.
    name = Text("\n".join(wrap(one_line(row.file), wide)))
    if row.party:
        name.append(f"\n{one_line(row.party)}", style="dim")
    return [
        name,
        Text(REVIEW_WORDS[row.verdict], style=_OVERALL_STYLES[row.verdict]),
        *figures,
        Text(_gaps(row, columns)),
    ]


def _gaps(row: Row, columns: tuple[Column, ...]) -> str:
    if not _is_judged(row):
        return f"{one_line(row.remark)} [{row.error}]" if row.error else one_line(row.remark)
    unread = [f"{row.unread} part{'s' if row.unread > 1 else ''} not reviewed"] if row.unread else []
    if row.instrument in _INSTEAD:
        return ", ".join([*unread, _INSTEAD[row.instrument]])
    found = [(row.cells[c.requirement], c.requirement) for c in columns if c.requirement in row.cells]
    bad = [name for verdict in OPEN_VERDICTS for cell, name in found if cell.is_open and cell.verdict is verdict]
    named = [_short(name) for name in bad[:_TOP]]
    more = [f"+{len(bad) - _TOP}"] if len(bad) > _TOP else []
    remark = [one_line(row.remark)] if row.remark else []
    return ", ".join(unread + named + more + remark)


def _is_judged(row: Row) -> bool:
    return not row.error and row.verdict != _NOT_REVIEWED


def _short(requirement: str) -> str:
    return requirement.rpartition(".")[2].replace("-", " ")
