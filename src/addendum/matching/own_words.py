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
    subprocessor: str
    personal_data: str
    agreement: str
    shall: str
    articles: tuple[str, ...]
    """Articles a party's name may stand behind in a text: "le", "la", "l'"."""
    melting: tuple[tuple[str, str], ...]
    """What two small words become before a party: "de le " -> "du "."""


OWN_WORDS: Mapping[str, OwnWords] = {
    "fr": OwnWords(
        roles={Role.CONTROLLER: "le responsable du traitement", Role.PROCESSOR: "le sous-traitant"},
        subprocessor="sous-traitant ultérieur",
        personal_data="données à caractère personnel",
        agreement="le présent contrat",
        shall="doit",
        articles=("le ", "la ", "l'", "l’", "les "),
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
    for party in parties:
        name = party.called.strip()
        if party.role is role and name and name[0].isupper():
            found = [re.escape(article) for article in words.articles]
            uses = re.findall(rf"\b({'|'.join(found)})?{re.escape(name)}\b", text, re.IGNORECASE)
            article = max(dict.fromkeys(uses), key=uses.count, default="")
            return article.lower() + name
    return words.roles[role]
