"""proof.json: the contract other programs rely on."""

from addendum.model.proof import Check, Proof
from addendum.writers.proof_json import proof_record


def test_a_proof_without_checks_has_every_key_all_the_same() -> None:
    assert proof_record(Proof((), "aa", "bb")) == {
        "format": "addendum-proof",
        "version": 1,
        "holds": True,
        "checks": [],
        "open": [],
        "not_included": [],
        "neutralised": [],
        "original": {"sha256": "aa"},
        "redline": {"sha256": "bb"},
    }


def test_one_check_that_fails_is_a_proof_that_does_not_hold() -> None:
    checks = (Check("reject", holds=True, what="all stories"), Check("ids", holds=False, what="12 stands twice"))
    record = proof_record(Proof(checks, "aa", "bb", open=("types of personal data",), not_included=("dpa.audits: x",)))
    assert record["holds"] is False
    assert record["checks"] == [
        {"check": "reject", "holds": True, "what": "all stories"},
        {"check": "ids", "holds": False, "what": "12 stands twice"},
    ]
    assert record["open"] == ["types of personal data"]
    assert record["not_included"] == ["dpa.audits: x"]
