"""The sentences said beside official clauses, by language. {clause} and {annex} are numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """Sentences of one language."""

    changed: str
    shortened: str
    missing: str
    option: str
    blank: str
    annex_blank: str
    field_blank: str
    annex_missing: str


_ENGLISH = RemarkWords(
    changed=(
        "Clause {clause} differs here from the published text. The clauses have their effect only if they are "
        "used unchanged: please restore the published wording; additions that do not contradict it may stand "
        "outside of it."
    ),
    shortened=(
        "Words of the published text of Clause {clause} are not here. The clauses have their effect only if they "
        "are used unchanged: please restore the published wording."
    ),
    missing=(
        "Clause {clause} of the published text is not here. The clauses have their effect only if they are used "
        "as a whole: please restore it."
    ),
    option="Clause {clause} leaves a choice here: please keep one option and strike the other.",
    blank="Please fill in what Clause {clause} leaves open here.",
    annex_blank="{annex} is not filled in. Please complete it: the clauses are agreed for what stands there.",
    field_blank="Please complete this field of {annex}.",
    annex_missing="{annex} of the published text is not attached. Please add it and fill it in.",
)
_GERMAN = RemarkWords(
    changed=(
        "Klausel {clause} weicht hier vom veröffentlichten Wortlaut ab. Die Klauseln wirken nur, wenn sie "
        "unverändert verwendet werden: Bitte den veröffentlichten Wortlaut wiederherstellen; Zusätze, die ihm "
        "nicht widersprechen, können außerhalb stehen."
    ),
    shortened=(
        "Hier fehlen Wörter des veröffentlichten Wortlauts von Klausel {clause}. Die Klauseln wirken nur, wenn "
        "sie unverändert verwendet werden: Bitte den veröffentlichten Wortlaut wiederherstellen."
    ),
    missing=(
        "Klausel {clause} des veröffentlichten Wortlauts fehlt. Die Klauseln wirken nur als Ganzes: Bitte "
        "wiederherstellen."
    ),
    option="Klausel {clause} lässt hier die Wahl: Bitte eine Option behalten und die andere streichen.",
    blank="Bitte ausfüllen, was Klausel {clause} hier offen lässt.",
    annex_blank="{annex} ist nicht ausgefüllt. Bitte ausfüllen: Die Klauseln gelten für das, was dort steht.",
    field_blank="Bitte dieses Feld von {annex} ausfüllen.",
    annex_missing="{annex} des veröffentlichten Wortlauts ist nicht beigefügt. Bitte beifügen und ausfüllen.",
)
_FRENCH = RemarkWords(
    changed=(
        "La clause {clause} s’écarte ici du texte publié. Les clauses ne produisent leur effet que si elles sont "
        "utilisées sans modification : merci de rétablir le texte publié ; des ajouts qui ne le contredisent pas "
        "peuvent figurer en dehors."
    ),
    shortened=(
        "Des mots du texte publié de la clause {clause} manquent ici. Les clauses ne produisent leur effet que si "
        "elles sont utilisées sans modification : merci de rétablir le texte publié."
    ),
    missing=(
        "La clause {clause} du texte publié ne figure pas ici. Les clauses ne produisent leur effet que dans leur "
        "ensemble : merci de la rétablir."
    ),
    option="La clause {clause} laisse ici un choix : merci de conserver une option et de supprimer l’autre.",
    blank="Merci de compléter ce que la clause {clause} laisse ouvert ici.",
    annex_blank=("{annex} n’est pas remplie. Merci de la compléter : les clauses s’appliquent à ce qui y figure."),
    field_blank="Merci de compléter ce champ : {annex}.",
    annex_missing="{annex} du texte publié n’est pas jointe. Merci de la joindre et de la remplir.",
)
_SPANISH = RemarkWords(
    changed=(
        "La cláusula {clause} se aparta aquí del texto publicado. Las cláusulas solo surten efecto si se utilizan "
        "sin modificaciones: restablézcase el texto publicado; las adiciones que no lo contradigan pueden figurar "
        "fuera de él."
    ),
    shortened=(
        "Faltan aquí palabras del texto publicado de la cláusula {clause}. Las cláusulas solo surten efecto si se "
        "utilizan sin modificaciones: restablézcase el texto publicado."
    ),
    missing=(
        "Falta la cláusula {clause} del texto publicado. Las cláusulas solo surten efecto en su conjunto: "
        "restablézcase."
    ),
    option="La cláusula {clause} deja aquí una elección: manténgase una opción y suprímase la otra.",
    blank="Complétese lo que la cláusula {clause} deja abierto aquí.",
    annex_blank="{annex} no está cumplimentado. Complétese: las cláusulas se aplican a lo que figura en él.",
    field_blank="Complétese este campo de {annex}.",
    annex_missing="{annex} del texto publicado no está adjunto. Añádase y cumpliméntese.",
)
_ITALIAN = RemarkWords(
    changed=(
        "La clausola {clause} si discosta qui dal testo pubblicato. Le clausole hanno effetto solo se utilizzate "
        "senza modifiche: si prega di ripristinare il testo pubblicato; le aggiunte che non lo contraddicono "
        "possono stare al di fuori di esso."
    ),
    shortened=(
        "Mancano qui parole del testo pubblicato della clausola {clause}. Le clausole hanno effetto solo se "
        "utilizzate senza modifiche: si prega di ripristinare il testo pubblicato."
    ),
    missing=(
        "Manca la clausola {clause} del testo pubblicato. Le clausole hanno effetto solo nel loro insieme: si "
        "prega di ripristinarla."
    ),
    option="La clausola {clause} lascia qui una scelta: si prega di mantenere un’opzione e di eliminare l’altra.",
    blank="Si prega di compilare ciò che la clausola {clause} lascia aperto qui.",
    annex_blank="{annex} non è compilato. Si prega di compilarlo: le clausole si applicano a ciò che vi figura.",
    field_blank="Si prega di compilare questo campo di {annex}.",
    annex_missing="{annex} del testo pubblicato non è allegato. Si prega di allegarlo e compilarlo.",
)
_DUTCH = RemarkWords(
    changed=(
        "Bepaling {clause} wijkt hier af van de gepubliceerde tekst. De bepalingen hebben alleen effect als zij "
        "ongewijzigd worden gebruikt: herstel de gepubliceerde tekst; toevoegingen die er niet mee in strijd "
        "zijn, kunnen erbuiten staan."
    ),
    shortened=(
        "Hier ontbreken woorden van de gepubliceerde tekst van bepaling {clause}. De bepalingen hebben alleen "
        "effect als zij ongewijzigd worden gebruikt: herstel de gepubliceerde tekst."
    ),
    missing=(
        "Bepaling {clause} van de gepubliceerde tekst ontbreekt. De bepalingen hebben alleen als geheel effect: "
        "herstel deze bepaling."
    ),
    option="Bepaling {clause} laat hier een keuze: behoud één optie en schrap de andere.",
    blank="Vul in wat bepaling {clause} hier openlaat.",
    annex_blank="{annex} is niet ingevuld. Vul deze in: de bepalingen gelden voor wat daar staat.",
    field_blank="Vul dit veld van {annex} in.",
    annex_missing="{annex} van de gepubliceerde tekst ontbreekt. Voeg deze toe en vul deze in.",
)
WORDS: Mapping[str, RemarkWords] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "it": _ITALIAN, "nl": _DUTCH}
)
