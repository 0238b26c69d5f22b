import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.matching.text import words_of


def test_no_text_has_no_words() -> None:
    assert words_of("").words == ()
    assert words_of(" .,;—(…) ").words == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On-site audits", ("on", "site", "audits")),
        ("the Processor’s staff", ("the", "processor", "staff")),
        ("the Processor's staff", ("the", "processor", "staff")),
        ("Art. 28(3)(h)", ("art", "28", "3", "h")),
        ("Überprüfung", ("überprüfung",)),
        ("ﬁles", ("files",)),
        ("gemäß Maßnahme", ("gemäss", "massnahme")),
        ("sub\u00adprocessor", ("subprocessor",)),
        ("zero\u200bwidth", ("zerowidth",)),
    ],
)
def test_words_are_lower_case_folded_and_parted(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text).words == words


def test_a_soft_hyphen_does_not_move_the_place_of_a_word() -> None:
    found = words_of("a sub\u00adprocessor acts")
    start, end = found.starts[1], found.ends[1]
    assert "a sub\u00adprocessor acts"[start:end] == "sub\u00adprocessor"


@given(st.text(max_size=200))
def test_every_word_maps_back_to_its_own_place(text: str) -> None:
    found = words_of(text)
    spans = list(zip(found.starts, found.ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
