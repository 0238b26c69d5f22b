"""How a partner obtains consent: what its forms show and what its papers say, joined to one verdict per requirement."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from addendum.check import check
from addendum.model.playbook import Level, Playbook, Requirement
from addendum.model.review import Evidence, Finding, Verdict
from addendum.partner.findings import CheckFinding, Quote
from addendum.partner.form_remarks import AskedForm, Remark, remarks
from addendum.partner.forms import read_forms
from addendum.partner.papers import Paper, PaperKind

_POLICIES = frozenset({PaperKind.PRIVACY_POLICY, PaperKind.COOKIE_POLICY, PaperKind.FORM})
_CONTRACTS = frozenset({PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.AMENDMENT})
_OF_CONTRACTS = frozenset({"consent.partner-warranty", "consent.records"})
_OF_TERMS = frozenset({"consent.children"})
_SILENCE_IS_A_QUESTION = frozenset({"consent.freely-given", "consent.no-detriment"})
"""Conditions of validity that no form need speak of."""
_MOST_QUOTES = 6
_NOTHING = "Nothing in these papers shows how consent is obtained."
_ASK_FOR_FORMS = "Please send us the forms and pages on which you ask for consent, as files or addresses."


@dataclass(frozen=True, slots=True)
class _Said:
    """What one paper says to one requirement."""

    paper: Paper
    finding: Finding

    @property
    def counts(self) -> bool:
        """Return whether what the paper grants counts: terms and contracts speak of consent to other things too."""
        kind, requirement = self.paper.recognised.kind, self.finding.requirement.id
        if requirement == "consent.partner-warranty" or kind in _CONTRACTS:
            return kind in _CONTRACTS and requirement in _OF_CONTRACTS
        return kind in _POLICIES or (kind is PaperKind.TERMS and requirement in _OF_TERMS)

    def quotes(self, *, against: bool) -> Iterator[Quote]:
        """Yield the words for or against the requirement."""
        for evidence in self.finding.evidence:
            if (evidence.matcher == "contradiction") is against:
                yield _quote(self.paper, evidence)


@dataclass(frozen=True, slots=True)
class _Case:
    """All there is to one requirement."""

    requirement: Requirement
    said: tuple[_Said, ...]
    remarks: tuple[Remark, ...]
    unread: tuple[str, ...]
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
        papers = {e.id for said in self.said if said.counts for e in said.finding.elements if e.verdict is Verdict.MET}
        return frozenset(papers | {element for remark in self.remarks for element in remark.meets})

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return the names of the elements that nothing meets."""
        return tuple(element.words for element in self.requirement.elements if element.id not in self.met)

    @property
    def speaks(self) -> bool:
        """Return whether any paper or form says anything to it, for or against."""
        return bool(self.met or self.remarks or self.against)


def check_consent(papers: Sequence[Paper], playbook: Playbook) -> tuple[CheckFinding, ...]:
    """Return a finding for each requirement of the playbook, in its order.

    Args:
        papers: of one partner, in any order; names play no part.
        playbook: "gdpr-consent", or a part of it.
    """
    from_forms = tuple(remark for paper in papers for remark in _of_forms(paper))
    said = tuple(one for paper in papers for one in _of_words(paper, playbook))
    unread = tuple(sorted({one.paper.name for one in said if one.finding.verdict is Verdict.UNCLEAR}))
    cases = tuple(
        _Case(
            requirement,
            tuple(one for one in said if one.finding.requirement.id == requirement.id),
            tuple(remark for remark in from_forms if remark.requirement == requirement.id),
            unread,
        )
        for requirement in playbook.requirements
    )
    silent = not any(case.speaks for case in cases if case.requirement.id not in _OF_CONTRACTS)
    has_contract = any(paper.recognised.kind in _CONTRACTS for paper in papers)
    return tuple(_finding(case, silent=silent, has_contract=has_contract) for case in cases)


def _of_forms(paper: Paper) -> Iterator[Remark]:
    if paper.markup is None:
        return
    source = tuple(paper.markup.splitlines())
    for form in read_forms(paper.markup):
        asked = AskedForm(form, paper.name, source, paper.rendered)
        if paper.recognised.kind is PaperKind.FORM or asked.consents:
            yield from remarks(asked)


def _of_words(paper: Paper, playbook: Playbook) -> Iterator[_Said]:
    if paper.recognised.kind in _POLICIES | _CONTRACTS | {PaperKind.TERMS}:
        asked = frozenset(requirement.id for requirement in playbook.requirements)
        yield from (_Said(paper, finding) for finding in check(paper.agreement, playbook, asked).findings)


def _finding(case: _Case, *, silent: bool, has_contract: bool) -> CheckFinding:
    verdict, why, quotes = _judged(case, silent=silent, has_contract=has_contract)
    requirement = case.requirement
    done = verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)
    return CheckFinding(
        requirement=requirement.id,
        title=requirement.title,
        law=requirement.law,
        tier=str(requirement.tier),
        level=str(requirement.level),
        verdict=str(verdict),
        why=why,
        quotes=tuple(dict.fromkeys(quotes))[:_MOST_QUOTES],
        ask="" if done else _ASK_FOR_FORMS if silent else _asked_of(requirement),
    )


def _judged(case: _Case, *, silent: bool, has_contract: bool) -> tuple[Verdict, str, tuple[Quote, ...]]:
    against = case.of(Verdict.CONTRADICTED)
    if against or case.against:
        why = _joined(against) or "The text says the contrary."
        return Verdict.CONTRADICTED, why, (*_quoted(against), *case.against)
    if case.requirement.id == "consent.partner-warranty" and not has_contract:
        return Verdict.NOT_APPLICABLE, "There is no agreement among these papers.", ()
    if silent and case.requirement.id != "consent.partner-warranty":
        return Verdict.UNCLEAR, _NOTHING, ()
    return _weighed(case)


def _weighed(case: _Case) -> tuple[Verdict, str, tuple[Quote, ...]]:
    """Return the verdict where nothing is against the requirement."""
    open_ = case.of(Verdict.MISSING, Verdict.PARTIAL)
    doubts = case.of(Verdict.UNCLEAR)
    favour = tuple(quote for said in case.said if said.counts for quote in said.quotes(against=False))
    if open_:
        elsewhere = " It is said elsewhere, not where consent is asked." if favour else ""
        verdict = Verdict.PARTIAL if case.met else Verdict.MISSING
        return verdict, _joined(open_) + elsewhere, (*_quoted(open_), *favour)
    if doubts:
        return Verdict.UNCLEAR, _joined(doubts), _quoted(doubts)
    if not case.lacks:
        good = tuple(remark for remark in case.of(Verdict.MET) if remark.meets)
        return Verdict.MET, _joined(good) or "The text says so.", (*_quoted(good), *favour)
    return _lacking(case, favour)


def _lacking(case: _Case, favour: tuple[Quote, ...]) -> tuple[Verdict, str, tuple[Quote, ...]]:
    lacks = ", ".join(case.lacks)
    if case.unread:
        return (
            Verdict.UNCLEAR,
            f"Not found: {lacks}; papers not judged in full: {', '.join(case.unread)}.",
            favour,
        )
    if not case.met and case.requirement.level is Level.CONDITIONAL and not case.remarks:
        return Verdict.NOT_APPLICABLE, f"Nothing shows that it arises: {case.requirement.condition}", ()
    if not case.met and case.requirement.id in _SILENCE_IS_A_QUESTION:
        return Verdict.UNCLEAR, f"Nothing is said of: {lacks}. No text need say it; the partner is asked.", ()
    if case.met:
        return Verdict.PARTIAL, f"Not stated: {lacks}.", (*_quoted(case.of(Verdict.MET)), *favour)
    return Verdict.MISSING, f"Not stated: {lacks}.", ()


def _joined(found: Iterable[Remark]) -> str:
    return " ".join(dict.fromkeys(remark.why for remark in found))


def _quoted(found: Iterable[Remark]) -> tuple[Quote, ...]:
    return tuple(remark.quote for remark in found if remark.quote is not None and remark.quote.text)


def _quote(paper: Paper, evidence: Evidence) -> Quote:
    place = next((p for p in paper.agreement.provisions if p.at == evidence.at), None)
    named = (place.number or place.heading) if place else ""
    return Quote(paper.name, f"section {named}" if named else evidence.at, evidence.quote)


def _asked_of(requirement: Requirement) -> str:
    wording = requirement.wordings.get("en")
    return (wording.ask or wording.comment) if wording else ""
