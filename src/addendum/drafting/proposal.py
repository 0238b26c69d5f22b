"""From a Review to an Amendment: choose the form, gather the candidates, settle them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from addendum.drafting.annex import annex_clauses, linking_edit
from addendum.drafting.assembly import assemble
from addendum.drafting.firmness import exchanges, firmer
from addendum.drafting.gap import WRITTEN_FORM, Candidate, Find, Gap, Judge, is_settled
from addendum.drafting.lead_ins import said_once
from addendum.drafting.missing import new_provisions
from addendum.drafting.particular import ROLES, execution_block, roles_sentence
from addendum.drafting.places import Place, Places
from addendum.drafting.remarks import remarks_on
from addendum.drafting.scope import Scope, choose, in_tiers
from addendum.drafting.settling import Settled, settle, shorter
from addendum.drafting.smallest import smallest_insertions
from addendum.drafting.striking import strikes
from addendum.drafting.whole import whole_clause
from addendum.matching.own_terms import Terms, own_terms, terms_of
from addendum.model.amendment import Amendment, Form, LeftOut
from addendum.model.review import Finding, Instrument, Review, Verdict
from addendum.settings import Settings

ANNEX_FROM = 12
"""From so many wholly missing law requirements on, one annex is easier to read than scattered insertions."""
_NO_TERMS = frozenset({Instrument.NONE, Instrument.INDEPENDENT_CONTROLLERS, Instrument.OTHER})


@dataclass(frozen=True, slots=True)
class Drafting:
    """One review on its way to an amendment."""

    review: Review
    settings: Settings
    judge: Judge
    find: Find
    accepted: frozenset[str] = frozenset()
    """The requirements whose wording a lawyer accepted."""

    def amendment(self) -> Amendment:
        """Return the amendment in the form that fits the agreement."""
        review = self.review
        if review.not_reviewed:
            return replace(self._nothing(f"Nothing was judged: {review.not_reviewed}"), comments=remarks_on(review))
        if review.only_by_reference:
            return self._nothing(
                f"Its processor terms are taken in by reference ({review.only_by_reference.name}): have their text "
                "attached and filled in before anything is amended."
            )
        if review.instrument in _NO_TERMS:
            return self._whole()
        scope = choose(review, self.settings, self.accepted)
        return replace(self._drafted(scope), comments=remarks_on(review))

    def _drafted(self, scope: Scope) -> Amendment:
        if self.review.instrument is Instrument.OFFICIAL:
            return self._official(scope)
        if not scope.findings:
            return self._nothing("No gap is open that is to be amended.", scope.left_out)
        return self._changes(scope)

    def _nothing(self, reason: str, left_out: tuple[LeftOut, ...] = ()) -> Amendment:
        return Amendment(self.review, Form.NOTHING, left_out=left_out, reason=reason)

    def _official(self, scope: Scope) -> Amendment:
        """Leave official clauses as they are: changing them would take away what makes them official.

        What they lack as processor terms is agreed beside them; what only the parties know stands in their annexes.
        """
        facts = {f.requirement.id for f in scope.findings if all(e.fact for e in f.requirement.elements)}
        left = [LeftOut(one, "it is filled in in the annexes of the official clauses") for one in facts]
        if not self._binds_processor():
            why = "the official clauses are for a transfer in which no processor is bound"
            left = [LeftOut(f.requirement.id, why) for f in scope.findings]
        gone = {one.requirement for one in left}
        open_ = tuple(f for f in scope.findings if f.requirement.id not in gone)
        gaps, unworded = self._gaps(open_, terms_of(self.review.agreement))
        ways = {
            gap.requirement.id: annex_clauses(gap, number, Place(""), first=number == 1)
            for number, gap in enumerate(gaps, 1)
        }
        settled = settle(self.review.agreement, gaps, ways, self.judge)
        left_out = _in_order(self.review, (*scope.left_out, *left, *unworded, *settled.left_out))
        if not settled.edits:
            return self._nothing("The agreement is an official clause set, which is never redlined.", left_out)
        reason = (
            "The agreement is an official clause set, which is never redlined: what it lacks is agreed beside it, as "
            "far as that does not contradict the clauses."
        )
        return Amendment(self.review, Form.BESIDE, settled.edits, left_out, reason, settled.warnings)

    def _binds_processor(self) -> bool:
        """Return whether a set binds a processor: of the transfer clauses, only Modules Two and Three do."""
        texts = self.review.official
        return any({"2", "3"} & set(text.modules) or text.set in ("eu-2021-915", "dk-art28") for text in texts)

    def _changes(self, scope: Scope) -> Amendment:
        """Draft changes in the partner's own text, the missing terms in one annex where they are many."""
        in_annex = scope.missing_by_law >= ANNEX_FROM and not self.settings.scatter
        gaps, unworded = self._gaps(scope.findings, terms_of(self.review.agreement))
        ways = self._ways(gaps, in_annex=in_annex)
        fine = {f.requirement.id: f for f in self.review.findings if is_settled(f)}
        settled = settle(self.review.agreement, gaps, ways, self.judge, fine)
        settled = shorter(self.review.agreement, settled, gaps, self.judge, fine)
        if in_annex:
            settled = self._linked(settled, gaps)
        left_out = _in_order(self.review, (*scope.left_out, *unworded, *settled.left_out))
        if not settled.edits:
            return self._nothing("No wording of ours would have closed the gaps.", left_out)
        form = Form.ANNEX if in_annex else Form.SCATTERED
        return Amendment(
            self.review, form, settled.edits, left_out, self._reason(form, scope.missing_by_law), settled.warnings
        )

    def _gaps(self, findings: tuple[Finding, ...], terms: Terms) -> tuple[tuple[Gap, ...], tuple[LeftOut, ...]]:
        gaps: list[Gap] = []
        left_out: list[LeftOut] = []
        for finding in findings:
            wording = finding.requirement.wordings.get(self.review.agreement.language)
            if wording is None:
                left_out.append(LeftOut(finding.requirement.id, "there is no wording in the agreement's language"))
            elif wording.ask:
                left_out.append(LeftOut(finding.requirement.id, "it is to be asked of the partner, not amended"))
            else:
                gaps.append(Gap(finding, wording, terms))
        return tuple(gaps), tuple(left_out)

    def _ways(self, gaps: tuple[Gap, ...], *, in_annex: bool) -> dict[str, Iterator[Candidate]]:
        places = Places(self.review)
        ways: dict[str, Iterator[Candidate]] = {}
        annexed = [gap for gap in gaps if in_annex and _goes_to_annex(gap)]
        end = places.last()
        for gap in gaps:
            if gap in annexed and end:
                number = annexed.index(gap) + 1
                ways[gap.requirement.id] = annex_clauses(gap, number, end, first=number == 1)
            else:
                ways[gap.requirement.id] = self._scattered(gap, places)
        return ways

    def _scattered(self, gap: Gap, places: Places) -> Iterator[Candidate]:
        """Return the candidates for one gap inside the text, none of them in an official one."""
        protected = self.review.protected
        every = self._inside(gap, places)
        return (one for one in every if not any(edit.at in protected for edit in one.edits)) if protected else every

    def _inside(self, gap: Gap, places: Places) -> Iterator[Candidate]:
        """Return the candidates for one gap inside the text, the smallest change first."""
        agreement, verdict = self.review.agreement, gap.finding.verdict
        if verdict is Verdict.CONTRADICTED:
            return chain(strikes(gap, agreement, self.find, places), new_provisions(gap, agreement, places))
        if gap.requirement.id == WRITTEN_FORM:
            return execution_block(gap, agreement, places)
        if verdict is Verdict.PARTIAL:
            inside = chain(firmer(gap, agreement, self.find), smallest_insertions(gap, agreement, self.find, places))
            return chain(inside, new_provisions(gap, agreement, places))
        if gap.requirement.id == ROLES:
            return roles_sentence(gap, agreement, places)
        inside = chain(exchanges(gap, agreement, self.find), firmer(gap, agreement, self.find))
        return chain(inside, new_provisions(gap, agreement, places))

    def _linked(self, settled: Settled, gaps: tuple[Gap, ...]) -> Settled:
        """Return the settled edits with the sentence that makes the annex part of the agreement."""
        drafted = {edit.requirement for edit in settled.edits}
        link = linking_edit([g for g in gaps if _goes_to_annex(g) and g.requirement.id in drafted], Places(self.review))
        if link is None:
            return settled
        return replace(settled, edits=assemble(self.review.agreement, [Candidate((link,)), Candidate(settled.edits)]))

    def _whole(self) -> Amendment:
        """Draft every clause that is asked for as an agreement of ours, for a paper without processor terms."""
        findings = tuple(f for f in self.review.findings if self._is_asked(f))
        gaps, unworded = self._gaps(findings, own_terms(self.review.agreement.language))
        edits = assemble(self.review.agreement, [next(whole_clause(gap)) for gap in gaps])
        edits = said_once(edits, {gap.requirement.id: gap for gap in gaps})
        reason = "The paper has no processor terms to amend, so a whole processor agreement is offered as an annex."
        return Amendment(self.review, Form.AGREEMENT, edits, unworded, reason)

    def _is_asked(self, finding: Finding) -> bool:
        requirement = finding.requirement
        is_left_out = requirement.id in self.settings.skip or requirement.id in self.accepted
        return not is_left_out and in_tiers(requirement.tier, requirement.level, self.settings)

    def _reason(self, form: Form, missing: int) -> str:
        signed = " The paper is signed: conclude the amendment agreement; the redline is only for reading."
        said = {
            Form.ANNEX: f"{missing} terms the law requires are missing, so they are brought together in one annex.",
            Form.SCATTERED: "The gaps are closed where the agreement speaks of each matter.",
        }[form]
        return said + (signed if "signed" in self.review.agreement.properties else "")


def _goes_to_annex(gap: Gap) -> bool:
    """Return whether the gap is closed in the annex: all that is missing, save the signatures and who is who."""
    return gap.finding.verdict is Verdict.MISSING and gap.requirement.id not in (WRITTEN_FORM, ROLES)


def _in_order(review: Review, left_out: tuple[LeftOut, ...]) -> tuple[LeftOut, ...]:
    order = [f.requirement.id for f in review.findings]
    return tuple(sorted(left_out, key=lambda one: order.index(one.requirement)))
