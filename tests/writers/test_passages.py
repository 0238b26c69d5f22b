"""Quotations as passages: each provision once, the quoted words marked."""

from hypothesis import given
from hypothesis import strategies as st

from addendum.model.agreement import Provision
from addendum.model.review import Evidence, Nearest, Verdict
from addendum.writers.passages import Passage, nearest_passages, passages
from addendum.writers.places import Places
from factories.reviews import agreement, evidence_of, finding, provision, requirement

TEXT = "The Supplier shall allow for audits, including inspections, by the Customer."


def shown(source: Provision, *evidence: Evidence) -> tuple[Passage, ...]:
    return passages(finding(Verdict.MET, evidence=evidence), Places(agreement(source)))


def marked(passage: Passage) -> list[str]:
    return [part.text for part in passage.parts if part.kind == "mark"]


def test_no_evidence_is_no_passage() -> None:
    assert shown(provision(TEXT)) == ()


def test_two_quotations_of_one_provision_are_one_passage() -> None:
    source = provision(TEXT, "9.2")
    found = shown(source, evidence_of(source, "allow for audits"), evidence_of(source, "inspections", "inspections"))
    assert len(found) == 1
    assert marked(found[0]) == ["allow for audits", "inspections"]
    assert found[0].caption == "No. 9.2, paragraph 1: allow audits, inspections"


def test_overlapping_quotations_are_marked_as_one() -> None:
    source = provision(TEXT)
    (found,) = shown(source, evidence_of(source, "shall allow for"), evidence_of(source, "allow for audits"))
    assert marked(found) == ["shall allow for audits"]


@given(st.text(min_size=1, max_size=900), st.data())
def test_the_marked_words_are_verbatim_and_the_rest_is_shortened_only_with_a_sign(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = provision(text)
    (found,) = shown(source, Evidence("allow_audits", source.at, start, end, text[start:end], 1.0, "signs"))
    assert marked(found) == [text[start:end]]
    whole = "".join(part.text for part in found.parts)
    assert whole.removeprefix("… ").removesuffix(" …") in text or whole in text


def test_the_nearest_text_says_why_it_fails() -> None:
    source = provision(TEXT, "9.2")
    asked = requirement(elements=["inspections"])
    near = Nearest("inspections", source.at, "allow for audits", "written answers only")
    (found,) = nearest_passages(finding(Verdict.MISSING, asked, nearest=[near]), Places(agreement(source)))
    assert found.caption == "No. 9.2, paragraph 1; inspections: written answers only"
    assert found.parts[0].text == "allow for audits"


def test_where_nothing_is_near_there_is_no_quotation() -> None:
    near = Nearest("inspections", "", "", "nothing speaks of it")
    (found,) = nearest_passages(finding(Verdict.MISSING, nearest=[near]), Places(agreement()))
    assert found.parts == ()
    assert found.caption == "Inspections: nothing speaks of it"
