"""A Review in, one self-contained page out: internal, printable, without anything that runs."""

from dataclasses import dataclass

from addendum.model.agreement import NoteKind, Party
from addendum.model.amendment import Amendment, Edit, EditKind
from addendum.model.playbook import Level, Tier
from addendum.model.review import HIDDEN_AGAINST, HIDDEN_ONLY, OPEN_VERDICTS, ElementResult, Finding, Review, Verdict
from addendum.writers.budget import budget
from addendum.writers.official_lines import official_lines
from addendum.writers.pages import render
from addendum.writers.passages import Part, Passage, nearest_passages, passages
from addendum.writers.places import Places
from addendum.writers.summary import (
    REVIEW_WORDS,
    VERDICT_WORDS,
    counts,
    hidden_lines,
    lacks,
    shown_groups,
    summary,
    unread_lines,
)

_STANDING = {
    (Tier.LAW, Level.MANDATORY): "Required by law in every processor agreement.",
    (Tier.LAW, Level.CONDITIONAL): "Required by law where the case arises.",
    (Tier.LAW, Level.RECOMMENDED): "Law that binds even if the agreement is silent.",
    (Tier.GUIDANCE, Level.MANDATORY): "Guidance of the authorities.",
    (Tier.GUIDANCE, Level.CONDITIONAL): "Guidance of the authorities.",
    (Tier.GUIDANCE, Level.RECOMMENDED): "Guidance of the authorities.",
}
_HOUSE = "House policy"
_FLAGS = {
    HIDDEN_ONLY: "Only text that a reader does not see speaks of it, or of what it lacks; that was not counted.",
    HIDDEN_AGAINST: "Text that a reader does not see would give another verdict; it was not counted.",
    "depends-on-tracked-change": "It depends on a tracked change that is still pending.",
}
_AROUND_EDIT = 160


def write_review_html(review: Review, version: str, amendment: Amendment | None = None) -> str:
    """Return the page; with an amendment every finding also shows what is proposed for it."""
    return render("review.html", page=_page(review, version, amendment))


@dataclass(frozen=True, slots=True)
class _Element:
    verdict: str
    word: str
    text: str


@dataclass(frozen=True, slots=True)
class _Proposal:
    parts: tuple[Part, ...]
    place: str


@dataclass(frozen=True, slots=True)
class _Finding:
    anchor: str
    title: str
    verdict: str
    word: str
    law_first: str
    law: str
    standing: str
    confidence: str
    why: str
    lacks: str
    flags: tuple[str, ...]
    elements: tuple[_Element, ...]
    passages_title: str
    passages: tuple[Passage, ...]
    nearest: tuple[Passage, ...]
    edits: tuple[_Proposal, ...]
    left_out: tuple[str, ...]
    previous: str
    next: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class _Group:
    title: str
    counts: str
    findings: tuple[_Finding, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    file: str
    parties: tuple[Party, ...]
    playbook: str
    verdict: str
    verdict_words: str
    unread: tuple[str, ...]
    hidden: tuple[str, ...]
    summary: tuple[str, ...]
    official: tuple[str, ...]
    budget: str
    against: tuple[Passage, ...]
    """Where one finding stands for all: the words that speak against a processor's duties."""
    groups: tuple[_Group, ...]
    open: tuple[_Finding, ...]
    settled: tuple[_Finding, ...]
    notes: tuple[str, ...]
    read: str
    footer: str


def _page(review: Review, version: str, amendment: Amendment | None) -> _Page:
    agreement, playbook = review.agreement, review.playbook
    others = [note for note in agreement.notes if note.kind is not NoteKind.NOT_REVIEWED]
    shown = _groups(review, amendment)
    pages = f" on {agreement.pages} pages" if agreement.pages is not None else ""
    return _Page(
        title=agreement.title,
        file=agreement.file,
        parties=agreement.parties,
        playbook=f"{playbook.title}, version {playbook.version}",
        verdict=review.verdict,
        verdict_words=REVIEW_WORDS[review.verdict],
        unread=unread_lines(review),
        hidden=hidden_lines(review),
        summary=summary(review),
        official=official_lines(review),
        budget=budget(amendment.edits).sentence if amendment and amendment.edits else "",
        against=() if shown else _against(review),
        groups=shown,
        open=tuple(f for group in shown for f in group.findings if f.is_open),
        settled=tuple(f for group in shown for f in group.findings if not f.is_open),
        notes=tuple(f"{note.where}: {note.what}".removeprefix(": ") for note in others),
        read=f"Read: {len(agreement.provisions)} provisions{pages}; language {agreement.language}.",
        footer=(
            f"Addendum {version}; {playbook.id} {playbook.version}, library {playbook.sha256[:12]};"
            f" file SHA-256 {agreement.sha256}."
        ),
    )


def _groups(review: Review, amendment: Amendment | None) -> tuple[_Group, ...]:
    grouped = shown_groups(review)
    by_tier = [finding for _, findings in grouped for finding in findings]
    # The order in which they are walked through: what is open first.
    order = sorted(by_tier, key=lambda finding: finding.verdict not in OPEN_VERDICTS)
    show = _Shower(review, tuple(order), amendment)
    return tuple(
        _Group(title, counts(findings), tuple(show.finding(f) for f in findings)) for title, findings in grouped
    )


def _against(review: Review) -> tuple[Passage, ...]:
    places = Places(review.agreement)
    denied = [finding for finding in review.findings if finding.verdict is Verdict.CONTRADICTED]
    found = (passage for finding in denied for passage in passages(finding, places))
    return tuple({(passage.parts, passage.context): passage for passage in found}.values())


class _Shower:
    """Turns findings into what the template shows, knowing their neighbours and the proposals."""

    def __init__(self, review: Review, order: tuple[Finding, ...], amendment: Amendment | None) -> None:
        self._places = Places(review.agreement)
        self._order = order
        self._edits = amendment.edits if amendment else ()
        self._left_out = amendment.left_out if amendment else ()

    def finding(self, finding: Finding) -> _Finding:
        asked = finding.requirement
        at = self._order.index(finding)
        return _Finding(
            anchor=asked.id,
            title=asked.title,
            verdict=str(finding.verdict),
            word=VERDICT_WORDS[finding.verdict],
            law_first=asked.authorities[0].cite if asked.authorities else "",
            law=asked.law,
            standing=_STANDING.get((asked.tier, asked.level), "" if asked.law == _HOUSE else f"{_HOUSE}."),
            confidence=f"{finding.confidence:.2f}",
            why=asked.why,
            lacks=lacks(finding) if finding.verdict in (Verdict.PARTIAL, Verdict.UNCLEAR) else "",
            flags=_flags(finding),
            elements=tuple(_element(finding, result) for result in finding.elements),
            passages_title="Against it" if finding.verdict is Verdict.CONTRADICTED else "In its words",
            passages=passages(finding, self._places),
            nearest=nearest_passages(finding, self._places),
            edits=tuple(self._proposal(edit) for edit in self._edits if edit.requirement == asked.id),
            left_out=tuple(left.why for left in self._left_out if left.requirement == asked.id),
            previous=self._order[at - 1].requirement.id if at else "",
            next=self._order[at + 1].requirement.id if at + 1 < len(self._order) else "",
            is_open=finding.verdict in OPEN_VERDICTS,
        )

    def _proposal(self, edit: Edit) -> _Proposal:
        where = self._places.words(edit.at)
        if edit.kind is EditKind.INSERT_PROVISIONS:
            text = "\n".join(provision.text for provision in edit.provisions)
            return _Proposal((Part(text, "ins"),), f"New, behind {where}" if where else "New")
        text = self._places.provision(edit.at).text
        before, after = text[max(0, edit.start - _AROUND_EDIT) : edit.start], text[edit.end :][:_AROUND_EDIT]
        parts = (Part(before), Part(edit.old, "del"), Part(edit.new, "ins"), Part(after))
        return _Proposal(tuple(part for part in parts if part.text), f"Change in {where}")


def _element(finding: Finding, result: ElementResult) -> _Element:
    texts = {element.id: element.text for element in finding.requirement.elements}
    word = "left blank" if result.left_blank else VERDICT_WORDS[result.verdict]
    return _Element(str(result.verdict), word, texts.get(result.id, result.id))


def _flags(finding: Finding) -> tuple[str, ...]:
    told = [_FLAGS.get(flag, f"{flag.replace('-', ' ').capitalize()}.") for flag in finding.flags]
    if finding.by_reference:
        told.append("It would be met only by reference to official clauses, whose text is not in the file.")
    if finding.if_rejected is not None:
        told.append(f"With all pending changes rejected it would be {VERDICT_WORDS[finding.if_rejected]}.")
    return tuple(told)
