"""Put the edits of all gaps into one order: by place, numbered, none cutting into another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from addendum.drafting.gap import WRITTEN_FORM, Candidate
from addendum.drafting.numbers import following, next_free, typed_label
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Edit, EditKind, NewProvision

_IN_WORDS = re.compile(r"\s*(\d+(?:\.\d+)+)[.)]?\s")


def assemble(agreement: Agreement, candidates: Iterable[Candidate]) -> tuple[Edit, ...]:
    """Return the edits in document order, with ids and typed numbers.

    At one place words come first, then clauses in the order given, then signatures, then the annex.
    """
    order = {p.at: number for number, p in enumerate(agreement.provisions)}
    last = len(order)
    edits = sorted(
        (edit for candidate in candidates for edit in candidate.edits),
        key=lambda e: (order.get(e.at, last), _rank(e), e.start, e.end),
    )
    return tuple(_with_ids(_with_numbers(agreement, edits)))


def _rank(edit: Edit) -> int:
    if edit.kind is not EditKind.INSERT_PROVISIONS:
        return 0
    first = edit.provisions[0]
    if first.is_heading and not first.like:
        return 3
    return 2 if edit.requirement == WRITTEN_FORM else 1


def without_overlaps(edits: Sequence[Edit], others: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits that do not cut into words others take out: what two want to strike is struck once."""
    return tuple(one for one in edits if not any(cut(one, other) for other in others))


def cut(one: Edit, other: Edit) -> bool:
    """Return whether the two take out the same words, or one puts words into those the other takes out."""
    if one.at != other.at or EditKind.INSERT_PROVISIONS in (one.kind, other.kind):
        return False
    if one.start == one.end or other.start == other.end:
        point, taken = (one, other) if one.start == one.end else (other, one)
        return taken.start < point.start < taken.end
    return one.start < other.end and other.start < one.end


def _with_ids(edits: Iterable[Edit]) -> Iterable[Edit]:
    counts: defaultdict[str, int] = defaultdict(int)
    for edit in edits:
        counts[edit.requirement] += 1
        yield replace(edit, id=f"{edit.requirement}/{counts[edit.requirement]}")


def _with_numbers(agreement: Agreement, edits: Iterable[Edit]) -> Iterable[Edit]:
    """Give each new provision the next free number of the series of the one it is drawn like."""
    series = _Series(agreement)
    for edit in edits:
        if not edit.provisions:
            yield edit
            continue
        provisions: list[NewProvision] = []
        heading = ""
        for new in edit.provisions:
            numbered = series.numbered(new, heading)
            heading = numbered.number if new.is_heading else heading
            provisions.append(numbered)
        yield replace(edit, provisions=tuple(provisions))


class _Series:
    """The numbers in use, and how far each series of new ones has come."""

    def __init__(self, agreement: Agreement) -> None:
        self._known = {p.at: p for p in agreement.provisions}
        self._in_words = {match[1] for p in agreement.provisions if (match := _IN_WORDS.match(p.text))}
        self._given: set[str] = set()
        self._last: dict[str, str] = {}

    def numbered(self, new: NewProvision, heading: str) -> NewProvision:
        """Return the new provision with its number: typed where its sibling's is, else only for people to read."""
        like = self._known.get(new.like)
        if like is None or not like.number:
            return new
        own, gap = typed_label(like)
        label = self._next(like, own or like.number, "" if new.is_heading else heading)
        self._given.add(label)
        return replace(new, typed_number=label + gap.rstrip() if own else "", number=label.strip().rstrip("."))

    def _next(self, like: Provision, label: str, heading: str) -> str:
        key = f"{like.at} {heading}"
        before = self._last.get(key)
        if heading and before is None:
            number = _under(heading, label)
        elif like.typed_number:
            number = next_free(before or label, self._taken(like))
        else:
            number = following(before or label)
        self._last[key] = number
        return number

    def _taken(self, like: Provision) -> set[str]:
        """Return the numbers a new sibling may not have: those beside it, and every number of several parts ("7.5").

        A text may begin with a number that was not told from its words; and where "13.2" stands, there is a 13.
        """
        beside = (like.parent, like.level)
        others = self._known.values()
        numbers = {p.number for p in others if (p.parent, p.level) == beside}
        parts = {p.number for p in others if "." in p.number[:-1]} | self._in_words
        return self._given | numbers | parts | {part.partition(".")[0] for part in parts}


def _under(heading: str, like: str) -> str:
    """Return the first label below a new heading, shaped like a sibling's: heading 15, like "14.2" -> "15.1"."""
    closing = like[len(like.rstrip(".)")) :]
    figure = re.search(r"[0-9A-Za-z]+$", heading)
    heading = figure.group() if figure else heading
    return f"{heading}.1{closing}" if "." in like.rstrip(".)") else "(a)" if like.startswith("(") else f"1{closing}"
