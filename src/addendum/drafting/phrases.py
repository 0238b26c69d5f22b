"""The few words of ours that belong to no requirement, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one language; {Agreement}, {Controller} and {Processor} take the partner's words."""

    annex_title: str
    annex_link: str
    annex_comment: str
    left_blank: str
    signed_for: str
    signature: str
    name: str
    position: str
    date: str
    name_of_controller: str
    name_of_processor: str
    whole_title: str


_ENGLISH = Phrases(
    annex_title="Annex: Data processing terms",
    annex_link=(
        "The Annex headed “Data processing terms” forms part of {Agreement} and prevails over any other term of "
        "{Agreement} on the processing of {PersonalData}."
    ),
    annex_comment=(
        "Art. 28(3) GDPR asks for these terms in a contract that binds the processor. They are brought together in one "
        "annex; this sentence makes the annex part of the contract."
    ),
    left_blank="[Intentionally left blank.]",
    signed_for="Signed for and on behalf of",
    signature="Signature:",
    name="Name:",
    position="Title:",
    date="Date:",
    name_of_controller="[●: name of the controller]",
    name_of_processor="[●: name of the processor]",
    whole_title="Data Processing Agreement",
)
_BY_LANGUAGE: Mapping[str, Phrases] = MappingProxyType({"en": _ENGLISH})


def phrases(language: str) -> Phrases:
    """Return the words of the language, English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
