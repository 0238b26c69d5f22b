"""By which words a decision on a finding is known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.api.deciding import accepted_in, key_of, pack, rests_of, unpack
from addendum.model.review import Nearest, Verdict
from factories.reviews import agreement, evidence_of, finding, provision, review

AUDITS = provision("9.2 Audits are allowed. Reports replace them.", "9.2", at="body/1", paragraph=1)
VISITS = provision("Visits are announced.", "9.3", at="body/2", paragraph=2)


def test_what_is_missing_without_any_words_rests_on_this_version_of_the_file() -> None:
    one, other = (review(finding(Verdict.MISSING), of=agreement(file=name)) for name in ("a.docx", "b.docx"))
    verdict, text = rests_of(one)["dpa.audits"]
    assert verdict == "missing"
    assert one.agreement.sha256[:16] in text
    assert rests_of(one) != rests_of(other)


def test_it_rests_on_whole_provisions_without_their_numbers() -> None:
    """A proviso behind the words quoted is part of what was decided."""
    made = finding(Verdict.PARTIAL, evidence=[evidence_of(AUDITS, "Audits are allowed.")])
    assert rests_of(review(made, of=agreement(AUDITS, VISITS))) == {
        "dpa.audits": ("partial", "Audits are allowed. Reports replace them.")
    }


def test_it_rests_on_every_provision_quoted_once() -> None:
    quotes = [evidence_of(AUDITS, "Audits"), evidence_of(VISITS, "Visits"), evidence_of(AUDITS, "Reports")]
    made = review(finding(Verdict.PARTIAL, evidence=quotes), of=agreement(AUDITS, VISITS))
    assert rests_of(made)["dpa.audits"][1] == ("Audits are allowed. Reports replace them. […] Visits are announced.")


def test_what_is_missing_rests_on_the_nearest_text() -> None:
    near = [Nearest("inspections", VISITS.at, "Visits", "no duty"), Nearest("allow_audits", "", "", "nothing")]
    made = review(finding(Verdict.MISSING, nearest=near), of=agreement(AUDITS, VISITS))
    assert rests_of(made)["dpa.audits"] == ("missing", "Visits are announced.")


words = st.text(min_size=1, max_size=30)


@given(words, words, words)
def test_what_is_packed_is_unpacked(requirement: str, verdict: str, text: str) -> None:
    assert unpack(pack({requirement: (verdict, text)})) == {requirement: (verdict, text)}


def test_spaces_and_capitals_do_not_count_but_figures_do() -> None:
    key = key_of("dpa.audits", "partial", "Notice of 30 days.")
    assert key_of("dpa.audits", "partial", " NOTICE  of\n30 days. ") == key
    assert key_of("dpa.audits", "partial", "Notice of 60 days.") != key


@pytest.mark.parametrize(
    "other", [("dpa.security", "partial", "Words."), ("dpa.audits", "missing", "Words."), ("dpa.audits", "partial", "")]
)
def test_another_point_another_verdict_or_other_words_are_not_what_was_accepted(other: tuple[str, str, str]) -> None:
    keys = (key_of("dpa.audits", "partial", "Words."),)
    assert accepted_in({"dpa.audits": ("partial", "Words.")}, keys) == ("dpa.audits",)
    assert accepted_in({other[0]: other[1:]}, keys) == ()
    assert accepted_in({"dpa.audits": ("partial", "Words.")}, ()) == ()
