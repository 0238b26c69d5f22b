"""Our Clauses with their placeholders filled, as they are put to the proof."""

import re
from collections.abc import Iterator, Mapping

from addendum.matching.own_words import melted
from addendum.model.playbook import Requirement

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "Controller": "the Controller",
        "Processor": "the Processor",
        "Subprocessor": "Sub-processor",
        "PersonalData": "Personal Data",
        "Agreement": "this Agreement",
        "shall": "shall",
    },
    "de": {
        "Controller": "der Verantwortliche",
        "Processor": "der Auftragsverarbeiter",
        "Subprocessor": "weitere Auftragsverarbeiter",
        "PersonalData": "personenbezogene Daten",
        "Agreement": "der Vertrag",
        "shall": "hat",
    },
    "fr": {
        "Controller": "le Responsable du traitement",
        "Processor": "le Sous-traitant",
        "Subprocessor": "sous-traitant ultérieur",
        "PersonalData": "données à caractère personnel",
        "Agreement": "le présent contrat",
        "shall": "doit",
    },
    "nl": {
        "Controller": "de Verwerkingsverantwoordelijke",
        "Processor": "de Verwerker",
        "Subprocessor": "subverwerker",
        "PersonalData": "persoonsgegevens",
        "Agreement": "deze overeenkomst",
        "shall": "zal",
    },
}
_PLACEHOLDER = re.compile(r"(?P<article>\b(?:the|this|an?) )?\{(?P<name>\w+)\}", re.IGNORECASE)
_START = re.compile(r"(?:^|(?<=[.!?] )|(?<=\n))[a-z]")


def filled(text: str, language: str) -> str:
    """Return the clause with plain words for its placeholders; a blank for a fact stays one."""
    words = _WORDS.get(language, _WORDS["en"])

    done, place = "", 0
    for match in _PLACEHOLDER.finditer(text):
        word = words[match["name"]]
        article = match["article"] or ""
        whole = word if not article or word.startswith(("the ", "this ")) else article + word
        done = melted(done + text[place : match.start()], whole, language)
        place = match.end()
    return _START.sub(lambda found: found.group().upper(), done + text[place:])


def clauses_of(requirement: Requirement, language: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of the model wording and its fallbacks, filled; none where the partner is asked instead."""
    wording = requirement.wordings[language]
    clause = wording.clause
    if wording.ask:
        return
    yield "model clause", filled(clause.preferred, language)
    for number, text in enumerate(clause.fallbacks, 1):
        yield f"fallback {number}", filled(text, language)


def model_of(requirement: Requirement, language: str) -> str:
    """Return the text that is put to the proof as ours: the model wording, else the first example that is met."""
    examples = (each.text for each in requirement.wordings[language].examples if each.want == "met")
    return next((text for _, text in clauses_of(requirement, language)), next(examples, ""))
