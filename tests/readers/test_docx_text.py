"""The text of a Word file, all stories, is what a walk over its XML finds that shares no code with the reader."""

from collections import Counter
from pathlib import Path

import pytest

from factories.corpus import corpus_files
from factories.veiled import HIDDEN_IN_WORD, UNSEEN_IN_WORD
from factories.word import Word, cell, inserted, paragraph, run, section, table, text_box
from factories.xml_walk import compared, walked

EVERY = 12
SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "agreements"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: path.stem)
def test_the_samples_read_alike(path: Path) -> None:
    assert compared(path.read_bytes(), path.name) == ""


@pytest.mark.parametrize("how", [*HIDDEN_IN_WORD, *UNSEEN_IN_WORD])
def test_files_that_hide_or_delete_read_alike(how: str) -> None:
    assert compared({**HIDDEN_IN_WORD, **UNSEEN_IN_WORD}[how], "a.docx") == ""


def test_a_sample_of_public_test_files_reads_alike() -> None:
    paths = corpus_files("docx-corpus", ending=".docx")[::EVERY]
    told = {path.name: compared(path.read_bytes(), path.name) for path in paths if path.stat().st_size < 400_000}
    assert sum(fault is not None for fault in told.values()) > 10
    assert {name: fault for name, fault in told.items() if fault} == {}


def test_the_walk_finds_each_story_once() -> None:
    boxed = paragraph(run("around"), text_box(paragraph(run("inside"))))
    body = boxed + table((cell(paragraph(run("cell"))),)) + paragraph(inserted(1, run("new")))
    assert dict(walked(Word(body + section()).data())) == {"around": 1, "inside": 1, "cell": 1, "new": 1}


def test_a_text_that_is_lost_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factories.xml_walk.walked", lambda _: Counter({"more": 1}))
    fault = compared(Word(paragraph(run("words")) + section()).data(), "a.docx")
    assert fault is not None
    assert "read only: ['words']" in fault
