"""Two requirements that no clause in the middle of the text can meet: the signatures and who is who."""

import re
from dataclasses import replace
from itertools import chain

from addendum.drafting.filling import blanks_in
from addendum.drafting.fitting import as_sentence
from addendum.drafting.gap import Candidate, Candidates, Gap
from addendum.drafting.missing import at_place, new_provisions
from addendum.drafting.outline import is_prose
from addendum.drafting.phrases import Phrases, phrases
from addendum.drafting.places import Place, Places
from addendum.model.agreement import Agreement, Party, Provision, Role
from addendum.model.amendment import NewProvision

ROLES = "dpa.parties-roles"
_PREAMBLE = 25
_LINE = "_" * 32
_BETWEEN = re.compile(r"\b(?:between|entered into|made by|by and among|the parties|zwischen|entre)\b", re.IGNORECASE)


def execution_block(gap: Gap, agreement: Agreement, places: Places) -> Candidates:
    """Yield signature lines for each party before any annex, then with our sentence on form before them."""
    place = places.end()
    if place is None:
        return
    words = phrases(gap.terms.language)
    lines = tuple(chain.from_iterable(_lines(name, words) for name in signatories(agreement.parties, words)))
    lines = (*(replace(line, keeps_next=True) for line in lines[:-1]), *lines[-1:])
    for text in gap.texts:
        sentence = NewProvision(text, like=place.like)
        yield Candidate((gap.insert(place.at, (sentence, *lines)),))
    yield Candidate((gap.insert(place.at, lines),))


def signatories(parties: tuple[Party, ...], words: Phrases) -> tuple[str, ...]:
    """Return the names to sign: controller and processor first as the agreement names them, blank where it does not."""
    named = tuple(p.name for p in parties if p.name and p.role in (Role.CONTROLLER, Role.PROCESSOR))
    roles = {p.role for p in parties if p.name}
    blank = tuple(
        name
        for role, name in ((Role.CONTROLLER, words.name_of_controller), (Role.PROCESSOR, words.name_of_processor))
        if role not in roles
    )
    return (*dict.fromkeys(named), *blank)


def _lines(name: str, words: Phrases) -> tuple[NewProvision, ...]:
    texts = (
        f"{words.signed_for} {name}",
        f"{words.signature} {_LINE}",
        f"{words.name} {_LINE}",
        f"{words.position} {_LINE}",
        f"{words.date} {_LINE}",
    )
    return tuple(NewProvision(text) for text in texts)


def roles_sentence(gap: Gap, agreement: Agreement, places: Places) -> Candidates:
    """Yield our sentence on who is who at the end of the preamble, then as a provision of its own."""
    for provision in _preamble(agreement):
        for text in gap.texts:
            fit = as_sentence(provision.text, text)
            if fit and not blanks_in(provision.text):
                yield Candidate((gap.change(provision.at, (fit[1], fit[1]), "", fit[0]),))
            elif is_prose(provision):
                yield at_place(gap, agreement, Place(provision.at, provision.at), text)
    yield from new_provisions(gap, agreement, places)


def _preamble(agreement: Agreement) -> tuple[Provision, ...]:
    """Return the unnumbered provisions before the first clause that name a party, the last one first."""
    front: list[Provision] = []
    for provision in [p for p in agreement.provisions if p.story == "body"][:_PREAMBLE]:
        if provision.number and any(is_prose(p) for p in front):
            break
        front.append(provision)
    names = [word for p in agreement.parties for word in (p.name, p.called) if len(word) > 1]
    prose = [p for p in front if is_prose(p) and not p.number]
    naming = [p for p in prose if any(name in p.text for name in names) or _BETWEEN.search(p.text)]
    return tuple(reversed(naming))[:2]
