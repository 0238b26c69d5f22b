"""What a redline may be falsified in, and that each is refused, by name, with the exit code of a failed proof."""

import json
from functools import cache
from pathlib import Path

import pytest

from addendum.model.proof import Proof
from addendum.verify import prove
from factories.amendments import STAMP
from factories.commands import run
from factories.falsified import FALSIFIED
from factories.partners import put
from factories.tampering import full_redline, is_falsified

Capture = pytest.CaptureFixture[str]


@cache
def files() -> tuple[bytes, bytes]:
    """The original and the redline that nobody has falsified."""
    return full_redline()


def faults(proof: Proof) -> dict[str, str]:
    return {check.check: check.what for check in proof.checks if not check.holds}


@pytest.mark.parametrize("author", [STAMP.author, None])
def test_what_nobody_falsified_holds(author: str | None) -> None:
    assert faults(prove(*files(), author)) == {}


@pytest.mark.parametrize("what", FALSIFIED)
def test_a_redline_is_refused_where(what: str) -> None:
    original, redline = files()
    one = FALSIFIED[what]
    assert is_falsified(redline, one.tamper)
    found = faults(prove(original, one.tamper(redline), STAMP.author))
    assert one.says in found.get(one.check, ""), found


@pytest.mark.parametrize("what", [what for what, one in FALSIFIED.items() if one.shows_without_author])
def test_a_redline_of_anybody_is_refused_where(what: str) -> None:
    original, redline = files()
    assert faults(prove(original, FALSIFIED[what].tamper(redline), None))


@pytest.mark.parametrize("what", [what for what, one in FALSIFIED.items() if not one.shows_without_author])
def test_what_a_word_processor_may_do_itself_is_no_fault_in_a_redline_of_anybody(what: str) -> None:
    original, redline = files()
    assert faults(prove(original, FALSIFIED[what].tamper(redline), None)) == {}


def one_of_each_check() -> dict[str, str]:
    return {one.check: what for what, one in reversed(FALSIFIED.items())}


@pytest.mark.parametrize("check", one_of_each_check())
def test_the_command_refuses_with_code_one_and_says_which_check_failed(
    capsys: Capture, tmp_path: Path, check: str
) -> None:
    original, redline = files()
    falsified = FALSIFIED[one_of_each_check()[check]].tamper(redline)
    paths = put(tmp_path, "sent.docx", falsified), "--original", put(tmp_path, "received.docx", original)
    done = run(capsys, "verify", *paths, "--author", STAMP.author, "--format", "json")
    record = json.loads(done.out)
    assert (done.code, record["holds"]) == (1, False)
    assert check in {one["check"] for one in record["checks"] if not one["holds"]}
