"""German: who is bound where the verb stands second, and what denies or weakens it from behind."""

import pytest

from addendum.matching.binding import (
    Binding,
    Firmness,
    SmallWords,
    binding_at,
    governed,
    is_denied,
    setting_of,
    small_words,
)
from addendum.matching.languages import grammar
from addendum.matching.own_words import OWN_WORDS, called_in, melted, paper_in
from addendum.matching.parties import resolve
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Party, Provision, Role

GERMAN = grammar("de")
assert GERMAN is not None


def parts(text: str, word: str) -> tuple[int, tuple[str, ...], SmallWords]:
    """Return the place of a word, all words and the small words of a sentence."""
    words = words_of(text).words
    assert GERMAN is not None
    return words.index(word), words, small_words(words, GERMAN)


def bound(text: str, word: str, parties: tuple[Party, ...] = ()) -> Binding:
    """Return who is bound at a word, and how firmly."""
    assert GERMAN is not None
    place, words, small = parts(text, word)
    mentions = role_names(parties, GERMAN, words).mentions(words_of(text))
    return binding_at(place, words, mentions, small, GERMAN)


def denied(text: str, word: str, last: str | None = None) -> bool:
    """Tell whether a word is denied; the evidence ends at ``last``."""
    place, words, small = parts(text, word)
    return is_denied(place, words.index(last) if last else place, small)


def named_in(*texts: str) -> tuple[Party, ...]:
    """Return the parties of a German paper with these paragraphs."""
    return resolve(tuple(Provision(f"body/{at}", text) for at, text in enumerate(texts, 1)), "de")


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Der Auftragnehmer unterstützt den Auftraggeber.", "unterstützt", Role.PROCESSOR),
        ("(5) Nach Abschluss der Leistungen löscht der Auftragnehmer die Daten.", "löscht", Role.PROCESSOR),
        ("Nach Abschluss der Leistungen löscht der Auftraggeber die Daten.", "löscht", Role.CONTROLLER),
        ("Nach Wahl des Auftraggebers hat der Auftragnehmer alle Daten zu löschen.", "löschen", Role.PROCESSOR),
        ("Nach Vertragsende hat der Auftraggeber die Daten zu löschen.", "löschen", Role.CONTROLLER),
        ("Wenn der Auftraggeber dies verlangt, hat der Auftragnehmer es zu tun.", "tun", Role.PROCESSOR),
        ("Ist der Auftragnehmer dazu verpflichtet, teilt er dem Auftraggeber dies mit.", "teilt", Role.PROCESSOR),
        ("Dem Auftraggeber stellt der Auftragnehmer die Nachweise bereit.", "stellt", Role.PROCESSOR),
        ("Der Auftraggeber wird vom Auftragnehmer unverzüglich informiert.", "informiert", Role.PROCESSOR),
        ("Die Daten sind vom Auftraggeber zu löschen.", "löschen", Role.CONTROLLER),
        ("Die vom Auftraggeber erteilten Weisungen sind vom Auftragnehmer zu befolgen.", "befolgen", Role.PROCESSOR),
        ("Der Auftragnehmer duldet Prüfungen durch den Auftraggeber.", "prüfungen", Role.PROCESSOR),
        ("Der Unterauftragnehmer löscht die Daten.", "löscht", Role.SUBPROCESSOR),
        ("Der Verantwortliche erteilt Weisungen.", "erteilt", Role.CONTROLLER),
        ("Die Verantwortliche wird durch die Auftragsverarbeiterin unterstützt.", "unterstützt", Role.PROCESSOR),
        ("Die Weisungen der Kundin sind bindend.", "bindend", Role.NONE),
        ("Der Auftraggeber wird unverzüglich über jede Verletzung informiert.", "informiert", Role.NONE),
        ("Der Auftraggeber ist unverzüglich schriftlich zu informieren.", "informieren", Role.NONE),
        ("Er antwortet nicht, es sei denn, der Auftraggeber hat ihn dazu ermächtigt.", "antwortet", Role.NONE),
        ("Der Auftraggeber ist hierauf hinzuweisen.", "hinzuweisen", Role.NONE),
        ("Es ist sichergestellt, dass der Auftraggeber informiert wird.", "informiert", Role.NONE),
        ("Der Kunde ist vom Anbieter vorab zu informieren.", "informieren", Role.PROCESSOR),
        ("Der Auftraggeber ist verpflichtet, unverzüglich zu informieren.", "informieren", Role.CONTROLLER),
        ("Der Auftraggeber hat unverzüglich zu informieren.", "informieren", Role.CONTROLLER),
        ("Der Auftraggeber wird ihn informieren.", "informieren", Role.CONTROLLER),
        ("Der Auftraggeber wird es prüfen und informiert den Auftragnehmer.", "informiert", Role.CONTROLLER),
    ],
)
def test_case_and_word_order_tell_who_acts(text: str, word: str, who: Role) -> None:
    assert bound(text, word).actor is who


def test_a_name_of_the_papers_own_is_known_in_the_genitive() -> None:
    parties = (Party("Acme", "Betreiber", Role.PROCESSOR), Party("Verein", "Verein", Role.CONTROLLER))
    assert bound("Auf Wunsch des Vereins löscht der Betreiber die Daten.", "löscht", parties).actor is Role.PROCESSOR
    assert bound("Auf Kosten des Betreibers löscht der Verein die Daten.", "löscht", parties).actor is Role.CONTROLLER


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Der Auftragnehmer hat den Auftraggeber zu unterstützen.", Firmness.DUTY),
        ("Der Auftragnehmer verpflichtet sich, ihn zu unterstützen.", Firmness.DUTY),
        ("Der Auftragnehmer darf nur den Auftraggeber unterstützen.", Firmness.DUTY),
        ("Der Auftragnehmer kann den Auftraggeber unterstützen.", Firmness.RIGHT),
        ("Der Auftragnehmer ist berechtigt, ihn zu unterstützen.", Firmness.RIGHT),
        ("Der Auftragnehmer soll den Auftraggeber unterstützen.", Firmness.WEAK),
        ("Der Auftragnehmer bemüht sich, den Auftraggeber zu unterstützen.", Firmness.WEAK),
        ("Der Auftragnehmer wird ihn unterstützen, soweit dies möglich ist.", Firmness.DUTY),
    ],
)
def test_modal_words_tell_how_firm_a_sentence_is(text: str, firmness: Firmness) -> None:
    assert bound(text, "unterstützen").firmness is firmness


def test_a_verb_with_its_subject_behind_it_takes_no_modal_word_from_the_clause_before() -> None:
    text = "Sofern der Auftraggeber eine Prüfung verlangen kann, unterstützt ihn der Auftragnehmer."
    assert bound(text, "unterstützt") == Binding(Role.PROCESSOR, Firmness.PLAIN)


def test_discretion_weakens_from_the_end_of_the_clause() -> None:
    text = "Der Auftragnehmer unterstützt den Auftraggeber bei allen Pflichten aus dem Gesetz nach eigenem Ermessen."
    assert bound(text, "unterstützt").firmness is Firmness.WEAK


def test_a_passive_within_governs_nothing_behind_it() -> None:
    text = "Der Auftragnehmer hat Prüfungen, die vom Auftraggeber durchgeführt werden, zu dulden."
    assert bound(text, "dulden").actor is Role.PROCESSOR
    assert bound(text, "prüfungen").actor is Role.PROCESSOR


def test_may_only_is_no_permission_before_it_either() -> None:
    text = "Jede Verlagerung bedarf der Zustimmung des Auftraggebers und darf nur danach erfolgen."
    assert bound(text, "zustimmung").firmness is Firmness.DUTY


def test_should_at_the_opening_states_a_condition() -> None:
    text = "5.1 Sollte der Auftragnehmer dies feststellen, hat er den Auftraggeber zu unterstützen."
    assert bound(text, "unterstützen").firmness is Firmness.DUTY


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der Auftragnehmer löscht die Daten, sofern nicht eine Pflicht zur Aufbewahrung besteht.", "löscht"),
        ("Der Auftragnehmer löscht die Daten, soweit keine Pflicht entgegensteht.", "daten"),
        ("Der Auftragnehmer schützt die Daten, die nicht öffentlich sind.", "daten"),
        ("Der Auftragnehmer informiert den Auftraggeber und gibt Daten nicht weiter.", "informiert"),
        ("Der Auftragnehmer haftet nicht nur für Vorsatz.", "haftet"),
    ],
)
def test_a_denial_in_another_clause_denies_nothing(text: str, word: str) -> None:
    assert not denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der Auftragnehmer unterstützt den Auftraggeber bei der Erfüllung seiner Pflichten nicht.", "unterstützt"),
        ("Der Auftragnehmer wird den Auftraggeber bei der Erfüllung der Pflichten nicht unterstützen.", "unterstützen"),
        ("Der Auftragnehmer ist nicht verpflichtet, den Auftraggeber zu unterstützen.", "unterstützen"),
        ("Der Auftragnehmer lässt keine Prüfungen zu.", "prüfungen"),
    ],
)
def test_a_denial_is_found_before_the_verb_and_behind_its_objects(text: str, word: str) -> None:
    assert denied(text, word)


def test_a_denial_with_an_exception_is_a_condition() -> None:
    text = "Der Auftragnehmer setzt keinen weiteren Auftragsverarbeiter ohne Genehmigung ein."
    assert not denied(text, "setzt", "genehmigung")


@pytest.mark.parametrize(
    "texts",
    [
        ("zwischen der Tannwald KG, Am Platz 9, Nordsiel – nachstehend „Auftraggeber“ –",),
        ("zwischen der Tannwald KG, Am Platz 9 (nachfolgend Auftraggeber genannt)",),
    ],
)
def test_a_party_is_named_between_dashes_and_without_quotation_marks(texts: tuple[str, ...]) -> None:
    assert named_in(*texts)[0] == Party("Tannwald KG", "Auftraggeber", Role.CONTROLLER)


def test_a_capital_noun_is_no_name() -> None:
    found = named_in("Gegenstand sind die Pflichten für den Kunden als Verantwortlicher (nachfolgend „Auftraggeber“).")
    assert [party.name for party in found if party.role is Role.CONTROLLER] == ["Auftraggeber"]


def test_a_role_is_given_by_the_word_in_front_of_what_the_party_is_called() -> None:
    found = named_in("Verantwortlicher (nachfolgend „Verein“)", "Auftragsverarbeiter (nachfolgend „netzPAD-Betreiber“)")
    assert {party.called: party.role for party in found} == {
        "Verein": Role.CONTROLLER,
        "netzPAD-Betreiber": Role.PROCESSOR,
    }


def test_our_words_follow_the_papers_own_and_its_gender() -> None:
    words = OWN_WORDS["de"]
    text = "Die Kundin zahlt nach dieser Vereinbarung. Diese Vereinbarung bindet die Kundin."
    parties = (Party("Acme AG", "Kundin", Role.CONTROLLER),)
    assert called_in(parties, Role.CONTROLLER, text, words) == "die Kundin"
    assert called_in(parties, Role.PROCESSOR, text, words) == "der Auftragsverarbeiter"
    assert paper_in(text, words) == "die Vereinbarung"
    assert paper_in("", words) == "der Vertrag"
    assert melted("nach Wahl des ", "die Kundin", "de") == "nach Wahl der Kundin"


@pytest.mark.parametrize(
    "text",
    [
        "Kommt der Unterauftragnehmer dem nicht nach, so haftet der Auftragnehmer.",
        "(4) Kommt der Unterauftragnehmer dem nicht nach, haftet hierfür der Auftragnehmer.",
        "Wenn der Unterauftragnehmer dem nicht nachkommt, haftet der Auftragnehmer.",
    ],
)
def test_what_a_condition_opens_is_governed_by_the_main_clause(text: str) -> None:
    assert GERMAN is not None
    place, words, small = parts(text, "haftet")
    setting = setting_of(words, role_names((), GERMAN, words).mentions(words_of(text)), small, GERMAN)
    assert governed((words.index("unterauftragnehmer"), place), setting) == place
    assert bound(text, "haftet").actor is Role.PROCESSOR


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Er informiert den Auftragnehmer hierüber.", "informiert", Role.CONTROLLER),
        ("Er informiert den Auftraggeber hierüber.", "informiert", Role.NONE),
        ("Wird dem Auftraggeber dies bekannt, meldet er es dem Auftragnehmer.", "meldet", Role.CONTROLLER),
        ("Der Auftragnehmer wird vor jeder Änderung informiert.", "informiert", Role.CONTROLLER),
        ("Es erfolgt eine Mitteilung durch den Auftragnehmer an den Auftraggeber.", "mitteilung", Role.PROCESSOR),
        ("Es erfolgt eine Mitteilung durch den Auftraggeber.", "mitteilung", Role.CONTROLLER),
    ],
)
def test_a_pronoun_is_not_the_one_it_acts_upon(text: str, word: str, who: Role) -> None:
    assert bound(text, word).actor is who


def test_an_effort_weakens_the_infinitive_at_the_end_of_a_long_clause() -> None:
    text = "Der Auftragnehmer bemüht sich, bei jeder Anfrage und jedem Antrag in vollem Umfang zu helfen."
    assert bound(text, "helfen").firmness is Firmness.WEAK


def test_a_denial_reaches_over_a_clause_put_in_before_it() -> None:
    assert denied("Er hat jede Verletzung, nachdem sie bekannt geworden ist, nicht zu melden.", "verletzung")


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Halten wir eine Ihrer Weisungen für rechtswidrig, weisen wir Sie darauf hin.", "weisen", Role.PROCESSOR),
        ("Für diese Fehler haften wir Ihnen gegenüber.", "haften", Role.PROCESSOR),
        ("Wir informieren Sie über jede Verletzung.", "informieren", Role.PROCESSOR),
        ("Sie informieren uns über jeden Fehler.", "informieren", Role.CONTROLLER),
    ],
)
def test_we_act_and_us_is_acted_upon(text: str, word: str, who: Role) -> None:
    parties = (Party("Wolke GmbH", "wir", Role.PROCESSOR), Party("", "Sie", Role.CONTROLLER))
    assert bound(text, word, parties).actor is who


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "Auf Weisung des Verantwortlichen hilft er dem Verantwortlichen und informiert den Verantwortlichen.",
            "Verantwortlicher",
        ),
        ("Auf Weisung des Kunden hilft er dem Kunden und informiert den Kunden.", "Kunde"),
    ],
)
def test_a_party_is_called_by_its_nominative(text: str, called: str) -> None:
    assert [party.called for party in named_in(*[text] * 3) if party.role is Role.CONTROLLER] == [called]
