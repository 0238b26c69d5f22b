"""A Proof in, the record of proof.json out (DESIGN.md section 5): keys may be added, never renamed."""

from addendum.model.proof import Proof
from addendum.writers.review_json import Record

FORMAT = "addendum-proof"
FORMAT_VERSION = 1


def proof_record(proof: Proof) -> Record:
    """Return the proof as the record of proof.json."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "holds": proof.holds,
        "checks": [{"check": one.check, "holds": one.holds, "what": one.what} for one in proof.checks],
        "open": list(proof.open),
        "not_included": list(proof.not_included),
        "neutralised": list(proof.neutralised),
        "original": {"sha256": proof.original_sha256},
        "redline": {"sha256": proof.redline_sha256},
    }
