"""The same text as Word and PDF."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from addendum.api.likeness import Likeness, likeness_of
from addendum.model.playbook import Tier
from addendum.model.review import Verdict
from factories.reviews import agreement, finding, provision, requirement, review

WORDS = tuple(f"{a}{b}" for a in ("alpha", "beta", "gamma", "delta", "rho") for b in ("one", "two", "three", "four"))
TEXT = " ".join(WORDS[(number * number + number // 7) % len(WORDS)] for number in range(900))


def mark(text: str, verdict: Verdict = Verdict.MET, file: str = "acme.docx") -> Likeness:
    return likeness_of(review(finding(verdict), of=agreement(provision(text), file=file)))


def test_two_texts_of_the_same_template_with_another_verdict_are_two() -> None:
    assert not mark(TEXT).is_same_text(mark(TEXT, Verdict.MISSING))


def test_a_verdict_beyond_the_law_does_not_part_two_texts() -> None:
    house = requirement("own.dpo", tier=Tier.POLICY)
    one, other = (
        likeness_of(review(finding(Verdict.MET), finding(verdict, house), of=agreement(provision(TEXT))))
        for verdict in (Verdict.MET, Verdict.MISSING)
    )
    assert one.is_same_text(other)


def test_another_text_is_another_text() -> None:
    assert not mark(TEXT).is_same_text(mark(" ".join(reversed(TEXT.split()))))


def test_nothing_is_like_nothing() -> None:
    assert not mark("").is_same_text(mark(""))


def test_the_same_words_are_the_same_text_whatever_the_file() -> None:
    assert mark(TEXT).is_same_text(mark(TEXT, file="acme.pdf"))


def test_numbers_case_and_breaks_do_not_count() -> None:
    numbered = "\n".join(f"{at}. {word.upper()}," for at, word in enumerate(TEXT.split()))
    assert mark(TEXT).is_same_text(mark(numbered))


def test_a_footer_more_is_still_the_same_text() -> None:
    assert mark(TEXT).is_same_text(mark(f"{TEXT} a footer of the last page"))


def test_a_tenth_of_new_text_is_a_new_text() -> None:
    more = " ".join(f"new{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(200))
    assert not mark(TEXT).is_same_text(mark(f"{TEXT} {more}"))


@given(st.text())
def test_likeness_is_mutual(text: str) -> None:
    one, other = mark(TEXT), replace(mark(text), file="b.pdf")
    assert one.is_same_text(other) == other.is_same_text(one)
