"""What our clauses call things in languages other than English, and how small words melt together there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


OWN_WORDS: Mapping[str, OwnWords] = {
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
}


def melted(before: str, word: str, language: str) -> str:
    """Return the word behind the text, small words melted together: "au choix de " + "le Client"."""
    words = OWN_WORDS.get(language)
    joined = before + word
    for apart, together in words.melting if words else ():
        first = apart.split(" ")[0] + " "
        if re.search(rf"(?:^|\W){first}$", before, re.IGNORECASE) and word.lower().startswith(apart[len(first) :]):
            return before[: -len(first)] + together + word[len(apart) - len(first) :]
    return joined


def called_in(parties: Iterable[Party], role: Role, text: str, words: OwnWords) -> str:
    """Return what the text calls the party of the role, with the article it most often has there."""
    names = [party.called.strip() for party in parties if party.role is role and party.called[:1].isupper()]
    if not names:
        return words.roles[role]
    name = max((names[0], *words.titles[role]), key=text.count)
    before = "|".join(re.escape(article) for article in words.articles)
    uses = [use.lower() for use in re.findall(rf"\b({before}){re.escape(name)}\b", text, re.IGNORECASE)]
    found = [words.articles[use] for use in uses]
    return max(dict.fromkeys(found), key=found.count, default="") + name
