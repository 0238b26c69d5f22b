"""Our papers in each language they are written in: whole, and without a word of English where it is another."""

import re
from dataclasses import replace

import pytest

from addendum.check import check
from addendum.drafting import draft
from addendum.library import load_playbook
from addendum.model.amendment import Amendment, Form
from addendum.model.review import Instrument
from addendum.readers import read_agreement
from addendum.settings import Settings
from addendum.writers.agreement_docx import write_amendment, write_whole_agreement
from addendum.writers.cover import write_cover_text
from addendum.writers.paper_words import LETTERED, PaperWords, paper_words
from factories.papers import STAMP, whole_text

TEXTS = {
    "de": (
        "Der Auftraggeber ist Verantwortlicher, der Auftragnehmer ist Auftragsverarbeiter im Sinne der DSGVO.",
        "§ 1 Kontrollen",
        "(1) Der Auftragnehmer ermöglicht Überprüfungen durch den Auftraggeber.",
        "(2) Der Auftragnehmer verarbeitet die Daten nur auf Weisung des Auftraggebers.",
    ),
    "fr": (
        "Le Client est le responsable du traitement et le Prestataire est le sous-traitant.",
        "1. Audits",
        "1.1 Le Prestataire permet la réalisation d'audits par le Client.",
        "1.2 Le Prestataire traite les données uniquement sur instruction du Client.",
    ),
    "nl": (
        "Opdrachtgever is de verwerkingsverantwoordelijke en Opdrachtnemer is de verwerker.",
        "1. Audits",
        "1.1 Opdrachtnemer staat audits door Opdrachtgever toe.",
        "1.2 Opdrachtnemer verwerkt de gegevens uitsluitend op instructie van Opdrachtgever.",
    ),
}
ENGLISH = re.compile(
    r"\b(?:the|and|provision|wording|Amendment|Signature|Title|Name of|parties|annex|inserted|replaced|GDPR)\b"
)
SAME_WORD: dict[str, set[str]] = {"fr": {"Signature", "parties"}, "de": set(), "nl": set()}


def amendment(language: str) -> Amendment:
    read = read_agreement("\n\n".join(TEXTS[language]).encode(), "paper.txt")
    agreement = replace(read, language=language, title="AVV" if language == "de" else "Accord")
    review = replace(check(agreement, load_playbook()), instrument=Instrument.PROCESSOR_TERMS)
    return draft(review, Settings(scatter=True))


def english_in(text: str, language: str) -> set[str]:
    return set(ENGLISH.findall(text)) - SAME_WORD[language]


@pytest.mark.parametrize("language", sorted(LETTERED - {"en"}))
def test_no_english_word_is_left(language: str) -> None:
    made = amendment(language)
    assert made.edits
    assert not english_in(whole_text(write_amendment(made, STAMP)), language)
    assert not english_in(write_cover_text(made, STAMP), language)
    whole = replace(made, form=Form.AGREEMENT)
    assert not english_in(whole_text(write_whole_agreement(whole, STAMP)), language)


def test_a_german_letter_cites_paragraph_and_law_as_german_lawyers_do() -> None:
    letter = write_cover_text(amendment("de"), STAMP)
    assert re.search(r"Überprüfungen, Kontrollen und Inspektionen, Art\. 28 Abs\. 3 Buchst\. h DSGVO", letter)
    assert letter.startswith(
        "AVV: Änderungsvorschläge zum Datenschutz\n\nSehr geehrte Damen und Herren,\n\nvielen Dank"
    )


def test_a_german_amendment_says_on_whose_behalf_in_the_right_case() -> None:
    text = whole_text(write_amendment(amendment("de"), STAMP))
    assert "verarbeitet der Auftragnehmer personenbezogene Daten im Auftrag des Auftraggebers." in text


@pytest.mark.parametrize("language", sorted(LETTERED))
def test_every_language_has_every_word(language: str) -> None:
    words = paper_words(language)
    empty = [name for name in PaperWords.__slots__ if not getattr(words, name) and "subsection" not in name]
    assert empty == []
