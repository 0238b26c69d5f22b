import pytest

from addendum.matching.language import UNKNOWN, detect

SAID = {
    "en": (
        "The processor shall process the personal data only on the documented instructions of the"
        " controller and not for any other."
    ),
    "de": (
        "Der Auftragsverarbeiter verarbeitet die Daten nur auf dokumentierte Weisung des "
        "Verantwortlichen und nicht für eigene Zwecke."
    ),
    "fr": (
        "Le sous-traitant ne traite les données que sur instruction documentée du responsable et "
        "pas pour les besoins de son activité."
    ),
    "es": (
        "El encargado tratará los datos únicamente siguiendo las instrucciones documentadas del "
        "responsable y no para los fines propios."
    ),
    "it": (
        "Il responsabile tratta i dati soltanto su istruzione documentata del titolare e non per "
        "le finalità della propria attività."
    ),
    "nl": (
        "De verwerker verwerkt de gegevens uitsluitend op basis van schriftelijke instructies van"
        " de verantwoordelijke en niet voor eigen doel."
    ),
    "da": (
        "Databehandleren må kun behandle oplysningerne efter instruks fra den dataansvarlige og "
        "ikke til sine egne formål, som det er aftalt."
    ),
}


@pytest.mark.parametrize(
    "text", ["", "12345", "Acme GmbH", "xyzzy plugh frobozz quux blorb snark fnord gronk wibble wobble zork quuz"]
)
def test_what_cannot_be_told_is_not_guessed(text: str) -> None:
    assert detect(text) == UNKNOWN


@pytest.mark.parametrize("language", SAID)
def test_a_language_is_told_by_its_small_words(language: str) -> None:
    assert detect(SAID[language]) == language


def test_an_outline_of_headings_and_lists_still_shows_its_language() -> None:
    lines = [
        "Data Types: contact details",
        "Storage: encrypted cloud database",
        "Breach Notification: prompt notice to you",
    ]
    lines += ["Sub-processors: listed in Annex 2", "Retention: 30 days", "Audit Rights: annual reports on request"]
    lines += ["Transfers: standard contractual clauses", "Security Measures: access control, encryption by default"]
    assert detect("\n".join(lines)) == "en"
