import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.drafting.fitting import as_sentence, fitted, whole_sentence

TEXT = "The Supplier shall allow audits by the Customer."


def inserted(text: str, behind: str, words: str) -> str:
    new, place = fitted(text, text.index(behind) + len(behind), words)
    return text[:place] + new + text[place:]


@pytest.mark.parametrize(
    ("behind", "words", "result"),
    [
        ("allow", "and contribute to", "The Supplier shall allow and contribute to audits by the Customer."),
        (
            "audits",
            ", including inspections",
            "The Supplier shall allow audits, including inspections, by the Customer.",
        ),
        (
            "Customer",
            ", including inspections",
            "The Supplier shall allow audits by the Customer, including inspections.",
        ),
        ("Customer", " or its auditor ", "The Supplier shall allow audits by the Customer or its auditor."),
        ("allow ", "all", "The Supplier shall allow all audits by the Customer."),
        ("allow ", ", at once,", "The Supplier shall allow, at once, audits by the Customer."),
    ],
)
def test_words_are_fitted_in(behind: str, words: str, result: str) -> None:
    assert inserted(TEXT, behind, words) == result


@given(st.integers(0, len(TEXT)), st.sampled_from(["and more", ", and more", " (all) ", "x"]))
def test_no_word_is_glued_and_no_space_doubled_at_a_word_edge(place: int, words: str) -> None:
    edges = [m.end() for m in re.finditer(r"\w+", TEXT)]
    new, at = fitted(TEXT, min(edges, key=lambda edge: abs(edge - place)), words)
    result = TEXT[:at] + new + TEXT[at:]
    assert "  " not in result
    assert not re.search(r"\s[,.;]", result)
    assert words.strip(" ,") in re.split(r"(?<=\w) (?=\w)|[,.] ?|(?<=\)) | (?=\()", result) or words.strip() in result


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It acts.", "It acts. It reports."),
        ("It acts.  ", "It acts. It reports.  "),
        (f"It acts{' and acts' * 7}", f"It acts{' and acts' * 7}. It reports."),
        ("It says “done.”", "It says “done.” It reports."),
    ],
)
def test_a_sentence_ends_the_provision(text: str, joined: str) -> None:
    fit = as_sentence(text, "It reports.")
    assert fit is not None
    assert text[: fit[1]] + fit[0] + text[fit[1] :] == joined


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "audit the books;",
        "delete data; and",
        "The Supplier shall:",
        "a or",
        "Encryption at rest",
        "It acts. [Delete this note.]",
    ],
)
def test_no_sentence_stands_behind_an_item_that_runs_on_or_an_entry(text: str) -> None:
    assert as_sentence(text, "It reports.") is None


def test_a_sentence_is_taken_without_the_spaces_around_it() -> None:
    text = "One. Two is here. Three."
    spans = ((0, 4, 0), (4, 17, 0), (17, 24, 0))
    start, end = whole_sentence(text, spans, (9, 11))
    assert text[start:end] == "Two is here."
    start, end = whole_sentence(text, spans, (9, 20))
    assert text[start:end] == "Two is here. Three."
