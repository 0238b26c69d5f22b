"""German articles and endings of the partner's own words."""

import pytest

from addendum.matching.declension import declined, with_article


def test_a_text_that_asks_for_nothing_keeps_the_word() -> None:
    assert declined("durch ", "Acme") == "durch Acme"
    assert declined("", "der Auftraggeber") == "der Auftraggeber"


@pytest.mark.parametrize(
    ("before", "word", "whole"),
    [
        ("Der ", "der Auftragnehmer", "Der Auftragnehmer"),
        ("Der ", "die Auftragnehmerin", "Die Auftragnehmerin"),
        ("Der ", "Acme", "Acme"),
        ("informiert den ", "der Auftraggeber", "informiert den Auftraggeber"),
        ("informiert den ", "die Kundin", "informiert die Kundin"),
        ("teilt dem ", "der Kunde", "teilt dem Kunden"),
        ("teilt dem ", "die Kundin", "teilt der Kundin"),
        ("Weisung des ", "der Auftraggeber", "Weisung des Auftraggebers"),
        ("Weisung des ", "die Kundenorganisation", "Weisung der Kundenorganisation"),
        ("Weisung des ", "Acme", "Weisung von Acme"),
        ("Weisung des ", "der Mandant", "Weisung des Mandanten"),
        ("Der ", "der Verantwortlicher", "Der Verantwortliche"),
        ("Weisung des ", "der Verantwortlicher", "Weisung des Verantwortlichen"),
        ("informiert den ", "die Verantwortliche", "informiert die Verantwortliche"),
        ("Wahl des ", "die Verantwortliche", "Wahl der Verantwortlichen"),
        ("vom ", "die Kundin", "von der Kundin"),
        ("in diesem ", "die Vereinbarung", "in dieser Vereinbarung"),
        ("Pflichten dieses ", "der Vertrag", "Pflichten dieses Vertrags"),
        ("Pflichten dieses ", "der AVV", "Pflichten dieses AVV"),
        ("hilft dem ", "das Unternehmen", "hilft dem Unternehmen"),
        ("Pflichten des ", "das Haus", "Pflichten des Hauses"),
    ],
)
def test_article_and_ending_follow_gender_and_case(before: str, word: str, whole: str) -> None:
    assert declined(before, word) == whole


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("Auftraggeber", "Der Auftragnehmer informiert den Auftraggeber.", "der Auftraggeber"),
        (
            "Kundenorganisation",
            "Er hilft der Kundenorganisation. Die Kundenorganisation zahlt.",
            "die Kundenorganisation",
        ),
        ("Kundin", "Er hilft der Kundin.", "die Kundin"),
        ("Verein", "Nur der Verein zahlt.", "der Verein"),
        ("Verantwortlicher", "nach Wahl des Verantwortlichen", "der Verantwortlicher"),
        ("Unternehmen", "Das Unternehmen zahlt.", "das Unternehmen"),
        ("Acme", "Acme zahlt.", "Acme"),
    ],
)
def test_the_gender_of_a_name_is_told_by_its_articles_in_the_text(name: str, text: str, whole: str) -> None:
    assert with_article(name, text) == whole
