"""Requirements for the terminal: a table of all, a page of one."""

import io

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from addendum.model.playbook import Element, Insertion, Playbook, Requirement, Wording

_TIER = {"law": "bold", "guidance": "cyan", "policy": "magenta"}
_WANT = {"met": "green", "partial": "yellow", "missing": "red", "contradicted": "bold red"}


def requirement_table(playbook: Playbook, width: int, *, colour: bool) -> str:
    """Return the playbook's requirements as a table, in its order."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("requirement", ratio=3)
    table.add_column("tier", no_wrap=True)
    table.add_column("authority", ratio=2)
    for number, each in enumerate(playbook.requirements, 1):
        named = Text(each.title).append(f"\n{each.id}", style="dim")
        tier = Text(each.tier, style=_TIER[each.tier]).append(f"\n{each.level}", style="dim")
        table.add_row(str(number), named, tier, Text("\n".join(authority.cite for authority in each.authorities)))
    law = sum(each.is_law_gap_if_open for each in playbook.requirements)
    count = f"{len(playbook.requirements)} requirements, {law} of them required by law"
    foot = Text(f"{playbook.title} ({playbook.id} {playbook.version}): {count}")
    return _drawn(Group(table, foot), width, colour=colour)


def requirement_page(requirement: Requirement, language: str, width: int, *, colour: bool) -> str:
    """Return one requirement with its wording in a language."""
    wording = requirement.wordings[language]
    parts: list[RenderableType] = [
        Text(wording.title, style="bold"),
        Text(f"{requirement.id} · {requirement.law} · tier {requirement.tier} · {requirement.level}"),
        Text(),
        *_said("Why", requirement.why),
        *_said("Note", requirement.tier_note),
        *_said("Asked when", requirement.condition),
        *_said("Elements", _elements(requirement.elements, wording)),
        *(_said("We ask the partner", wording.ask) or _our_clause(wording)),
        *(part for text in wording.clause.fallbacks for part in _said("Fallback", text)),
        *_said("Smallest edits", _edits(wording)),
        *_said("Comment to the partner", wording.comment),
        *_said("Read as", _examples(wording)),
    ]
    return _drawn(Group(*parts), width, colour=colour)


def _our_clause(wording: Wording) -> list[RenderableType]:
    return _said("Our clause", Group(Text(wording.clause.heading, style="bold"), Text(wording.clause.preferred)))


def _said(label: str, what: str | RenderableType) -> list[RenderableType]:
    if not what:
        return []
    body = Text(what) if isinstance(what, str) else what
    return [Text(label, style="bold cyan"), Padding(body, (0, 0, 1, 2))]


def _elements(elements: tuple[Element, ...], wording: Wording) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for element in elements:
        fact = " A fact only the parties know." if element.fact and not wording.ask else ""
        signs = "\n".join(wording.elements[element.id].signs)
        table.add_row(Text(element.id, style="bold"), Text(element.text + fact))
        table.add_row("", Text(signs, style="dim"))
    return table


def _edits(wording: Wording) -> Table | str:
    if not wording.clause.smallest:
        return ""
    table = Table.grid(padding=(0, 2))
    for element, edits in wording.clause.smallest.items():
        for edit in edits:
            table.add_row(Text(element, style="bold"), Text(edit.text.strip()), Text(_place(edit), style="dim"))
    return table


def _place(edit: Insertion) -> str:
    """Return in words where a smallest edit goes."""
    words = [
        f"{name}: {expression}" for name, expression in (("behind", edit.after), ("for", edit.instead)) if expression
    ]
    end = "to the end of the sentence" if edit.to_end else ""
    return ", ".join(filter(None, (*words, end))) or "as a sentence of its own"


def _examples(wording: Wording) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for example in wording.examples:
        lacks = f"\nlacks {', '.join(example.lacks)}" if example.lacks else ""
        text = Text(example.text).append(lacks, style="dim")
        table.add_row(Text(example.want, style=_WANT.get(example.want, "")), text)
    return table


def _drawn(what: RenderableType, width: int, *, colour: bool) -> str:
    """Return the lines as text, with colour codes only where wanted."""
    into = io.StringIO()
    console = Console(file=into, width=width, force_terminal=colour, no_color=not colour, highlight=False, emoji=False)
    console.print(what)
    return "\n".join(line.rstrip() for line in into.getvalue().splitlines()) + "\n"
