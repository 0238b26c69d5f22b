"""Proves our Clauses: each meets its own requirement and no other, and stops meeting it when spoiled."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace

from addendum.library.judging import Sample, finding, findings, is_complete
from addendum.library.model_text import clauses_of, model_of
from addendum.library.mutation import is_about_conduct, words_for
from addendum.library.mutation.operators import diluted, swapped
from addendum.library.report import Aspect, Failure
from addendum.model.playbook import Playbook, Requirement, Wording
from addendum.model.review import Finding, Verdict

_NARROW = 48


def without_own_clauses(playbook: Playbook) -> Playbook:
    """Return the playbook with every exemplar dropped that is the text of the requirement's own Clause."""
    requirements = tuple(
        replace(
            requirement,
            wordings={
                language: _pruned(wording, [text for _, text in clauses_of(requirement, language)])
                for language, wording in requirement.wordings.items()
            },
        )
        for requirement in playbook.requirements
    )
    return replace(playbook, sha256=f"{playbook.sha256} without own clauses", requirements=requirements)


def clause_failures(playbook: Playbook, requirement: Requirement, language: str) -> Iterator[Failure]:
    """Yield each wording of ours that does not meet its own requirement.

    Args:
        playbook: without the clauses' own texts among its exemplars.
        requirement: of that playbook.
        language: of the wording.
    """
    for name, text in clauses_of(requirement, language):
        found = finding(Sample(text, language), playbook, requirement)
        if not is_complete(found):
            yield _failure(Aspect.CLAUSE, found, language, (name, "should be met"))


def tolerance_failures(playbook: Playbook, requirement: Requirement, language: str) -> Iterator[Failure]:
    """Yield where our Clause is no longer met though only its lines or its letter case changed."""
    text = model_of(requirement, language)
    for name, changed in (("re-wrapped", textwrap.fill(text, _NARROW)), ("in capitals", text.upper())):
        found = finding(Sample(changed, language), playbook, requirement)
        if not is_complete(found):
            yield _failure(Aspect.TOLERANCE, found, language, (name, "should still be met"))


def refusal_failures(playbook: Playbook, requirement: Requirement, language: str) -> Iterator[Failure]:
    """Yield where our Clause is still met though it was diluted, negated or has its parties swapped."""
    for name, spoiled in spoiled_clauses(requirement, language):
        found = finding(Sample(spoiled, language), playbook, requirement)
        if is_complete(found):
            yield _failure(Aspect.REFUSAL, found, language, (name, "should not be met"))


def spoiled_clauses(requirement: Requirement, language: str) -> tuple[tuple[str, str], ...]:
    """Return name and text of the spoiled forms of our Clause; none where it only states facts with blanks."""
    words = words_for(language)
    text = model_of(requirement, language)
    if words is None or not is_about_conduct(requirement):
        return ()
    spoiled = [("diluted", diluted(text, words))]
    if not requirement.wordings[language].ask:  # a policy or form has no parties to swap
        spoiled.append(("parties swapped", swapped(text, words)))
    spoiled.extend((f"negated {number}", recipe.apply(text)) for number, recipe in enumerate(words.negate, 1))
    return tuple((name, changed) for name, changed in spoiled if changed != text)


def neighbour_failures(playbook: Playbook, requirement: Requirement, language: str) -> Iterator[Failure]:
    """Yield the other requirements our Clause meets unsaid, and those it is said to meet and does not.

    What is only asked of the partner has no clause: a sentence of a policy may well serve several requirements.
    """
    if requirement.wordings[language].ask:
        return
    asked = replace(playbook, requirements=tuple(r for r in playbook.requirements if language in r.wordings))
    met = {
        requirement_id
        for requirement_id, found in findings(Sample(model_of(requirement, language), language), asked).items()
        if found.verdict is Verdict.MET and requirement_id != requirement.id
    }
    present = {each.id for each in asked.requirements}
    said = set(requirement.also_meets)
    for other in sorted(met - said):
        yield _neighbour(
            requirement, language, (other, "Our clause meets this too; list it under also_meets or sharpen one.")
        )
    for other in sorted((said & present) - met):
        yield _neighbour(requirement, language, (other, "Our clause is said to meet this too, but does not."))


def _neighbour(requirement: Requirement, language: str, said: tuple[str, str]) -> Failure:
    return Failure(Aspect.NEIGHBOUR, requirement.id, language, *said)


def _failure(aspect: Aspect, found: Finding, language: str, said: tuple[str, str]) -> Failure:
    name, what = said
    lacks = f" (lacks {', '.join(found.lacks)})" if found.lacks else ""
    return Failure(aspect, found.requirement.id, language, name, f'{what}, read as "{found.verdict}"{lacks}')


def _pruned(wording: Wording, own: Iterable[str]) -> Wording:
    texts = {_plain(text) for text in own}
    elements = {
        name: replace(each, exemplars=tuple(e for e in each.exemplars if _plain(e) not in texts))
        for name, each in wording.elements.items()
    }
    return replace(wording, elements=elements)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("the ", "").split()).rstrip(".")
