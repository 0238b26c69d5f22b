"""What another kind of paper calls itself."""

import pytest

from addendum.check.kinds import named_kind
from factories.agreements import agreement

OTHER = ("# Purpose", "The parties exchange drawings.")


@pytest.mark.parametrize("title", ["Data Processing Agreement", "Master Services Agreement", "Vertrag", ""])
def test_a_paper_of_no_other_kind_has_no_name(title: str) -> None:
    assert named_kind(agreement(*OTHER, title=title)) == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mutual Non-Disclosure Agreement", "a non-disclosure agreement"),
        ("Vertraulichkeitsvereinbarung", "a non-disclosure agreement"),
        ("Geheimhoudingsovereenkomst", "a non-disclosure agreement"),
        ("Business Associate Agreement", "a business associate agreement (HIPAA)"),
        ("Software Licence Agreement", "a licence"),
        ("Privacy Notice for Guests", "a privacy notice"),
        ("Guide to the Commission's clauses", "a guide, not an agreement"),
    ],
)
def test_a_paper_is_what_it_calls_itself(title: str, name: str) -> None:
    assert named_kind(agreement(*OTHER, title=title)) == name


def test_the_first_heading_tells_where_the_title_is_something_else() -> None:
    assert named_kind(agreement("# Mutual NDA", *OTHER, title="Bright Harbour Ltd")) == "a non-disclosure agreement"


def test_a_sentence_about_another_paper_names_nothing() -> None:
    assert named_kind(agreement("The non-disclosure agreement of last May stays in force.", title="Order")) == ""


def test_a_processor_agreement_with_confidentiality_in_its_title_stays_one() -> None:
    assert named_kind(agreement(*OTHER, title="Data Processing and Confidentiality Agreement")) != ""
    assert named_kind(agreement(*OTHER, title="Data Processing Agreement and Confidentiality Agreement")) == ""
