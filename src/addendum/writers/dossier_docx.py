"""A Dossier as a Word file of our own, for those who sign or send it on within the house."""

from collections.abc import Iterator

from addendum.model.dossier import CheckFinding, Conflict, Dossier, PartnerCheck
from addendum.writers.dossier_words import LIGHT_WORDS, VERDICTS, in_order, standing
from addendum.writers.stamp import Stamp
from addendum.writers.word_blocks import Cell, Para, Words, para, paragraph, table
from addendum.writers.word_file import Paper, word_file

_NOTICE = "Draft for review by counsel. Internal paper."
_SUMMARY = (2900, 1700, 4470)
_PAPERS = (3000, 1700, 4370)
_INDENT = 360
_SETTLED = ("met", "not-applicable")


def write_dossier_docx(dossier: Dossier, stamp: Stamp) -> bytes:
    """Return the .docx: a summary, what does not fit together, each check, the questions, the papers."""
    blocks = [*_summary(dossier), *_conflicts(dossier.conflicts)]
    for check in dossier.checks:
        blocks.extend(_check(check))
    blocks.extend(_questions(dossier.questions))
    blocks.extend(_papers(dossier))
    return word_file("".join(blocks), Paper(f"Dossier: {dossier.partner}", "en", notice=_NOTICE), stamp)


def _heading(text: str) -> str:
    return paragraph(para(text, "heading1", keep_next=True))


def _summary(dossier: Dossier) -> Iterator[str]:
    yield paragraph(para(f"Dossier: {dossier.partner}", "Title"))
    head = tuple((para(text, "TableText", bold=True),) for text in ("Check", "How it stands", "In short"))
    rows: list[tuple[Cell, ...]] = [head]
    for check in dossier.checks:
        cells = (check.title, LIGHT_WORDS[check.light], check.line)
        rows.append(tuple((para(text, "TableText", bold=number == 1),) for number, text in enumerate(cells)))
    yield table(_SUMMARY, rows)
    if dossier.next_steps:
        yield _heading("Next steps")
        yield from _listed(dossier.next_steps)
    if dossier.not_reviewed:
        yield _heading("Not reviewed")
        yield from _listed(dossier.not_reviewed)


def _listed(lines: tuple[str, ...]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        yield paragraph(Para((Words(f"{number}.\t{line}"),), indent=_INDENT))


def _conflicts(conflicts: tuple[Conflict, ...]) -> Iterator[str]:
    if not conflicts:
        return
    yield _heading("Statements that do not fit together, and law out of force")
    for conflict in conflicts:
        yield paragraph(Para((Words(conflict.topic, bold=True),), keep_next=True))
        yield paragraph(para(conflict.why))
        for quote in conflict.quotes:
            yield _quoted(quote.text, f"{quote.file}, {quote.where}")


def _check(check: PartnerCheck) -> Iterator[str]:
    yield _heading(f"{check.title} {LIGHT_WORDS[check.light].capitalize()}.")
    yield paragraph(para(check.line))
    findings = in_order(check.findings)
    for one in findings:
        if one.verdict not in _SETTLED:
            yield from _finding(one)
    settled = [one.title for one in findings if one.verdict == "met"]
    if settled:
        yield paragraph(Para((Words("Said: ", bold=True), Words(f"{'; '.join(settled)}."))))


def _finding(one: CheckFinding) -> Iterator[str]:
    yield paragraph(Para((Words(f"{one.title}: ", bold=True), Words(f"{VERDICTS[one.verdict]}.")), keep_next=True))
    yield paragraph(para(f"{standing(one)}. {one.why}"))
    for quote in one.quotes:
        yield _quoted(quote.text, f"{quote.file}, {quote.where}")


def _quoted(text: str, where: str) -> str:
    return paragraph(Para((Words(f"“{text}” ({where})"),), indent=_INDENT))


def _questions(questions: tuple[str, ...]) -> Iterator[str]:
    if questions:
        yield _heading("Questions to the partner")
        yield from _listed(questions)


def _papers(dossier: Dossier) -> Iterator[str]:
    yield _heading("Papers")
    head = tuple((para(text, "TableText", bold=True),) for text in ("File", "Taken for", "Because"))
    seen = [(paper.name, paper.kind, paper.reason) for paper in dossier.papers]
    rows: list[tuple[Cell, ...]] = [tuple((para(text, "TableText"),) for text in row) for row in seen]
    yield table(_PAPERS, [head, *rows])
