"""Requirements and playbooks of one question, for tests of matching and check."""

from collections.abc import Mapping
from types import MappingProxyType

from addendum.model.playbook import (
    Authority,
    Binds,
    Clause,
    Element,
    ElementWording,
    Force,
    Level,
    Playbook,
    Requirement,
    Scope,
    Tier,
    Wording,
)

NO_SIGNS: Mapping[str, str] = MappingProxyType({})


def element(
    name: str = "notify",
    *,
    binds: Binds = Binds.PROCESSOR,
    force: Force = Force.DUTY,
    scope: Scope = Scope.SENTENCE,
    fact: bool = False,
    facet: str = "duty",
) -> Element:
    """An element that asks the processor for a duty unless told otherwise."""
    return Element(name, facet, f"the text of {name}", fact, binds, force, scope)


def requirement(
    *elements: Element,
    topic: tuple[str, ...] = ("breach*",),
    contradictions: tuple[str, ...] = (),
    not_applicable: tuple[str, ...] = (),
    satisfied: tuple[str, ...] = (),
    exemplars: tuple[str, ...] = (),
    traps: tuple[str, ...] = (),
    signs: Mapping[str, str] = NO_SIGNS,
) -> Requirement:
    """A law requirement about breaches; ``signs`` gives one sign expression per element."""
    asked = elements or (element(),)
    wordings = {one.id: ElementWording((signs[one.id],) if one.id in signs else (), exemplars, traps) for one in asked}
    wording = Wording(
        "Breaches",
        topic,
        MappingProxyType(wordings),
        contradictions,
        (),
        not_applicable,
        satisfied,
        Clause("Breaches", "{Processor} {shall} notify {Controller} of a breach."),
        "The law asks for it.",
        (),
    )
    law = (Authority("GDPR Art. 33(2)"),)
    words = MappingProxyType({"en": wording})
    return Requirement("dpa.x", "Breaches", Tier.LAW, Level.MANDATORY, law, "", asked, "critical", (), (), words)


def playbook(*requirements: Requirement, **terms: tuple[str, ...]) -> Playbook:
    """A playbook of the requirements, never cached (no hash)."""
    return Playbook("test", "Test", "1", "", requirements, MappingProxyType({"en": MappingProxyType(terms)}))
