"""What our clauses call things in languages other than English, and how small words melt together there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from addendum.matching.declension import declined, with_article
from addendum.model.agreement import Party, Role


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of one language for the placeholders of our clauses."""

    roles: Mapping[Role, str]
    """With their article, for an agreement that names no party."""
    own: Mapping[Role, str]
    """With their article, in a paper of ours, which defines them."""
    subprocessor: str
    personal_data: str
    agreement: str
    shall: str
    articles: Mapping[str, str]
    """What a party's name may stand behind in a text, and the article it tells of: "du " -> "le "."""
    titles: Mapping[Role, tuple[str, ...]]
    """The statute's own names, which an agreement may use throughout beside a commercial one."""
    melting: tuple[tuple[str, str], ...]
    """What two small words become before a party: "de le " -> "du "."""
    declined: bool = False
    """Whether articles and names change with their case."""
    papers: tuple[str, ...] = ()
    """What a paper may call itself, with its article."""


OWN_WORDS: Mapping[str, OwnWords] = {
    "de": OwnWords(
        roles={Role.CONTROLLER: "der Verantwortliche", Role.PROCESSOR: "der Auftragsverarbeiter"},
        own={Role.CONTROLLER: "der Verantwortliche", Role.PROCESSOR: "der Auftragsverarbeiter"},
        subprocessor="weitere Auftragsverarbeiter",
        personal_data="personenbezogene Daten",
        agreement="der Vertrag",
        shall="hat",
        articles={},
        titles={Role.CONTROLLER: (), Role.PROCESSOR: ()},
        melting=(),
        declined=True,
        papers=(
            "der Vertrag",
            "die Vereinbarung",
            "der AVV",
            "der Auftragsverarbeitungsvertrag",
            "die Auftragsverarbeitungsvereinbarung",
            "die Anlage",
            "der Anhang",
        ),
    ),
    "fr": OwnWords(
        roles={Role.CONTROLLER: "le responsable du traitement", Role.PROCESSOR: "le sous-traitant"},
        own={Role.CONTROLLER: "le Responsable du traitement", Role.PROCESSOR: "le Sous-traitant"},
        subprocessor="sous-traitant ultérieur",
        personal_data="données à caractère personnel",
        agreement="le présent contrat",
        shall="doit",
        articles={"le ": "le ", "du ": "le ", "au ": "le ", "la ": "la ", "l'": "l'", "l’": "l’", "les ": "les "},
        titles={
            Role.CONTROLLER: ("Responsable de traitement", "Responsable du traitement", "Responsable de Traitement"),
            Role.PROCESSOR: ("Sous-traitant", "Sous-Traitant"),
        },
        melting=(("de le ", "du "), ("à le ", "au "), ("de les ", "des "), ("à les ", "aux ")),
    ),
    "nl": OwnWords(
        roles={Role.CONTROLLER: "de verwerkingsverantwoordelijke", Role.PROCESSOR: "de verwerker"},
        own={Role.CONTROLLER: "de Verwerkingsverantwoordelijke", Role.PROCESSOR: "de Verwerker"},
        subprocessor="subverwerker",
        personal_data="persoonsgegevens",
        agreement="deze overeenkomst",
        shall="zal",
        articles={"de ": "de ", "het ": "het ", "": ""},
        titles={Role.CONTROLLER: ("Verwerkingsverantwoordelijke",), Role.PROCESSOR: ()},
        melting=(),
        papers=(
            "deze overeenkomst",
            "deze Overeenkomst",
            "deze verwerkersovereenkomst",
            "deze Verwerkersovereenkomst",
            "dit addendum",
            "dit Addendum",
            "deze bijlage",
            "deze Bijlage",
            "deze voorwaarden",
        ),
    ),
}


def melted(before: str, word: str, language: str) -> str:
    """Return the word behind the text, small words melted together: "au choix de " + "le Client"."""
    words = OWN_WORDS.get(language)
    if words and words.declined:
        return declined(before, word)
    joined = before + word
    for apart, together in words.melting if words else ():
        first = apart.split(" ")[0] + " "
        if re.search(rf"(?:^|\W){first}$", before, re.IGNORECASE) and word.lower().startswith(apart[len(first) :]):
            return before[: -len(first)] + together + word[len(apart) - len(first) :]
    return joined


def called_in(parties: Iterable[Party], role: Role, text: str, words: OwnWords) -> str:
    """Return what the text calls the party of the role, with the article it most often has there."""
    names = [each.called.strip() for each in parties if each.role is role and each.called.lower() != each.called]
    if not names:
        return words.roles[role]
    if words.declined:
        return with_article(names[0], text)
    name = max((names[0], *words.titles[role]), key=text.count)
    before = "|".join(re.escape(article) for article in words.articles)
    uses = [use.lower() for use in re.findall(rf"\b({before}){re.escape(name)}\b", text, re.IGNORECASE)]
    found = [words.articles[use] for use in uses]
    return max(dict.fromkeys(found), key=found.count, default="") + name


def paper_in(text: str, words: OwnWords) -> str:
    """Return what a paper calls itself, with its article: "die Vereinbarung" where it says "dieser Vereinbarung"."""
    uses = {paper: len(re.findall(_use_of(paper, words), text)) for paper in words.papers}
    return max(uses, key=lambda paper: uses[paper]) if any(uses.values()) else words.agreement


def _use_of(paper: str, words: OwnWords) -> str:
    """Return the pattern by which a paper speaks of itself; what needs no declining stands in the table as it is."""
    pointing, name = paper[0], paper.rsplit(maxsplit=1)[-1]
    return rf"\bdies\w* {name}s?\b" if words.declined else rf"\b[{pointing}{pointing.upper()}]{paper[1:]}\b"
