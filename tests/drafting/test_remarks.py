"""What is said beside official clauses."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from addendum.check.official import official_texts
from addendum.drafting import draft
from addendum.drafting.remark_words import WORDS
from addendum.drafting.remarks import remarks_on
from addendum.model.amendment import Form
from addendum.model.playbook import Playbook
from addendum.model.review import Instrument, Review
from addendum.settings import Settings
from factories.official_sets import ANNEXES, BY_LIST, BY_NAME, CLAUSES, FRAME, PRINTS, changed, official

NOBODY = Playbook("test", "Test", "1", "", (), MappingProxyType({}))


def review(*texts: str, language: str = "en", instrument: Instrument = Instrument.OFFICIAL) -> Review:
    agreement = official(*texts)
    found = official_texts(agreement, (PRINTS,))
    return Review(replace(agreement, language=language), NOBODY, (), instrument, official=found)


def said(*texts: str, language: str = "en") -> list[tuple[str, str]]:
    made = review(*texts, language=language)
    where = {provision.at: provision.text for provision in made.agreement.provisions}
    return [(where[one.at], one.text) for one in remarks_on(made)]


def test_a_faithful_copy_that_is_filled_in_needs_no_word() -> None:
    assert said(*CLAUSES, *ANNEXES) == []


def test_an_agreement_without_official_text_gets_no_remark() -> None:
    assert said(*FRAME) == []


def test_a_changed_clause_is_named_at_the_words_that_changed() -> None:
    ((where, what),) = said(*changed(CLAUSES, "without delay", "with due delay"), *ANNEXES)
    assert "with due delay" in where
    assert what.startswith("Clause 5 differs here")


def test_words_left_out_are_named_where_the_clause_stands() -> None:
    ((where, what),) = said(*changed(CLAUSES, "as the sender chooses, ", ""), *ANNEXES)
    assert where.startswith("At the end of the service")
    assert "Clause 6 are not here" in what


def test_a_missing_clause_is_named_at_the_head_of_the_set() -> None:
    at = CLAUSES.index("# Clause 2")
    ((where, what),) = said(*CLAUSES[:at], *CLAUSES[at + 3 :], *ANNEXES)
    assert where == "SECTION I"
    assert what.startswith("Clause 2 of the published text is not here")


def test_an_open_choice_and_an_open_period_are_named_at_their_place() -> None:
    first = BY_NAME.replace("(a)", "(a) OPTION 1: EACH BY NAME:").replace("one month", "[STATE THE PERIOD]")
    second = BY_LIST.replace("(a)", "OPTION 2: BY A LIST:").replace("thirty days", "[STATE THE PERIOD]")
    at = CLAUSES.index(BY_LIST)
    found = said(*CLAUSES[:at], first, second, *CLAUSES[at + 1 :], *ANNEXES)
    assert [what for _, what in found if "choice" in what] == [WORDS["en"].option.format(clause="4.2")]
    assert {where for where, what in found if what.startswith("Please fill in")} == {first, second}


def test_a_blank_annex_is_named_at_its_title_and_a_blank_field_at_its_question() -> None:
    empty = (*ANNEXES[:8], "Kinds of letters", "…", "Duration of the keeping", "…")
    assert [where for where, _ in said(*CLAUSES, *empty)] == ["ANNEX II"]
    partly = changed(ANNEXES, "Three winters", "…")
    assert [where for where, _ in said(*CLAUSES, *partly)] == ["Duration of the keeping"]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_sentence_of_a_language_names_its_clause_or_annex(language: str) -> None:
    words = WORDS[language]
    for name in ("changed", "shortened", "missing", "option", "blank"):
        assert "{clause}" in getattr(words, name)
    for name in ("annex_blank", "field_blank", "annex_missing"):
        assert "{annex}" in getattr(words, name)


def test_an_official_set_is_commented_on_and_not_edited() -> None:
    amendment = draft(review(*changed(CLAUSES, "without delay", "late"), *ANNEXES), Settings())
    assert (amendment.form, amendment.edits) == (Form.NOTHING, ())
    assert len(amendment.comments) == 1


def test_a_language_that_is_not_judged_gets_its_comments_all_the_same() -> None:
    made = replace(review(*CLAUSES, language="de"), not_reviewed="There is no German wording.")
    amendment = draft(made, Settings())
    assert amendment.comments[0].text.startswith("ANNEX I des veröffentlichten Wortlauts")
