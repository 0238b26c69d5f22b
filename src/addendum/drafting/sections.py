"""Which sections of an agreement are about something else, so that our sentences stand where they are looked for."""

import re
from collections import defaultdict

from addendum.drafting.numbers import behind_caption
from addendum.model.agreement import Provision
from addendum.model.playbook import Requirement
from addendum.model.review import Review

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
_COMMON = (
    "data personal processing processe agreement contract processor controller obligation dutie general right subject",
    "terms parties traitement données personnelles caractère personnel contrat sous traitant responsable obligations",
    "daten personenbezogene verarbeitung vertrag auftragnehmer auftraggeber verantwortlicher pflichten",
    "gegevens persoonsgegevens verwerking verwerker verwerkingsverantwoordelijke overeenkomst verplichtingen rechten",
    "partijen algemeen bepalingen opdrachtgever opdrachtnemer leverancier klant verwerkersovereenkomst artikel",
)
_DESCRIPTION = "matter description details particulars gegenstand beschreibung omschrijving onderwerp"
_SCOPE = "scope object umfang objet reikwijdte voorwerp"
_FAR = 3
_DEFINITIONS = "definitions definition interpretation begriffe begriffsbestimmungen définitions definities begrippen"
_RIGHTS = "rights requests droits demandes rechte betroffenenrechte verzoeken betrokkenen"
_ONE_WORD = (
    ("sub-processor", "subprocessor"),
    ("subcontract", "subprocess"),
    ("unterauftrag", "subprocess"),
    ("subverwerk", "subprocess"),
    ("sub-verwerk", "subprocess"),
    ("onderaannem", "subprocess"),
    ("subject-matter", "matter"),
    ("subject matter", "matter"),
    ("data subject", "datasubject"),
)
"""Terms of two words, and those of one meaning, as one word."""
_NOT_TELLING = frozenset(word.removesuffix("s") for line in _COMMON for word in line.split())
"""Words of headings that tell nothing: every section of such an agreement may have them."""


class Sections:
    """The sections of one reviewed agreement and the requirements that have evidence in each."""

    def __init__(self, review: Review) -> None:
        self._known = {p.at: p for p in review.agreement.provisions}
        self._language = review.agreement.language
        self._asked = {finding.requirement.id: finding.requirement for finding in review.findings}
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        self._elements: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for finding in review.findings:
            for evidence in finding.evidence:
                self._elements[finding.requirement.id, evidence.at].add(evidence.element)
                if evidence.at in self._known:
                    self._about[_section(self._known[evidence.at])].add(finding.requirement.id)

    def names(self, requirement: Requirement, at: str) -> bool:
        """Return whether the heading the provision stands under names what the requirement is about."""
        return self.distance(requirement, at) < _FAR

    def distance(self, requirement: Requirement, at: str) -> int:
        """Return how far the heading is from the requirement: 0 where it has a word of its title, 3 where it is far.

        Facts of the processing (its types of data, its duration) belong under a heading that describes it, or under
        one on its scope.
        """
        provision = self._known.get(at)
        if provision is None or self._defines(provision):
            return _FAR
        heading = _stems(_title(provision))
        if not _asks_facts(requirement):
            return 0 if heading & self._stems_of(requirement) else _FAR
        named = (self._stems_of(requirement), _stems(_DESCRIPTION), _stems(_SCOPE))
        near = [number for number, words in enumerate(named) if heading & words]
        return near[0] if near and not self._is_of_rights(at) else _FAR

    def _defines(self, provision: Provision) -> bool:
        """Return whether the provision stands among definitions, each of which may have a heading of its own."""
        above: Provision | None = provision
        seen: set[str] = set()
        while above is not None and above.at not in seen:
            if _stems(above.heading) & _stems(_DEFINITIONS):
                return True
            seen.add(above.at)
            above = self._known.get(above.parent)
        return False

    def _is_of_rights(self, at: str) -> bool:
        words = self._known[at].heading.lower().split()
        return any(word.strip(".,:") in _RIGHTS.split() for word in words)

    def suits(self, requirement: Requirement, at: str) -> bool:
        """Return whether a sentence on the requirement may stand in the section of the provision.

        It is not where its heading tells that it is about another requirement which has evidence there; a heading that
        tells of this one too, and evidence of a neighbour that the library names, keep it suitable.
        """
        provision = self._known.get(at)
        if provision is None or not provision.heading:
            return True
        here, heading = self._about[_section(provision)], _stems(provision.heading)
        if self._defines(provision):
            return False
        if self.fits(requirement, at) or here.intersection(requirement.anchors):
            return True
        return not any(heading & self._stems_of(self._asked[other]) for other in here if other != requirement.id)

    def fits(self, requirement: Requirement, at: str) -> bool:
        """Return whether the section is certainly the place: its heading, a neighbour or several elements tell so."""
        provision = self._known.get(at)
        if provision is None or self._defines(provision):
            return False
        near = self._about[_section(provision)].intersection(requirement.anchors)
        alike = any(_asks_facts(self._asked[one]) is _asks_facts(requirement) for one in near)
        return alike or self._is_home(requirement, at) or self.names(requirement, at)

    def _is_home(self, requirement: Requirement, at: str) -> bool:
        """Return whether one provision holds several elements of the requirement: that is where it is dealt with."""
        return len(self._elements[requirement.id, at]) > 1

    def _stems_of(self, requirement: Requirement) -> frozenset[str]:
        wording = requirement.wordings.get(self._language)
        own = f"{wording.title} {wording.clause.heading}" if wording else ""
        return _stems(own) or _stems(requirement.title)


def _asks_facts(requirement: Requirement) -> bool:
    return all(element.fact for element in requirement.elements)


def _title(provision: Provision) -> str:
    """Return the words over a provision: its heading, and the one it runs in with."""
    return f"{provision.heading} {provision.text[: behind_caption(provision)]}"


def _section(provision: Provision) -> str:
    return provision.heading or provision.at


def _stems(text: str) -> frozenset[str]:
    """Return how the telling words of a text begin, in lower case, one word for a sub-processor."""
    text = text.lower()
    for spelling, word in _ONE_WORD:
        text = text.replace(spelling, word)
    words = {word.removesuffix("s") for word in _WORD.findall(text)}
    return frozenset(word[:_STEM] for word in words - _NOT_TELLING)
