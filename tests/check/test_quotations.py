"""Every quotation is one contiguous run of the text of its provision, wherever that text is torn."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from addendum.check import check
from addendum.model.agreement import Agreement
from addendum.model.playbook import Binds, Force, Scope
from addendum.model.review import Review
from factories.agreements import agreement
from factories.questions import element, playbook, requirement

ASKED = requirement(
    element("notify"),
    element("timing", binds=Binds.ANY, force=Force.ANY, scope=Scope.PROVISION, facet="timing"),
    signs={"notify": "notif* / inform*", "timing": "undue delay / at once"},
    contradictions=("no .. notif*",),
    exemplars=("The Processor shall notify the Controller of every personal data breach without undue delay.",),
)
WORDS = st.sampled_from(
    [
        "The",
        "Processor",
        "shall",
        "notify",
        "breach",
        "at once",
        ", ",
        "without",
        "undue delay",
        ". ",
        "no",
        ";",
        "it :",
    ]
)


def quoted(review: Review) -> Iterable[tuple[str, str]]:
    """Yield the place and the words of every quotation."""
    for finding in review.findings:
        yield from ((one.at, one.quote) for one in finding.evidence)
        yield from ((one.at, one.quote) for one in finding.nearest if one.quote)


def torn(paper: Agreement, *seams: int) -> Agreement:
    return replace(paper, provisions=tuple(replace(p, seams=seams) for p in paper.provisions))


@given(st.lists(WORDS, min_size=3, max_size=30), st.lists(st.integers(1, 120), max_size=4))
def test_a_quotation_is_a_run_of_its_provision_that_crosses_no_seam(words: list[str], places: list[int]) -> None:
    text = " ".join(words)
    seams = tuple(sorted({place for place in places if place < len(text)}))
    review = check(torn(agreement("The parties agree.", text), *seams), playbook(ASKED))
    for at, quote in quoted(review):
        whole = review.agreement.provision(at).text
        runs = [whole[a:b] for a, b in zip((0, *seams), (*seams, len(whole)), strict=True)]
        assert any(quote in run for run in runs)
    for evidence in review.findings[0].evidence:
        assert review.agreement.provision(evidence.at).text[evidence.start : evidence.end] == evidence.quote


def test_a_sentence_without_a_seam_is_quoted_whole() -> None:
    text = "The Processor shall notify a breach at once."
    review = check(agreement(text), playbook(ASKED))
    assert {quote for _, quote in quoted(review)} == {text}


def test_each_piece_that_decides_is_quoted_and_a_shred_is_not() -> None:
    text = "On a breach, the Processor shall, at once, notify the Customer of it by mail."
    seams = (text.index(" the Proc"), text.index(" at once"), text.index(" notify"), text.index(" by mail"))
    finding = check(torn(agreement(text), *seams), playbook(ASKED)).findings[0]
    assert [e.quote for e in finding.evidence if e.element == "notify"] == ["notify the Customer of it"]
    assert [e.quote for e in finding.evidence if e.element == "timing"] == ["at once,"]


def test_a_denial_is_quoted_in_pieces_too() -> None:
    text = "The Processor gives no notification to anybody of any breach at all."
    finding = check(torn(agreement(text), text.index(" of any")), playbook(ASKED)).findings[0]
    denied = [e.quote for e in finding.evidence if e.matcher == "contradiction"]
    assert denied == ["The Processor gives no notification to anybody", "of any breach at all."]


def test_a_number_that_the_outline_has_no_place_for_is_no_part_of_a_quotation() -> None:
    finding = check(agreement("2.2.4.1 The Processor shall notify a breach at once."), playbook(ASKED)).findings[0]
    assert {e.quote for e in finding.evidence} == {"The Processor shall notify a breach at once."}
