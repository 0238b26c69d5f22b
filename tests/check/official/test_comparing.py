"""An official set in an agreement against its fingerprints."""

import pytest

from addendum.check.official import official_texts
from addendum.model.official import AnnexState, ClauseState, OfficialText, OptionState
from factories.official_sets import ANNEXES, BY_LIST, BY_NAME, CLAUSES, FRAME, PRINTS, changed, official, uncompared


def found(*texts: str) -> OfficialText:
    """Return the only official text in an agreement of these texts."""
    (one,) = official_texts(official(*texts), (PRINTS,))
    return one


def states(text: OfficialText) -> dict[str, ClauseState]:
    return {clause.number: clause.state for clause in text.clauses}


def test_an_agreement_of_other_words_holds_no_official_text() -> None:
    assert official_texts(official(*FRAME * 8), (PRINTS,)) == ()


def test_an_agreement_that_only_names_the_set_holds_no_official_text() -> None:
    named = "Clause 1, Clause 2 and Clause 4 of the model clauses of the Lighthouse Board apply to letters."
    assert official_texts(official(*FRAME, named, "# Clause 1", "# Aim of these clauses"), (PRINTS,)) == ()


def test_a_clause_or_two_of_the_set_are_no_official_text() -> None:
    assert official_texts(official(*FRAME, *CLAUSES[:8]), (PRINTS,)) == ()


def test_every_clause_of_a_faithful_copy_is_unchanged() -> None:
    assert set(states(found(*CLAUSES, *ANNEXES)).values()) == {ClauseState.UNCHANGED, ClauseState.LEFT_OUT}


def test_an_optional_clause_that_is_not_there_was_left_out() -> None:
    assert states(found(*CLAUSES, *ANNEXES))["3"] is ClauseState.LEFT_OUT


@pytest.mark.parametrize(
    ("old", "new", "clause"),
    [
        ("without delay", "with due delay", "5"),
        ("shall open a letter only", "shall not open a letter only", "4.1"),
        ("after the keeper", "after the day on which the keeper", "5"),
        ("burn or hand back", "hand back or burn", "6"),
        ("true of their own harbour", "true of their own harbour or of any other harbour they like", "2"),
    ],
)
def test_a_changed_word_changes_its_clause_and_no_other(old: str, new: str, clause: str) -> None:
    text = found(*changed(CLAUSES, old, new), *ANNEXES)
    assert [c.number for c in text.of_state(ClauseState.CHANGED)] == [clause]


def test_a_changed_clause_says_in_which_provision() -> None:
    texts = changed(CLAUSES, "without delay", "with due delay")
    (clause,) = found(*texts, *ANNEXES).of_state(ClauseState.CHANGED)
    at = next(number for number, text in enumerate(texts, 1) if "with due delay" in text)
    assert clause.changes == (f"body/{at}",)


def test_a_provision_that_was_put_in_changes_the_clause_it_stands_in() -> None:
    at = CLAUSES.index("# Clause 5")
    more = "The keeper may charge the sender for every page that has to be dried again."
    (clause,) = found(*CLAUSES[:at], more, *CLAUSES[at:], *ANNEXES).of_state(ClauseState.CHANGED)
    assert (clause.number, clause.lacks_words) == ("4.2", False)


def test_a_clause_that_was_struck_is_missing() -> None:
    at = CLAUSES.index("# Clause 2")
    assert states(found(*CLAUSES[:at], *CLAUSES[at + 3 :], *ANNEXES))["2"] is ClauseState.MISSING


def test_letter_case_and_typography_change_nothing() -> None:
    loud = tuple(text.upper().replace("'", "’") for text in CLAUSES)
    assert not found(*loud, *ANNEXES).of_state(ClauseState.CHANGED)


def test_a_paragraph_in_two_halves_changes_nothing() -> None:
    halves = [part for text in CLAUSES for part in text.replace(", unless harbour", ",|unless harbour").split("|")]
    assert not found(*halves, *ANNEXES).of_state(ClauseState.CHANGED)


def test_a_footnote_of_the_set_and_its_mark_change_nothing() -> None:
    at = CLAUSES.index("# Clause 6")
    note = "1 This clause is explained at length in the harbour book of the third year of the Board."
    texts = (*changed(CLAUSES[:at], "loss of a letter to", "loss of a letter1 to"), note, *CLAUSES[at:])
    assert not found(*texts, *ANNEXES).of_state(ClauseState.CHANGED)


def test_what_may_stand_there_changes_nothing() -> None:
    texts = changed(CLAUSES, "are touched,", "are touched and whether the board was told,")
    assert not found(*texts, *ANNEXES).of_state(ClauseState.CHANGED)


def test_a_set_that_cannot_be_compared_is_found_all_the_same() -> None:
    (text,) = official_texts(official(*changed(CLAUSES, "without delay", "late"), *ANNEXES), (uncompared(),))
    assert states(text)["5"] is ClauseState.NOT_COMPARED


def test_the_option_that_stands_there_was_chosen() -> None:
    (option,) = found(*CLAUSES, *ANNEXES).options
    assert (option.clause, option.state, option.chosen) == ("4.2", OptionState.CHOSEN, "2")


def both_options() -> tuple[str, ...]:
    first = BY_NAME.replace("(a)", "(a) OPTION 1: EACH BY NAME:").replace("one month", "[STATE THE PERIOD]")
    second = BY_LIST.replace("(a)", "OPTION 2: BY A LIST:").replace("thirty days", "[STATE THE PERIOD]")
    at = CLAUSES.index(BY_LIST)
    return (*CLAUSES[:at], first, second, *CLAUSES[at + 1 :])


def test_where_both_options_stand_none_was_chosen() -> None:
    text = found(*both_options(), *ANNEXES)
    assert [option.state for option in text.options] == [OptionState.OPEN]
    assert not text.of_state(ClauseState.CHANGED)


def test_a_period_that_was_not_filled_in_is_a_blank() -> None:
    texts = both_options()
    assert {blank.clause for blank in found(*texts, *ANNEXES).blanks} == {"4.2"}
    assert not found(*CLAUSES, *ANNEXES).blanks


@pytest.mark.parametrize("period", ["ten days", "one calendar month", "______"])
def test_what_is_filled_in_is_no_change(period: str) -> None:
    texts = changed(CLAUSES, "thirty days", period)
    assert not found(*texts, *ANNEXES).of_state(ClauseState.CHANGED)


def test_more_words_than_a_period_has_are_a_change() -> None:
    period = "thirty days or, if the keeper so decides for itself and in its own discretion, no time at all"
    texts = changed(CLAUSES, "thirty days", period)
    assert [c.number for c in found(*texts, *ANNEXES).of_state(ClauseState.CHANGED)] == ["4.2"]


def test_annexes_that_are_filled_in() -> None:
    assert [annex.state for annex in found(*CLAUSES, *ANNEXES).annexes] == [AnnexState.FILLED, AnnexState.FILLED]


def test_annexes_that_are_not_there_are_missing() -> None:
    assert [annex.state for annex in found(*CLAUSES).annexes] == [AnnexState.MISSING, AnnexState.MISSING]


@pytest.mark.parametrize("blank", ["…", "____", "[●: kinds of letters]"])
def test_a_question_without_an_answer_leaves_its_annex_partly_filled(blank: str) -> None:
    annexes = changed(ANNEXES, "Invoices and love letters", blank)
    annex = found(*CLAUSES, *annexes).annexes[1]
    question = f"body/{len(CLAUSES) + annexes.index('Kinds of letters') + 1}"
    assert (annex.state, annex.blank_at[0]) == (AnnexState.PARTLY, question)


def test_an_annex_of_its_template_alone_is_blank() -> None:
    note = "Explanatory note: describe the letters in plain words and not in a general way."
    empty = (*ANNEXES[:8], note, "Kinds of letters", "…", "Duration of the keeping", "…")
    assert found(*CLAUSES, *empty).annexes[1].state is AnnexState.BLANK


def test_an_annex_that_only_another_option_needs_is_not_missed() -> None:
    texts = tuple(BY_NAME if text == BY_LIST else text for text in CLAUSES)
    assert [annex.number for annex in found(*texts, *ANNEXES).annexes] == ["ANNEX I", "ANNEX II", "ANNEX III"]


def every_word() -> list[tuple[int, int]]:
    """Line and word number of every word of the clauses but their headings, numbers and what is filled in."""
    return [
        (at, number)
        for at, text in enumerate(CLAUSES)
        if not text.startswith("# ")
        for number, word in enumerate(text.split())
        if not word.startswith("(") and word not in ("least", "thirty", "days")
    ]


@pytest.mark.parametrize("do", ["replace", "drop", "double"])
def test_no_word_can_be_changed_without_its_being_seen(do: str) -> None:
    for at, number in every_word():
        words = CLAUSES[at].split()
        new = {"replace": ["zebra"], "drop": [], "double": [words[number], "zebra"]}[do]
        text = " ".join([*words[:number], *new, *words[number + 1 :]])
        made = found(*CLAUSES[:at], text, *CLAUSES[at + 1 :], *ANNEXES)
        assert made.of_state(ClauseState.CHANGED), text
