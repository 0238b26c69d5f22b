"""A Dossier in, one self-contained page out: a summary of one page, then each check with its quotations."""

import base64
from dataclasses import dataclass

from addendum.model.dossier import Conflict, Dossier, PaperSeen, PartnerCheck, Picture, Quote
from addendum.writers.dossier_words import LIGHT_LOOKS, LIGHT_WORDS, VERDICTS, in_order, standing
from addendum.writers.pages import render


def write_dossier_html(dossier: Dossier, version: str) -> str:
    """Return the page."""
    return render("dossier.html", page=_page(dossier, version))


@dataclass(frozen=True, slots=True)
class _Finding:
    title: str
    look: str
    word: str
    standing: str
    why: str
    quotes: tuple[Quote, ...]
    ask: str


@dataclass(frozen=True, slots=True)
class _Check:
    anchor: str
    title: str
    look: str
    word: str
    line: str
    open: tuple[_Finding, ...]
    settled: tuple[_Finding, ...]


@dataclass(frozen=True, slots=True)
class _Picture:
    file: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class _Page:
    partner: str
    checks: tuple[_Check, ...]
    next_steps: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[str, ...]
    papers: tuple[PaperSeen, ...]
    not_reviewed: tuple[str, ...]
    pictures: tuple[_Picture, ...]
    footer: str


def _page(dossier: Dossier, version: str) -> _Page:
    return _Page(
        partner=dossier.partner,
        checks=tuple(_check(one) for one in dossier.checks),
        next_steps=dossier.next_steps,
        conflicts=dossier.conflicts,
        questions=dossier.questions,
        papers=dossier.papers,
        not_reviewed=dossier.not_reviewed,
        pictures=tuple(_picture(one) for one in dossier.pictures),
        footer=f"Addendum {version}.",
    )


def _picture(one: Picture) -> _Picture:
    controls = {0: "nothing is", 1: "one control is"}.get(one.marked, f"{one.marked} controls are")
    words = f"as a browser shows it when it opens: {controls} ticked or on{', outlined' * bool(one.marked)}"
    return _Picture(one.file, words, f"data:image/png;base64,{base64.b64encode(one.data).decode('ascii')}")


def _check(one: PartnerCheck) -> _Check:
    findings = tuple(
        _Finding(f.title, f.verdict, VERDICTS[f.verdict], standing(f), f.why, f.quotes, f.ask)
        for f in in_order(one.findings)
    )
    return _Check(
        anchor=one.check,
        title=one.title,
        look=LIGHT_LOOKS[one.light],
        word=LIGHT_WORDS[one.light],
        line=one.line,
        open=tuple(f for f in findings if f.look not in ("met", "not-applicable")),
        settled=tuple(f for f in findings if f.look in ("met", "not-applicable")),
    )
