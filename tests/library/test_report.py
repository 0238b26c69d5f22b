"""The figures of a proof add up."""

from addendum.library.report import FEWEST_MUTANTS, Aspect, Failure, Report, Survivor, Tally

FAILURE = Failure(Aspect.CLAUSE, "own.visits", "en", "model clause", "should be met")


def test_nothing_tried_holds() -> None:
    assert Report({}, ()).holds


def test_one_failure_is_enough() -> None:
    report = Report({Aspect.CLAUSE: 2}, (FAILURE,))
    assert not report.holds
    assert (report.failed(Aspect.CLAUSE), report.failed(Aspect.EXAMPLE)) == (1, 0)


def test_living_mutants_are_no_failure() -> None:
    tally = Tally("own.visits", "allow", "en", {"negate": (2, 1)}, (Survivor("negate", "text"),))
    assert Report({}, (), (tally,)).holds


def test_a_failure_reads_as_a_line() -> None:
    assert str(FAILURE) == "own.visits [en] clause: model clause: should be met"


def test_mutants_are_summed_over_the_operators() -> None:
    tally = Tally("own.visits", "allow", "en", {"negate": (20, 19), "weaken": (10, 8)})
    assert (tally.made, tally.caught) == (30, 27)
    assert tally.made == FEWEST_MUTANTS
    assert not tally.is_thin
    assert Tally("own.visits", "allow", "en", {"negate": (29, 29)}).is_thin
