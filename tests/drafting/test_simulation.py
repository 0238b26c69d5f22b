import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.drafting.simulation import apply, change_words, text_of
from addendum.model.agreement import ProvisionKind
from addendum.model.amendment import Edit, EditKind, NewProvision
from factories.drafts import contract

CONTRACT = contract("# 1. Data", "1.1 Data are safe.", "1.2 Data are kept.", "# 2. Law", "2.1 German law applies.")


def words(at: str, start: int, old: str, new: str) -> Edit:
    return Edit("e/1", "e", (), EditKind.REPLACE_WORDS, at, start, start + len(old), old, new)


def provisions(at: str, *new: NewProvision) -> Edit:
    return Edit("e/1", "e", (), EditKind.INSERT_PROVISIONS, at, provisions=new)


def test_no_edits_leave_the_agreement_as_it_is() -> None:
    assert apply(CONTRACT, ()) == CONTRACT


def test_words_change_only_where_the_edit_says() -> None:
    changed = apply(CONTRACT, [words("body/2", 9, "are", "shall be"), words("body/2", 4, "Data", "All data")])
    assert changed.provision("body/2").text == "1.1 All data shall be safe."
    others = [p for p in changed.provisions if p.at != "body/2"]
    assert others == [p for p in CONTRACT.provisions if p.at != "body/2"]


def test_edits_at_one_offset_keep_their_order() -> None:
    assert change_words("a.", [words("x", 1, "", " b"), words("x", 1, "", " c")]) == "a b c."


@given(st.text("ab ", max_size=12), st.integers(0, 12), st.integers(0, 12), st.text("xy", max_size=3))
def test_one_edit_is_what_slicing_says(text: str, one: int, two: int, new: str) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    edit = words("x", start, text[start:end], new)
    assert change_words(text, [edit]) == text[:start] + new + text[end:]


def test_an_edit_that_does_not_fit_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="e/1"):
        apply(CONTRACT, [words("body/2", 4, "Goods", "Data")])
    with pytest.raises(ValueError, match="e/1"):
        change_words("abcd", [words("x", 0, "abc", ""), words("x", 2, "cd", "")])


@pytest.mark.parametrize("edit", [words("body/99", 0, "", "x"), provisions("body/99", NewProvision("x"))])
def test_an_edit_at_no_provision_is_refused(edit: Edit) -> None:
    with pytest.raises(KeyError):
        apply(CONTRACT, [edit])


def test_new_provisions_come_behind_theirs_and_move_the_paragraphs_on() -> None:
    changed = apply(
        CONTRACT, [provisions("body/3", NewProvision("New.", like="body/3", typed_number="1.3", number="1.3"))]
    )
    assert [(p.paragraph, p.text) for p in changed.provisions][2:5] == [
        (3, "1.2 Data are kept."),
        (4, "1.3 New."),
        (5, "2. Law"),
    ]
    new = changed.provisions[3]
    assert (new.parent, new.heading, new.number, new.kind) == ("body/1", "1. Data", "1.3", ProvisionKind.TEXT)
    assert len({p.at for p in changed.provisions}) == len(changed.provisions)


def test_a_new_clause_stands_under_its_own_heading() -> None:
    heading = NewProvision("Audits", like="body/4", is_heading=True, typed_number="3.")
    changed = apply(CONTRACT, [provisions("body/5", heading, NewProvision("Yes.", like="body/5", typed_number="3.1"))])
    title, text = changed.provisions[-2:]
    assert (title.kind, title.text) == (ProvisionKind.HEADING, "3. Audits")
    assert (text.parent, text.heading, text.text) == (title.at, "3. Audits", "3.1 Yes.")


def test_automatic_numbers_are_known_but_never_in_the_text() -> None:
    plain = contract("# 1. Data", "1.1 Data are safe.", "# 2. Law", "2.1 German law applies.", typed=False)
    heading = NewProvision("Audits", like="body/3", is_heading=True, number="3")
    changed = apply(plain, [provisions("body/4", heading, NewProvision("Yes.", like="body/4", number="3.1"))])
    assert [(p.number, p.text) for p in changed.provisions[-2:]] == [("3", "Audits"), ("3.1", "Yes.")]


def test_provisions_without_a_place_go_to_the_end() -> None:
    changed = apply(CONTRACT, [provisions("", NewProvision("New."))])
    assert changed.provisions[-1].text == "New."
    assert apply(contract(), [provisions("", NewProvision("New."))]).provisions[0].paragraph == 1


def test_a_typed_number_has_the_space_its_sibling_has() -> None:
    tabbed = contract("7.\tAudits are allowed.").provisions[0]
    assert text_of(NewProvision("New.", typed_number="7A."), tabbed) == "7A.\tNew."
    assert text_of(NewProvision("New.", typed_number="7A."), None) == "7A. New."
    assert text_of(NewProvision("New."), tabbed) == "New."
