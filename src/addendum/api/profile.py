"""A Review in, what tells its relatives out: marks of its own words, its shape, whose paper it is, and its texts.

Official clauses do not count: everybody's paper may hold them.
"""

import base64
import json
import re
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from addendum.api.deciding import pack, rests_of
from addendum.api.likeness import sketch_of, word_groups
from addendum.model.agreement import Provision, Role
from addendum.model.review import Review

_DOMAIN = re.compile(r"(?:[\w.+-]+@|https?://|\bwww\.)((?:[a-z0-9-]+\.)+[a-z]{2,})\b", re.IGNORECASE)
_SECOND_LEVELS = frozenset({"co", "com", "org", "ac"})
_PUBLIC = frozenset({"europa", "gov", "gouv", "gob", "bund"})
"""Parts of a host's name that make it an authority's."""
_WORD = re.compile(r"[^\W_]{3,}")
_LEGAL_FORM = re.compile(
    r"\b(?:ltd|limited|llc|llp|inc|corp|corporation|gmbh|ag|kg|ug|se|sa|sas|sarl|srl|s\.?l|b\.?v|n\.?v|aps|a/s|ab|oy)\b\.?"
    r"|[^\w\s&-]",
    re.IGNORECASE,
)
_OFTEN = 3
"""A name that stands for the partner itself is not said once or twice."""
_NAMES = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells the relatives of one agreement."""

    groups: int
    """How many different groups of five words it has outside official clauses."""
    sketch: tuple[int, ...]
    """The marks of these groups (api/likeness.py)."""
    shape: tuple[int, ...]
    """Words in each provision outside official clauses, in order: the same in every language."""
    vendors: tuple[str, ...]
    """Whose paper it is: the processor's names, and names that its addresses and its text share."""
    kind: str
    """"agreement", "amendment", "annex" and so on, as in review.json."""
    language: str
    is_signed: bool
    packed: str
    """The texts themselves with their numbers (``texts_of``)."""
    rests: str
    """The words that each finding rests on (api/deciding.py)."""


def profile_of(review: Review) -> Profile:
    """Return the profile of the review's agreement."""
    agreement, protected = review.agreement, review.protected
    own = tuple(provision for provision in agreement.provisions if provision.at not in protected)
    groups = word_groups(provision.text for provision in own)
    return Profile(
        groups=len(groups),
        sketch=sketch_of(groups),
        shape=tuple(len(provision.text.split()) for provision in own),
        vendors=_vendors(review),
        kind=review.kind,
        language=agreement.language,
        is_signed="signed" in agreement.properties,
        packed=_packed(own),
        rests=pack(rests_of(review)),
    )


def texts_of(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return (number, text) of each provision outside official clauses."""
    found = json.loads(zlib.decompress(base64.b64decode(profile.packed)))
    return tuple((str(number), str(text)) for number, text in found)


def profile_record(profile: Profile) -> dict[str, Any]:
    """Return the profile as plain values."""
    return {
        "groups": profile.groups,
        "sketch": " ".join(f"{mark:x}" for mark in profile.sketch),
        "shape": list(profile.shape),
        "vendors": list(profile.vendors),
        "kind": profile.kind,
        "language": profile.language,
        "signed": profile.is_signed,
        "texts": profile.packed,
        "rests": profile.rests,
    }


def profile_from(record: Mapping[str, Any]) -> Profile:
    """Return the profile that a record holds.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: if it is no record of a profile.
    """
    return Profile(
        groups=int(record["groups"]),
        sketch=tuple(int(mark, 16) for mark in record["sketch"].split()),
        shape=tuple(int(words) for words in record["shape"]),
        vendors=tuple(str(name) for name in record["vendors"]),
        kind=str(record["kind"]),
        language=str(record["language"]),
        is_signed=bool(record["signed"]),
        packed=str(record["texts"]),
        rests=str(record["rests"]),
    )


def _packed(provisions: tuple[Provision, ...]) -> str:
    texts = json.dumps([[provision.number, provision.text] for provision in provisions], ensure_ascii=True)
    return base64.b64encode(zlib.compress(texts.encode(), 6)).decode("ascii")


def _vendors(review: Review) -> tuple[str, ...]:
    """Return lower-case names, the surest first."""
    agreement = review.agreement
    text = "\n".join(provision.text for provision in agreement.provisions)
    said = Counter(word.casefold() for word in _WORD.findall(text))
    domains = {_label(host) for host in _DOMAIN.findall(text)} - {""}
    often = sorted(((said[name], name) for name in domains if said[name] >= _OFTEN), reverse=True)[:_NAMES]
    processors = [party.name for party in agreement.parties if party.role is Role.PROCESSOR]
    # "Supplier" is a word of everybody's; a name with a legal form is not.
    named = (plain_name(name) for name in processors if plain_name(name) != name.casefold())
    return tuple(dict.fromkeys(name for name in (*named, *(name for _, name in often)) if name))


def plain_name(name: str) -> str:
    """Return a company's name without its legal form, in lower case; empty if nothing is left."""
    return " ".join(_LEGAL_FORM.sub(" ", name).casefold().split())


def _label(host: str) -> str:
    """Return the part of a host's name that is somebody's own: "docs.acme.co.uk" is "acme"; empty for an authority."""
    parts = host.casefold().split(".")
    if _PUBLIC & set(parts):
        return ""
    return next((part for part in reversed(parts[:-1]) if part not in _SECOND_LEVELS), "")
