"""The last guard before a redline leaves the house: proved, read again as a stranger's, or not written."""

from dataclasses import replace
from typing import NoReturn

import pytest

from addendum.api import redlining
from addendum.api.redlining import Redlined, StructureFailed, redline, without
from addendum.check import check
from addendum.drafting import draft
from addendum.drafting.gap import is_settled
from addendum.library import load_playbook
from addendum.model.amendment import Amendment, LeftOut
from addendum.model.proof import Check, Proof
from addendum.readers import read_agreement
from addendum.settings import Settings
from addendum.writers.redline import Redline, write_redline
from addendum.writers.stamp import Stamp
from factories.partners import SHORT, word_bytes
from factories.playbooks import small_playbook

STAMP = Stamp("Counsel", "C", "2026-01-10T00:00:00Z")
ORIGINAL = word_bytes(SHORT)
BOTH = Settings(tier="policy")


@pytest.fixture(scope="module")
def amendment(tmp_path_factory: pytest.TempPathFactory) -> Amendment:
    """Edits for both requirements of the small playbook."""
    playbook = load_playbook(str(small_playbook(tmp_path_factory.mktemp("playbook"))))
    made = draft(check(read_agreement(ORIGINAL, "short.docx"), playbook), BOTH)
    assert {edit.requirement for edit in made.edits} == {"own.visits", "own.keys"}
    return made


def made(amendment: Amendment) -> Redlined:
    return redline(ORIGINAL, amendment, STAMP)


def test_without_edits_there_is_no_redline(amendment: Amendment) -> None:
    assert made(replace(amendment, edits=())) == Redlined(None)


def test_a_redline_comes_with_its_proof_and_its_clean_copy(amendment: Amendment) -> None:
    done = made(amendment)
    assert done.proven is not None
    assert done.proven.proof.holds
    assert (done.refused, done.not_met) == ((), ())
    clean = read_agreement(done.proven.clean, "clean.docx")
    assert any("on two days' notice" in provision.text for provision in clean.provisions)


def test_the_proof_names_blanks_and_what_was_left_out(amendment: Amendment) -> None:
    told = replace(amendment, left_out=(LeftOut("own.doors", "it was to be skipped"),))
    done = made(told)
    assert done.proven is not None
    assert done.proven.proof.open == ("keys",)
    assert done.proven.proof.not_included == ("own.doors: it was to be skipped",)


def test_a_broken_structure_writes_nothing_and_quotes_nothing(
    amendment: Amendment, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = (Check("reject", holds=False, what="“secret words”"), Check("ids", holds=True, what="all"))
    monkeypatch.setattr(redlining, "prove", lambda *_: Proof(checks, "aa", "bb"))
    with pytest.raises(StructureFailed, match="reject") as caught:
        made(amendment)
    assert "secret" not in str(caught.value)
    assert caught.value.proof.checks == checks


def test_an_edit_that_is_not_judged_met_is_taken_out_and_the_rest_is_written(
    amendment: Amendment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        redlining, "is_settled", lambda finding: finding.requirement.id != "own.visits" and is_settled(finding)
    )
    done = made(amendment)
    assert [one.requirement for one in done.not_met] == ["own.visits"]
    assert done.proven is not None
    assert "own.visits: the text with this change accepted is not judged met" in done.proven.proof.not_included
    clean = read_agreement(done.proven.clean, "clean.docx")
    assert not any("two days" in provision.text for provision in clean.provisions)
    assert any("[●: keys]" in provision.text for provision in clean.provisions)


def test_an_edit_that_the_file_refuses_is_taken_out_and_the_rest_is_written(
    amendment: Amendment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(original: bytes, asked: Amendment, stamp: Stamp) -> Redline:
        if any(edit.requirement == "own.keys" for edit in asked.edits):
            return Redline(original, (LeftOut("own.keys", "the paragraph is locked"),))
        return write_redline(original, asked, stamp)

    monkeypatch.setattr(redlining, "write_redline", refusing)
    done = made(amendment)
    assert done.refused == (LeftOut("own.keys", "the paragraph is locked"),)
    assert done.not_met == ()
    assert done.proven is not None


def test_where_nothing_is_left_there_is_no_redline(amendment: Amendment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redlining, "is_settled", lambda _: False)
    done = made(amendment)
    assert done.proven is None
    assert {one.requirement for one in done.not_met} == {"own.visits", "own.keys"}


def test_the_same_amendment_gives_the_same_bytes(amendment: Amendment) -> None:
    first, second = made(amendment), made(amendment)
    assert first == second


def test_leaving_out_a_requirement_leaves_out_all_its_edits(amendment: Amendment) -> None:
    rest = without(amendment, (LeftOut("own.visits", "x"),))
    assert {edit.requirement for edit in rest.edits} == {"own.keys"}
    assert without(amendment, ()).edits == amendment.edits


def test_a_defect_of_the_writer_is_not_swallowed(amendment: Amendment, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(redlining, "write_redline", broken)
    with pytest.raises(ZeroDivisionError):
        made(amendment)
