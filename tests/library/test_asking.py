"""A requirement may ask the partner for something instead of holding a clause: a policy or form is its own paper."""

from pathlib import Path

import pytest

from addendum.drafting import draft
from addendum.library.compiled import from_json, to_json
from addendum.library.judging import Sample
from addendum.library.loader import read_playbook
from addendum.library.model_text import clauses_of, model_of
from addendum.library.pages import library_page
from addendum.library.prover import prove_playbook
from addendum.library.report import Aspect
from addendum.model.review import Finding, Review, Verdict
from addendum.settings import Settings
from factories.playbooks import FILES, changed, faults_of, small_playbook

CLAUSE = 'clause: {heading: Keys, preferred: "Keys handed over: [●: keys]."}\ncomment: We list the keys.\n'
ASK = "ask: Please list the keys handed over.\n"
ASKED = changed("keys/en.yaml", CLAUSE, ASK)


def test_what_to_ask_for_stands_in_place_of_the_clause(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path, files=ASKED))
    keys = playbook.requirement("own.keys")
    assert keys.wordings["en"].ask == "Please list the keys handed over."
    assert list(clauses_of(keys, "en")) == []
    assert model_of(keys, "en") == "Keys handed over: main door, cellar."
    assert "We ask the partner" in library_page((playbook,))
    assert from_json(to_json(playbook), playbook.sha256) == playbook


def test_a_playbook_that_asks_is_proved_without_a_clause(tmp_path: Path) -> None:
    report = prove_playbook(read_playbook(small_playbook(tmp_path, files=ASKED)), frozenset({"own.keys"}))
    assert report.holds
    assert report.proofs[Aspect.CLAUSE] == report.proofs[Aspect.NEIGHBOUR] == 0
    assert report.proofs[Aspect.EXAMPLE] == 3


def test_an_example_that_is_not_read_as_it_says_fails_it_twice(tmp_path: Path) -> None:
    files = changed("keys/en.yaml", CLAUSE, ASK)
    files["keys/en.yaml"] = str(files["keys/en.yaml"]).replace('text: "Keys handed over:', 'text: "There are:')
    report = prove_playbook(read_playbook(small_playbook(tmp_path, files=files)), frozenset({"own.keys"}))
    assert {failure.aspect for failure in report.failures} >= {Aspect.EXAMPLE, Aspect.TOLERANCE}


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        ("", "keys/en.yaml:1: Either"),
        (CLAUSE + ASK, "keys/en.yaml:1: Either"),
        ("ask: ''\n", '"ask" is empty.'),
        (CLAUSE.split("comment", maxsplit=1)[0], '"comment" is missing'),
    ],
    ids=["neither", "both", "asks for nothing", "a clause without comment"],
)
def test_a_wording_has_either_a_clause_with_its_comment_or_something_to_ask(
    tmp_path: Path, new: str, fault: str
) -> None:
    assert FILES["keys/en.yaml"].count(CLAUSE) == 1
    (said,) = faults_of(small_playbook(tmp_path, files=changed("keys/en.yaml", CLAUSE, new)))
    assert fault in said


def test_what_is_asked_is_never_drafted(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path, files=ASKED))
    agreement = Sample("The Supplier sells locks.", "en").agreement()
    findings = tuple(Finding(each, Verdict.MISSING, 1.0, ()) for each in playbook.requirements if each.id == "own.keys")
    amendment = draft(Review(agreement, playbook, findings), Settings(tier="policy"))
    assert amendment.edits == ()
