"""How a partner obtains consent: what its forms show and what its papers say, joined to one verdict per requirement."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from addendum.model.dossier import CheckFinding, Quote
from addendum.model.paper_words import PaperKind
from addendum.model.playbook import Level, Playbook, Requirement
from addendum.model.review import Verdict
from addendum.partner.form_remarks import AskedForm, Remark, remarks
from addendum.partner.forms import read_forms
from addendum.partner.joined import FINE, Said, doubtful, finding_of, judged, not_found, said_by
from addendum.partner.papers import CONTRACTS, Paper, Unread, names_of
from addendum.partner.titles import in_sentence

_POLICIES = frozenset({PaperKind.PRIVACY_POLICY, PaperKind.COOKIE_POLICY, PaperKind.FORM})
SPEAK_OF_CONSENT = frozenset({*_POLICIES, *CONTRACTS, PaperKind.TERMS})
_OF_CONTRACTS = frozenset({"consent.partner-warranty", "consent.records"})
_OF_TERMS = frozenset({"consent.children"})
_SILENCE_IS_A_QUESTION = frozenset({"consent.freely-given", "consent.no-detriment"})
"""Conditions of validity that no form need speak of."""
_MOST_QUOTES = 6
_NOTHING = "Nothing in these papers shows how consent is obtained."
_ASK_FOR_FORMS = "Please send us the forms and pages on which you ask for consent, as files or addresses."


def _counts(said: Said) -> bool:
    """Tell whether what a paper grants counts: terms and contracts speak of consent to other things too."""
    kind, requirement = said.paper.recognised.kind, said.finding.requirement.id
    if requirement == "consent.partner-warranty" or kind in CONTRACTS:
        return kind in CONTRACTS and requirement in _OF_CONTRACTS
    return kind in _POLICIES or (kind is PaperKind.TERMS and requirement in _OF_TERMS)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is found for one requirement, and whether the partner can be asked for what is open."""

    verdict: Verdict
    why: str
    quotes: tuple[Quote, ...] = ()
    asks: bool = True


@dataclass(frozen=True, slots=True)
class _Case:
    """All there is to one requirement."""

    requirement: Requirement
    said: tuple[Said, ...]
    remarks: tuple[Remark, ...]
    doubts: tuple[str, ...]
    """The names of papers that were not judged in full: in another language, or with pages that could not be read."""

    def of(self, *verdicts: Verdict) -> tuple[Remark, ...]:
        """Return the remarks on forms with one of the verdicts."""
        return tuple(remark for remark in self.remarks if remark.verdict in verdicts)

    @property
    def against(self) -> tuple[Quote, ...]:
        """Return the words of papers that deny the requirement."""
        return tuple(quote for said in self.said for quote in said.quotes(against=True))

    @property
    def met(self) -> frozenset[str]:
        """Return the elements that a paper or a form meets."""
        papers = {
            e.id for said in self.said if _counts(said) for e in said.finding.elements if e.verdict is Verdict.MET
        }
        return frozenset(papers | {element for remark in self.remarks for element in remark.meets})

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return the names of the elements that nothing meets."""
        return tuple(element.words for element in self.requirement.elements if element.id not in self.met)

    @property
    def speaks(self) -> bool:
        """Return whether any paper or form says anything to it, for or against."""
        return bool(self.met or self.remarks or self.against)


def check_consent(
    papers: Sequence[Paper], playbook: Playbook, unread: Sequence[Unread] = ()
) -> tuple[CheckFinding, ...]:
    """Return a finding for each requirement of the playbook, in its order.

    Args:
        papers: Of one partner, in any order; names play no part.
        playbook: "gdpr-consent", or a part of it.
        unread: The files of the folder that could not be read.
    """
    from_forms = tuple(remark for paper in papers for remark in _of_forms(paper))
    said = said_by(judged([p for p in papers if p.recognised.kind in SPEAK_OF_CONSENT], playbook), playbook)
    every = tuple(one for of_one in said.values() for one in of_one)
    doubts = doubtful(every, names_of(unread, SPEAK_OF_CONSENT))
    cases = tuple(
        _Case(
            requirement,
            said[requirement.id],
            tuple(remark for remark in from_forms if remark.requirement == requirement.id),
            doubts,
        )
        for requirement in playbook.requirements
    )
    silent = not any(case.speaks for case in cases if case.requirement.id not in _OF_CONTRACTS)
    has_contract = any(p.recognised.kind in CONTRACTS for p in papers) or bool(names_of(unread, CONTRACTS))
    return tuple(_finding(case, silent=silent, has_contract=has_contract) for case in cases)


def _of_forms(paper: Paper) -> Iterator[Remark]:
    if paper.markup is None:
        return
    source = tuple(paper.markup.splitlines())
    for form in read_forms(paper.markup):
        asked = AskedForm(form, paper.name, source, paper.rendered)
        if paper.recognised.kind is PaperKind.FORM or asked.consents:
            yield from remarks(asked)


def _finding(case: _Case, *, silent: bool, has_contract: bool) -> CheckFinding:
    found = _judged(case, silent=silent, has_contract=has_contract)
    quotes = tuple(dict.fromkeys(found.quotes))[:_MOST_QUOTES]
    ask = _ASK_FOR_FORMS if silent else _asked_of(case.requirement)
    is_open = found.verdict not in FINE and found.asks
    return finding_of(case.requirement, found.verdict, found.why, quotes, ask if is_open else "")


def _judged(case: _Case, *, silent: bool, has_contract: bool) -> _Answer:
    against = case.of(Verdict.CONTRADICTED)
    if against or case.against:
        why = _joined(against) or "The text says the contrary."
        return _Answer(Verdict.CONTRADICTED, why, (*_quoted(against), *case.against))
    if case.requirement.id == "consent.partner-warranty" and not has_contract:
        return _Answer(Verdict.NOT_APPLICABLE, "There is no agreement among these papers.")
    if silent and case.requirement.id != "consent.partner-warranty":
        return _Answer(Verdict.UNCLEAR, _NOTHING)
    return _weighed(case)


def _weighed(case: _Case) -> _Answer:
    """Return the answer where nothing is against the requirement."""
    open_ = case.of(Verdict.MISSING, Verdict.PARTIAL)
    doubts = case.of(Verdict.UNCLEAR)
    favour = tuple(quote for said in case.said if _counts(said) for quote in said.quotes(against=False))
    if open_:
        elsewhere = " It is said elsewhere, not where consent is asked." if favour else ""
        verdict = Verdict.PARTIAL if case.met else Verdict.MISSING
        return _Answer(verdict, _joined(open_) + elsewhere, (*_quoted(open_), *favour))
    if doubts:
        return _Answer(Verdict.UNCLEAR, _joined(doubts), _quoted(doubts))
    if not case.lacks:
        good = tuple(remark for remark in case.of(Verdict.MET) if remark.meets)
        return _Answer(Verdict.MET, _joined(good) or "The text says so.", (*_quoted(good), *favour))
    return _lacking(case, favour)


def _lacking(case: _Case, favour: tuple[Quote, ...]) -> _Answer:
    lacks = ", ".join(case.lacks)
    if case.doubts:
        return _Answer(Verdict.UNCLEAR, not_found(lacks, case.doubts), favour, asks=False)
    if not case.met and case.requirement.level is Level.CONDITIONAL and not case.remarks:
        return _Answer(Verdict.NOT_APPLICABLE, f"Nothing shows that it arises: {case.requirement.condition}")
    if not case.met and case.requirement.id in _SILENCE_IS_A_QUESTION:
        return _Answer(Verdict.UNCLEAR, f"Nothing is said of: {lacks}. No text need say it; the partner is asked.")
    if case.met:
        return _Answer(Verdict.PARTIAL, f"Not stated: {lacks}.", (*_quoted(case.of(Verdict.MET)), *favour))
    return _Answer(Verdict.MISSING, f"Not stated: {lacks}.")


def _joined(found: Iterable[Remark]) -> str:
    return " ".join(dict.fromkeys(remark.why for remark in found))


def _quoted(found: Iterable[Remark]) -> tuple[Quote, ...]:
    return tuple(remark.quote for remark in found if remark.quote is not None and remark.quote.text)


def _asked_of(requirement: Requirement) -> str:
    """Return what to ask for; where the playbook has a clause instead, that one be agreed on."""
    wording = requirement.wordings.get("en")
    if wording is None:
        return ""
    return wording.ask or f"Please agree to a clause on this: {in_sentence(requirement.title)}."
