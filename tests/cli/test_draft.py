"""``addendum draft``: which papers it writes where, and what a second run does."""

import csv
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from factories.commands import Done, run
from factories.partners import DENIED, FINE, SHORT, inbox, playbook, put, text_bytes, word_bytes

Capture = pytest.CaptureFixture[str]
DAY = ("--date", "2026-01-10")


def draft(capsys: Capture, tmp_path: Path, *args: str | Path, out: str = "out") -> Done:
    folder = playbook(tmp_path / "playbook")
    return run(capsys, "draft", *args, "--out", tmp_path / out, "--playbook", folder)


def papers(tmp_path: Path, out: str = "out") -> dict[str, bytes]:
    """The files for people; what later runs must know lies in a hidden folder."""
    every = all_files(tmp_path, out)
    return {path: data for path, data in every.items() if not path.startswith(".addendum/")}


def all_files(tmp_path: Path, out: str = "out") -> dict[str, bytes]:
    folder = tmp_path / out
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run_json(tmp_path: Path) -> dict[str, Any]:
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert isinstance(record, dict)
    return record


def test_no_gap_is_internal_papers_only_and_says_so(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "fine.docx", word_bytes(FINE)))
    assert done.code == 0
    assert set(papers(tmp_path)) == {
        "run.json",
        "fine/internal/fine_review.html",
        "fine/internal/fine_review.json",
    }
    assert "fine.docx: nothing to amend" in done.out


def test_a_gap_in_a_word_file_is_exactly_the_papers_of_the_contract(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)))
    assert (done.code, done.err) == (0, "")
    assert set(papers(tmp_path)) == {
        "run.json",
        "short/external/short_amendment.docx",
        "short/external/short_clean.docx",
        "short/external/short_cover.eml",
        "short/external/short_cover.txt",
        "short/external/short_redline.docx",
        "short/internal/short_proof.json",
        "short/internal/short_review.html",
        "short/internal/short_review.json",
    }


def test_a_gap_in_a_text_file_is_converted_first(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, put(tmp_path, "short.txt", text_bytes(SHORT)))
    assert {path for path in papers(tmp_path) if path.startswith("short-txt/external/")} == {
        "short-txt/external/short_amendment.docx",
        "short-txt/external/short_converted.docx",
        "short-txt/external/short_converted_redline.docx",
        "short-txt/external/short_cover.eml",
        "short-txt/external/short_cover.txt",
    }


def test_a_paper_without_processor_terms_gets_a_whole_agreement(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "shop.docx", word_bytes("The price is ten crowns.")))
    assert {path for path in papers(tmp_path) if "/external/" in path} == {
        "shop/external/shop_agreement.docx",
        "shop/external/shop_cover.eml",
        "shop/external/shop_cover.txt",
    }
    assert "shop.docx: The paper has no processor terms" in done.out


def test_the_proof_holds_and_names_both_files(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    done = draft(capsys, tmp_path, path)
    proof = json.loads(papers(tmp_path)["short/internal/short_proof.json"])
    assert proof["holds"] is True
    assert proof["checks"]
    assert "Proved: 1 redline." in done.out
    redline = tmp_path / "out" / "short" / "external" / "short_redline.docx"
    verified = run(capsys, "verify", redline, "--original", path, "--author", "Counsel")
    assert (verified.code, verified.err) == (0, "")


def test_drafting_the_clean_copy_proposes_nothing_more(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)))
    done = draft(capsys, tmp_path, tmp_path / "out" / "short" / "external" / "short_clean.docx", out="again")
    assert "nothing to amend" in done.out
    assert not [path for path in papers(tmp_path, "again") if "/external/" in path]


def test_a_folder_is_mirrored_and_gets_a_matrix(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, inbox(tmp_path / "in"), "--jobs", "2")
    assert done.code == 3
    made = papers(tmp_path)
    assert {"matrix.html", "matrix.xlsx", "matrix.csv", "run.json"} <= set(made)
    assert "sub/denied/internal/denied_review.json" in made
    assert not [path for path in made if path.startswith("broken/")]
    rows = list(csv.reader(made["matrix.csv"].decode("utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:]] == ["broken.docx", "fine.docx", "short.docx", "sub/denied.docx"]
    assert "broken.docx: " in done.err


def test_run_json_names_every_file_with_its_code_and_papers(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, inbox(tmp_path / "in"))
    files = {file["file"]: file for file in run_json(tmp_path)["files"]}
    assert files["broken.docx"]["code"] == "WRONG_TYPE"
    assert files["broken.docx"]["outputs"] == []
    assert files["short.docx"]["code"] == "OK"
    written = {path for file in files.values() for path in file["outputs"]}
    assert written | {"matrix.html", "matrix.xlsx", "matrix.csv", "run.json"} == set(papers(tmp_path))


def test_the_links_of_the_matrix_lead_to_the_reviews(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, inbox(tmp_path / "in"))
    made = papers(tmp_path)
    assert b'href="sub/denied/internal/denied_review.html#own.visits"' in made["matrix.html"]


def test_everything_written_is_private(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, inbox(tmp_path / "in"))
    if os.name == "posix":
        modes = {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (tmp_path / "out").rglob("*")}
        assert modes == {0}


def test_the_inputs_are_left_exactly_as_they_are(capsys: Capture, tmp_path: Path) -> None:
    inbox(tmp_path / "in")
    before = papers(tmp_path, "in")
    draft(capsys, tmp_path, tmp_path / "in")
    assert papers(tmp_path, "in") == before


def test_a_second_run_succeeds_and_changes_no_byte(capsys: Capture, tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in")
    draft(capsys, tmp_path, folder)
    before = papers(tmp_path)
    done = draft(capsys, tmp_path, folder)
    assert done.code == 3
    assert papers(tmp_path) == before
    assert "3 unchanged since the last run, not drafted again." in done.out


def test_a_second_run_does_only_what_changed(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    put(folder, "fine.docx", word_bytes(FINE))
    path = put(folder, "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path, folder)
    path.write_bytes(word_bytes(FINE))
    done = draft(capsys, tmp_path, folder)
    assert "1 unchanged since the last run" in done.out
    assert not [path for path in papers(tmp_path) if path.startswith("short/external/")]


def test_other_options_draft_again(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path, path)
    assert "unchanged" not in draft(capsys, tmp_path, path, "--author", "Jane Doe").out
    assert "unchanged" in draft(capsys, tmp_path, path, "--author", "Jane Doe", "--jobs", "2").out


def test_the_same_input_and_day_give_the_same_bytes_wherever(capsys: Capture, tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in")
    draft(capsys, tmp_path, folder, *DAY, "--jobs", "1", out="one")
    draft(capsys, tmp_path, folder, *DAY, "--jobs", "3", out="two")
    assert papers(tmp_path, "one") == papers(tmp_path, "two")


def test_the_day_of_the_first_draft_is_kept(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    monkeypatch.setattr("addendum.batch.drafting.day_of", lambda: "2026-01-10")
    draft(capsys, tmp_path, path)
    before = papers(tmp_path)
    monkeypatch.setattr("addendum.batch.drafting.day_of", lambda: "2026-02-20")
    draft(capsys, tmp_path, path, "--force")
    assert papers(tmp_path) == before
    assert run_json(tmp_path)["files"][0]["date"] == "2026-01-10"


def test_a_paper_changed_by_hand_is_kept_and_said_until_forced(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path, path)
    letter = tmp_path / "out" / "short" / "external" / "short_cover.txt"
    ours = letter.read_bytes()
    letter.write_bytes(b"Dear Ms Doe")
    done = draft(capsys, tmp_path, path)
    assert "Kept as changed by hand: short/external/short_cover.txt" in done.out
    assert letter.read_bytes() == b"Dear Ms Doe"
    draft(capsys, tmp_path, path, "--force")
    assert letter.read_bytes() == ours


def test_a_file_added_later_moves_no_other(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    put(folder, "b.docx", word_bytes(SHORT))
    draft(capsys, tmp_path, folder)
    before = {path for path in papers(tmp_path) if path.startswith("b/")}
    put(folder, "B.docx", word_bytes(FINE))
    draft(capsys, tmp_path, folder)
    after = set(papers(tmp_path))
    assert before <= after
    assert [path for path in after if path.startswith("B-")]


def test_two_drafts_of_single_files_share_a_folder(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, put(tmp_path, "one/dpa.docx", word_bytes(SHORT)))
    draft(capsys, tmp_path, put(tmp_path, "two/dpa.docx", word_bytes(DENIED)))
    assert [file["file"] for file in run_json(tmp_path)["files"]] == ["dpa.docx", "dpa.docx"]
    assert "dpa/external/dpa_redline.docx" in papers(tmp_path)


def test_nothing_is_written_beside_an_input(capsys: Capture, tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in")
    before = papers(tmp_path, "in")
    done = draft(capsys, tmp_path, folder, out="in")
    assert done.code == 2
    assert "[USAGE]" in done.err
    assert papers(tmp_path, "in") == before


def test_an_output_folder_inside_the_input_folder_is_no_input(capsys: Capture, tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in")
    draft(capsys, tmp_path, folder, out="in/out")
    done = draft(capsys, tmp_path, folder, out="in/out")
    assert "4 files" in done.out
    assert "Passed over: 1 (output folder of addendum)." in " ".join(done.out.split())


def test_an_unreadable_file_alone_is_one_line_and_no_paper(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "empty.docx", b""))
    assert (done.code, done.out) == (2, "")
    assert done.err == "empty.docx: The file is empty (0 bytes). Ask for it again. [EMPTY_FILE]\n"
    assert set(papers(tmp_path)) <= {"run.json"}


def test_a_file_that_breaks_later_loses_no_paper_of_its_better_days(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    draft(capsys, tmp_path, path)
    before = papers(tmp_path)
    path.write_bytes(b"")
    assert draft(capsys, tmp_path, path).code == 2
    after = papers(tmp_path)
    assert {name: data for name, data in after.items() if name != "run.json"} == {
        name: data for name, data in before.items() if name != "run.json"
    }


def test_quiet_prints_nothing(capsys: Capture, tmp_path: Path) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)), "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_file_where_the_folder_belongs_is_a_usage_error(capsys: Capture, tmp_path: Path) -> None:
    path = put(tmp_path, "short.docx", word_bytes(SHORT))
    put(tmp_path, "out", b"a file")
    done = draft(capsys, tmp_path, path)
    assert done.code == 2
    assert "[USAGE]" in done.err


@pytest.mark.parametrize("author", ["", " ", "a\x1bb"])
def test_an_author_that_word_would_not_show_is_a_usage_error(capsys: Capture, tmp_path: Path, author: str) -> None:
    done = draft(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)), "--author", author)
    assert done.code == 2
    assert "[USAGE]" in done.err


def test_nothing_internal_is_in_an_external_paper(capsys: Capture, tmp_path: Path) -> None:
    draft(capsys, tmp_path, put(tmp_path, "short.docx", word_bytes(SHORT)))
    for path, data in papers(tmp_path).items():
        if "/external/" in path and path.endswith((".txt", ".eml")):
            lowered = data.decode().lower()
            assert not [word for word in ("addendum ", "score", "confidence", str(tmp_path)) if word in lowered]
