"""A Review in, the words that each of its findings rests on out, by which a lawyer's decision knows them again."""

import base64
import hashlib
import json
import unicodedata
import zlib
from collections.abc import Mapping

from addendum.model.review import Finding, Review, Verdict

Rests = Mapping[str, tuple[str, str]]
"""Requirement -> (verdict, the text of the provision that decides it)."""
_LACKING = (Verdict.MISSING, Verdict.UNCLEAR)


def rests_of(review: Review) -> Rests:
    """Return for each finding its verdict and the provision it rests on.

    That is the provision with the first words quoted; for what is missing, with the nearest text; where there is not
    even that, the file itself in the version at hand.
    """
    texts = {p.at: p.text.removeprefix(p.number).strip() or p.text for p in review.agreement.provisions}
    nothing = f"(nothing in the file {review.agreement.sha256[:16]})"
    return {
        finding.requirement.id: (str(finding.verdict), texts.get(_deciding(finding), nothing))
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


def _deciding(finding: Finding) -> str:
    """Return the path of the provision; empty if there is none."""
    quoted = [evidence.at for evidence in finding.evidence]
    near = [nearest.at for nearest in finding.nearest if nearest.at]
    in_order = near + quoted if finding.verdict in _LACKING else quoted + near
    return next(iter(in_order), "")
