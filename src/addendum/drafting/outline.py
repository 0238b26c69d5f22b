"""The shape of an agreement: who stands under whom, and where its operative part ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from addendum.model.agreement import Agreement, Provision, ProvisionKind

_PROSE = frozenset({ProvisionKind.TEXT, ProvisionKind.ITEM})
_ANNEX = re.compile(
    r"^\s*(?:annex|schedule|appendix|exhibit|attachment|anlage|anhang|annexe|anexo|allegato|bijlage)\b", re.IGNORECASE
)
_SIGNS = re.compile(
    r"^\W*(?:in witness whereof|signed (?:by|for|on)|executed (?:by|as)|agreed and accepted|signatures?\b(?!s? of)"
    r"|by signing|the parties(?:' authori[sz]ed representatives)? have (?:executed|signed)|authori[sz]ed signatory"
    r"|for and on behalf of|by:|/s/|unterschrift|ort ?[,/] ?datum|ort und datum|unterzeichnet (?:von|durch|im)"
    r"|handtekening|aldus (?:overeengekomen|opgemaakt|getekend)|ondertekend (?:te|door|namens)|getekend te"
    r"|fait (?:à|en|le) |en foi de quoi|signé (?:à|par|en) |lu et approuvé|pour (?:le|la|l['’])\s?"
    r"(?:client|prestataire|sous-traitant|responsable d[eu] traitement|titulaire)\b.{0,4}$|nom et qualité)",
    re.IGNORECASE,
)
_WORDED = re.compile(r"[^\W\d_]{3,}\s")
_LINE = re.compile(r"_{4,}|\.{8,}|…{3,}")
_SHORT = 90
_FRONT = 0.4
"""What stands in the first part of a paper is its title, even where it says "Annex"."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the body that new provisions may be put in: the main text, or one annex."""

    provisions: tuple[Provision, ...]

    @property
    def places(self) -> frozenset[str]:
        """Return the paths in it."""
        return frozenset(p.at for p in self.provisions)


class Outline:
    """Lookups over the body of one agreement, in document order; protected provisions are as if not there."""

    def __init__(self, agreement: Agreement, protected: frozenset[str] = frozenset()) -> None:
        self.body = tuple(p for p in agreement.provisions if p.story == "body" and p.at not in protected)
        self.index = {p.at: number for number, p in enumerate(self.body)}
        self.regions = tuple(_regions(self.body))

    def get(self, at: str) -> Provision | None:
        """Return the body provision at the path, None for any other story."""
        number = self.index.get(at)
        return None if number is None else self.body[number]

    def parent(self, provision: Provision) -> Provision | None:
        """Return what the provision hangs under."""
        return self.get(provision.parent) if provision.parent else None

    def hangs_under(self, provision: Provision, at: str) -> bool:
        """Return whether the provision stands anywhere below the one at the path."""
        seen: set[str] = set()
        above = provision.parent
        while above and above not in seen:
            if above == at:
                return True
            seen.add(above)
            found = self.get(above)
            above = found.parent if found else ""
        return False

    def last_under(self, provision: Provision) -> Provision:
        """Return the last provision of the unbroken run below this one; itself if nothing hangs under it."""
        last = provision
        for follower in self.body[self.index[provision.at] + 1 :]:
            if not self.hangs_under(follower, provision.at):
                break
            last = follower
        return last

    def siblings(self, provision: Provision) -> tuple[Provision, ...]:
        """Return the prose provisions that stand beside this one, itself included, within its region."""
        region = self.region_of(provision)
        return tuple(
            p
            for p in region.provisions
            if (p.parent, p.level, p.kind) == (provision.parent, provision.level, provision.kind)
            and bool(p.number) == bool(provision.number)
        )

    def region_of(self, provision: Provision) -> Region:
        """Return the region the provision stands in; a region of its own for one among the signatures."""
        for region in self.regions:
            if provision.at in region.places:
                return region
        return Region((provision,))


def is_prose(provision: Provision) -> bool:
    """Return whether words of ours may stand behind it: running text, not a cell, heading, note or header."""
    return provision.kind in _PROSE and bool(provision.text.strip())


def is_title_line(provision: Provision) -> bool:
    """Return whether the provision only names an annex, part or section; nothing is drawn like it."""
    if _ANNEX.search(provision.number):
        return True
    worded = _ANNEX.search(provision.text) or (provision.typed_number and _WORDED.match(provision.number))
    return worded is not None and len(provision.text) < _SHORT and not provision.text.rstrip().endswith(".")


def is_signature(provision: Provision) -> bool:
    """Return whether the provision belongs to a signature block."""
    text = provision.text.strip()
    if _SIGNS.search(text):
        return len(text) < _SHORT or text.lower().startswith(("in witness", "the parties", "by signing", "signed"))
    return len(text) < _SHORT and _LINE.search(text) is not None


def _regions(body: Sequence[Provision]) -> Iterator[Region]:
    """Yield the main text and each annex, cut before signatures and at the heading of an annex.

    Terms may also follow a signed cover page: a heading behind signatures begins a region too.
    """
    part: list[Provision] = []
    signing = False
    for number, provision in enumerate(body):
        goes_on = signing and provision.kind is ProvisionKind.HEADING and not is_signature(provision)
        if goes_on or _opens_annex(provision, number, len(body)):
            if part:
                yield Region(tuple(part))
            part, signing = [], False
        signing = signing or (number > len(body) * _FRONT and is_signature(provision))
        if not signing:
            part.append(provision)
    if part:
        yield Region(tuple(part))


def _opens_annex(provision: Provision, number: int, total: int) -> bool:
    heading = provision.kind in (ProvisionKind.HEADING, ProvisionKind.TITLE)
    short = (
        provision.kind is ProvisionKind.TEXT
        and len(provision.text) < _SHORT
        and not provision.text.rstrip().endswith(".")
    )
    return number > total * _FRONT and (heading or short) and _ANNEX.search(provision.text) is not None
