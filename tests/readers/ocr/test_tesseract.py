"""The real program reads what is printed; without it, or where it fails, nothing is claimed."""

from pathlib import Path

import pytest

from addendum.readers.ocr import RecognitionFailed, recognise
from addendum.readers.ocr.tesseract import PACKS, Tesseract, tesseract
from factories.drawn_pdf import drawn_pdf, lines
from factories.pdf_prose import PROSE, WHOLE
from factories.programs import needs
from factories.scans import blank, pictures

GERMAN = [
    "Der Auftragsverarbeiter verarbeitet die Daten nur auf Weisung des Verantwortlichen und",
    "unterstützt ihn, damit er die Rechte der betroffenen Personen erfüllen und für die",
    "Löschung der Daten sorgen kann, außer wenn das Gesetz etwas anderes verlangt.",
]


def program(folder: Path, script: str) -> str:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    "script", ["exit 1", "exec sleep 0; exit 3", "echo none"], ids=["fails", "dies", "no language"]
)
def test_a_program_that_cannot_read_our_languages_is_none(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert tesseract() is None


def test_no_program_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract() is None


def test_only_languages_that_are_installed_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "printf 'List of languages (3):\\ndeu\\nosd\\npol\\n'")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    found = tesseract()
    assert found is not None
    assert found.languages == {"de"}


def test_a_program_that_ends_with_an_error_gives_no_words(tmp_path: Path) -> None:
    engine = Tesseract(program(tmp_path, "exit 1"), frozenset({"en"}))
    with pytest.raises(RecognitionFailed):
        engine.read(blank(), "en")
    assert engine.quarters(blank()) == 0


def test_print_is_read_word_for_word_in_its_language() -> None:
    needs("tesseract")
    engine = tesseract()
    assert engine is not None
    shown = (*pictures(drawn_pdf(lines(72, 100, PROSE))), *pictures(drawn_pdf(lines(60, 100, GERMAN))))
    english, german = recognise(shown, engine)
    assert english.text == WHOLE
    assert german.text == " ".join(GERMAN)
    assert (english.language, german.language) == ("en", "de")
    assert min(english.confidence, german.confidence) > 0.9


def test_a_page_that_lies_on_its_side_is_read() -> None:
    needs("tesseract")
    engine = tesseract()
    assert engine is not None
    (upright,) = pictures(drawn_pdf(lines(72, 100, PROSE * 4)))
    (read,) = recognise((upright.turned(1),), engine, "en")
    assert read.quarters == 3
    assert read.text.startswith(WHOLE)


def test_all_six_languages_are_installed_where_everything_is_tested() -> None:
    needs("tesseract")
    engine = tesseract()
    assert engine is not None
    assert engine.languages == set(PACKS)
