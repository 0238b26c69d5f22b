"""Dutch: who is bound where no case tells it, and how separable verbs and late words are read."""

import pytest

from addendum.matching.binding import Binding, Firmness, binding_at, is_denied, small_words
from addendum.matching.language import detect
from addendum.matching.languages import grammar
from addendum.matching.own_words import OWN_WORDS, called_in, melted, paper_in
from addendum.matching.parties import resolve
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Party, Provision, Role

DUTCH = grammar("nl")
assert DUTCH is not None


def bound(text: str, word: str) -> Binding:
    """Return who is bound at a word, and how firmly."""
    assert DUTCH is not None
    words = words_of(text).words
    mentions = role_names((), DUTCH, words).mentions(words_of(text))
    return binding_at(words.index(word), words, mentions, small_words(words, DUTCH), DUTCH)


def denied(text: str, word: str) -> bool:
    """Tell whether a word is denied."""
    assert DUTCH is not None
    words = words_of(text).words
    return is_denied(words.index(word), words.index(word), small_words(words, DUTCH))


def named_in(*texts: str) -> tuple[Party, ...]:
    """Return the parties of a Dutch paper with these paragraphs."""
    return resolve(tuple(Provision(f"body/{at}", text) for at, text in enumerate(texts, 1)), "nl")


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Verwerker informeert Opdrachtgever onverwijld.", "informeert", Role.PROCESSOR),
        ("3.5 De Leverancier verleent de Klant redelijke bijstand.", "bijstand", Role.PROCESSOR),
        ("In dat geval informeert Verwerker Opdrachtgever onverwijld.", "informeert", Role.PROCESSOR),
        ("Op verzoek van Verwerker verstrekt Opdrachtgever alle informatie.", "verstrekt", Role.CONTROLLER),
        ("Op verzoek van Opdrachtgever verleent Verwerker Opdrachtgever medewerking.", "medewerking", Role.PROCESSOR),
        ("Indien Verwerker dit verzoekt, zal Opdrachtgever de gegevens verwijderen.", "verwijderen", Role.CONTROLLER),
        ("Indien Opdrachtgever dit verzoekt, zal Verwerker de gegevens verwijderen.", "verwijderen", Role.PROCESSOR),
        ("Indien Verwerker een verzoek ontvangt, zal hij Opdrachtgever informeren.", "informeren", Role.PROCESSOR),
        ("Verwerker onderzoekt het lek en informeert Opdrachtgever.", "informeert", Role.PROCESSOR),
        ("Verwerker: a) informeert Opdrachtgever onverwijld;", "informeert", Role.PROCESSOR),
        ("Opdrachtgever wordt door Verwerker onverwijld geïnformeerd.", "geïnformeerd", Role.PROCESSOR),
        ("Opdrachtgever wordt onverwijld geïnformeerd.", "geïnformeerd", Role.NONE),
        ("De gegevens dienen door Opdrachtgever te worden verwijderd.", "verwijderd", Role.CONTROLLER),
        ("Ontvangt Verwerker een verzoek, dan stuurt hij dit door aan Opdrachtgever.", "stuurt", Role.PROCESSOR),
        ("De medewerkers van Verwerker zijn gebonden aan geheimhouding.", "gebonden", Role.NONE),
    ],
)
def test_word_order_tells_who_acts_where_no_case_does(text: str, word: str, who: Role) -> None:
    assert bound(text, word).actor is who


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Verwerker zal Opdrachtgever ondersteunen.", Firmness.DUTY),
        ("Verwerker is verplicht Opdrachtgever te ondersteunen.", Firmness.DUTY),
        ("Verwerker verbindt zich ertoe Opdrachtgever te ondersteunen.", Firmness.DUTY),
        ("Verwerker mag uitsluitend Opdrachtgever ondersteunen.", Firmness.DUTY),
        ("Het is Verwerker niet toegestaan anderen te ondersteunen.", Firmness.DUTY),
        ("Verwerker kan Opdrachtgever ondersteunen.", Firmness.RIGHT),
        ("Verwerker is gerechtigd Opdrachtgever te ondersteunen.", Firmness.RIGHT),
        ("Verwerker spant zich in Opdrachtgever te ondersteunen.", Firmness.WEAK),
        ("Verwerker zal trachten Opdrachtgever te ondersteunen.", Firmness.WEAK),
    ],
)
def test_modal_words_tell_how_firm_a_sentence_is(text: str, firmness: Firmness) -> None:
    assert bound(text, "ondersteunen").firmness is firmness


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Verwerker verwijdert de gegevens niet.", "verwijdert"),
        ("Verwerker is niet verplicht Opdrachtgever bij te staan.", "staan"),
        ("Verwerker hoeft Opdrachtgever niet te informeren.", "informeren"),
        ("Verwerker is niet volledig aansprakelijk voor een subverwerker.", "aansprakelijk"),
    ],
)
def test_a_denial_is_found_wherever_it_stands(text: str, word: str) -> None:
    assert denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Verwerker informeert Opdrachtgever niet alleen per e-mail.", "informeert"),
        ("Indien de subverwerker niet nakomt, is Verwerker aansprakelijk.", "aansprakelijk"),
        ("Verwerker verwijdert de gegevens die niet langer nodig zijn.", "verwijdert"),
    ],
)
def test_what_only_looks_like_a_denial_denies_nothing(text: str, word: str) -> None:
    assert not denied(text, word)


def test_parties_are_known_by_what_they_are_called_hereafter_without_brackets() -> None:
    parties = named_in(
        "Stichting Voorbeeld, gevestigd te Delft, hierna te noemen: “Opdrachtgever”;",
        "De besloten vennootschap met beperkte aansprakelijkheid Voorbeeld Beheer B.V., hierna: “Verwerker”;",
    )
    assert [(party.name, party.called, party.role) for party in parties] == [
        ("Stichting Voorbeeld", "Opdrachtgever", Role.CONTROLLER),
        ("Voorbeeld Beheer B.V.", "Verwerker", Role.PROCESSOR),
    ]


def test_a_name_that_acts_in_plain_verbs_is_a_party_and_an_article_is_none() -> None:
    parties = named_in(
        "De Klant is verwerkingsverantwoordelijke en Voorbeeldia is verwerker.",
        *(f"Voorbeeldia {verb} de persoonsgegevens." for verb in ("verwerkt", "bewaart", "beveiligt", "verwijdert")),
        *(f"De dienst {verb} ook zonder Voorbeeldia." for verb in ("werkt", "draait", "loopt", "bestaat")),
    )
    assert {(party.called, party.role) for party in parties} == {
        ("Klant", Role.CONTROLLER),
        ("Voorbeeldia", Role.PROCESSOR),
    }


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Opdrachtgever betaalt. Verwerker levert aan Opdrachtgever.", "Opdrachtgever"),
        ("De Opdrachtgever betaalt. Verwerker levert aan de Opdrachtgever.", "de Opdrachtgever"),
    ],
)
def test_a_party_keeps_its_article_or_goes_without(text: str, called: str) -> None:
    parties = (Party("", "Opdrachtgever", Role.CONTROLLER),)
    assert called_in(parties, Role.CONTROLLER, text, OWN_WORDS["nl"]) == called


def test_a_paper_is_spoken_of_as_it_speaks_of_itself() -> None:
    text = "Deze Verwerkersovereenkomst gaat in. Partijen sluiten deze Verwerkersovereenkomst. Zie deze bijlage."
    assert paper_in(text, OWN_WORDS["nl"]) == "deze Verwerkersovereenkomst"
    assert paper_in("Partijen overleggen.", OWN_WORDS["nl"]) == "deze overeenkomst"


def test_nothing_melts_together_in_dutch() -> None:
    assert melted("ten behoeve van ", "de Klant", "nl") == "ten behoeve van de Klant"


def test_dutch_is_told_from_german_and_english() -> None:
    text = "De verwerker verwerkt de persoonsgegevens uitsluitend op instructie van de opdrachtgever en op zijn kosten."
    assert detect(text) == "nl"
