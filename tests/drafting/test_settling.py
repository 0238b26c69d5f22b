from collections.abc import Iterator
from dataclasses import replace

from addendum.drafting.gap import Candidate, Gap, Judge, is_settled
from addendum.drafting.settling import settle
from addendum.matching.own_terms import OWN_TERMS
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit, EditKind
from addendum.model.review import ElementResult, Evidence, Finding, Review, Verdict
from factories.drafts import AUDITS, PLAYBOOK, contract

TEXT = contract("Text.")


def gap(name: str) -> Gap:
    requirement = replace(AUDITS, id=name)
    lacking = tuple(ElementResult(e.id, Verdict.MISSING) for e in requirement.elements)
    return Gap(Finding(requirement, Verdict.MISSING, 1.0, lacking), AUDITS.wordings["en"], OWN_TERMS)


def adding(name: str, *words: str) -> Iterator[Candidate]:
    for word in words:
        yield Candidate((Edit("", name, (), EditKind.INSERT_WORDS, "body/1", 5, 5, "", f" {word}"),), (word,))


def judge_wants(**wanted: str) -> Judge:
    """A judge by whom a requirement is met when its word stands in the text."""

    def judge(agreement: Agreement, ids: frozenset[str]) -> Review:
        text = agreement.provisions[0].text
        verdicts = {name: Verdict.MET if word in text else Verdict.MISSING for name, word in wanted.items()}
        findings = tuple(replace(gap(name).finding, verdict=verdicts[name]) for name in sorted(ids))
        return Review(agreement, PLAYBOOK, findings)

    return judge


def test_no_gaps_settle_to_nothing() -> None:
    settled = settle(TEXT, [], {}, judge_wants())
    assert (settled.edits, settled.left_out) == ((), ())


def test_the_first_candidate_that_does_is_taken_for_each() -> None:
    ways = {"a": adding("a", "no", "yes-a", "more"), "b": adding("b", "yes-b")}
    settled = settle(TEXT, [gap("a"), gap("b")], ways, judge_wants(a="yes-a", b="yes-b"))
    assert [e.new for e in settled.edits] == [" yes-a", " yes-b"]
    assert set(settled.warnings) == {"yes-a", "yes-b"}


def test_what_no_candidate_settles_is_left_out_and_the_rest_stays() -> None:
    ways = {"a": adding("a", "no", "never"), "b": adding("b", "yes-b")}
    settled = settle(TEXT, [gap("a"), gap("b")], ways, judge_wants(a="yes-a", b="yes-b"))
    assert [e.requirement for e in settled.edits] == ["b"]
    assert [left.requirement for left in settled.left_out] == ["a"]


def test_a_candidate_that_cuts_into_anothers_words_is_passed_over() -> None:
    struck = Edit("", "a", (), EditKind.REPLACE_WORDS, "body/1", 0, 5, "Text.", "yes-a")
    also = replace(struck, requirement="b", new="yes-b")
    ways = {"a": iter([Candidate((struck,))]), "b": iter([Candidate((also,)), *adding("b", "yes-b")])}
    settled = settle(TEXT, [gap("a"), gap("b")], ways, judge_wants(a="yes-a", b="yes-b"))
    assert [(e.requirement, e.new) for e in settled.edits] == [("a", "yes-a"), ("b", " yes-b")]


def test_endless_candidates_come_to_an_end() -> None:
    def endless() -> Iterator[Candidate]:
        while True:
            yield from adding("a", "no")

    settled = settle(TEXT, [gap("a")], {"a": endless()}, judge_wants(a="yes-a"))
    assert settled.edits == ()


def test_only_blanks_of_fact_may_stay_open() -> None:
    finding = gap("a").finding
    blank = replace(finding, elements=tuple(replace(e, left_blank=True) for e in finding.elements))
    half = replace(finding, elements=(blank.elements[0], finding.elements[1]))
    verdicts = [
        finding,
        blank,
        half,
        replace(blank, verdict=Verdict.CONTRADICTED),
        replace(finding, verdict=Verdict.MET),
    ]
    assert [is_settled(one) for one in verdicts] == [False, True, False, False, True]


def test_wording_that_takes_back_what_was_fine_gives_way_to_the_next() -> None:
    evidence = Evidence("allow", "body/1", 0, 5, "Text.", 1, "signs")
    fine = replace(gap("f").finding, verdict=Verdict.MET, evidence=(evidence,))

    def judge(agreement: Agreement, ids: frozenset[str]) -> Review:
        text = agreement.provisions[0].text
        verdicts = {"a": Verdict.MET, "f": Verdict.MISSING if "harm" in text else Verdict.MET}
        return Review(agreement, PLAYBOOK, tuple(replace(gap(n).finding, verdict=verdicts[n]) for n in sorted(ids)))

    settled = settle(TEXT, [gap("a")], {"a": adding("a", "harm", "help")}, judge, {"f": fine})
    assert [e.new for e in settled.edits] == [" help"]
    nothing = settle(TEXT, [gap("a")], {"a": adding("a", "harm")}, judge, {"f": fine})
    assert [left.why for left in nothing.left_out] == ["our wording would take back “Audits and inspections”"]


def test_only_the_wording_without_which_nothing_is_spoilt_is_left_out() -> None:
    evidence = Evidence("allow", "body/1", 0, 5, "Text.", 1, "signs")
    fine = replace(gap("f").finding, verdict=Verdict.MET, evidence=(evidence,))

    def judge(agreement: Agreement, ids: frozenset[str]) -> Review:
        spoilt = "harm" in agreement.provisions[0].text
        verdicts = {"a": Verdict.MET, "b": Verdict.MET, "f": Verdict.MISSING if spoilt else Verdict.MET}
        return Review(agreement, PLAYBOOK, tuple(replace(gap(n).finding, verdict=verdicts[n]) for n in sorted(ids)))

    ways = {"a": adding("a", "help"), "b": adding("b", "harm")}
    settled = settle(TEXT, [gap("a"), gap("b")], ways, judge, {"f": fine})
    assert [edit.new for edit in settled.edits] == [" help"]
    assert [left.requirement for left in settled.left_out] == ["b"]
