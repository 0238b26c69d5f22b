"""What an amendment must say of the paper it amends: title, date, parties, law; a blank for what is not there."""

import re
from dataclasses import dataclass

from addendum.matching.own_terms import Terms, terms_of
from addendum.model.agreement import Agreement, Party, Provision, ProvisionKind, Role
from addendum.writers.paper_words import PaperWords, paper_words
from addendum.writers.party_names import name_and_entry
from addendum.writers.places import Places

_FRONT = 40
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: day of)?|(?:{_MONTH}))[ ,.]{{1,2}}(?:{_MONTH}|\d{{1,2}})[ ,.]{{1,2}}\d{{4}}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d"
)
_CUE = (
    r"\bdated?(?: as of)?|\bmade on|\bentered into (?:on|as of)|\beffective (?:date:?|as of|from)"
    r"|\bgeschlossen am|\bVertragsdatum:?|\bconclu le|\ben date du"
)
_DATED = re.compile(rf"(?:{_CUE})[ :]+(?:the )?({_DATE})", re.IGNORECASE)
_LAW = re.compile(
    r"\bgoverned by,? (?:and (?:construed|interpreted) [^.;]{0,40})?(?:the )?(?:\w+ ){0,3}laws?\b|\bgoverning law\b"
    r"|\bapplicable law is\b|\bes gilt (?:\w+ ){1,4}?recht\b"
    r"|\bunterliegt (?:\w+ ){0,4}?recht\b|\bsoumise? au droit\b|\brégie? par le droit\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^\[[^\]]*\]$|(?:^|\s)(?:LLC|Ltd\.?|Limited|Inc\.?|GmbH|AG|S\.?L\.?|S\.?A\.?|SAS|B\.?V\.?|ApS|A/S)$"
)
_LAW_OF_CLAUSES = re.compile(
    r"\bClauses? 1[78]\b|\bKlauseln? 1[78]\b|\bStandard Contractual Clauses\b|\bSCCs?\b|\bOption [12]\b"
    r"|\bStandard(?:vertrags|datenschutz)klauseln\b|\bclauses contractuelles types\b|\bdata (?:exporter|importer)\b",
    re.IGNORECASE,
)
"""What speaks of the law of the transfer clauses, not of the agreement's own."""
_EARLIER = re.compile(r"\b(?:Amendment (?:No\.?|Number)|Nachtrag Nr\.|Avenant n°|Addendum nr\.) ?(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class Signatory:
    """A party as the amendment names it: in the list of parties, and above its signature."""

    entry: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Original:
    """The paper amended, in its own words."""

    title: str
    dated: str
    terms: Terms
    signatories: tuple[Signatory, ...]
    law_at: str
    """Number of the provision on governing law; empty if there is none or it has no number."""
    next_number: int
    """Which amendment the next one is."""

    @property
    def paper(self) -> str:
        """Return what the paper calls itself, without "this": "DPA"."""
        name = self.terms.agreement.partition(" ")[2]
        return name[:1].upper() + name[1:]


def original_of(agreement: Agreement) -> Original:
    """Return what the agreement says of itself; blanks where it is silent."""
    words, terms = paper_words(agreement.language), terms_of(agreement)
    front = [p for p in agreement.provisions if p.story == "body"][:_FRONT]
    dated = next((m[1] for p in front if (m := _DATED.search(p.text))), words.date_blank)
    numbers = [int(m[1]) for p in agreement.provisions for m in _EARLIER.finditer(p.text)]
    return Original(
        title=_title(agreement.title) or words.title_blank,
        dated=dated,
        terms=terms,
        signatories=tuple(_signatories(agreement.parties, front, words, terms)),
        law_at=_law(agreement),
        next_number=max(numbers, default=0) + 1,
    )


def _title(title: str) -> str:
    """Return the title on one line; nothing where a placeholder or the name of a company stands in its place."""
    title = " ".join(title.split())
    return "" if _NO_TITLE.search(title) else title


def _is_own(party: Party, parties: tuple[Party, ...], terms: Terms) -> bool:
    """Return whether the party is one of its own: not a second word, without a name, for another of the same role."""
    called = {Role.CONTROLLER: terms.controller.word, Role.PROCESSOR: terms.processor.word}.get(party.role, "")
    if party.name not in ("", party.called) or called in (party.called, *party.also_called):
        return True
    others = [one for one in parties if one.role is party.role and one is not party]
    return not any(one.name not in ("", one.called) or one.called == called for one in others)


def _signatories(
    parties: tuple[Party, ...], front: list[Provision], words: PaperWords, terms: Terms
) -> list[Signatory]:
    """Return controller and processor in the order the agreement names them; a blank for a role nobody has."""
    blanks = words.role_blanks
    parties = tuple(party for party in parties if _is_own(party, parties, terms))
    found = [_signatory(party, front, words) for party in parties if party.role in blanks]
    absent = [role for role in blanks if role not in {one.role for one in found}]
    return [*found, *(Signatory(blanks[role], blanks[role], role) for role in absent)]


def _signatory(party: Party, front: list[Provision], words: PaperWords) -> Signatory:
    name, entry = name_and_entry(party, [p.text for p in front])
    shown = name or words.role_blanks[party.role]
    called = f" ({words.quoted.format(party.called)})" if party.called and party.called != name else ""
    return Signatory(entry or shown + called, shown, party.role)


def _law(agreement: Agreement) -> str:
    places = Places(agreement)
    for provision in agreement.provisions:
        said = provision.kind not in (ProvisionKind.TITLE, ProvisionKind.HEADING)
        own = said and _LAW.search(provision.text) and not _LAW_OF_CLAUSES.search(provision.text)
        if own and places.label(provision):
            return places.label(provision)
    return ""
