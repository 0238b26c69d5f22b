"""What a Playbook answers: which requirement is meant, by what law, and whether its gap counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.playbook import Authority, Binds, Element, Force, Level, Scope, Tier
from factories.reviews import playbook, requirement

IDS = st.lists(st.from_regex(r"[a-z]{1,4}\.[a-z]{1,4}", fullmatch=True), unique=True, max_size=6)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("tier", [Tier.GUIDANCE, Tier.POLICY])
def test_what_the_law_does_not_ask_is_no_law_gap(tier: Tier, level: Level) -> None:
    assert not requirement(tier=tier, level=level).is_law_gap_if_open


def test_law_that_binds_anyway_is_no_gap_of_the_paper() -> None:
    assert not requirement(tier=Tier.LAW, level=Level.RECOMMENDED).is_law_gap_if_open


@pytest.mark.parametrize("level", [Level.MANDATORY, Level.CONDITIONAL])
def test_law_that_must_be_in_the_paper_is_a_gap(level: Level) -> None:
    assert requirement(tier=Tier.LAW, level=level).is_law_gap_if_open


@given(st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1), max_size=4))
def test_the_law_is_every_citation_in_its_order(cites: list[str]) -> None:
    made = replace(requirement(), authorities=tuple(Authority(cite) for cite in cites))
    assert made.law.split("; ") == (cites or [""])


@given(IDS)
def test_every_requirement_is_found_by_its_id(ids: list[str]) -> None:
    held = playbook(*(requirement(each) for each in ids))
    assert [held.requirement(each).id for each in ids] == ids


@given(IDS)
def test_an_id_that_is_not_asked_is_an_error_that_names_it(ids: list[str]) -> None:
    held = playbook(*(requirement(each) for each in ids))
    for unknown in ("", "own.unknown-one", *(each.upper() for each in ids)):
        with pytest.raises(KeyError, match=f"'{unknown}'"):
            held.requirement(unknown)


def test_an_element_asks_for_nothing_that_was_not_said() -> None:
    bare = Element("allow", "duty", "It allows audits.")
    assert (bare.fact, bare.binds, bare.force, bare.derived_from) == (False, Binds.ANY, Force.ANY, ())
    assert bare.scope is Scope.SENTENCE
