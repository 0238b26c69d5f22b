from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from addendum.model.amendment import EditKind, Form
from addendum.model.review import Instrument
from addendum.writers.cover import write_cover_mail, write_cover_text
from factories.drafts import contract
from factories.papers import PARTIAL, STAMP, amendment_of

AMENDED = amendment_of()
LETTER = write_cover_text(AMENDED, STAMP)


def test_the_letter_lists_each_change_with_the_provision_and_the_law() -> None:
    assert (
        "1. Provision 1.1: “, including inspections,” is added (Audits and inspections, GDPR Art. 28(3)(h))." in LETTER
    )
    assert "2. Provision 3 (new): Types of personal data, GDPR Art. 28(3)." in LETTER


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("shall", "must", "“shall” is replaced by “must”"),
        ("shall", "must " * 30, "reworded"),
        ("shall " * 30, "must", "words are replaced by “must”"),
        ("", "must", "words are replaced by “must”"),
    ],
)
def test_words_are_named_with_what_takes_their_place_where_they_are_short(old: str, new: str, said: str) -> None:
    first, *others = AMENDED.edits
    exchanged = replace(first, kind=EditKind.REPLACE_WORDS, old=old, new=new)
    letter = write_cover_text(replace(AMENDED, edits=(exchanged, *others)), STAMP)
    assert f"1. Provision 1.1: {said} (" in letter


def test_it_asks_for_what_only_the_parties_know() -> None:
    assert "- Provision 3: Types of personal data" in LETTER


def test_it_asks_for_what_the_partners_own_text_leaves_blank() -> None:
    agreement = contract("# 1. Data", "1.1 The types of personal data processed are [●: to be completed].", "1.2 Law.")
    letter = write_cover_text(amendment_of(agreement), STAMP)
    assert "- Types of personal data: left blank in the text" in letter


def test_it_is_one_page_without_gaps_or_internal_words() -> None:
    assert len(LETTER.splitlines()) < 45
    assert "\n\n\n" not in LETTER
    assert LETTER.endswith("Kind regards\nA. Counsel\n")
    for word in ("score", "fallback", "severity", "addendum", "confidence", "critical"):
        assert word not in LETTER.lower()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"form": Form.NOTHING, "edits": ()}, "We have no amendments to propose."),
        ({"form": Form.ANNEX}, "we have put the terms that are missing into one annex"),
    ],
)
def test_it_says_what_form_the_amendment_has(change: dict[str, object], said: str) -> None:
    assert said in write_cover_text(replace(AMENDED, **change), STAMP)  # type: ignore[arg-type]  # fields by name


def test_a_whole_agreement_is_enclosed_without_a_list() -> None:
    letter = write_cover_text(amendment_of(instrument=Instrument.NONE), STAMP)
    assert "We therefore enclose a data processing agreement" in letter
    assert "\n1. " not in letter


def test_a_signed_paper_is_amended_by_agreement_and_the_redline_is_for_reading() -> None:
    signed = replace(PARTIAL, properties={"signed": "digital signature"})
    assert "for reading only" in write_cover_text(amendment_of(signed), STAMP)


def test_a_pdf_comes_back_as_a_word_copy() -> None:
    assert "We enclose a Word copy" in write_cover_text(amendment_of(replace(PARTIAL, format="pdf")), STAMP)


def test_the_mail_is_unsent_without_addresses_and_reads_like_the_letter() -> None:
    data = write_cover_mail(AMENDED, STAMP)
    message = message_from_bytes(data, policy=default)
    subject, _, body = LETTER.partition("\n")
    assert message["Subject"] == subject
    assert (message["X-Unsent"], message["From"], message["To"]) == ("1", None, None)
    assert message["Date"].startswith("Wed, 04 Mar 2026")
    assert message.get_content().replace("\r\n", "\n").strip() == body.strip()
    assert data == write_cover_mail(amendment_of(), STAMP)
