"""What people read of official clauses."""

from dataclasses import replace

from addendum.drafting import draft
from addendum.model.amendment import Form
from addendum.model.official import (
    AnnexState,
    ClauseState,
    Incorporation,
    OfficialAnnex,
    OfficialBlank,
    OfficialClause,
    OfficialOption,
    OfficialText,
    OptionState,
    Reach,
)
from addendum.model.review import Instrument, Review
from addendum.settings import Settings
from addendum.writers.official_json import named_record, official_record
from addendum.writers.official_lines import official_lines, official_sentence, to_mend
from addendum.writers.summary import next_step_of, summary
from factories.reviews import mixed_review

FINE = OfficialClause("1", "Purpose", ClauseState.UNCHANGED, "body/1")
TEXT = OfficialText("eu-2021-914", "Clauses for transfers", "en", ("body/1", "body/2"), (FINE,), ("2", "3"))
OPEN = replace(
    TEXT,
    clauses=(
        FINE,
        OfficialClause("2", "Effect", ClauseState.CHANGED, "body/2", ("body/2",)),
        OfficialClause("4", "Words", ClauseState.CHANGED, "body/2", (), lacks_words=True),
        OfficialClause("7", "", ClauseState.LEFT_OUT),
        OfficialClause("8", "", ClauseState.MISSING),
    ),
    options=(OfficialOption("9", OptionState.CHOSEN, "2"), OfficialOption("17", OptionState.OPEN)),
    blanks=(OfficialBlank("18", "body/2"),),
    annexes=(
        OfficialAnnex("ANNEX I", "", AnnexState.FILLED),
        OfficialAnnex("ANNEX II", "", AnnexState.BLANK),
        OfficialAnnex("ANNEX III", "", AnnexState.MISSING),
    ),
)
NAMED = Incorporation("uk-addendum", "UK addendum", Reach.TRANSFERS, "body/1", 0, 1, "T")


def made(*texts: OfficialText, named: tuple[Incorporation, ...] = ()) -> Review:
    return replace(mixed_review(), official=texts, incorporated=named, instrument=Instrument.OFFICIAL)


def test_a_review_without_official_clauses_says_nothing_of_them() -> None:
    review = replace(mixed_review(), instrument=Instrument.PROCESSOR_TERMS)
    assert (official_lines(review), official_sentence(review), to_mend(review)) == ((), "", "")


def test_a_faithful_set_is_told_in_one_line() -> None:
    (line,) = official_lines(made(TEXT))
    assert line.startswith("Clauses for transfers, Module Two and Three: 1 of 1 clauses word for word as published.")


def test_every_matter_that_is_open_has_its_line() -> None:
    assert official_lines(made(OPEN))[1:] == (
        "Changed: Clause 2 in 1 place and Clause 4 (words left out).",
        "Missing: Clause 8.",
        "Optional and not taken: Clause 7.",
        "Chosen: Clause 9 option 2.",
        "Choice left open: Clause 17.",
        "Still to be filled in: Clause 18.",
        "Annexes: ANNEX I filled in, ANNEX II blank and ANNEX III not attached.",
    )


def test_the_next_step_counts_what_is_to_be_mended() -> None:
    assert next_step_of(made(OPEN)).endswith(
        "2 changed clauses, 1 missing clause, 1 open choice, 1 blank and 2 incomplete annexes."
    )
    assert next_step_of(made(TEXT)).endswith("nothing in them is left open.")


def test_a_set_that_cannot_be_compared_claims_no_wording() -> None:
    text = replace(TEXT, clauses=(replace(FINE, state=ClauseState.NOT_COMPARED),))
    assert "their words were not compared" in official_sentence(made(text))


def test_a_set_that_is_only_named_meets_nothing() -> None:
    at = mixed_review().agreement.provisions[0].at
    (line,) = official_lines(made(named=(replace(NAMED, at=at),)))
    assert line.startswith("By reference: UK addendum, for transfers, or on a condition (")
    assert line.endswith("nothing is counted as met by it.")


def test_a_paper_whose_terms_are_elsewhere_is_not_sent_a_whole_agreement() -> None:
    named = replace(NAMED, set="eu-2021-915", reach=Reach.PROCESSING, name="Clauses for processors")
    review = replace(made(named=(named,)), instrument=Instrument.NONE)
    assert "attached and filled in" in next_step_of(review)
    assert any("taken in by reference: Clauses for processors." in line for line in summary(review))
    amendment = draft(review, Settings())
    assert (amendment.form, amendment.edits) == (Form.NOTHING, ())
    assert "by reference" in amendment.reason


def test_a_transfer_addendum_by_reference_brings_no_processor_terms() -> None:
    review = replace(made(named=(NAMED,)), instrument=Instrument.NONE)
    assert "send a whole data processing agreement" in next_step_of(review)


def test_a_kind_of_paper_with_a_name_is_called_by_it() -> None:
    review = replace(mixed_review(), instrument=Instrument.OTHER, named="a licence")
    assert any("The paper is a licence: no agreement under Art. 28(3) GDPR." in line for line in summary(review))


def test_the_records_hold_places_and_states() -> None:
    record = official_record(OPEN)
    assert (record["set"], record["modules"], record["from"], record["to"]) == (
        "eu-2021-914",
        ["2", "3"],
        "body/1",
        "body/2",
    )
    assert record["annexes"][1] == {"annex": "ANNEX II", "title": "", "state": "blank", "at": "", "blank": []}  # type: ignore[index]  # a record holds plain objects
    assert named_record(NAMED)["reach"] == "transfers"
