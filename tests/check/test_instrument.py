"""What sort of paper an agreement is."""

from dataclasses import replace

import pytest

from addendum.check.instrument import instrument_of, unjudged_instrument
from addendum.check.vocabularies import reading_of
from addendum.matching.reading import Reading
from addendum.model.official import OfficialText
from addendum.model.playbook import Requirement
from addendum.model.review import ElementResult, Evidence, Finding, Instrument, Verdict
from factories.agreements import agreement
from factories.official_sets import CLAUSES, FRAME, official
from factories.questions import playbook, requirement

NDA = "Mutual Non-Disclosure Agreement"


def reading(title: str = "Agreement") -> Reading:
    found = reading_of(agreement("The Supplier shall report each breach.", title=title), playbook(requirement()))
    assert found is not None
    return found


def found(asked: str, verdict: Verdict, at: str = "body/1") -> Finding:
    made: Requirement = replace(requirement(), id=asked)
    evidence = Evidence("notify", at, 0, 3, "The", 1.0, "signs")
    proofs = (evidence,) if verdict is Verdict.MET else ()
    return Finding(made, verdict, 0.9, (ElementResult("notify", verdict),), proofs)


def duties(count: int, at: str = "body/1") -> tuple[Finding, ...]:
    return tuple(found(f"dpa.duty-{number}", Verdict.MET, at) for number in range(count))


def of(*findings: Finding, title: str = "Agreement", texts: tuple[OfficialText, ...] = ()) -> tuple[Instrument, str]:
    return instrument_of(findings, reading(title), texts)


def absent(count: int) -> tuple[Finding, ...]:
    return tuple(found(f"dpa.absent-{number}", Verdict.MISSING) for number in range(count))


@pytest.mark.parametrize(
    ("count", "kind"), [(0, Instrument.NONE), (2, Instrument.NONE), (3, Instrument.PROCESSOR_TERMS)]
)
def test_three_duties_make_processor_terms(count: int, kind: Instrument) -> None:
    assert of(*duties(count), *absent(8))[0] is kind


def test_a_paper_of_another_kind_is_called_by_its_name() -> None:
    assert of(*duties(4), *absent(8), title=NDA) == (Instrument.OTHER, "a non-disclosure agreement")


def test_half_of_the_duties_between_controller_and_processor_outweigh_a_title() -> None:
    roles = found("dpa.parties-roles", Verdict.MET)
    assert of(roles, *duties(6), *absent(5), title=NDA)[0] is Instrument.PROCESSOR_TERMS


def test_a_guide_to_the_clauses_is_never_an_agreement() -> None:
    roles = found("dpa.parties-roles", Verdict.MET)
    assert of(roles, *duties(12), title="Guide to the clauses of the Commission")[0] is Instrument.OTHER


def test_independent_controllers_stay_that_however_many_duties_they_take() -> None:
    roles = found("dpa.parties-roles", Verdict.CONTRADICTED)
    assert of(roles, *duties(6))[0] is Instrument.INDEPENDENT_CONTROLLERS


def test_roles_denied_beside_instructions_are_a_fault_and_not_another_instrument() -> None:
    roles, told = found("dpa.parties-roles", Verdict.CONTRADICTED), found("dpa.instructions", Verdict.MET)
    assert of(roles, told, *duties(6))[0] is Instrument.PROCESSOR_TERMS


@pytest.mark.parametrize(("at", "kind"), [("body/1", Instrument.OFFICIAL), ("body/9", Instrument.PROCESSOR_TERMS)])
def test_a_paper_is_official_where_nothing_outside_of_the_set_binds(at: str, kind: Instrument) -> None:
    text = OfficialText("eu-2021-915", "A set", "en", ("body/1",), ())
    assert of(*duties(6, at), texts=(text,))[0] is kind


def test_an_unjudged_paper_is_official_by_its_share_of_words() -> None:
    inside = tuple(f"body/{number}" for number in range(1, len(CLAUSES) + 1))
    text = OfficialText("eu-2021-915", "A set", "en", inside, ())
    assert unjudged_instrument(official(*CLAUSES), (text,))[0] is Instrument.OFFICIAL
    assert unjudged_instrument(official(*CLAUSES, *FRAME * 9), (text,))[0] is Instrument.PROCESSOR_TERMS
    assert unjudged_instrument(agreement("Tekst.", title="Geheimhoudingsovereenkomst"), ())[0] is Instrument.OTHER
