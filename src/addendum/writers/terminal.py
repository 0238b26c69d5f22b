"""A Review in, the text for a terminal out: what was not read, five lines, then a table by tier.

Every verdict is a word; colour only repeats it.
"""

import io
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from addendum.model.agreement import Note, NoteKind
from addendum.model.playbook import Tier
from addendum.model.review import Finding, Review, Verdict
from addendum.writers.official_lines import official_lines
from addendum.writers.passages import nearest_passages, passages
from addendum.writers.places import Places
from addendum.writers.plain_text import one_line, visible
from addendum.writers.summary import (
    VERDICT_WORDS,
    counts,
    groups,
    hidden_lines,
    lacks,
    shown_groups,
    summary,
    unread_lines,
)

STYLES = {
    Verdict.MET: "green",
    Verdict.PARTIAL: "yellow",
    Verdict.MISSING: "red",
    Verdict.CONTRADICTED: "bold red",
    Verdict.UNCLEAR: "magenta",
    Verdict.NOT_APPLICABLE: "dim",
}
_FLOOR = {"law": (Tier.LAW,), "guidance": (Tier.LAW, Tier.GUIDANCE), "policy": (Tier.LAW, Tier.GUIDANCE, Tier.POLICY)}
_QUOTE_LENGTH = 600


@dataclass(frozen=True, slots=True)
class View:
    """How the terminal is: its width in columns, whether it shows colour, and how much is wanted."""

    width: int = 80
    colour: bool = False
    verbose: bool = False
    floor: str = "policy"
    """The lowest tier whose findings are listed one by one; the others are only counted."""
    skip: tuple[str, ...] = ()


def write_terminal(review: Review, view: View) -> str:
    """Return the review as text lines; without colour it is plain text that reads the same."""
    console = new_console(view)
    _heading(console, review)
    for line in summary(review):
        console.print(Text(one_line(line)))
    _official(console, review)
    for title, findings in groups(review) if view.verbose and not review.not_reviewed else shown_groups(review):
        _group(console, title, findings, view)
    if view.verbose:
        _quotations(console, review, view)
    _remarks(console, review.agreement.notes, view)
    return output(console)


def _official(console: Console, review: Review) -> None:
    lines = official_lines(review)
    if lines:
        console.print()
        console.print(Text("Official clauses", style="bold"))
    for line in lines:
        console.print(Padding(Text(one_line(line)), (0, 0, 0, 2)))


def new_console(view: View) -> Console:
    """Return a console that collects its text for ``output``."""
    return Console(
        file=io.StringIO(),
        width=view.width,
        force_terminal=view.colour,
        no_color=not view.colour,
        color_system="standard" if view.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )


def output(console: Console) -> str:
    """Return what the console has collected, without spaces at line ends."""
    assert isinstance(console.file, io.StringIO)  # noqa: S101  made by new_console
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines())


def _heading(console: Console, review: Review) -> None:
    for title, lines in (("NOT REVIEWED", unread_lines(review)), ("HIDDEN TEXT", hidden_lines(review))):
        if lines:
            console.print(Text(title, style="bold red"))
        for line in lines:
            console.print(Text(f"  {one_line(line)}"))
        if lines:
            console.print()
    agreement = review.agreement
    title = one_line(agreement.title)
    console.print(Text(f"{one_line(agreement.file)}{': ' if title else ''}{title}", style="bold"))
    for party in agreement.parties:
        called = f' ("{party.called}")' if party.called and party.called != party.name else ""
        console.print(Text(f"  {party.role}: {one_line(party.name + called)}"))


def _group(console: Console, title: str, findings: tuple[Finding, ...], view: View) -> None:
    wanted = [f for f in findings if f.requirement.id not in view.skip]
    console.print()
    if not wanted or wanted[0].requirement.tier not in _FLOOR[view.floor]:
        floor = wanted[0].requirement.tier if wanted else ""
        hint = f" (--tier {floor} lists them)" if wanted else " (skipped)"
        console.print(Text.assemble((title, "bold"), f": {counts(findings)}{hint}"))
        return
    console.print(Text(title, style="bold"))
    console.print(_table(wanted))


def _table(findings: list[Finding]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
    table.add_column("requirement", ratio=6, overflow="fold")
    table.add_column("law", ratio=4, min_width=18, overflow="fold")
    table.add_column("verdict", width=14)
    table.add_column("lacks", ratio=5, overflow="fold")
    for finding in findings:
        table.add_row(
            Text(one_line(finding.requirement.title)),
            Text(_first_law(finding)),
            Text(VERDICT_WORDS[finding.verdict], style=STYLES[finding.verdict]),
            Text(lacks(finding) if finding.verdict in (Verdict.PARTIAL, Verdict.UNCLEAR) else ""),
        )
    return table


def _first_law(finding: Finding) -> str:
    authorities = finding.requirement.authorities
    more = f" +{len(authorities) - 1}" if len(authorities) > 1 else ""
    return f"{authorities[0].cite}{more}" if authorities else ""


def _quotations(console: Console, review: Review, view: View) -> None:
    places = Places(review.agreement)
    for finding in review.findings:
        if finding.requirement.tier not in _FLOOR[view.floor] or finding.requirement.id in view.skip:
            continue
        console.print()
        word = VERDICT_WORDS[finding.verdict]
        head = f"{finding.requirement.id}: {word} ({finding.requirement.law}; confidence {finding.confidence:.2f})"
        console.print(Text(head, style="bold"))
        for passage in passages(finding, places):
            _quote(console, passage.caption, " […] ".join(p.text for p in passage.parts if p.kind == "mark"))
        for passage in nearest_passages(finding, places):
            _quote(console, f"Nearest: {passage.caption}", "".join(part.text for part in passage.parts))


def _quote(console: Console, caption: str, quote: str) -> None:
    short = quote if len(quote) <= _QUOTE_LENGTH else f"{quote[:_QUOTE_LENGTH]} […]"
    console.print(Padding(Text(one_line(caption)), (0, 0, 0, 2)))
    if short:
        console.print(Padding(Text(visible(short), style="italic"), (0, 0, 0, 6)))


def _remarks(console: Console, notes: tuple[Note, ...], view: View) -> None:
    others = [note for note in notes if note.kind is not NoteKind.NOT_REVIEWED]
    if not others:
        return
    console.print()
    shown = others if view.verbose else others[:3]
    for note in shown:
        console.print(Text(one_line(f"Note, {note.where}: {note.what}").replace("Note, :", "Note:")))
    if len(others) > len(shown):
        console.print(Text(f"{len(others) - len(shown)} more notes on the reading; --verbose lists them."))
