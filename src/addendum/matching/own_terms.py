"""The partner's own words: what it calls the parties, the data, the paper itself, and how it says "shall"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from addendum.matching.own_words import OWN_WORDS, called_in, paper_in
from addendum.model.agreement import Agreement, Party, ProvisionKind, Role

_PERSONS = frozenset({"we", "us", "our", "ours", "you", "your", "yours"})
_NO_PARTY = re.compile(r"(?:UK |Swiss |EU )?n?(?:GDPR|FADP|DSGVO|DS-GVO|RGPD|AVG|BDSG|CCPA|CPRA|LPD|FDPA|SCCs?)")
_SILENT = (ProvisionKind.HEADER, ProvisionKind.FOOTER)
_DATA = re.compile(
    r"\b(?:(?P<whose>Customer|Client|Company|Controller|Covered|Agreement|Protected|User|Subscriber|Partner|Your)"
    r"[’']?s? )?(?:Personal Data|personal data|Personal data)\b"
)
_SUBPROCESSOR = re.compile(r"\b(?:Sub-processor|Sub-Processor|Subprocessor|sub-processor|subprocessor|Sub processor)")
_PAPER = re.compile(
    r"\b(?:[Tt]his|[Tt]hese) ((?:(?:Data|Personal|Privacy|GDPR) )?(?:(?:Processing|Protection) )?"
    r"(?:Agreement|DPA|Addendum|Contract|Terms|Annex|Schedule|Amendment|Appendix|Exhibit|Policy|DPT))\b"
)
_MODAL = re.compile(r"\b(shall|will|must)\b")


@dataclass(frozen=True, slots=True)
class PartyWord:
    """What a party is called: "Supplier", with or without "the"."""

    word: str
    article: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """The words that take the place of the placeholders in our clauses."""

    controller: PartyWord
    processor: PartyWord
    subprocessor: str = "sub-processor"
    personal_data: str = "personal data"
    agreement: str = "this agreement"
    shall: str = "shall"
    apostrophe: str = "'"
    language: str = "en"


OWN_TERMS = Terms(
    PartyWord("Controller", article=True), PartyWord("Processor", article=True), agreement="this Agreement"
)
"""What a paper of ours uses, which defines the two itself."""


def own_terms(language: str) -> Terms:
    """Return what a paper of ours in the language uses."""
    words = OWN_WORDS.get(language)
    if words is None:
        return OWN_TERMS
    return Terms(
        PartyWord(words.own[Role.CONTROLLER]),
        PartyWord(words.own[Role.PROCESSOR]),
        subprocessor=words.subprocessor,
        personal_data=words.personal_data,
        agreement=words.agreement,
        shall=words.shall,
        apostrophe="’",
        language=language,
    )


def terms_of(agreement: Agreement) -> Terms:
    """Return the words the agreement itself uses; statutory words in lower case where it has none of its own."""
    text = "\n".join(p.text for p in agreement.provisions if p.kind not in _SILENT)
    if agreement.language in OWN_WORDS:
        return _terms_in(agreement, text)
    processor = _party_word(agreement.parties, Role.PROCESSOR, text)
    controller = _party_word(agreement.parties, Role.CONTROLLER, text)
    return Terms(
        controller=controller,
        processor=processor,
        subprocessor=_commonest(_SUBPROCESSOR.findall(text), "sub-processor"),
        personal_data=_personal_data(text),
        agreement=_paper(text),
        shall=_shall(text, processor),
        apostrophe="’" if text.count("’") > text.count("'") else "'",
        language=agreement.language,
    )


def _terms_in(agreement: Agreement, text: str) -> Terms:
    """Return the words of an agreement whose language has a table of its own."""
    words = OWN_WORDS[agreement.language]
    return Terms(
        controller=PartyWord(called_in(agreement.parties, Role.CONTROLLER, text, words)),
        processor=PartyWord(called_in(agreement.parties, Role.PROCESSOR, text, words)),
        subprocessor=words.subprocessor,
        personal_data=words.personal_data,
        agreement=paper_in(text, words),
        shall=words.shall,
        apostrophe="’" if text.count("’") > text.count("'") else "'",
        language=agreement.language,
    )


def _commonest(found: Sequence[str], default: str) -> str:
    """Return the word found most often, the first of equals."""
    return max(dict.fromkeys(found), key=found.count, default=default)


def _party_word(parties: Iterable[Party], role: Role, text: str) -> PartyWord:
    """Return what the party of the role is called, and whether it is written with "the".

    A party that calls itself "we" is named: our sentences speak of "its" duties, which would be read wrongly there.
    """
    for party in parties:
        is_wanted = party.role is role and not _NO_PARTY.fullmatch(party.called)
        words = (party.called, *party.also_called, party.name) if is_wanted else ()
        for word in (re.sub(r"^[Tt]he\s+", "", each.strip()) for each in words):
            if word and word.lower() not in _PERSONS:
                return PartyWord(word, _with_article(word, text, is_name=word == party.name))
    return PartyWord(role.value, article=True)


def _with_article(word: str, text: str, *, is_name: bool) -> bool:
    """Return whether at least half of the unquoted uses have "the"; a word never used has, a name not."""
    uses = len(re.findall(rf"(?<![\"“„«'‘\w]){re.escape(word)}\b", text))
    articled = len(re.findall(rf"\b[Tt]he {re.escape(word)}\b", text))
    return articled * 2 >= uses if uses else not is_name


def _personal_data(text: str) -> str:
    """Return the term for the data: a defined one of the partner's ("Customer Personal Data"), else as it is spelt."""
    found = [m.group() for m in _DATA.finditer(text)]
    own = [term for term in found if " " in term.removesuffix("ersonal Data") and _is_defined(term, text)]
    if own:
        return _commonest(own, "personal data")
    capital = sum(term.endswith("Personal Data") for term in found)
    return "Personal Data" if capital * 2 > len(found) else "personal data"


def _is_defined(term: str, text: str) -> bool:
    """Return whether the term stands in quotation marks somewhere, as definitions do."""
    return re.search(rf"[\"“„«'‘]{re.escape(term)}[\"”“»'’]", text) is not None


def _paper(text: str) -> str:
    """Return how the agreement calls itself, with its pointing word: "this DPA", "these Terms"."""
    found = [f"t{' '.join(m.group().split())[1:]}" for m in _PAPER.finditer(text)]
    return _commonest(found, "this agreement")


def _shall(text: str, processor: PartyWord) -> str:
    """Return the word of duty the processor's duties are written with, else the commonest of the text."""
    duties = re.findall(rf"\b{re.escape(processor.word)} (shall|will|must)\b", text, re.IGNORECASE)
    return _commonest([d.lower() for d in duties] or _MODAL.findall(text), "shall")
