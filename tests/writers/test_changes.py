from dataclasses import replace

import pytest

from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment, Edit, EditKind, NewProvision
from addendum.writers.changes import Change, changes, particulars, wording
from factories.drafts import contract
from factories.papers import PARTIAL, amendment_of

LONG = "1.1 " + "The Supplier shall act with care in all matters of data. " * 14 + "It allows audits. The end."


def changed(agreement: Agreement, *edits: Edit) -> tuple[Change, ...]:
    amendment: Amendment = amendment_of(PARTIAL)
    return changes(replace(amendment, review=replace(amendment.review, agreement=agreement), edits=edits))


def words(at: str, start: int, old: str, new: str) -> Edit:
    return Edit("dpa.audits/1", "dpa.audits", ("x",), EditKind.REPLACE_WORDS, at, start, start + len(old), old, new)


def test_no_edits_are_no_changes() -> None:
    assert changed(PARTIAL) == ()


def test_edits_of_one_provision_are_one_change_that_reads_as_accepted() -> None:
    agreement = contract("# 1. Data", "1.1 Data are safe.")
    [change] = changed(agreement, words("body/2", 4, "Data", "All data"), words("body/2", 13, "safe", "kept safe"))
    assert change.current == "1.1 Data are safe."
    assert "".join(piece.text for piece in change.new) == "1.1 All data are kept safe."
    assert [piece.text for piece in change.new if piece.is_new] == ["All data", "kept safe"]
    assert (change.label, change.done) == ("1.1", "Provision 1.1 is replaced.")


def test_of_a_long_provision_only_the_sentences_that_change_are_quoted() -> None:
    agreement = contract("# 1. Data", LONG)
    start = LONG.index("allows")
    [change] = changed(agreement, words("body/2", start, "allows", "shall allow"))
    assert change.current == "It allows audits."
    assert change.done == "In provision 1.1 the quoted wording is replaced."
    assert change.current in LONG


@pytest.mark.parametrize(
    ("lines", "cited"),
    [
        (("# 1. Data", "1.1 Data are safe."), "Provision 1.1 is replaced."),
        (
            ("# Data", "Data are kept safe there by us all."),
            "The paragraph under “Data” that begins “Data are kept safe there by…” is replaced.",
        ),
        (("Data are safe.",), "The paragraph that begins “Data are safe.” is replaced."),
    ],
)
def test_a_provision_is_cited_by_its_number_or_its_first_words(lines: tuple[str, ...], cited: str) -> None:
    agreement = contract(*lines)
    last = agreement.provisions[-1]
    [change] = changed(agreement, words(last.at, last.text.index("are"), "are", "shall be"))
    assert change.done == cited


def test_a_number_that_begins_anew_under_every_heading_is_cited_with_its_heading() -> None:
    agreement = contract("# Audits", "5 Data are safe.", typed=False)
    [change] = changed(agreement, words("body/2", 5, "are", "shall be"))
    assert change.done == "Provision 5 under “Audits” is replaced."


def test_a_number_that_brings_its_own_word_is_not_called_a_provision() -> None:
    agreement = contract("Data are safe.")
    article = replace(agreement, provisions=(replace(agreement.provisions[0], number="Article 5"),))
    [change] = changed(article, words("body/1", 5, "are", "shall be"))
    assert change.done == "Article 5 is replaced."


def test_new_provisions_are_named_by_their_number_and_where_they_come() -> None:
    new = NewProvision("Audits.", like="body/2", typed_number="1.2", number="1.2")
    edit = Edit("a/1", "a", ("x",), EditKind.INSERT_PROVISIONS, "body/2", provisions=(new,))
    agreement = contract("# 1. Data", "1.1 Data are safe.")
    [change] = changed(agreement, edit)
    assert (change.label, change.done) == ("1.2", "New provision 1.2 is inserted after provision 1.1.")
    assert [wording(p) for p in change.provisions] == ["1.2 Audits."]
    [plain] = changed(agreement, replace(edit, provisions=(NewProvision("Audits."),)))
    assert plain.done == "A new provision is inserted after provision 1.1."
    dashed = replace(new, typed_number="Article 2 :")
    assert changed(agreement, replace(edit, provisions=(dashed,)))[0].label == "Article 2"


@pytest.mark.parametrize(
    ("above", "sibling", "number", "cited"),
    [
        ("Article 4", "6", "7", "Article 4(7)"),
        ("9.2", "(a)", "(b)", "9.2(b)"),
        ("6", "b)", "c)", "6(c)"),
        ("", "6", "7", "7"),
        ("4", "4.6", "4.7", "4.7"),
    ],
)
def test_a_new_item_is_cited_as_its_sibling_is(above: str, sibling: str, number: str, cited: str) -> None:
    agreement = contract("# Duties", "Data are safe.", typed=False)
    heading, text = agreement.provisions
    numbered = (replace(heading, number=above), replace(text, number=sibling, parent=heading.at))
    new = NewProvision("Audits.", like=text.at, number=number)
    edit = Edit("a/1", "a", ("x",), EditKind.INSERT_PROVISIONS, text.at, provisions=(new,))
    [change] = changed(replace(agreement, provisions=numbered), edit)
    assert change.label == cited


@pytest.mark.parametrize(
    ("number", "done"), [("§ 7(5)", "§ 7 Abs. 5 wird neu gefasst."), ("4.2", "Ziffer 4.2 wird neu gefasst.")]
)
def test_a_german_section_is_cited_as_german_lawyers_do(number: str, done: str) -> None:
    agreement = contract("Data are safe.")
    german = replace(agreement, language="de", provisions=(replace(agreement.provisions[0], number=number),))
    [change] = changed(german, words("body/1", 5, "are", "shall be"))
    assert change.done == done


def test_a_blank_of_one_word_is_shown_with_its_neighbours() -> None:
    new = NewProvision("It objects within [●: number] days after notice; the types are [●: types of data].")
    edit = Edit("a/1", "a", ("x",), EditKind.INSERT_PROVISIONS, "body/1", provisions=(new,))
    [change] = changed(contract("Data are safe."), edit)
    assert particulars(change) == ("Number (“objects within … days after”)", "Types of data")
