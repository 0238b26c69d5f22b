"""The playbooks that come with the product hold, requirement by requirement, language by language."""

from functools import cache

import pytest

from addendum.library import built_in, load_playbook
from addendum.library.pages import library_page
from addendum.library.prover import prove_playbook
from addendum.library.report import Report
from addendum.model.playbook import Playbook, Tier
from addendum.resources import folder

IDS = [
    (path.parent.name, line.strip().removeprefix("- "))
    for path in sorted(folder("clauses").glob("*/playbook.yaml"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip().startswith("- ")
]


@cache
def playbook_of(which: str) -> Playbook:
    return load_playbook(which)


@cache
def proof_of(which: str, requirement: str) -> Report:
    return prove_playbook(playbook_of(which), frozenset({requirement}))


@pytest.mark.parametrize(("which", "requirement"), IDS)
def test_it_holds(which: str, requirement: str) -> None:
    assert [str(failure) for failure in proof_of(which, requirement).failures] == []


@pytest.mark.parametrize(("which", "requirement"), IDS)
def test_what_is_asked_by_law_names_the_law(which: str, requirement: str) -> None:
    asked = playbook_of(which).requirement(requirement)
    named = [authority.cite.startswith(("GDPR Art. ", "Directive 2002/58/EC Art. ")) for authority in asked.authorities]
    assert all(named) if asked.tier is Tier.LAW else not any(named)


@pytest.mark.parametrize(("which", "requirement"), IDS)
def test_every_authority_of_law_and_guidance_has_a_day(which: str, requirement: str) -> None:
    asked = playbook_of(which).requirement(requirement)
    days = [bool(authority.in_force_from) for authority in asked.authorities]
    assert all(days) if asked.tier is not Tier.POLICY else not any(days)


def test_article_28_is_asked_whole() -> None:
    requirements = playbook_of("gdpr-art28").requirements
    letters = {authority.cite for each in requirements for authority in each.authorities}
    assert {f"GDPR Art. 28(3)({letter})" for letter in "abcdefgh"} <= letters
    assert len(requirements) == 48
    assert sum(each.is_law_gap_if_open for each in requirements) == 29


def test_the_playbooks_are_those_in_the_folder() -> None:
    assert set(built_in()) == {which for which, _ in IDS}


def test_the_librarys_page_is_up_to_date() -> None:
    page = library_page(tuple(playbook_of(which) for which in built_in()))
    assert (folder("clauses") / "README.md").read_text(encoding="utf-8") == page, "run addendum clauses docs"
