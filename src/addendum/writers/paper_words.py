"""The fixed words of the papers that leave the house, by language; what a lawyer may edit stands in templates/."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from addendum.model.agreement import Role


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Words of one language; what is put in stands in braces."""

    quoted: str
    page_of: tuple[str, str]
    provision: str
    paragraph: str
    """A provision without a number, as subject of its sentence."""
    paragraph_within: str
    """The same behind "in" and "after"."""
    under: str
    new_provision: str
    a_new_provision: str
    after: str
    inserted: str
    replaced: str
    reworded: str
    columns: tuple[str, str, str]
    particular_columns: tuple[str, str, str]
    none: str
    annex_added: str
    annex_attached: str
    signed_for: str
    signature_labels: tuple[str, ...]
    role_blanks: Mapping[Role, str]
    date_blank: str
    title_blank: str
    separators: tuple[str, str]
    """Between the entries of a list, and before the last one."""
    defined: str
    own_roles: Mapping[Role, str]
    amendment_title: str
    agreement_title: str
    new_annex: str
    left_blank: str
    joins_annex: str
    new_row: str
    words_added: str
    sentence_added: str
    deleted: str
    exchanged: str
    replaced_by: str
    put_anew: str
    converted: str = ""
    """What stands at the top of every page of a conversion."""
    subsection: str = ""
    """How a subsection in brackets is cited behind "§", \\1 being its number."""
    bare_subsection: str = ""
    """The same without its section: "(3)" -> "Absatz 3"."""
    colon: str = ": "


_ENGLISH = PaperWords(
    quoted="“{}”",
    page_of=("Page ", " of "),
    converted="Converted from {} for review; the original is authoritative.",
    provision="provision {}",
    paragraph="the paragraph{under} that begins {opening}",
    paragraph_within="the paragraph{under} that begins {opening}",
    under=" under {}",
    new_provision="New {}",
    a_new_provision="A new provision",
    after="after {}",
    inserted="{what} is inserted after {behind}.",
    replaced="{} is replaced.",
    reworded="In {} the quoted wording is replaced.",
    columns=("Provision", "Current wording", "New wording"),
    particular_columns=("Provision", "Particular", "To be entered by the parties"),
    none="None.",
    annex_added="A new annex is added.",
    annex_attached="The annex {} attached to this Amendment.",
    signed_for="For and on behalf of",
    signature_labels=("Signature:", "Name:", "Title:", "Place, date:"),
    role_blanks={Role.CONTROLLER: "[●: name of the controller]", Role.PROCESSOR: "[●: name of the processor]"},
    date_blank="[●: date of the agreement]",
    title_blank="[●: title of the agreement]",
    separators=(";", "; and"),
    defined="{name} (the {role})",
    own_roles={Role.CONTROLLER: "Controller", Role.PROCESSOR: "Processor"},
    amendment_title="Amendment No. {number} to the {title}",
    agreement_title="Data Processing Agreement",
    new_annex="New annex {name}: {titles}.",
    left_blank="{}: left blank in the text",
    joins_annex="{} (new): the new annex becomes part of the agreement.",
    new_row="{where} (new): {matters}.",
    words_added="{} is added",
    sentence_added="a sentence is added",
    deleted="words are deleted",
    exchanged="{} is replaced by {}",
    replaced_by="words are replaced by {}",
    put_anew="reworded",
)
_GERMAN = PaperWords(
    quoted="„{}“",
    page_of=("Seite ", " von "),
    converted="Zur Durchsicht umgewandelt aus {}; maßgeblich ist das Original.",
    provision="Ziffer {}",
    paragraph="der Absatz{under}, der mit {opening} beginnt,",
    paragraph_within="dem Absatz{under}, der mit {opening} beginnt,",
    under=" unter {}",
    new_provision="{} (neu)",
    a_new_provision="eine neue Bestimmung",
    after="nach {}",
    inserted="Nach {behind} wird eingefügt: {what}.",
    replaced="{} wird neu gefasst.",
    reworded="In {} wird der angeführte Wortlaut ersetzt.",
    columns=("Bestimmung", "Bisheriger Wortlaut", "Neuer Wortlaut"),
    particular_columns=("Bestimmung", "Angabe", "Von den Parteien einzutragen"),
    none="Keiner.",
    annex_added="Eine neue Anlage wird angefügt.",
    annex_attached="Die diesem Nachtrag beigefügte Anlage {}.",
    signed_for="Für",
    signature_labels=("Unterschrift:", "Name:", "Funktion:", "Ort, Datum:"),
    role_blanks={
        Role.CONTROLLER: "[●: Name des Verantwortlichen]",
        Role.PROCESSOR: "[●: Name des Auftragsverarbeiters]",
    },
    date_blank="[●: Datum des Vertrags]",
    title_blank="[●: Titel des Vertrags]",
    separators=(";", "; und"),
    defined="{name} (nachfolgend {role})",
    own_roles={Role.CONTROLLER: "Verantwortlicher", Role.PROCESSOR: "Auftragsverarbeiter"},
    amendment_title="Nachtrag Nr. {number} zum Dokument „{title}“",
    agreement_title="Vertrag zur Auftragsverarbeitung",
    new_annex="Neue Anlage {name}: {titles}.",
    left_blank="{}: im Text offengelassen",
    joins_annex="{} (neu): Die neue Anlage wird Bestandteil des Vertrags.",
    new_row="{where} (neu): {matters}.",
    words_added="{} wird ergänzt",
    sentence_added="ein Satz wird ergänzt",
    deleted="Wörter entfallen",
    exchanged="{} wird durch {} ersetzt",
    replaced_by="Wörter werden durch {} ersetzt",
    put_anew="neu gefasst",
    subsection=r" Abs. \1",
    bare_subsection=r"Absatz \1",
)
_FRENCH = PaperWords(
    quoted="«\u00a0{}\u00a0»",
    page_of=("Page ", " sur "),
    converted="Converti de {} pour relecture\u00a0; seul l’original fait foi.",
    provision="l’article {}",
    paragraph="le paragraphe{under} qui commence par {opening}",
    paragraph_within="le paragraphe{under} qui commence par {opening}",
    under=" sous {}",
    new_provision="{} (nouveau)",
    a_new_provision="une nouvelle stipulation",
    after="après {}",
    inserted="Insertion après {behind}\u00a0: {what}.",
    replaced="{} est remplacé.",
    reworded="{}\u00a0: le texte cité est remplacé.",
    columns=("Stipulation", "Texte actuel", "Nouveau texte"),
    particular_columns=("Stipulation", "Précision", "À compléter par les parties"),
    none="Aucun.",
    annex_added="Une nouvelle annexe est ajoutée.",
    annex_attached="L’annexe {} jointe au présent avenant.",
    signed_for="Au nom et pour le compte de",
    signature_labels=("Signature :", "Nom :", "Qualité :", "Lieu, date :"),
    role_blanks={Role.CONTROLLER: "[●: nom du responsable du traitement]", Role.PROCESSOR: "[●: nom du sous-traitant]"},
    date_blank="[●: date du contrat]",
    title_blank="[●: titre du contrat]",
    separators=("\u00a0;", "\u00a0; et"),
    defined="{name} (ci-après {role})",
    own_roles={Role.CONTROLLER: "le Responsable du traitement", Role.PROCESSOR: "le Sous-traitant"},
    amendment_title="Avenant n° {number} au document «\u00a0{title}\u00a0»",
    agreement_title="Contrat de sous-traitance de données à caractère personnel",
    new_annex="Nouvelle annexe {name}\u00a0: {titles}.",
    left_blank="{}\u00a0: laissé en blanc dans le texte",
    joins_annex="{} (nouveau)\u00a0: la nouvelle annexe fait partie intégrante du contrat.",
    new_row="{where} (nouveau)\u00a0: {matters}.",
    words_added="ajout de {}",
    sentence_added="ajout d’une phrase",
    deleted="suppression de mots",
    exchanged="remplacement de {} par {}",
    replaced_by="remplacement de mots par {}",
    put_anew="nouvelle rédaction",
    colon="\u00a0: ",
)
_DUTCH = PaperWords(
    quoted="“{}”",
    page_of=("Pagina ", " van "),
    converted="Ter inzage omgezet uit {}; het origineel is doorslaggevend.",
    provision="artikel {}",
    paragraph="de alinea{under} die begint met {opening}",
    paragraph_within="de alinea{under} die begint met {opening}",
    under=" onder {}",
    new_provision="{} (nieuw)",
    a_new_provision="een nieuwe bepaling",
    after="na {}",
    inserted="Na {behind} wordt ingevoegd: {what}.",
    replaced="{} wordt vervangen.",
    reworded="In {} wordt de aangehaalde tekst vervangen.",
    columns=("Bepaling", "Huidige tekst", "Nieuwe tekst"),
    particular_columns=("Bepaling", "Gegeven", "Door partijen in te vullen"),
    none="Geen.",
    annex_added="Er wordt een nieuwe bijlage toegevoegd.",
    annex_attached="De bij dit addendum gevoegde bijlage {}.",
    signed_for="Namens",
    signature_labels=("Handtekening:", "Naam:", "Functie:", "Plaats, datum:"),
    role_blanks={
        Role.CONTROLLER: "[●: naam van de verwerkingsverantwoordelijke]",
        Role.PROCESSOR: "[●: naam van de verwerker]",
    },
    date_blank="[●: datum van de overeenkomst]",
    title_blank="[●: titel van de overeenkomst]",
    separators=(";", "; en"),
    defined="{name} (hierna: {role})",
    own_roles={Role.CONTROLLER: "de Verwerkingsverantwoordelijke", Role.PROCESSOR: "de Verwerker"},
    amendment_title="Addendum nr. {number} bij het document “{title}”",
    agreement_title="Verwerkersovereenkomst",
    new_annex="Nieuwe bijlage {name}: {titles}.",
    left_blank="{}: in de tekst opengelaten",
    joins_annex="{} (nieuw): de nieuwe bijlage wordt onderdeel van de overeenkomst.",
    new_row="{where} (nieuw): {matters}.",
    words_added="{} wordt toegevoegd",
    sentence_added="er wordt een zin toegevoegd",
    deleted="er worden woorden geschrapt",
    exchanged="{} wordt vervangen door {}",
    replaced_by="er worden woorden vervangen door {}",
    put_anew="opnieuw geformuleerd",
)
_BY_LANGUAGE: Mapping[str, PaperWords] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "nl": _DUTCH})
LETTERED = frozenset(_BY_LANGUAGE)
"""Languages in which the whole of an amendment agreement, a processor agreement and a cover letter can be written."""


def paper_words(language: str) -> PaperWords:
    """Return the words of the language, English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
