"""Law that is no longer in force, where the partner's papers still rest on it."""

from collections.abc import Iterator, Sequence

from addendum.model.dossier import Conflict, Quote
from addendum.model.paper_words import PaperKind
from addendum.model.partner_law import PartnerLaw
from addendum.partner.marks import pattern_of, sentences_of
from addendum.partner.papers import Paper
from addendum.partner.places import place_of

_UNREAD = frozenset({PaperKind.FORM, PaperKind.OTHER})


def stale_law_in(papers: Sequence[Paper], law: PartnerLaw) -> tuple[Conflict, ...]:
    """Return each mention of law that is out of force, one for each law and paper.

    A provision that itself says that the law is gone, or names it as what another replaced, is right as it stands.
    """
    read = [paper for paper in papers if paper.recognised.kind not in _UNREAD]
    return tuple(conflict for paper in read for conflict in _in_paper(paper, law))


def _in_paper(paper: Paper, law: PartnerLaw) -> Iterator[Conflict]:
    said = [
        (provision, sentence)
        for provision, sentence in sentences_of(paper)
        if not pattern_of(law.gone).search(provision.text)
    ]
    for dead in law.dead:
        named = pattern_of(dead.named)
        for provision, sentence in said:
            if named.search(sentence):
                quote = Quote(paper.name, place_of(provision), sentence)
                ask = f"Please bring {paper.name} up to date, {quote.where}. {dead.name}: {dead.why}"
                yield Conflict(f"Law out of force: {dead.name}", dead.why, (quote,), ask)
                break
