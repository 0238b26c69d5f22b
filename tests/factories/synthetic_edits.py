"""Seeded edits for any Word file: words put in, struck and replaced, paragraphs added, at places the seed chooses."""

import random

from addendum.model.agreement import Provision
from addendum.model.amendment import Amendment, Edit, EditKind, NewProvision
from factories.amendments import Pen

_SPLIT = 3


def synthetic_amendment(data: bytes, seed: int) -> Amendment:
    """About ten edits over all stories of a file; none where it has no text."""
    pen = Pen(data)
    chance = random.Random(seed)  # noqa: S311 - a seeded choice of places, nothing secret
    provisions = list(pen.agreement.provisions)
    edits: list[Edit] = []
    for provision in chance.sample(provisions, min(_SPLIT, len(provisions))):
        edits.append(_grown(provision, chance.choice(provisions), len(edits)))
    for provision in chance.sample(provisions, min(2 * _SPLIT, len(provisions))):
        edits.append(_worded(provision, chance, len(edits)))
    return pen.amendment(*edits)


def _grown(provision: Provision, like: Provision, number: int) -> Edit:
    new = (
        NewProvision("Audits", like.at),
        NewProvision("The Processor allows audits\tand inspections.", provision.at),
        NewProvision("[●: types of personal data]"),
    )
    return _edit(number, EditKind.INSERT_PROVISIONS, provision, (0, 0), provisions=new)


def _worded(provision: Provision, chance: random.Random, number: int) -> Edit:
    length = len(provision.text)
    start = chance.choice((0, length, chance.randint(0, length)))
    end = min(length, start + chance.choice((0, 1, 5, 20, length)))
    if start == end:
        return _edit(number, EditKind.INSERT_WORDS, provision, (start, start), new=" and inspections ")
    if chance.random() < 1 / _SPLIT:
        return _edit(number, EditKind.DELETE_WORDS, provision, (start, end), old=provision.text[start:end])
    new = "where the law & the parties “agree” <so>"
    return _edit(number, EditKind.REPLACE_WORDS, provision, (start, end), old=provision.text[start:end], new=new)


def _edit(
    number: int,
    kind: EditKind,
    provision: Provision,
    span: tuple[int, int],
    *,
    old: str = "",
    new: str = "",
    provisions: tuple[NewProvision, ...] = (),
) -> Edit:
    return Edit(
        id=f"dpa.audits/{number}",
        requirement="dpa.audits",
        elements=(),
        kind=kind,
        at=provision.at,
        start=span[0],
        end=span[1],
        old=old,
        new=new,
        provisions=provisions,
        comment="Art. 28(3)(h) GDPR.",
    )
