"""One file in, all its papers out."""

import json
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from addendum.api import papers
from addendum.api.drafted import Drafted
from addendum.api.papers import draft_bytes
from addendum.api.redlining import Redlined, StructureFailed
from addendum.errors import CannotRedline, EmptyFile, ProofFailed
from addendum.model.amendment import Amendment, Form, LeftOut
from addendum.model.proof import Check, Proof
from addendum.model.review import Review
from addendum.settings import Settings
from factories.agreements import agreement
from factories.partners import FINE, SHORT, text_bytes, word_bytes
from factories.playbooks import small_playbook
from factories.questions import playbook


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings with the small playbook and a fixed day."""
    folder = small_playbook(tmp_path_factory.mktemp("playbook"))
    return Settings(playbook=str(folder), date="2026-01-10")


def make_review(*, language: str) -> Review:
    """A review without findings of an agreement in a language."""
    return Review(agreement("1 Un.", language=language), playbook(), ())


def names(drafted: Drafted, folder: str = "") -> list[str]:
    return [path for path, _ in drafted.files if path.startswith(folder)]


def read(drafted: Drafted, path: str) -> bytes:
    return dict(drafted.files)[path]


def test_an_agreement_without_gaps_gets_internal_papers_only(settings: Settings) -> None:
    done = draft_bytes("fine.docx", word_bytes(FINE), settings)
    assert names(done) == ["internal/fine_review.html", "internal/fine_review.json"]
    assert done.amendment.form is Form.NOTHING
    assert (done.proof, done.error, done.left_out) == (None, None, ())


def test_what_cannot_be_read_is_an_error(settings: Settings) -> None:
    with pytest.raises(EmptyFile):
        draft_bytes("x.docx", b"", settings)


def test_the_review_shows_what_is_proposed(settings: Settings) -> None:
    done = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert "<ins> on two days&#39; notice</ins>" in read(done, "internal/short_review.html").decode()
    record = json.loads(read(done, "internal/short_review.json"))
    assert record["agreement"]["file"] == "short.docx"
    assert done.proof is not None
    assert done.proof.holds


def test_a_text_is_rebuilt_in_word_and_that_is_redlined_and_proved(settings: Settings) -> None:
    done = draft_bytes("sub/short.txt", text_bytes(SHORT), settings)
    assert names(done, "external/") == [
        "external/short_converted.docx",
        "external/short_converted_redline.docx",
        "external/short_amendment.docx",
        "external/short_cover.txt",
        "external/short_cover.eml",
    ]
    assert done.proof is not None
    assert done.proof.holds


def test_no_redline_is_proposed_over_text_that_was_recognised(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed = draft_bytes("short.txt", text_bytes(SHORT), settings).review.agreement
    scanned = replace(agreed, provisions=tuple(replace(p, recognised=0.9) for p in agreed.provisions))
    monkeypatch.setattr(papers, "read_all", lambda *_: scanned)
    done = draft_bytes("short.txt", text_bytes(SHORT), settings)
    assert names(done, "external/") == [
        "external/short_converted.docx",
        "external/short_amendment.docx",
        "external/short_cover.txt",
        "external/short_cover.eml",
    ]
    assert done.proof is None
    assert "recognised (OCR)" in done.amendment.reason
    assert "read by OCR (90% sure)" in read(done, "internal/short_review.html").decode()


def test_the_word_file_of_the_same_text_is_drafted_instead(settings: Settings) -> None:
    word = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert word.likeness is not None
    done = draft_bytes("short.txt", text_bytes(SHORT), settings, (word.likeness,))
    assert done.same_as == "short.docx"
    assert names(done, "external/") == []
    assert "internal/short_review.json" in names(done)


def test_another_text_is_drafted_all_the_same(settings: Settings) -> None:
    word = draft_bytes("fine.docx", word_bytes(FINE), settings)
    assert word.likeness is not None
    assert draft_bytes("short.txt", text_bytes(SHORT), settings, (word.likeness,)).same_as == ""


def test_a_failed_proof_stops_every_external_paper_and_is_kept_as_its_reason(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = Proof((Check("reject", holds=False, what="paragraph 3 differs"),), "aa", "bb")

    def failing(*_: object) -> NoReturn:
        raise StructureFailed(proof)

    monkeypatch.setattr(papers, "redline", failing)
    done = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert names(done, "external/") == []
    assert json.loads(read(done, "internal/short_proof.json"))["holds"] is False
    assert type(done.error) is ProofFailed
    assert done.proof == proof


def test_a_file_that_may_not_be_edited_still_gets_the_amendment_agreement(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object) -> NoReturn:
        raise CannotRedline("It is protected.")

    monkeypatch.setattr(papers, "redline", refusing)
    done = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert names(done, "external/") == [
        "external/short_amendment.docx",
        "external/short_cover.txt",
        "external/short_cover.eml",
    ]
    assert "Your document itself is left as it is." in read(done, "external/short_cover.txt").decode()
    assert isinstance(done.error, CannotRedline)


def test_what_is_not_judged_met_stands_in_no_paper(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    left = LeftOut("own.visits", "the text with this change accepted is not judged met")
    monkeypatch.setattr(papers, "redline", lambda *_: Redlined(None, not_met=(left,)))
    done = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert names(done, "external/") == []
    assert done.left_out == (left,)
    assert "Not amended: the text with this change" in read(done, "internal/short_review.html").decode()


def test_what_the_file_refuses_still_stands_in_the_amendment_agreement(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = LeftOut("own.visits", "the paragraph is locked")
    monkeypatch.setattr(papers, "redline", lambda *_: Redlined(None, refused=(left,)))
    done = draft_bytes("short.docx", word_bytes(SHORT), settings)
    assert "external/short_amendment.docx" in names(done)
    assert done.left_out == (left,)


def test_a_language_outside_the_library_is_reviewed_by_nobody(settings: Settings) -> None:
    done = draft_bytes("short.docx", word_bytes(SHORT), replace(settings, language="nl"))
    assert done.review.verdict == "not-reviewed"
    assert names(done) == ["internal/short_review.html", "internal/short_review.json"]


def test_a_name_from_outside_is_made_safe(settings: Settings) -> None:
    done = draft_bytes("../a:b\u202e.docx", word_bytes(FINE), settings)
    assert names(done)[0] == "internal/a_b__review.html"
    assert Path(names(done)[0]).name == "a_b__review.html"


def test_the_same_input_gives_the_same_papers(settings: Settings) -> None:
    first, second = (draft_bytes("short.docx", word_bytes(SHORT), settings).files for _ in range(2))
    assert first == second


@pytest.mark.parametrize("form", [Form.SCATTERED, Form.ANNEX])
def test_no_paper_leaves_the_house_half_in_another_language(form: Form) -> None:
    review = make_review(language="es")
    told = papers._in_whole_papers(Amendment(review, form, reason="Five gaps."))
    assert told.form is form
    assert told.reason == "Five gaps. The amendment agreement and the cover letter are not written in Spanish yet."


def test_a_whole_agreement_is_not_offered_in_a_language_its_papers_are_not_written_in() -> None:
    told = papers._in_whole_papers(Amendment(make_review(language="es"), Form.AGREEMENT))
    assert told.form is Form.NOTHING
    assert "Spanish" in told.reason


@pytest.mark.parametrize("language", ["en", "de", "fr", "nl"])
def test_of_a_language_the_papers_are_written_in_nothing_is_said(language: str) -> None:
    amendment = Amendment(make_review(language=language), Form.SCATTERED, reason="Five gaps.")
    assert papers._in_whole_papers(amendment) == amendment
