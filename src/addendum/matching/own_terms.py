"""The partner's own words: what it calls the parties, the data, the paper itself, and how it says "shall"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from addendum.matching.defined_terms import commonest, data_term, law_term, services_term
from addendum.matching.own_words import OWN_WORDS, called_in, paper_in
from addendum.model.agreement import Agreement, Party, ProvisionKind, Role

_PERSONS = frozenset({"we", "us", "our", "ours", "you", "your", "yours"})
_NO_PARTY = re.compile(r"(?:UK |Swiss |EU )?n?(?:GDPR|FADP|DSGVO|DS-GVO|RGPD|AVG|BDSG|CCPA|CPRA|LPD|FDPA|SCCs?)")
_LEGAL_FORM = re.compile(
    r",? (?:LLC|Ltd\.?|Limited|Inc\.?|GmbH|AG|SE|S\.?A\.?S?\.?|SAS|SARL|B\.?V\.?|N\.?V\.?|ApS|A/S|Sp\. z o\.o\.|PLC)$",
    re.IGNORECASE,
)
_SILENT = (ProvisionKind.HEADER, ProvisionKind.FOOTER)
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
    law: str = ""
    """What the partner calls the law of data protection, where it defines a term for it."""
    services: str = ""
    """"Services", where the partner defines it."""


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
        subprocessor=commonest(_SUBPROCESSOR.findall(text), "sub-processor"),
        personal_data=data_term(text),
        agreement=_paper(text),
        shall=_shall(text, processor),
        apostrophe="’" if text.count("’") > text.count("'") else "'",
        language=agreement.language,
        law=law_term(text),
        services=services_term(text),
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


def _party_word(parties: Iterable[Party], role: Role, text: str) -> PartyWord:
    """Return what the party of the role is called, and whether it is written with "the".

    Of several words the one that most duties are written with is taken, of equals the first. A party that calls itself
    "we" is named: our sentences speak of "its" duties, which would be read wrongly there.
    """
    words = [(word, word == party.name) for party in parties if party.role is role for word in _words_of(party)]
    if not words:
        return PartyWord(role.value, article=True)
    word, is_name = max(dict.fromkeys(words), key=lambda each: _duties(each[0], text))
    return PartyWord(word, _with_article(word, text, is_name=is_name))


def _words_of(party: Party) -> tuple[str, ...]:
    """Return the words for a party, what it is called first and its name without the legal form last."""
    if _NO_PARTY.fullmatch(party.called):
        return ()
    every = (party.called, *party.also_called, party.name, _LEGAL_FORM.sub("", party.name))
    plain = (re.sub(r"^[Tt]he\s+", "", each.strip()) for each in every)
    return tuple(dict.fromkeys(word for word in plain if word and word.lower() not in _PERSONS))


def _duties(word: str, text: str) -> int:
    return len(re.findall(rf"(?<![-\w]){re.escape(word)} (?:shall|will|must|may|agrees|represents|has)\b", text))


def _with_article(word: str, text: str, *, is_name: bool) -> bool:
    """Return whether at least half of the unquoted uses have "the"; a word never used has, a name not."""
    uses = len(re.findall(rf"(?<![\"“„«'‘\w]){re.escape(word)}\b", text))
    articled = len(re.findall(rf"\b[Tt]he {re.escape(word)}\b", text))
    return articled * 2 >= uses if uses else not is_name


def _paper(text: str) -> str:
    """Return how the agreement calls itself, with its pointing word: "this DPA", "these Terms"."""
    found = [f"t{' '.join(m.group().split())[1:]}" for m in _PAPER.finditer(text)]
    return commonest(found, "this agreement")


def _shall(text: str, processor: PartyWord) -> str:
    """Return the word of duty the processor's duties are written with, else the commonest of the text."""
    duties = re.findall(rf"\b{re.escape(processor.word)} (shall|will|must)\b", text, re.IGNORECASE)
    return commonest([d.lower() for d in duties] or _MODAL.findall(text), "shall")
