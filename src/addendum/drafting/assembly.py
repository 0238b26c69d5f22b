"""Put the edits of all gaps into one order: by place, numbered, none cutting into another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from addendum.drafting.gap import WRITTEN_FORM, Candidate
from addendum.drafting.numbers import next_free, typed_label
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Edit, EditKind, NewProvision


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


def overlaps(edits: Sequence[Edit], others: Sequence[Edit]) -> bool:
    """Return whether one of the edits cuts into words that another takes out."""
    return any(_cut(one, other) for one in edits for other in others)


def _cut(one: Edit, other: Edit) -> bool:
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
    """Give each new provision drawn like one with a typed number the next free number of that series."""
    known = {p.at: p for p in agreement.provisions}
    given: set[str] = set()
    last: dict[str, str] = {}
    for edit in edits:
        provisions: list[NewProvision] = []
        heading = ""
        for new in edit.provisions:
            like = known.get(new.like)
            number = _number(new, like, last, _taken(agreement, like) | given, heading)
            given |= {number} if number else set()
            heading = number if new.is_heading else heading
            provisions.append(replace(new, typed_number=number))
        yield replace(edit, provisions=tuple(provisions)) if provisions else edit


def _taken(agreement: Agreement, like: Provision | None) -> set[str]:
    """Return the numbers a new sibling may not have: those beside it, and every number of several parts ("7.5")."""
    if like is None:
        return set()
    return {
        p.number
        for p in agreement.provisions
        if p.number and ((p.parent, p.level) == (like.parent, like.level) or "." in p.number[:-1])
    }


def _number(new: NewProvision, like: Provision | None, last: dict[str, str], taken: set[str], heading: str) -> str:
    """Return the label to type, empty where the sibling has none typed."""
    if like is None or not like.typed_number or new.typed_number:
        return new.typed_number
    label = typed_label(like.text)[0]
    if heading and "." in label.strip("."):
        label = _under(heading, label)
    series = like.at + heading
    before = last.get(series)
    number = label if heading and before is None else next_free(before or label, taken)
    last[series] = number
    return number


def _under(heading: str, like: str) -> str:
    """Return the first label below a new heading, shaped like a sibling's: heading "15.", like "14.2" -> "15.1"."""
    closing = like[len(like.rstrip(".)")) :]
    return f"{heading.strip('.()')}.1{closing}"
