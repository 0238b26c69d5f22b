"""partner.toml: what a person knows of a partner better than its papers tell."""

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from addendum.errors import UsageError
from addendum.matching.languages import NAMES as LANGUAGES
from addendum.model.paper_words import PaperKind

NAME = "partner.toml"
_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)
_KEYS = ("name", "role", "data", "papers", "languages")
_SHAPES: Mapping[type, str] = {str: "a text", list: "a list of texts", dict: 'a table of "file" = "value"'}


class Role(StrEnum):
    """What the partner is to us under the GDPR."""

    PROCESSOR = "processor"
    CONTROLLER = "controller"
    JOINT = "joint-controller"


class Risk(StrEnum):
    """What makes the risk of the data high, whether or not the agreement says so (Arts 9, 32(2) and 35 GDPR)."""

    SPECIAL = "special-categories"
    CHILDREN = "children"
    SCALE = "large-scale"


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """What is told of the partner itself."""

    name: str = ""
    role: Role = Role.PROCESSOR
    risks: tuple[Risk, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerSettings:
    """What is told of the partner, and of its papers."""

    facts: PartnerFacts = PartnerFacts()
    kinds: Mapping[str, PaperKind] = field(default_factory=lambda: MappingProxyType({}))
    """File name, NFC -> kind."""
    languages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """File name, NFC -> ISO 639 code of the language it is in, whatever its words look like."""

    def kind(self, file: str) -> PaperKind | None:
        """Return what a file is said to be; None where nothing is said of it."""
        return self.kinds.get(_composed(file))

    def language(self, file: str) -> str:
        """Return which language a file is said to be in; empty where nothing is said of it."""
        return self.languages.get(_composed(file), "")

    def absent(self, files: Iterable[str]) -> tuple[str, ...]:
        """Return the names of which something is said and which are none of these files."""
        there = frozenset(map(_composed, files))
        return tuple(sorted({*self.kinds, *self.languages} - there))


def read_partner_settings(data: bytes) -> PartnerSettings:
    """Return the settings.

    ``name`` is a text, ``role`` a Role, ``data`` a list of Risks, ``[papers]`` a table of "file" = "kind" and
    ``[languages]`` one of "file" = "de".

    Raises:
        UsageError: if it is not TOML, or holds what nobody knows.
    """
    try:
        found = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"It is not TOML: {error}.", where=NAME) from None
    unknown = sorted(set(found) - set(_KEYS))
    if unknown:
        raise UsageError(f"There is no setting {unknown[0]}; known are {', '.join(_KEYS)}.", where=NAME)
    risks = tuple(_known(Risk, one, "data") for one in _of_type(found, "data", list))
    facts = PartnerFacts(
        name=_of_type(found, "name", str),
        role=_known(Role, found.get("role", Role.PROCESSOR), "role"),
        risks=tuple(dict.fromkeys(risks)),
    )
    return PartnerSettings(
        facts,
        _by_file(found, "papers", lambda kind: _known(PaperKind, kind, "papers")),
        _by_file(found, "languages", _language),
    )


def _of_type(found: Mapping[str, Any], key: str, wanted: type[_T]) -> _T:
    """Return the value of a key, an empty one where it is absent."""
    value = found.get(key, wanted())
    if not isinstance(value, wanted):
        raise UsageError(f"The value of {key} is to be {_SHAPES[wanted]}.", where=NAME)
    return value


def _by_file(found: Mapping[str, Any], key: str, known: Callable[[object], _T]) -> Mapping[str, _T]:
    return MappingProxyType({_composed(file): known(value) for file, value in _of_type(found, key, dict).items()})


def _composed(file: str) -> str:
    """Return a name as it is compared: systems differ in how they write one letter ("ä" or "a" with a mark on it)."""
    return unicodedata.normalize("NFC", file)


def _language(code: object) -> str:
    if code not in LANGUAGES:
        raise UsageError(f'"{code}" is not known in languages; known are {", ".join(LANGUAGES)}.', where=NAME)
    return str(code)


def _known(kinds: type[_E], text: object, key: str) -> _E:
    try:
        return kinds(str(text))
    except ValueError:
        raise UsageError(f'"{text}" is not known in {key}; known are {", ".join(kinds)}.', where=NAME) from None
