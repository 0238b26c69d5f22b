import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.matching.languages import grammar
from addendum.matching.sentences import sentences, spans
from factories.agreements import agreement

ENGLISH = grammar("en")
assert ENGLISH is not None
ABBREVIATIONS = ENGLISH.abbreviations


def pieces(text: str) -> list[str]:
    """Return the sentences of a text, trimmed."""
    return [text[start:end].strip() for start, end, _ in spans(text, ABBREVIATIONS)]


def units(*texts: str) -> list[tuple[str, str]]:
    """Return (lead-in, sentence) for each unit."""
    return [(one.lead_in, one.text.strip()) for one in sentences(agreement(*texts), ABBREVIATIONS)]


@pytest.mark.parametrize(
    "text",
    [
        "Under Art. 28 GDPR the duty stands.",
        "See Sec. 3 and No. 7 of the list, e.g. the first.",
        "Acme Inc. shall act.",
        "Cal. Civ. Code applies in part.",
        "It costs 3.5 percent.",
        "The case of J. Smith is known.",
    ],
)
def test_a_full_stop_that_ends_nothing_parts_nothing(text: str) -> None:
    assert pieces(text) == [text]


def test_sentences_are_parted_at_their_ends() -> None:
    assert pieces("First point. Second point! Third?") == ["First point.", "Second point!", "Third?"]


@pytest.mark.parametrize("word", ["Data", "Term", "Laws", "Fees"])
def test_a_short_word_with_a_capital_ends_a_sentence(word: str) -> None:
    assert pieces(f"It keeps the {word}. It acts.") == [f"It keeps the {word}.", "It acts."]


def test_a_numbered_annex_ends_a_sentence_and_a_number_in_front_does_not() -> None:
    assert pieces("It keeps Annex 1. Measures fit the risk.") == ["It keeps Annex 1.", "Measures fit the risk."]
    assert pieces("1. Measures fit the risk.") == ["1. Measures fit the risk."]


def test_inline_items_take_the_words_before_them_as_lead_in() -> None:
    found = units("The Processor shall: (a) notify the Customer; (b) keep records.")
    assert ("The Processor shall:", "(a) notify the Customer;") in found
    assert ("The Processor shall:", "(b) keep records.") in found


def test_an_item_below_takes_the_lead_in_of_its_list() -> None:
    found = units("The Processor shall:", "- notify the Customer;", "- keep records.")
    assert found[1] == ("The Processor shall:", "notify the Customer;")


def test_an_item_below_a_whole_sentence_stands_alone() -> None:
    assert units("All is said.", "- The Processor keeps records.")[1][0] == ""


def test_a_cell_reads_with_its_header() -> None:
    assert units("Duration | two years") == [("Duration", "two years")]


@given(st.text(alphabet="aB.;:( )\n1", max_size=80))
def test_pieces_never_overlap_and_lose_nothing_but_space(text: str) -> None:
    found = spans(text, ABBREVIATIONS)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))
    assert "".join("".join(text[a:b].split()) for a, b, _ in found) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["Notice is given within ten (10) business days.", "It lasts two (2) years, or three (3) at most."]
)
def test_a_number_repeated_in_brackets_is_no_item(text: str) -> None:
    assert pieces(text) == [text]


def test_letters_in_brackets_are_items_wherever_they_stand() -> None:
    assert pieces("The Supplier shall (a) act at once and (b) tell the Customer.") == [
        "The Supplier shall",
        "(a) act at once and",
        "(b) tell the Customer.",
    ]
