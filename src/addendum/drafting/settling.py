"""Try candidates until the whole accepted text is judged as it should be; what cannot be settled is left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from addendum.drafting.assembly import assemble, without_overlaps
from addendum.drafting.gap import Candidate, Gap, Judge, is_settled
from addendum.drafting.lead_ins import said_once
from addendum.drafting.simulation import apply
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit, LeftOut
from addendum.model.review import Finding

_MOST_CANDIDATES = 16
_NOTHING: Mapping[str, Finding] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settled:
    """The edits that were judged to close their gaps, all together in one text."""

    edits: tuple[Edit, ...] = ()
    warnings: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def settle(
    agreement: Agreement,
    gaps: Sequence[Gap],
    ways: Mapping[str, Iterator[Candidate]],
    judge: Judge,
    fine: Mapping[str, Finding] = _NOTHING,
) -> Settled:
    """Return the first candidates that hold together.

    Every round makes all edits at once and has the text judged; a gap that is still open takes its next candidate, and
    so does one whose edits spoil a requirement that was ``fine`` before. Each round uses up one candidate at least, and
    the last one has judged exactly the text that is returned.
    """
    tries = {gap.requirement.id: _Tries(ways[gap.requirement.id]) for gap in gaps}
    for gap_id in tries:
        _advance(tries, gap_id)
    failed: dict[str, str] = {}
    while True:
        failed |= {gap_id: tried.why for gap_id, tried in tries.items() if tried.current is None}
        tries = {gap_id: tried for gap_id, tried in tries.items() if tried.current is not None}
        chosen = [tried.current for tried in tries.values() if tried.current]
        edits = assemble(agreement, chosen)
        wrong = _wrong(agreement, edits, frozenset(tries), judge) or _spoiling(agreement, edits, fine, judge)
        if not wrong:
            break
        for gap_id, why in wrong.items():
            tries[gap_id].why = why
            _advance(tries, gap_id)
    warnings = tuple(dict.fromkeys(warning for candidate in chosen for warning in candidate.warnings))
    return Settled(edits, warnings, tuple(LeftOut(gap_id, why) for gap_id, why in failed.items()))


def shorter(
    agreement: Agreement, settled: Settled, gaps: Sequence[Gap], judge: Judge, fine: Mapping[str, Finding] = _NOTHING
) -> Settled:
    """Return the settled edits with long lead-ins said once, where the text is judged the same then."""
    edits = said_once(settled.edits, {gap.requirement.id: gap for gap in gaps})
    if edits == settled.edits:
        return settled
    ids = frozenset(edit.requirement for edit in edits)
    wrong = _wrong(agreement, edits, ids, judge) or _spoiling(agreement, edits, fine, judge)
    return settled if wrong else replace(settled, edits=edits)


@dataclass(slots=True)
class _Tries:
    """The candidates of one gap, the one in the text now, and why the last one fell."""

    rest: Iterator[Candidate]
    current: Candidate | None = None
    why: str = "no place was found in the agreement for our wording"
    count: int = 0


def _advance(tries: Mapping[str, _Tries], gap_id: str) -> None:
    """Take the gap's next candidate, without edits that cut into those of the others."""
    mine = tries[gap_id]
    others = [
        edit for other, tried in tries.items() if other != gap_id and tried.current for edit in tried.current.edits
    ]
    mine.current = None
    for candidate in mine.rest:
        mine.count += 1
        if mine.count > _MOST_CANDIDATES:
            return
        edits = without_overlaps(candidate.edits, others)
        if edits:
            mine.current = replace(candidate, edits=edits)
            return


def _wrong(agreement: Agreement, edits: Sequence[Edit], ids: frozenset[str], judge: Judge) -> dict[str, str]:
    """Return the gaps still open once the edits are accepted, with the reason."""
    if not ids:
        return {}
    review = judge(apply(agreement, edits), ids)
    asked = [finding for finding in review.findings if finding.requirement.id in ids]
    return {finding.requirement.id: why_open(finding) for finding in asked if not is_settled(finding)}


def _spoiling(agreement: Agreement, edits: Sequence[Edit], fine: Mapping[str, Finding], judge: Judge) -> dict[str, str]:
    """Return the gaps whose edits spoil what was fine before.

    It is the one without which nothing is spoilt, wherever it stands: a sentence on who is who can turn every duty. If
    no single one is to blame, those are that touch the evidence or are what denies it now.
    """
    if not fine or not edits:
        return {}
    spoilt = _spoilt(agreement, edits, fine, judge)
    if not spoilt:
        return {}
    why = f"our wording would take back “{spoilt[0].requirement.title}”"
    kept = {finding.requirement.id: fine[finding.requirement.id] for finding in spoilt}
    for blamed in dict.fromkeys(edit.requirement for edit in edits):
        if not _spoilt(agreement, [edit for edit in edits if edit.requirement != blamed], kept, judge):
            return {blamed: why}
    wrong: dict[str, str] = {}
    for finding in spoilt:
        evidence = (*fine[finding.requirement.id].evidence, *finding.evidence)
        places = {one.at.partition("+")[0] for one in evidence}
        why = f"our wording would take back “{finding.requirement.title}”"
        wrong |= {edit.requirement: why for edit in edits if edit.at in places}
    return wrong


def _spoilt(
    agreement: Agreement, edits: Sequence[Edit], fine: Mapping[str, Finding], judge: Judge
) -> tuple[Finding, ...]:
    """Return the findings that were fine and are not with the edits accepted."""
    review = judge(apply(agreement, edits), frozenset(fine))
    return tuple(finding for finding in review.findings if not is_settled(finding))


def why_open(finding: Finding) -> str:
    """Return in words why the changed text would still not do."""
    names = {e.id: e.text.rstrip(".") for e in finding.requirement.elements}
    lacking = "; ".join(names.get(e, e) for e in finding.lacks)
    said = {"contradicted": "other words of the agreement still deny it", "unclear": "it would stay unclear"}
    reason = said.get(finding.verdict.value, f"it would still lack: {lacking}")
    return f"with our wording in the text {reason}"
