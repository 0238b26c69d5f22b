"""The proof of a playbook as lines for the terminal."""

from collections.abc import Iterator

from addendum.library.report import Aspect, Report, Tally
from addendum.model.playbook import Playbook

_WHAT = {
    Aspect.EXAMPLE: "examples read as they say",
    Aspect.COVERAGE: "verdicts and elements shown by an example",
    Aspect.CLAUSE: "clauses that meet their own requirement",
    Aspect.NEIGHBOUR: "requirements a clause must not meet",
    Aspect.TOLERANCE: "clauses re-wrapped or in capitals, still met",
    Aspect.REFUSAL: "clauses diluted, negated or swapped, refused",
}


def report_lines(report: Report, playbook: Playbook, *, verbose: bool) -> Iterator[str]:
    """Yield the failures, the figures, and the mutants if they were made."""
    yield from (str(failure) for failure in report.failures)
    if report.failures:
        yield ""
    languages = sorted({language for each in playbook.requirements for language in each.wordings})
    count = len(playbook.requirements)
    yield f"{playbook.id} {playbook.version}: {count} requirement{'s' * (count != 1)} in {', '.join(languages)}"
    for aspect, what in _WHAT.items():
        tried = report.proofs.get(aspect, 0)
        yield f"  {tried - report.failed(aspect):5} of {tried:5}  {what}"
    yield from _mutant_lines(report.tallies, verbose=verbose)


def _mutant_lines(tallies: tuple[Tally, ...], *, verbose: bool) -> Iterator[str]:
    if not tallies:
        return
    made, caught = sum(tally.made for tally in tallies), sum(tally.caught for tally in tallies)
    yield f"  {caught:5} of {made:5}  mutants no longer read as met"
    yield ""
    yield "mutants     made  caught"
    for operator, (of, done) in sorted(_by_operator(tallies).items()):
        yield f"  {operator:18} {of:5} {done:5}"
    yield ""
    for tally in tallies:
        thin = "  (thin)" if tally.is_thin else ""
        yield f"  {tally.requirement} {tally.element} [{tally.language}]: {tally.caught} of {tally.made}{thin}"
    if verbose:
        yield ""
        yield from dict.fromkeys(_survivors(tallies))


def _survivors(tallies: tuple[Tally, ...]) -> Iterator[str]:
    for tally in tallies:
        for each in tally.survivors:
            yield f"  {tally.requirement} [{tally.language}] {each.operator}: {' '.join(each.text.split())}"


def _by_operator(tallies: tuple[Tally, ...]) -> dict[str, tuple[int, int]]:
    sums: dict[str, tuple[int, int]] = {}
    for tally in tallies:
        for operator, (made, caught) in tally.counts.items():
            of, done = sums.get(operator, (0, 0))
            sums[operator] = (of + made, done + caught)
    return sums
