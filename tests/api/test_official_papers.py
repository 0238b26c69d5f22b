"""What is written for a paper with official clauses."""

import json

import pytest

from addendum.api.drafted import Drafted
from addendum.api.papers import draft_bytes
from addendum.check import official
from addendum.check.official.prints import SetPrint
from addendum.model.amendment import Form
from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories
from addendum.settings import Settings
from factories.contracts import simple
from factories.official_sets import ANNEXES, CLAUSES, PRINTS, changed
from factories.partners import PREAMBLE, SHORT
from factories.playbooks import small_playbook
from factories.word import paragraph, run

CHANGED = changed(CLAUSES, "without delay", "with due delay")


@pytest.fixture(autouse=True)
def _invented_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_language: str) -> tuple[SetPrint, ...]:
        return (PRINTS,)

    monkeypatch.setattr(official, "_held", held)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings with the small playbook and a fixed day."""
    return Settings(playbook=str(small_playbook(tmp_path_factory.mktemp("playbook"))), date="2026-01-10")


def word(*texts: str) -> bytes:
    return simple(*(paragraph(run(text.removeprefix("# "))) for text in texts)).data()


def mixed() -> bytes:
    return word("Data Processing Agreement", PREAMBLE, SHORT, "This is Vestmark law.", "Schedule 1", *CHANGED, *ANNEXES)


def read(drafted: Drafted, ending: str) -> bytes:
    return next(data for path, data in drafted.files if path.endswith(ending))


def words(data: bytes) -> list[str]:
    return [p.text() for story in stories(WordPackage.open(data)) for p in story.paragraphs]


def test_official_clauses_come_back_with_comments_and_not_a_word_changed(settings: Settings) -> None:
    data = word(*CHANGED, *ANNEXES)
    done = draft_bytes("clauses.docx", data, settings)
    assert done.review.instrument == "official"
    redline = read(done, "_redline.docx")
    assert words(redline) == words(data)
    (said,) = comments(WordPackage.open(redline))
    assert said.text.startswith("Clause 5 differs here")
    assert done.proof is not None
    assert done.proof.holds


def test_the_letter_says_that_the_clauses_stay_and_where_to_look(settings: Settings) -> None:
    letter = read(draft_bytes("clauses.docx", word(*CHANGED, *ANNEXES), settings), "_cover.txt").decode()
    assert "a comment at each place" in letter


def test_a_faithful_copy_gets_no_word_file_of_comments(settings: Settings) -> None:
    done = draft_bytes("clauses.docx", word(*CLAUSES, *ANNEXES), settings)
    assert not [path for path, _ in done.files if path.endswith("_redline.docx")]


def test_the_record_names_the_set_its_clauses_and_its_annexes(settings: Settings) -> None:
    done = draft_bytes("clauses.docx", word(*CHANGED, *ANNEXES), settings)
    (text,) = json.loads(read(done, "_review.json"))["agreement"]["official"]
    assert text["set"] == "eu-2021-915"
    assert {c["clause"] for c in text["clauses"] if c["state"] == "changed"} == {"5"}
    assert [annex["state"] for annex in text["annexes"]] == ["filled", "filled"]


def test_the_rest_of_a_paper_is_amended_and_its_official_annex_commented_on(settings: Settings) -> None:
    data = mixed()
    done = draft_bytes("mixed.docx", data, settings)
    assert done.review.instrument == "processor-terms"
    assert done.amendment.form is Form.SCATTERED
    redline = read(done, "_redline.docx")
    inside = [text for text in words(data) if text in {line.removeprefix("# ") for line in (*CHANGED, *ANNEXES)}]
    assert [text for text in words(redline) if text in inside] == inside
    assert words(read(done, "_clean.docx")) != words(data)
    assert any(one.text.startswith("Clause 5") for one in comments(WordPackage.open(redline)))


def test_the_page_at_home_tells_of_them(settings: Settings) -> None:
    page = read(draft_bytes("mixed.docx", mixed(), settings), "_review.html").decode()
    assert "<h2>Official clauses</h2>" in page
    assert "Changed: Clause 5 in 1 place." in page
