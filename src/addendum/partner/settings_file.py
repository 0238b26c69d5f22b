"""partner.toml: what a person knows of a partner better than its papers tell."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from addendum.errors import UsageError
from addendum.partner.papers import PaperKind

NAME = "partner.toml"
_KEYS = frozenset({"name", "papers"})


@dataclass(frozen=True, slots=True)
class PartnerSettings:
    """The partner's name, and the kind of papers that were told by hand."""

    name: str = ""
    kinds: Mapping[str, PaperKind] = field(default_factory=lambda: MappingProxyType({}))
    """File name -> kind."""


def read_partner_settings(data: bytes) -> PartnerSettings:
    """Return the settings: ``name = "Acme Ltd"`` and a table ``[papers]`` of "file" = "kind".

    Raises:
        UsageError: if it is not TOML, or holds what nobody knows.
    """
    try:
        found = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"It is not TOML: {error}.", where=NAME) from None
    unknown = sorted(set(found) - _KEYS)
    if unknown:
        raise UsageError(f"There is no setting {unknown[0]}; known are name and [papers].", where=NAME)
    papers = found.get("papers", {})
    if not isinstance(papers, dict) or not isinstance(found.get("name", ""), str):
        raise UsageError("The name is a text, and [papers] a table of file names and kinds.", where=NAME)
    return PartnerSettings(
        found.get("name", ""), MappingProxyType({file: _kind(kind) for file, kind in papers.items()})
    )


def _kind(text: object) -> PaperKind:
    try:
        return PaperKind(str(text))
    except ValueError:
        known = ", ".join(PaperKind)
        raise UsageError(f'"{text}" is no kind of paper; known are {known}.', where=NAME) from None
