"""A run of ``draft``: one outcome per input, whatever the input is."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from addendum.api import draft_file
from addendum.api.drafted import Drafted
from addendum.api.saving import write_atomically
from addendum.batch import drafting, papers
from addendum.batch.drafting import Job, Outcome, draft_inputs, draft_one
from addendum.batch.inputs import find_inputs
from addendum.batch.papers import Papers
from addendum.batch.results import Results
from addendum.errors import OutputError, ProofFailed
from addendum.settings import Settings
from factories.partners import FINE, PREAMBLE, SHORT, lines, put, word_bytes
from factories.playbooks import small_playbook
from factories.small_pdf import small_pdf


def job(tmp_path: Path, **changes: object) -> Job:
    folder = small_playbook(tmp_path / "playbook")
    settings = replace(Settings(playbook=str(folder), date="2026-01-10"), **changes)  # type: ignore[arg-type]  # a test
    out = tmp_path / "out"
    return Job(settings, "library", out, Papers(out, [], force=settings.force), Results(out))


def drafted(tmp_path: Path, made: Job | None = None, before: tuple[Outcome, ...] = ()) -> tuple[Outcome, ...]:
    """Draft the folder "in"; ``before`` is what an earlier run gave."""
    got: dict[int, Outcome] = {}
    inputs = find_inputs((str(tmp_path / "in"),)).files
    entries = {outcome.entry.place: outcome.entry for outcome in before}
    draft_inputs(inputs, made or job(tmp_path), entries, got.__setitem__, draft_one)
    assert sorted(got) == list(range(len(inputs)))
    return tuple(got[index] for index in range(len(inputs)))


def pdf_of(clause: str) -> bytes:
    """The agreement of ``word_bytes`` as a PDF, its long lines broken."""
    words = PREAMBLE.split()
    broken = [" ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
    head, _, *rest = lines(clause)
    return small_pdf([head, *broken, *rest])


def test_an_empty_folder_has_no_outcome(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert drafted(tmp_path) == ()


def test_an_outcome_says_what_was_drafted(tmp_path: Path) -> None:
    path = put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    (outcome,) = drafted(tmp_path)
    assert outcome.entry.code == "OK"
    assert outcome.entry.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert outcome.review_page == "short/internal/short_review.html"
    assert outcome.record["verdict"] == "gaps"
    assert (outcome.error, outcome.kept, outcome.is_fresh) == (None, (), True)


def test_nothing_changed_is_nothing_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    first = drafted(tmp_path)

    def untouched(*_: object) -> Drafted:
        pytest.fail("it was drafted again")

    monkeypatch.setattr(drafting, "draft_file", untouched)
    (again,) = drafted(tmp_path, before=first)
    assert not again.is_fresh
    assert again.entry == first[0].entry
    assert again.record == first[0].record


@pytest.mark.parametrize(
    "changes", [{"tier": "policy"}, {"author": "Jane Doe"}, {"skip": ("own.keys",)}, {"force": True}]
)
def test_other_settings_draft_again(tmp_path: Path, changes: dict[str, object]) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    first = drafted(tmp_path)
    assert drafted(tmp_path, job(tmp_path, **changes), first)[0].is_fresh


def test_another_library_drafts_again(tmp_path: Path) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    first = drafted(tmp_path)
    assert drafted(tmp_path, replace(job(tmp_path), library="newer"), first)[0].is_fresh


def test_a_scan_is_done_again_where_something_can_read_it_by_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    monkeypatch.setattr(drafting, "what_reads", lambda: "")
    first = drafted(tmp_path)
    monkeypatch.setattr(drafting, "what_reads", lambda: "tesseract en")
    assert not drafted(tmp_path, job(tmp_path, ocr="never"), drafted(tmp_path, job(tmp_path, ocr="never")))[0].is_fresh
    assert drafted(tmp_path, before=first)[0].is_fresh


@pytest.mark.parametrize("damage", ["gone", "no record", "another record"])
def test_papers_that_are_not_whole_are_drafted_again(tmp_path: Path, damage: str) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    first = drafted(tmp_path)
    record = tmp_path / "out" / "short" / "internal" / "short_review.json"
    if damage == "gone":
        record.unlink()
    else:
        record.write_text("{" if damage == "no record" else '{"format": "other"}', encoding="utf-8")
    assert drafted(tmp_path, before=first)[0].is_fresh


def test_the_pdf_of_a_word_file_is_a_row_and_the_word_file_is_drafted(tmp_path: Path) -> None:
    put(tmp_path / "in", "a-copy.pdf", pdf_of(SHORT))
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    copy, word = drafted(tmp_path)
    assert copy.entry.same_as == "short.docx"
    assert not [path for path in copy.papers if "/external/" in path]
    assert "a-copy-pdf/internal/a-copy_review.json" in copy.papers
    assert "short/external/short_redline.docx" in word.papers


def test_a_pdf_in_another_folder_or_with_another_text_is_drafted(tmp_path: Path) -> None:
    put(tmp_path / "in", "sub/copy.pdf", pdf_of(SHORT))
    put(tmp_path / "in", "fine.docx", word_bytes(FINE))
    put(tmp_path / "in", "other.pdf", pdf_of(SHORT))
    by_name = {outcome.input.file: outcome for outcome in drafted(tmp_path)}
    assert by_name["other.pdf"].entry.same_as == ""
    assert by_name["sub/copy.pdf"].entry.same_as == ""
    assert "other-pdf/internal/other_marked.pdf" in by_name["other.pdf"].papers


def test_a_pdf_is_drafted_once_its_word_file_has_gone(tmp_path: Path) -> None:
    put(tmp_path / "in", "a-copy.pdf", pdf_of(SHORT))
    word = put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    first = drafted(tmp_path)
    word.unlink()
    (copy,) = drafted(tmp_path, before=first)
    assert copy.entry.same_as == ""
    assert "a-copy-pdf/external/a-copy_converted_redline.docx" in copy.papers


def test_a_file_that_cannot_be_read_has_its_error_and_no_papers(tmp_path: Path) -> None:
    put(tmp_path / "in", "empty.docx", b"")
    (outcome,) = drafted(tmp_path)
    assert outcome.error is not None
    assert outcome.error.where == "empty.docx"
    assert (outcome.entry.code, outcome.papers, outcome.review_page) == ("EMPTY_FILE", (), "")
    assert outcome.record["error"]["code"] == "EMPTY_FILE"


def test_a_defect_in_one_file_is_an_error_of_that_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "in", "bad.docx", word_bytes(SHORT))
    put(tmp_path / "in", "good.docx", word_bytes(FINE))

    def failing(data: bytes, name: str, *rest: object) -> Drafted:
        if name == "bad.docx":
            raise ZeroDivisionError("the words of the document")
        return draft_file(data, name, *rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(drafting, "draft_file", failing)
    bad, good = drafted(tmp_path)
    assert bad.entry.code == "CRASHED"
    assert "ZeroDivisionError" in str(bad.error)
    assert "words" not in str(bad.error)
    assert good.entry.code == "OK"


def test_a_failed_proof_is_tried_again_by_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))

    def failing(*args: object) -> Drafted:
        return replace(draft_file(*args), error=ProofFailed("It failed."))  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(drafting, "draft_file", failing)
    first = drafted(tmp_path)
    assert first[0].entry.code == "PROOF"
    monkeypatch.undo()
    (again,) = drafted(tmp_path, before=first)
    assert (again.is_fresh, again.entry.code) == (True, "OK")


def test_papers_of_a_new_file_that_a_full_disk_cut_short_are_ours_in_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    written: list[Path] = []

    def failing(path: Path, data: bytes, **how: object) -> None:
        if len(written) == 2:
            raise OutputError("It could not be written: the disk is full.", where=path.name)
        written.append(path)
        write_atomically(path, data, **how)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(papers, "write_atomically", failing)
    first = drafted(tmp_path)
    assert [path.is_file() for path in written] == [True, True]
    assert first[0].entry.code == "OUTPUT"
    monkeypatch.undo()
    (again,) = drafted(tmp_path, job(tmp_path, date="2026-02-10"), before=first)
    assert (again.entry.code, again.kept) == ("OK", ())
