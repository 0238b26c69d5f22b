"""The few words of ours that belong to no requirement, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one language; {Agreement}, {Controller} and {Processor} take the partner's words."""

    annex_title: str
    annex_link: str
    annex_comment: str
    left_blank: str
    signed_for: str
    signature: str
    name: str
    position: str
    date: str
    name_of_controller: str
    name_of_processor: str
    whole_title: str


_ENGLISH = Phrases(
    annex_title="Annex: Data processing terms",
    annex_link=(
        "The Annex headed “Data processing terms” forms part of {Agreement} and prevails over any other term of "
        "{Agreement} on the processing of {PersonalData}."
    ),
    annex_comment=(
        "Art. 28(3) GDPR asks for these terms in a contract that binds the processor. They are brought together in one "
        "annex; this sentence makes the annex part of the contract."
    ),
    left_blank="[Intentionally left blank.]",
    signed_for="Signed for and on behalf of",
    signature="Signature:",
    name="Name:",
    position="Title:",
    date="Date:",
    name_of_controller="[●: name of the controller]",
    name_of_processor="[●: name of the processor]",
    whole_title="Data Processing Agreement",
)
_FRENCH = Phrases(
    annex_title="Annexe : Protection des données à caractère personnel",
    annex_link=(
        "L’annexe intitulée « Protection des données à caractère personnel » fait partie intégrante du contrat et "
        "prévaut sur toute autre stipulation relative au traitement des données à caractère personnel."
    ),
    annex_comment=(
        "Article 28, paragraphe 3, du RGPD : ces stipulations figurent dans un contrat qui lie le sous-traitant. Elles "
        "sont réunies dans une annexe ; cette phrase l’intègre au contrat."
    ),
    left_blank="[Laissé en blanc à dessein.]",
    signed_for="Signé au nom et pour le compte de",
    signature="Signature :",
    name="Nom :",
    position="Qualité :",
    date="Date :",
    name_of_controller="[●: nom du responsable du traitement]",
    name_of_processor="[●: nom du sous-traitant]",
    whole_title="Contrat de sous-traitance de données à caractère personnel",
)
_GERMAN = Phrases(
    annex_title="Anlage: Datenschutz",
    annex_link=(
        "Die Anlage „Datenschutz“ ist Bestandteil dieses {Agreement} und geht bei der Verarbeitung personenbezogener "
        "Daten allen anderen Bestimmungen vor."
    ),
    annex_comment=(
        "Art. 28 Abs. 3 DSGVO: Diese Bestimmungen gehören in einen Vertrag, der den Auftragsverarbeiter bindet. Sie "
        "sind in einer Anlage zusammengefasst; dieser Satz macht sie zum Bestandteil des Vertrags."
    ),
    left_blank="[Bewusst freigelassen.]",
    signed_for="Unterzeichnet im Namen von",
    signature="Unterschrift:",
    name="Name:",
    position="Funktion:",
    date="Datum:",
    name_of_controller="[●: Name des Verantwortlichen]",
    name_of_processor="[●: Name des Auftragsverarbeiters]",
    whole_title="Vertrag zur Auftragsverarbeitung",
)
_DUTCH = Phrases(
    annex_title="Bijlage: Gegevensbescherming",
    annex_link=(
        "De bijlage “Gegevensbescherming” maakt deel uit van {Agreement} en gaat, voor zover het de verwerking van "
        "persoonsgegevens betreft, voor op alle andere bepalingen daarvan."
    ),
    annex_comment=(
        "Artikel 28, lid 3, AVG: deze bepalingen staan in een overeenkomst die de verwerker bindt. Zij zijn in één "
        "bijlage samengebracht; deze zin maakt de bijlage tot onderdeel van de overeenkomst."
    ),
    left_blank="[Bewust opengelaten.]",
    signed_for="Ondertekend namens",
    signature="Handtekening:",
    name="Naam:",
    position="Functie:",
    date="Datum:",
    name_of_controller="[●: naam van de verwerkingsverantwoordelijke]",
    name_of_processor="[●: naam van de verwerker]",
    whole_title="Verwerkersovereenkomst",
)
_BY_LANGUAGE: Mapping[str, Phrases] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "nl": _DUTCH})


def phrases(language: str) -> Phrases:
    """Return the words of the language, English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
