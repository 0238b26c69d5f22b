"""What is asked: a Playbook of Requirements with their Elements, and our Clauses. Data only; the law is in clauses/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Tier(StrEnum):
    """Why it is asked. Only LAW may ever be called "required"."""

    LAW = "law"
    GUIDANCE = "guidance"
    POLICY = "policy"


class Level(StrEnum):
    """How grave a gap is: the catalogue's severity."""

    MANDATORY = "mandatory"
    CONDITIONAL = "conditional"
    RECOMMENDED = "recommended"


class Binds(StrEnum):
    """Whom the text of an Element must bind; ANY where it does not matter (a fact, a form)."""

    PROCESSOR = "processor"
    CONTROLLER = "controller"
    SUBPROCESSOR = "subprocessor"
    PERSONS = "persons"
    ANY = "any"


class Force(StrEnum):
    """How firm the text must be: DUTY shall/must, RIGHT may/is entitled to, FACT a statement, ANY no matter."""

    DUTY = "duty"
    RIGHT = "right"
    FACT = "fact"
    ANY = "any"


class Scope(StrEnum):
    """Where an Element's signs may stand, seen from the sentence that is about the requirement's topic."""

    SENTENCE = "sentence"
    PROVISION = "provision"
    SECTION = "section"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Authority:
    """A source: "GDPR Art. 28(3)(h)", valid from and until (ISO dates, empty for open)."""

    cite: str
    in_force_from: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """Another requirement's element that evidences this one too ("dpa.audits/allow_audits")."""

    element: str
    given: tuple[str, ...] = ()
    """Elements of which one must be met as well; empty: unconditional."""


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a Requirement that must be evidenced on its own."""

    id: str
    facet: str
    text: str
    fact: bool = False
    """True for what only the parties know: subject-matter, duration, types of data, lists, places, names."""
    binds: Binds = Binds.ANY
    force: Force = Force.ANY
    scope: Scope = Scope.SENTENCE
    derived_from: tuple[Derivation, ...] = ()
    name: str = ""
    """What people call it, in a few words: "liability in full"."""

    @property
    def is_promised(self) -> bool:
        """Return whether it is agreed, not told: no recital makes it, and an exception may swallow it."""
        return self.force is not Force.FACT and not self.fact

    @property
    def is_duty(self) -> bool:
        """Return whether somebody must or may do it; what else is agreed only says how, when or what."""
        return self.force in (Force.DUTY, Force.RIGHT) or (self.force is Force.ANY and self.facet == "duty")

    @property
    def qualifies(self) -> bool:
        """Return whether it only says when: "if no objection is made within ten days" denies no period."""
        return self.force is Force.ANY and self.facet == "timing"

    @property
    def words(self) -> str:
        """Return its name, or its id as words where it has none."""
        return self.name or self.id.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A smallest edit that adds an Element: ``text`` goes behind the first match of ``after``, or ends the sentence."""

    text: str
    after: str = ""
    """A sign expression; with ``instead`` empty too, the text becomes a sentence at the end of the provision."""
    instead: str = ""
    """A sign expression for the words the text replaces; with ``after``, looked for behind that in its sentence."""
    to_end: bool = False
    """Whether the words replaced run on to the end of their sentence, or the text goes there."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Our model wording that meets a Requirement, with its fallbacks and smallest edits.

    Placeholders: {Controller}, {Processor}, {Subprocessor}, {PersonalData}, {Agreement}, {shall} take the partner's
    words; [●: ...] is a visible blank for a fact that only the parties know.
    """

    heading: str
    preferred: str
    fallbacks: tuple[str, ...] = ()
    smallest: Mapping[str, tuple[Insertion, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ElementWording:
    """How an Element is worded in one language."""

    signs: tuple[str, ...] = ()
    """Sign expressions (matching/signs.py); one that holds is enough."""
    exemplars: tuple[str, ...] = ()
    """Whole phrasings: they find candidates, and alone decide only when nearly identical."""
    traps: tuple[str, ...] = ()
    """Sign expressions of look-alikes: where one holds in the sentence, it is not evidence."""
    name: str = ""
    """What people call the Element in this language."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the verdict wanted; the library's proof of itself."""

    name: str
    text: str
    want: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a Requirement says in one language."""

    title: str
    topic: tuple[str, ...]
    """Sign expressions: a sentence (or its heading) that holds one is about this requirement."""
    elements: Mapping[str, ElementWording]
    contradictions: tuple[str, ...]
    """Sign expressions of text that denies the requirement."""
    contradiction_exemplars: tuple[str, ...]
    not_applicable: tuple[str, ...]
    """Sign expressions of text by which the condition does not arise."""
    satisfied: tuple[str, ...]
    """Sign expressions of text that meets every element at once (an umbrella, a total ban)."""
    clause: Clause
    comment: str
    """One to three sentences for the margin, with the authority; for the partner's eyes."""
    examples: tuple[Example, ...]
    ask: str = ""
    """What to ask the partner for where no clause of ours belongs: a policy or a form is its own paper. The clause is
    then empty."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """What the law, guidance or house policy asks."""

    id: str
    title: str
    tier: Tier
    level: Level
    authorities: tuple[Authority, ...]
    why: str
    elements: tuple[Element, ...]
    contradiction_severity: str
    anchors: tuple[str, ...]
    """Requirement ids beside which a new provision belongs, in order of preference."""
    also_meets: tuple[str, ...]
    """Ids of other requirements that our Clause meets too."""
    wordings: Mapping[str, Wording]
    tier_note: str = ""
    condition: str = ""
    """When a conditional requirement is asked at all, in words for people."""

    @property
    def law(self) -> str:
        """Return the citations joined for people: "GDPR Art. 28(3)(h)"."""
        return "; ".join(authority.cite for authority in self.authorities)

    @property
    def is_law_gap_if_open(self) -> bool:
        """Return whether a gap counts for the overall verdict: tier law, level mandatory or conditional."""
        return self.tier is Tier.LAW and self.level is not Level.RECOMMENDED


@dataclass(frozen=True, slots=True)
class Playbook:
    """An ordered set of Requirements with the terms they share."""

    id: str
    title: str
    version: str
    sha256: str
    requirements: tuple[Requirement, ...]
    terms: Mapping[str, Mapping[str, tuple[str, ...]]]
    """language -> term name -> phrases; a sign expression refers to a term as @name."""

    def requirement(self, requirement_id: str) -> Requirement:
        """Return the requirement with the id; KeyError if there is none."""
        for requirement in self.requirements:
            if requirement.id == requirement_id:
                return requirement
        raise KeyError(requirement_id)
