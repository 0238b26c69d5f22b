"""A Review in, the words that each of its findings rests on out, by which a lawyer's decision knows them again."""

import base64
import hashlib
import json
import unicodedata
import zlib
from collections.abc import Mapping

from addendum.model.review import Finding, Review

Rests = Mapping[str, tuple[str, str]]
"""Requirement -> (verdict, the text of the provisions that decide it)."""
BETWEEN = " […] "
"""Stands between the texts of two provisions."""


def rests_of(review: Review) -> Rests:
    """Return for each finding its verdict and the provisions it rests on, whole and in order.

    These are the provisions with the words quoted; for what is missing, with the nearest text; where there is not even
    that, the file itself in the version at hand. Whole provisions, since a proviso may be added behind words that stay.
    """
    texts = {p.at: p.text.removeprefix(p.number).strip() or p.text for p in review.agreement.provisions}
    nothing = f"(nothing in the file {review.agreement.sha256[:16]})"
    return {
        finding.requirement.id: (str(finding.verdict), BETWEEN.join(texts[at] for at in _places(finding)) or nothing)
        for finding in review.findings
    }


def key_of(requirement: str, verdict: str, text: str) -> str:
    """Return the mark of a decision: the same for the same words, however they are spaced and capitalised."""
    words = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    told = f"{requirement}\n{verdict}\n{words}"
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()[:24]


def accepted_in(rests: Rests, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the requirements whose wording was accepted, ``keys`` being the marks of what was."""
    if not keys:
        return ()
    known = frozenset(keys)
    return tuple(one for one, (verdict, text) in rests.items() if key_of(one, verdict, text) in known)


def pack(rests: Rests) -> str:
    """Return the words in little space."""
    return base64.b64encode(zlib.compress(json.dumps(rests).encode(), 6)).decode("ascii")


def unpack(packed: str) -> Rests:
    """Return the words that were packed."""
    found = json.loads(zlib.decompress(base64.b64decode(packed)))
    return {str(one): (str(verdict), str(text)) for one, (verdict, text) in found.items()}


def _places(finding: Finding) -> tuple[str, ...]:
    """Return the paths of the provisions that decide it."""
    quoted = [evidence.at for evidence in finding.evidence]
    near = [nearest.at for nearest in finding.nearest if nearest.at]
    return tuple(dict.fromkeys(quoted or near))
