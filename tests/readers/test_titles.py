import pytest

from addendum.model.agreement import Provision, ProvisionKind
from addendum.readers.titles import title_of


def lines(*texts: str, kind: ProvisionKind = ProvisionKind.HEADING) -> list[Provision]:
    return [Provision(f"body/{number}", text, kind=kind) for number, text in enumerate(texts, 1)]


def test_a_paper_without_text_has_no_title() -> None:
    assert title_of([]) == ""


@pytest.mark.parametrize(
    "opening",
    [
        "DE ONDERGETEKENDEN:",
        "Between",
        "BETWEEN THE PARTIES",
        "The Parties",
        "Recitals",
        "Zwischen den Parteien",
        "Die Vertragsparteien",
        "Präambel",
        "Entre les soussignés :",
        "De partijen zijn het volgende overeengekomen:",
        "The parties have agreed as follows",
        "Table of Contents",
        "Article 1. Definitions",
    ],
)
def test_what_opens_the_list_of_the_parties_or_the_reasons_is_no_title(opening: str) -> None:
    assert title_of(lines(opening)) == ""
    assert title_of(lines(opening, "Data Processing Agreement")) == "Data Processing Agreement"


@pytest.mark.parametrize(
    "title", ["Agreement between the Parties on Data", "Background Checks Addendum", "Recital Ltd"]
)
def test_a_title_that_has_such_a_word_in_it_stays_one(title: str) -> None:
    assert title_of(lines(title)) == title


def test_what_hangs_under_a_numbered_provision_is_no_title() -> None:
    term = Provision("body/1/1", "GDPR", kind=ProvisionKind.HEADING, parent="body/1")
    above = Provision("body/1", "Article 1. Definitions", kind=ProvisionKind.HEADING, number="Article 1")
    assert title_of([above, term]) == ""


def test_a_title_comes_before_a_heading_and_that_before_a_short_line() -> None:
    line, heading, title = (
        Provision(f"body/{number}", kind.value, kind=kind)
        for number, kind in enumerate((ProvisionKind.TEXT, ProvisionKind.HEADING, ProvisionKind.TITLE), 1)
    )
    assert title_of([line, heading, title]) == "title"
    assert title_of([line, heading]) == "heading"
    assert title_of([line]) == "text"
