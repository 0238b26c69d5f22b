"""Where a copy deviates from its template; silent where only the file differs."""

from hypothesis import given
from hypothesis import strategies as st

from addendum.batch.deviations import Texts, deviations
from addendum.model.matrix import Deviation

TEMPLATE: Texts = (
    ("1", "The Supplier processes data only on instructions."),
    ("2", "The Supplier keeps the data secret."),
    ("3", "Audits are allowed twice a year."),
)


def test_the_template_does_not_deviate_from_itself() -> None:
    assert deviations(TEMPLATE, TEMPLATE) == ()


def test_numbers_case_and_punctuation_do_not_count() -> None:
    other = tuple((f"§ {number}", text.upper().replace(".", ";")) for number, text in TEMPLATE)
    assert deviations(other, TEMPLATE) == ()


def test_another_cut_into_paragraphs_does_not_count() -> None:
    joined: Texts = (("1", f"{TEMPLATE[0][1]} {TEMPLATE[1][1]}"), ("", "***"), TEMPLATE[2])
    assert deviations(joined, TEMPLATE) == ()
    assert deviations(TEMPLATE, joined) == ()


def test_other_words_stand_beside_those_of_the_template() -> None:
    changed: Texts = (*TEMPLATE[:2], ("3", "Audits are allowed once a year."))
    assert deviations(changed, TEMPLATE) == (
        Deviation("3", "Audits are allowed once a year.", "Audits are allowed twice a year."),
    )


def test_what_is_added_and_what_is_left_out_stand_alone() -> None:
    added: Texts = (*TEMPLATE, ("4", "Reports replace audits."))
    assert deviations(added, TEMPLATE) == (Deviation("4", "Reports replace audits.", ""),)
    assert deviations(TEMPLATE, added) == (Deviation("4", "", "Reports replace audits."),)


texts = st.lists(st.tuples(st.just("1"), st.sampled_from(["one two", "three", "four five six", "...", ""])), max_size=8)


@given(texts, texts)
def test_every_word_shown_stands_in_its_text(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    for each in deviations(tuple(one), tuple(other)):
        assert each.words or each.instead
        assert each.words in {"", *(text for _, text in one)}
        assert each.instead in {"", *(text for _, text in other)}
