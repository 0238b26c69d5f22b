"""Promises of the partner's own papers that cannot both hold, and clocks within one paper that do not fit together."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from addendum.model.dossier import Conflict
from addendum.partner.papers import Paper, PaperKind
from addendum.partner.periods import Promise, promises_in

_SPEAK = (PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.PRIVACY_POLICY, PaperKind.SECURITY, PaperKind.TERMS)
_NOTICE, _OBJECTION = "notice of new sub-processors", "objection to new sub-processors"


def conflicts_in(papers: Sequence[Paper]) -> tuple[Conflict, ...]:
    """Return the conflicts, each with both quotations.

    An amendment changes what the agreement says, so it conflicts with nothing.
    """
    promises = [p for paper in papers if paper.recognised.kind in _SPEAK for p in promises_in(paper)]
    return (*_different(promises), *_too_late(promises))


def _different(promises: Sequence[Promise]) -> Iterator[Conflict]:
    """Yield, for each topic, the first two periods that differ; working days are told from days, not converted."""
    for topic in dict.fromkeys(promise.topic for promise in promises):
        alike = [promise for promise in promises if promise.topic == topic]
        for first, second in combinations(alike, 2):
            if first.hours != second.hours and first.is_working_days == second.is_working_days:
                why = f"One says {first.words}, the other {second.words}."
                yield Conflict(f"Two periods for the {topic}", why, (first.quote, second.quote))
                break


def _too_late(promises: Sequence[Promise]) -> Iterator[Conflict]:
    """Yield where one has longer to object than the change is announced ahead."""
    for notice in promises:
        for objection in promises:
            same_paper = notice.quote.file == objection.quote.file
            comparable = notice.is_working_days == objection.is_working_days
            if same_paper and comparable and (notice.topic, objection.topic) == (_NOTICE, _OBJECTION):
                if objection.hours > notice.hours:
                    why = f"The change may take effect after {notice.words}, the objection has {objection.words}."
                    yield Conflict("An objection that may come too late", why, (notice.quote, objection.quote))
                return
