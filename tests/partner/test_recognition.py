from dataclasses import replace

import pytest

from addendum.errors import AddendumError
from addendum.library.paper_words import load_paper_words
from addendum.model.agreement import Agreement
from addendum.model.paper_words import PaperKind
from addendum.partner.recognition import recognise
from addendum.readers import read_agreement
from factories.agreements import agreement
from factories.corpus import corpus_files

KINDS = {
    "privacy": {PaperKind.PRIVACY_POLICY},
    "terms": {PaperKind.TERMS},
    "security": {PaperKind.SECURITY},
    "consent": {PaperKind.FORM},
}


def paper(*texts: str) -> Agreement:
    """Return a paper of some paragraphs that has no title of its own."""
    return replace(agreement(*texts), title="")


def kind(*texts: str, markup: str | None = None) -> PaperKind:
    """Return the kind of a paper of some paragraphs."""
    return recognise(paper(*texts), load_paper_words(), markup).kind


@pytest.mark.parametrize("text", ["Menu of the day", "Minutes of the meeting", "12345", "Dear Sir or Madam,"])
def test_a_paper_that_is_none_of_those_checked_is_other(text: str) -> None:
    assert kind(text) is PaperKind.OTHER


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Privacy Policy", PaperKind.PRIVACY_POLICY),
        ("Datenschutzerklärung", PaperKind.PRIVACY_POLICY),
        ("Politique de confidentialité", PaperKind.PRIVACY_POLICY),
        ("Cookie Policy", PaperKind.COOKIE_POLICY),
        ("Terms of Service", PaperKind.TERMS),
        ("Allgemeine Geschäftsbedingungen", PaperKind.TERMS),
        ("Technical and Organisational Measures", PaperKind.SECURITY),
        ("Security Overview", PaperKind.SECURITY),
        ("Data Processing Agreement", PaperKind.AGREEMENT),
        ("Verwerkersovereenkomst", PaperKind.AGREEMENT),
        ("Amendment No. 2 to the Data Processing Agreement", PaperKind.AMENDMENT),
        ("Annex 3", PaperKind.ANNEX),
        ("Annex 4 to the Data Processing Agreement", PaperKind.ANNEX),
        ("Anlage 1 zum Auftragsverarbeitungsvertrag", PaperKind.ANNEX),
        ("Convention de services", PaperKind.AGREEMENT),
        ("A guide to the standard clauses", PaperKind.OTHER),
        ("Leitfaden für Klauseln", PaperKind.OTHER),
    ],
)
def test_a_paper_is_what_it_is_headed(title: str, wanted: PaperKind) -> None:
    found = recognise(paper(title, "This paper speaks of one thing and another."), load_paper_words())
    assert found.kind is wanted
    assert title in found.reason


def test_a_paper_without_a_title_is_told_by_the_words_it_uses_most() -> None:
    assert kind("We collect your name. We use it to help you. Your rights include the right to object.") is (
        PaperKind.PRIVACY_POLICY
    )
    assert kind("All data are encrypted. A firewall guards each data center. Backups are made daily.") is (
        PaperKind.SECURITY
    )


def test_a_paper_that_names_charges_to_anybody_but_its_reader_is_no_terms() -> None:
    assert (
        kind("The council sets the fees.", "A fee is due for each permit.", "No other fee is due.") is PaperKind.OTHER
    )
    assert kind("You pay your fees each month.", "All fees are net.", "Our fees may rise.") is PaperKind.TERMS


@pytest.mark.parametrize(
    "text",
    [
        "Wir speichern Ihre Daten ein Jahr. Rechtsgrundlage ist Art. 6. Sie können Ihre Rechte ausüben.",
        "Vos données servent à la livraison. Nous collectons votre nom. Vos droits figurent ci-dessous.",
        "Uw persoonsgegevens bewaren wij een jaar. Wij verwerken uw naam. Uw rechten staan hieronder.",
    ],
)
def test_a_policy_in_another_language_is_told_by_its_words(text: str) -> None:
    assert kind(text) is PaperKind.PRIVACY_POLICY


def test_a_page_that_asks_for_a_tick_is_a_form_and_says_what_it_asks_for() -> None:
    markup = "<form><input type=email><label><input type=checkbox> Send me the newsletter</label></form>"
    found = recognise(paper("Join us"), load_paper_words(), markup)
    assert found.kind is PaperKind.FORM
    assert "Send me the newsletter" in found.reason


def test_a_long_policy_with_a_box_at_its_end_is_still_a_policy() -> None:
    texts = ["Privacy Policy", *(f"We collect item {n}." for n in range(80))]
    assert kind(*texts, markup="<input type=checkbox>") is PaperKind.PRIVACY_POLICY


def test_the_words_of_each_kind_stand_in_one_place() -> None:
    words = load_paper_words()
    assert len({one.kind for one in words.words}) == len(words.words)


def test_real_papers_are_told_by_their_content_alone() -> None:
    wrong, total = [], 0
    for folder, wanted in KINDS.items():
        for path in corpus_files("corpus", folder, ending=""):
            total += 1
            try:
                read = read_agreement(path.read_bytes(), f"file{path.suffix}", ocr=False)
            except AddendumError:
                continue  # a template without text of its own: counted below as told by its source
            markup = path.read_text("utf-8", "replace") if path.suffix == ".html" else None
            if recognise(read, load_paper_words(), markup).kind not in wanted:
                wrong.append(path.name)
    assert len(wrong) <= 0.05 * total, wrong
