"""Titles in the language of the reader."""

from dataclasses import replace

from addendum.api.titles import titled
from addendum.model.playbook import ElementWording, Requirement
from factories.reviews import mixed_review


def test_english_changes_nothing() -> None:
    made = mixed_review()
    assert titled(made, "en") is made


def test_a_title_of_the_library_takes_the_place_of_the_english_one() -> None:
    made = titled(mixed_review(), "de")
    assert {finding.requirement.title for finding in made.findings} == {"Prüfungen"}
    assert made.findings[0].requirement is made.playbook.requirements[0]


def test_an_element_is_called_by_its_name_in_the_language() -> None:
    made = mixed_review()
    wording = made.playbook.requirements[0].wordings["de"]
    named = replace(wording, elements={"inspections": ElementWording(name="Inspektionen")})
    asked = tuple(replace(r, wordings={"de": named}) for r in made.playbook.requirements)
    shown = titled(replace(made, playbook=replace(made.playbook, requirements=asked)), "de")
    assert [element.words for element in shown.playbook.requirements[0].elements] == ["allow audits", "Inspektionen"]


def test_where_the_library_has_none_the_english_title_stays() -> None:
    made = mixed_review()
    assert titled(made, "nl") == made


def test_nothing_but_titles_is_changed() -> None:
    def bare(requirement: Requirement) -> Requirement:
        return replace(requirement, title="")

    before, after = mixed_review(), titled(mixed_review(), "de")
    assert [bare(f.requirement) for f in before.findings] == [bare(f.requirement) for f in after.findings]
    assert [f.verdict for f in before.findings] == [f.verdict for f in after.findings]
