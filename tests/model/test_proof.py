"""A Proof holds only as a whole."""

from hypothesis import given
from hypothesis import strategies as st

from addendum.model.proof import Check, Proof


@given(st.lists(st.booleans(), max_size=8))
def test_one_check_that_does_not_hold_fails_the_proof(held: list[bool]) -> None:
    checks = tuple(Check(str(number), holds=each, what="") for number, each in enumerate(held))
    assert Proof(checks, "", "").holds is (False not in held)


def test_what_is_open_or_left_out_is_told_and_fails_nothing() -> None:
    passed = (Check("reject", holds=True, what="same"),)
    assert Proof(passed, "", "", open=("duration",), not_included=("dpa.audits",), neutralised=("macros",)).holds
