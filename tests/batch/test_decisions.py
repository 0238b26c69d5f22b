"""decisions.toml, as a lawyer may write it by hand."""

from pathlib import Path

import pytest

from addendum.batch.decisions import Decision, accepted_keys, read_decisions
from addendum.errors import UsageError

BLOCK = """\
[[decision]]
requirement = "dpa.audits"
decision = "accept"
verdict = "partial"
text = "Audits are allowed."
by = "JD"
date = 2026-01-10
"""


def put(tmp_path: Path, text: str) -> Path:
    (tmp_path / "decisions.toml").write_text(text, encoding="utf-8")
    return tmp_path


def decision(**changes: str) -> Decision:
    told = {
        "requirement": "dpa.audits",
        "decision": "accept",
        "verdict": "partial",
        "text": "Audits are allowed.",
        "by": "JD",
        "date": "2026-01-10",
        **changes,
    }
    return Decision(**told)


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_decides_nothing(tmp_path: Path, text: str) -> None:
    assert read_decisions(tmp_path) == ()
    assert read_decisions(put(tmp_path, text)) == ()


def test_a_block_is_a_decision_whether_its_days_are_quoted_or_not(tmp_path: Path) -> None:
    quoted = BLOCK.replace("2026-01-10", '"2026-01-10"')
    assert read_decisions(put(tmp_path, f"{BLOCK}\n{quoted}")) == (decision(), decision())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[decision]\n", "line 1"),
        ("\udce4", "cannot be read"),
        ('owner = "JD"\n', "blocks"),
        ("decision = 3\n", "blocks"),
        ("decision = [3]\n", "decision 1 is no block"),
        (BLOCK.replace('by = "JD"\n', ""), "decision 1 lacks by"),
        (BLOCK.replace('"JD"', '" "'), "decision 1 lacks by"),
        (BLOCK.replace('"accept"', '"approve"'), "'approve'"),
        (BLOCK.replace("2026-01-10", '"10 January"'), "date is not a day"),
        (f'{BLOCK}until = "soon"\n', "until is not a day"),
        (f"{BLOCK}{BLOCK}reason = 'x'\n", "decision 2 has 'reason'"),
    ],
)
def test_a_mistake_stops_the_run_and_names_its_place(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "decisions.toml").write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(UsageError, match=said) as caught:
        read_decisions(tmp_path)
    assert caught.value.where == "decisions.toml"


def test_only_acceptances_that_hold_on_the_day_settle_anything() -> None:
    accepted = decision(until="2026-03-31")
    assert accepted_keys((accepted,), "2026-03-31") == (accepted.key,)
    assert accepted_keys((accepted,), "2026-04-01") == ()
    assert accepted_keys((decision(decision="reject"),), "2026-01-11") == ()


def test_of_two_on_the_same_words_the_last_counts() -> None:
    assert accepted_keys((decision(), decision(decision="reject", by="MM")), "2026-01-11") == ()
    assert accepted_keys((decision(decision="reject"), decision(by="MM")), "2026-01-11") == (decision().key,)


def test_it_is_said_in_words() -> None:
    assert decision(note="reports suffice", until="2027-01-10").words == (
        "accepted by JD, 2026-01-10, until 2027-01-10: reports suffice"
    )
    assert decision(decision="reject").words == "rejected by JD, 2026-01-10"
