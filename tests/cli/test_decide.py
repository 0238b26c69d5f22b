"""``addendum decide``: a lawyer's decision on one finding, for all later runs."""

import csv
import tomllib
from pathlib import Path

import pytest

from factories.commands import Done, run
from factories.partners import DENIED, FINE, SHORT, playbook, put, word_bytes

Capture = pytest.CaptureFixture[str]


def draft(capsys: Capture, tmp_path: Path, *args: str) -> Done:
    folder = playbook(tmp_path / "playbook")
    return run(capsys, "draft", tmp_path / "in", "--out", tmp_path / "out", "--playbook", folder, *args)


def decide(capsys: Capture, tmp_path: Path, *args: str) -> Done:
    return run(capsys, "decide", tmp_path / "out", *args)


def accept(capsys: Capture, tmp_path: Path, *more: str, file: str = "short.docx") -> Done:
    return decide(capsys, tmp_path, file, "own.visits", "accept", "--by", "JD", *more)


def inbox(tmp_path: Path) -> None:
    """Two files with the very same words, one with others."""
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    put(tmp_path / "in", "twin.docx", word_bytes(SHORT))
    put(tmp_path / "in", "denied.docx", word_bytes(DENIED))


def redlines(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "out").rglob("*_redline.docx"))


def page(tmp_path: Path) -> str:
    return (tmp_path / "out" / "matrix.html").read_text(encoding="utf-8")


def test_without_a_decision_nothing_is_said_of_one(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    done = draft(capsys, tmp_path)
    assert "decision" not in done.err
    assert not (tmp_path / "out" / "decisions.toml").exists()
    assert redlines(tmp_path) == ["short_redline.docx", "twin_redline.docx"]


def test_an_accepted_wording_is_no_longer_amended_wherever_it_stands(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    done = accept(capsys, tmp_path, "--note", "reports suffice")
    assert (done.code, done.err) == (0, "")
    assert SHORT in done.out
    again = draft(capsys, tmp_path)
    assert redlines(tmp_path) == []
    assert "1 unchanged since the last run" in again.out


def test_the_verdict_stays_and_the_decision_is_shown_beside_it(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    verdicts = list(csv.reader((tmp_path / "out" / "matrix.csv").read_text(encoding="utf-8-sig").splitlines()))
    accept(capsys, tmp_path, "--note", "reports <suffice>")
    draft(capsys, tmp_path)
    after = list(csv.reader((tmp_path / "out" / "matrix.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert after == verdicts
    assert page(tmp_path).count("accepted by JD") >= 2
    assert "reports &lt;suffice&gt;" in page(tmp_path)


def test_a_later_run_never_changes_the_file_and_finds_nothing_to_do(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    accept(capsys, tmp_path)
    draft(capsys, tmp_path)
    kept = (tmp_path / "out" / "decisions.toml").read_bytes()
    done = draft(capsys, tmp_path)
    assert "3 unchanged since the last run" in done.out
    draft(capsys, tmp_path, "--force")
    assert (tmp_path / "out" / "decisions.toml").read_bytes() == kept
    assert redlines(tmp_path) == []


def test_other_words_make_it_stale_and_the_point_is_amended_again(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    (tmp_path / "in" / "twin.docx").unlink()
    draft(capsys, tmp_path)
    accept(capsys, tmp_path)
    draft(capsys, tmp_path)
    put(tmp_path / "in", "short.docx", word_bytes(SHORT.replace("premises", "offices")))
    done = draft(capsys, tmp_path)
    assert "short_redline.docx" in redlines(tmp_path)
    assert "the decision on own.visits (JD, " in done.err
    assert "is stale: its words have changed" in done.err
    assert "stale, the words have changed: accepted by JD" in page(tmp_path)
    assert draft(capsys, tmp_path, "--quiet").err == ""


def test_another_verdict_on_the_same_words_makes_it_stale_too_and_says_so(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path)
    accept(capsys, tmp_path)
    file = tmp_path / "out" / "decisions.toml"
    made_on_another = file.read_text("utf-8").replace('verdict = "partial"', 'verdict = "unclear"')
    assert made_on_another != file.read_text("utf-8")
    file.write_text(made_on_another, "utf-8")
    done = draft(capsys, tmp_path)
    assert "is stale: its verdict has changed" in done.err
    assert "stale, the verdict has changed: accepted by JD" in page(tmp_path)


def test_a_decision_that_has_run_out_is_said_and_settles_nothing(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    accept(capsys, tmp_path, "--until", "2026-03-31")
    draft(capsys, tmp_path, "--date", "2026-03-31")
    assert redlines(tmp_path) == []
    draft(capsys, tmp_path, "--date", "2026-04-01")
    assert "short_redline.docx" in redlines(tmp_path)
    assert "run out: accepted by JD" in page(tmp_path)


def test_a_rejection_is_shown_and_drafts_nothing(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path / "in", "fine.docx", word_bytes(FINE))
    draft(capsys, tmp_path)
    decide(capsys, tmp_path, "fine.docx", "own.visits", "reject", "--by", "JD", "--note", "too narrow")
    draft(capsys, tmp_path)
    assert redlines(tmp_path) == []
    assert "rejected by JD" in page(tmp_path)


def test_what_is_missing_without_any_words_is_decided_for_this_version_of_the_file(
    capsys: Capture, tmp_path: Path
) -> None:
    path = put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path)
    decide(capsys, tmp_path, "short.docx", "own.keys", "accept", "--by", "JD")
    draft(capsys, tmp_path)
    assert "accepted by JD" in page(tmp_path)
    path.write_bytes(word_bytes(f"{SHORT} The Supplier shall be polite."))
    draft(capsys, tmp_path)
    assert "stale, the words have changed: accepted by JD" in page(tmp_path)


def test_of_two_decisions_on_the_same_words_the_last_counts_and_both_stay(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    accept(capsys, tmp_path)
    decide(capsys, tmp_path, "twin.docx", "own.visits", "reject", "--by", "MM")
    draft(capsys, tmp_path)
    assert "short_redline.docx" in redlines(tmp_path)
    found = tomllib.loads((tmp_path / "out" / "decisions.toml").read_text(encoding="utf-8"))
    assert [one["by"] for one in found["decision"]] == ["JD", "MM"]


def test_what_was_written_by_hand_stays(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path)
    draft(capsys, tmp_path)
    put(tmp_path / "out", "decisions.toml", b"# agreed in the meeting of May\n")
    accept(capsys, tmp_path)
    kept = (tmp_path / "out" / "decisions.toml").read_text(encoding="utf-8")
    assert kept.startswith("# agreed in the meeting of May\n\n[[decision]]\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("other.docx", "own.visits", "accept", "--by", "JD"), "no result for other.docx"),
        (("short.docx", "own.doors", "accept", "--by", "JD"), "no requirement own.doors"),
        (("short.docx", "own.visits", "accept", "--by", " "), "--by is empty"),
        (("short.docx", "own.visits", "accept", "--by", "JD", "--until", "May"), "not a day"),
        (("short.docx", "own.visits", "approve", "--by", "JD"), "approve"),
        (("short.docx", "own.visits", "accept"), "--by"),
    ],
)
def test_what_cannot_be_decided_is_a_usage_error_and_writes_nothing(
    capsys: Capture, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path)
    done = decide(capsys, tmp_path, *args)
    assert done.code == 2
    assert said in done.err
    assert not (tmp_path / "out" / "decisions.toml").exists()


def test_a_folder_that_is_not_there_is_not_made(capsys: Capture, tmp_path: Path) -> None:
    assert accept(capsys, tmp_path).code == 2
    assert not (tmp_path / "out").exists()
