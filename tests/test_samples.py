"""The invented agreements are judged as counsel judged them beforehand, from the text and the law."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from addendum.check import check
from addendum.library import load_playbook
from addendum.model.playbook import Playbook
from addendum.model.review import Finding, Review
from addendum.readers import read_agreement

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
EXPECTED = sorted((SAMPLES / "expected").glob("*.yaml"))
NO_GAP = {"met", "not-applicable"}


@cache
def playbook() -> Playbook:
    return load_playbook()


@cache
def expected(path: Path) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def is_spoken(path: Path) -> bool:
    """Return whether the library has wording in the sample's language."""
    return all(expected(path)["language"] in requirement.wordings for requirement in playbook().requirements)


@cache
def review(path: Path) -> Review:
    """Return the review of the sample that the file of expectations is about."""
    source = SAMPLES / expected(path)["file"]
    return check(read_agreement(source.read_bytes(), source.name), playbook())


def wanted(entry: str | Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the long form of an expectation: verdict, lacks, contestable."""
    return {"verdict": entry} if isinstance(entry, str) else entry


def sure(path: Path) -> dict[str, Mapping[str, Any]]:
    """Return the expectations on which lawyers would not differ."""
    every = {name: wanted(entry) for name, entry in expected(path)["verdicts"].items()}
    return {name: entry for name, entry in every.items() if not entry.get("contestable")}


def told(finding: Finding, entry: Mapping[str, Any]) -> str:
    """Return the verdict, with what is lacking where the expectation speaks of it; no gap is no gap."""
    verdict = str(finding.verdict)
    if entry["verdict"] in NO_GAP and verdict in NO_GAP:
        return str(entry["verdict"])
    return f"{verdict} lacks {sorted(finding.lacks)}" if "lacks" in entry else verdict


def spoken(entry: Mapping[str, Any]) -> str:
    """Return the expectation in the form of ``told``."""
    return f"{entry['verdict']} lacks {sorted(entry['lacks'])}" if "lacks" in entry else str(entry["verdict"])


def ids(path: Path) -> str:
    return path.stem


def test_every_sample_has_its_expectations() -> None:
    files = {f"agreements/{path.name}" for path in (SAMPLES / "agreements").glob("[!.]*")}
    assert {expected(path)["file"] for path in EXPECTED} == files


def test_the_samples_cover_the_ground_together() -> None:
    files = [expected(path)["file"] for path in EXPECTED]
    assert len(files) >= 8
    assert {Path(name).suffix for name in files} == {".docx", ".pdf", ".md", ".html"}
    verdicts = {wanted(entry)["verdict"] for path in EXPECTED for entry in expected(path)["verdicts"].values()}
    assert verdicts == {"met", "partial", "missing", "contradicted", "not-applicable"}


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_expectations_speak_of_every_law_gap_and_of_known_elements(path: Path) -> None:
    law = {r.id: r for r in playbook().requirements if r.is_law_gap_if_open}
    verdicts = expected(path)["verdicts"]
    assert set(verdicts) == set(law)
    for name, entry in verdicts.items():
        assert set(wanted(entry).get("lacks", ())) <= {element.id for element in law[name].elements}
    assert set(expected(path).get("if_rejected", {})) <= set(law)


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_a_language_without_wording_is_not_judged_by_the_words_of_another(path: Path) -> None:
    assert (review(path).verdict == "not-reviewed") is not is_spoken(path)
    if not is_spoken(path):
        assert {str(finding.verdict) for finding in review(path).findings} == {"unclear"}


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_the_kind_of_paper_and_the_language_are_recognised(path: Path) -> None:
    wants = expected(path)
    assert review(path).agreement.language == wants["language"]
    assert str(review(path).instrument) == wants["instrument"] or not is_spoken(path)


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_all_text_of_a_sample_is_read(path: Path) -> None:
    assert review(path).agreement.unread == ()


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_verdicts_are_those_of_counsel(path: Path) -> None:
    wants = sure(path) if is_spoken(path) else {}
    found = {name: told(review(path).finding(name), entry) for name, entry in wants.items()}
    assert found == {name: spoken(entry) for name, entry in wants.items()}


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_without_the_other_sides_changes_the_verdict_is_told_too(path: Path) -> None:
    wants = expected(path).get("if_rejected", {})
    found = {name: str(review(path).finding(name).if_rejected) for name in wants}
    assert found == wants


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_every_quotation_is_verbatim(path: Path) -> None:
    texts = {provision.at: provision.text for provision in review(path).agreement.provisions}
    for finding in review(path).findings:
        for evidence in finding.evidence:
            assert evidence.quote == texts[evidence.at][evidence.start : evidence.end]
            assert evidence.quote.strip()
