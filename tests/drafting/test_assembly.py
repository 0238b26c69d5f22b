from dataclasses import replace

import pytest

from addendum.drafting.assembly import assemble, without_overlaps
from addendum.drafting.gap import WRITTEN_FORM, Candidate
from addendum.drafting.simulation import apply
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit, EditKind, NewProvision
from factories.drafts import contract

CONTRACT = contract("# 1. Data", "1.1 Data are safe.", "1.2 Data are kept.", "# 2. Law", "2.1 German law applies.")


def words(requirement: str, at: str, start: int, end: int = 0) -> Candidate:
    kind = EditKind.REPLACE_WORDS if end else EditKind.INSERT_WORDS
    return Candidate((Edit("", requirement, (), kind, at, start, end or start),))


def new(requirement: str, at: str, *provisions: NewProvision) -> Candidate:
    return Candidate((Edit("", requirement, (), EditKind.INSERT_PROVISIONS, at, provisions=provisions),))


def labels(*candidates: Candidate, agreement: Agreement = CONTRACT) -> list[str]:
    edits = assemble(agreement, candidates)
    return [p.typed_number or p.number for edit in edits for p in edit.provisions]


def test_nothing_makes_nothing() -> None:
    assert assemble(CONTRACT, ()) == ()
    assert without_overlaps((), ()) == ()


def test_edits_stand_in_document_order_and_are_numbered_by_requirement() -> None:
    made = assemble(CONTRACT, [words("b", "body/5", 0), words("a", "body/2", 9), words("a", "body/2", 3)])
    assert [(e.id, e.at, e.start) for e in made] == [("a/1", "body/2", 3), ("a/2", "body/2", 9), ("b/1", "body/5", 0)]


def test_at_one_place_come_words_clauses_signatures_annex() -> None:
    text = NewProvision("x", like="body/5")
    title = NewProvision("Annex", is_heading=True)
    made = assemble(
        CONTRACT,
        [
            new("annex", "body/5", title),
            new(WRITTEN_FORM, "body/5", text),
            new("clause", "body/5", text),
            words("w", "body/5", 2),
        ],
    )
    assert [e.requirement for e in made] == ["w", "clause", WRITTEN_FORM, "annex"]


def test_typed_numbers_go_on_over_several_edits() -> None:
    text = NewProvision("x", like="body/3")
    assert labels(new("a", "body/3", text), new("b", "body/3", text)) == ["1.3", "1.4"]


def test_a_new_clause_is_numbered_with_its_text() -> None:
    clause = (NewProvision("H", like="body/4", is_heading=True), NewProvision("x", like="body/5"))
    assert labels(new("a", "body/5", *clause), new("b", "body/5", *clause)) == ["3.", "3.1", "4.", "4.1"]


def test_a_number_between_others_takes_a_letter() -> None:
    assert labels(new("a", "body/2", NewProvision("x", like="body/2"))) == ["1.1A"]


@pytest.mark.parametrize(
    ("words", "label"), [("1.3 Law applies.", "1.2A"), ("Law applies.", "1.3"), ("Section 1.3 applies.", "1.3")]
)
def test_a_number_that_stands_in_words_of_another_place_is_not_given_again(words: str, label: str) -> None:
    hidden = replace(CONTRACT.provisions[4], text=words, number="", typed_number=False)
    agreement = replace(CONTRACT, provisions=(*CONTRACT.provisions[:4], hidden))
    assert labels(new("a", "body/3", NewProvision("x", like="body/3")), agreement=agreement) == [label]


def test_a_clause_whose_parts_are_numbered_elsewhere_has_its_number() -> None:
    part = replace(CONTRACT.provisions[4], text="3.2 Courts.", number="3.2")
    agreement = replace(CONTRACT, provisions=(*CONTRACT.provisions, replace(part, at="body/6")))
    assert labels(new("a", "body/5", NewProvision("H", like="body/4", is_heading=True)), agreement=agreement) == ["2A."]


def test_automatic_numbers_are_told_to_people_but_never_typed() -> None:
    plain = contract("# 1. Data", "1.1 Data are safe.", "# 2. Law", "2.1 German law applies.", typed=False)
    clause = (NewProvision("H", like="body/3", is_heading=True), NewProvision("x", like="body/4"))
    [edit] = assemble(plain, [new("a", "body/4", *clause)])
    assert [(p.typed_number, p.number) for p in edit.provisions] == [("", "3"), ("", "3.1")]


def test_unnumbered_siblings_give_no_number() -> None:
    plain = contract("Data are safe.", "Data are kept.")
    assert labels(new("a", "body/2", NewProvision("x", like="body/2")), agreement=plain) == [""]


@pytest.mark.parametrize(
    ("one", "other", "cuts"),
    [
        ((0, 5), (5, 9), False),
        ((0, 5), (4, 9), True),
        ((0, 5), (0, 5), True),
        ((3, 3), (0, 5), True),
        ((0, 0), (0, 5), False),
        ((5, 5), (0, 5), False),
        ((5, 5), (5, 5), False),
    ],
)
def test_edits_overlap_only_where_one_takes_words_the_other_needs(
    one: tuple[int, int], other: tuple[int, int], *, cuts: bool
) -> None:
    first = Edit("", "a", (), EditKind.REPLACE_WORDS, "body/2", *one)
    second = Edit("", "b", (), EditKind.REPLACE_WORDS, "body/2", *other)
    assert (without_overlaps([first], [second]) == ()) is cuts
    assert (without_overlaps([second], [first]) == ()) is cuts
    assert without_overlaps([first], [replace(second, at="body/3")]) == (first,)


def test_a_dash_behind_a_number_is_typed_with_it() -> None:
    articles = contract("Data are safe.", "Data are kept.")
    first, second = articles.provisions
    first = replace(first, text="Article 1 – Data are safe.", number="Article 1", typed_number=True)
    agreement = replace(articles, provisions=(first, second))
    [edit] = assemble(agreement, [new("a", "body/1", NewProvision("More.", like="body/1"))])
    changed = apply(agreement, [edit])
    assert [p.text for p in changed.provisions][1] == "Article 2 – More."
    assert edit.provisions[0].number == "Article 2"
