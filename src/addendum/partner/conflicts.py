"""Statements of the partner's own papers that cannot both hold, and clocks that do not fit together."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from addendum.model.dossier import Conflict, Quote
from addendum.model.paper_words import PaperKind
from addendum.model.partner_law import Claims, Clock, Marks, PartnerLaw
from addendum.partner.marks import holds, sentences_of
from addendum.partner.papers import Paper
from addendum.partner.periods import Promise, promises_in
from addendum.partner.places import place_of

_SPEAK = frozenset(
    {
        PaperKind.AGREEMENT,
        PaperKind.ANNEX,
        PaperKind.PRIVACY_POLICY,
        PaperKind.COOKIE_POLICY,
        PaperKind.SECURITY,
        PaperKind.TERMS,
    }
)


def conflicts_in(papers: Sequence[Paper], law: PartnerLaw) -> tuple[Conflict, ...]:
    """Return the conflicts, each with its quotations.

    An amendment changes what the agreement says, so it conflicts with nothing.
    """
    speaking = [paper for paper in papers if paper.recognised.kind in _SPEAK]
    promises = [promise for paper in speaking for promise in promises_in(paper, law.clocks)]
    claimed = (conflict for claims in law.claims for conflict in _claimed(claims, speaking))
    late = (conflict for paper in speaking for conflict in _starts_late(paper, law.late))
    return (*_different(promises), *_too_late(promises, law), *late, *claimed)


def _different(promises: Sequence[Promise]) -> Iterator[Conflict]:
    """Yield, for each topic, the first two periods that differ."""
    for topic in dict.fromkeys(promise.topic for promise in promises):
        alike = [promise for promise in promises if promise.topic == topic]
        for first, second in combinations(alike, 2):
            one, other = first.period, second.period
            if one.compares_with(other) and (one.is_longer(other) or other.is_longer(one)):
                why = f"One says {one.words}, the other {other.words}."
                yield Conflict(f"Two periods for the {topic}", why, (first.quote, second.quote))
                break


def _too_late(promises: Sequence[Promise], law: PartnerLaw) -> Iterator[Conflict]:
    """Yield, for each paper, where one has longer to object than the change is announced ahead."""
    for file in dict.fromkeys(promise.quote.file for promise in promises):
        notices, objections = (
            [one for one in promises if one.quote.file == file and one.topic == topic]
            for topic in (law.notice, law.objection)
        )
        for notice, objection in ((n, o) for n in notices[:1] for o in objections[:1]):
            ahead, window = notice.period, objection.period
            if ahead.compares_with(window) and window.is_longer(ahead):
                why = f"The change may take effect after {ahead.words}, the objection has {window.words}."
                yield Conflict("An objection that may come too late", why, (notice.quote, objection.quote))


def _starts_late(paper: Paper, late: Clock) -> Iterator[Conflict]:
    """Yield the first sentence of a paper whose breach clock starts later than the law's."""
    for quote in _quotes(paper, (late.marks,)):
        ask = f"Please let the clock in {paper.name}, {quote.where}, start when you become aware. {late.topic}"
        yield Conflict("A clock that starts late", late.topic, (quote,), ask)
        return


def _claimed(claims: Claims, papers: Sequence[Paper]) -> Iterator[Conflict]:
    """Yield the first sentence for either side, where there is one for both."""
    one = next((quote for paper in papers for quote in _quotes(paper, claims.one)), None)
    other = next((quote for paper in papers for quote in _quotes(paper, claims.other) if quote != one), None)
    if one and other:
        yield Conflict(f"Two statements on {claims.topic}", claims.why, (one, other))


def _quotes(paper: Paper, marks: tuple[Marks, ...]) -> Iterator[Quote]:
    """Yield the sentences of a paper that are known by any of the marks."""
    for provision, sentence in sentences_of(paper):
        if any(holds(one, sentence) for one in marks):
            yield Quote(paper.name, place_of(provision), sentence)
