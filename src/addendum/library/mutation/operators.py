"""The mutation operators: a text that met a requirement in, the same text with one defect out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from addendum.library.model_text import filled
from addendum.library.mutation.words import MutationWords, Recipe
from addendum.model.playbook import Element, Force, Requirement
from addendum.model.review import Finding


class Operator(StrEnum):
    """What was done to the text."""

    NEGATE = "negate"
    WEAKEN = "weaken"
    SWAP_PARTIES = "swap parties"
    SWAP_OBJECT = "swap object"
    DROP = "drop element"
    EXCEPTION = "exception"
    LATE = "late"
    BLANK = "left blank"
    HEADING = "only a heading"
    DEFINITION = "only a definition"
    RECITAL = "only a recital"


Mutant = tuple[Operator, str]
_SENTENCE_END = re.compile(r"(?<=[^.\s])([.;])(?=\s*(?:\n|$|[A-Z\"“]))")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4


def is_about_conduct(requirement: Requirement) -> bool:
    """Return whether the requirement asks for a duty or a right: a fact or form cannot be weakened."""
    firm = (Force.DUTY, Force.RIGHT)
    return any(element.force in firm or element.facet == "duty" for element in requirement.elements)


@dataclass(frozen=True, slots=True)
class Seed:
    """A text that meets a requirement as it stands in the library, with its finding."""

    text: str
    language: str
    found: Finding


def mutants_of(seed: Seed, element: Element, words: MutationWords) -> Iterator[Mutant]:
    """Yield every mutant of a text; but for the heading, none equals the text and none comes twice.

    Args:
        seed: the text.
        element: what the mutant must no longer show.
        words: of the text's language.
    """
    yield Operator.HEADING, seed.text
    seen = {_plain(seed.text)}
    for operator, mutant in _all(seed, element, words):
        if _plain(mutant) not in seen and len(_WORD.findall(mutant)) >= _FEWEST_WORDS:
            seen.add(_plain(mutant))
            yield operator, mutant


def swapped(text: str, words: MutationWords) -> str:
    """Return the text with the parties in each other's place; as it was where their roles are said outright."""
    pair = _parties(text, words)
    if pair is None or re.search(words.settled_roles, text, re.IGNORECASE):
        return text
    ours, theirs = pair
    pattern = re.compile(rf"(?<![-\w])(?<!another )(?<!other )(?<!further )({re.escape(ours)}|{re.escape(theirs)})\b")
    return pattern.sub(lambda match: theirs if match.group() == ours else ours, text)


def diluted(text: str, words: MutationWords) -> str:
    """Return the text with every second word replaced by one that means nothing here."""
    count = 0

    def put(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match.group() if count % 2 else words.filler[count // 2 % len(words.filler)]

    return _WORD.sub(put, text)


def _all(seed: Seed, element: Element, words: MutationWords) -> Iterator[Mutant]:
    text = seed.text
    if is_about_conduct(seed.found.requirement):
        yield from _recipes(Operator.NEGATE, text, words.negate)
        yield from _recipes(Operator.WEAKEN, text, words.weaken)
        yield Operator.SWAP_PARTIES, swapped(text, words)
    elif not element.fact:
        yield from _recipes(Operator.NEGATE, text, words.deny)
    if element.force is not Force.FACT:
        yield from _exceptions(text, words)
        yield from _moved(text, words)
    yield from _recipes(Operator.SWAP_OBJECT, text, words.objects)
    if element.facet == "timing" and not element.fact:
        yield from _recipes(Operator.LATE, text, words.late)
    if element.fact:
        yield from _blanked(seed, element, words)
    yield from _dropped(seed, element)


def _recipes(operator: Operator, text: str, recipes: tuple[Recipe, ...]) -> Iterator[Mutant]:
    for recipe in recipes:
        yield operator, recipe.apply(text)


def _exceptions(text: str, words: MutationWords) -> Iterator[Mutant]:
    name = _processor(text, words)
    for exception in words.exceptions:
        yield Operator.EXCEPTION, _SENTENCE_END.sub(exception.format(processor=name) + r"\1", text)


def _moved(text: str, words: MutationWords) -> Iterator[Mutant]:
    if "\n" in text.strip():
        return
    sentence = text.strip().rstrip(".;")
    sentence = sentence[:1].lower() + sentence[1:]
    for form in words.definitions:
        yield Operator.DEFINITION, form.format(sentence=sentence)
    for form in words.recitals:
        yield Operator.RECITAL, form.format(sentence=sentence)


def _dropped(seed: Seed, element: Element) -> Iterator[Mutant]:
    """Take out the words that our smallest edit would put in, then the element's whole evidence."""
    wording = seed.found.requirement.wordings[seed.language]
    for insertion in wording.clause.smallest.get(element.id, ()):
        words = re.escape(filled(insertion.text.strip(" ,.;"), seed.language))
        yield Operator.DROP, re.sub(rf",?\s*{words},?", "", seed.text, flags=re.IGNORECASE)
    left = seed.text
    for quote in _quotes(seed, element):
        left = left.replace(quote, " ")
    yield Operator.DROP, left


def _blanked(seed: Seed, element: Element, words: MutationWords) -> Iterator[Mutant]:
    """Put a blank where the fact stands: behind the first colon or verb of the element's evidence."""
    for quote in _quotes(seed, element):
        matches = (re.search(pattern, quote) for pattern in words.fact_begins)
        begins = next((match.end() for match in matches if match), None)
        if begins is not None:
            for blank in words.blanks:
                yield Operator.BLANK, seed.text.replace(quote, f"{quote[:begins]}{blank}.")


def _quotes(seed: Seed, element: Element) -> list[str]:
    """Return the element's evidence, longest first."""
    quotes = {evidence.quote for evidence in seed.found.evidence if evidence.element == element.id}
    return sorted(quotes, key=lambda quote: (-len(quote), quote))


def _parties(text: str, words: MutationWords) -> tuple[str, str] | None:
    ours = next((name for name in words.controllers if _stands(name, text)), "")
    theirs = next((name for name in words.processors if _stands(name, text)), "")
    if not ours and not theirs:
        return None
    return ours or words.controllers[0], theirs or words.processors[0]


def _processor(text: str, words: MutationWords) -> str:
    return next((name for name in words.processors if _stands(name, text)), words.processors[0])


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<![-\w])(?<!another )(?<!other )(?<!further ){re.escape(name)}\b", text) is not None


def _plain(text: str) -> str:
    return " ".join(text.split())
