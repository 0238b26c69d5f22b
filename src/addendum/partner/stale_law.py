"""Law that is no longer in force, where the partner's papers still rest on it."""

import re
from collections.abc import Iterator, Sequence

from addendum.model.agreement import ProvisionKind
from addendum.model.dossier import Conflict, Quote
from addendum.partner.papers import Paper, PaperKind
from addendum.partner.places import place_of

_STALE = (
    ("Directive 95/46/EC", r"\b95/46\b", "It was repealed on 25 May 2018 (Art. 94 GDPR)."),
    (
        "Safe Harbor",
        r"safe[ -]harbou?r (?:framework|principles|decision|program)",
        "It was annulled in 2015 (CJEU C-362/14).",
    ),
    ("Privacy Shield", r"privacy[ -]shield", "It was annulled in 2020 (CJEU C-311/18)."),
    (
        "Standard contractual clauses of 2010",
        r"2010/87|2001/497|2004/915",
        "They could be relied on until 27 December 2022 (Decision (EU) 2021/914, Art. 4).",
    ),
)
_PAST = re.compile(
    r"2016/679|repeal|annul|invalid|supersed|replac|formerly|no longer|predecessor|ceased|amended or|as amended|"
    r"swiss-u\.?s|not rel(?:y|ied)|does not rely|instead of|remplac|ophæv|upphäv|intrek|aufgehoben|ersetz|derogat|"
    r"abroga|ingetrokken",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-z0-9)]\.)\s+(?=[A-Z])|(?<=[A-Z]{2}\.)\s+(?=[A-Z])")
_READ = frozenset({PaperKind.FORM, PaperKind.OTHER})


def stale_law_in(papers: Sequence[Paper]) -> tuple[Conflict, ...]:
    """Return each mention of law that is out of force, one for each law and paper.

    A sentence that itself says the law is gone, or names it as what another replaced, is right as it stands.
    """
    return tuple(conflict for paper in papers if paper.recognised.kind not in _READ for conflict in _in_paper(paper))


def _in_paper(paper: Paper) -> Iterator[Conflict]:
    for name, pattern, why in _STALE:
        stale = re.compile(pattern, re.IGNORECASE)
        for provision in paper.agreement.provisions:
            is_text = provision.kind not in (ProvisionKind.HEADER, ProvisionKind.FOOTER)
            if is_text and stale.search(provision.text) and not _PAST.search(provision.text):
                words = _around(provision.text, stale)
                yield Conflict(f"Law out of force: {name}", why, (Quote(paper.name, place_of(provision), words),))
                break


def _around(text: str, stale: re.Pattern[str]) -> str:
    """Return the sentence of the mention."""
    return next((sentence.strip() for sentence in _SENTENCE.split(text) if stale.search(sentence)), text.strip())
