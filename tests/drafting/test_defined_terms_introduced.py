"""No capitalised term stands in our words that the partner does not use: each would be an undefined term."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from addendum.check import check
from addendum.drafting import draft
from addendum.library import load_playbook
from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment, Form
from addendum.readers import read_agreement
from addendum.settings import Settings
from factories.corpus import open_agreements

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "agreements").iterdir())
PLAYBOOK = load_playbook()
STATUTE = frozenset(
    {"GDPR", "RGPD", "Art", "Article", "Articles", "Chapter", "III", "V", "Union", "Member", "State", "État", "États"}
)
"""Words that the law itself writes with a capital."""
OURS = frozenset({"Annex", "Annexe", "Data", "Signature", "Name", "Title", "Date", "Signed"})
"""The heading of the annex that we add and refer to, and the labels of a signature."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BLANK = re.compile(r"\[●: [^\]]+\]")
_SENTENCE = re.compile(r"(?:^[\s\[]*|[.!?:]\s+|\n|“|« |\d\. )$")


def amendment_of(path: Path) -> Amendment:
    agreement = read_agreement(path.read_bytes(), path.name)
    return draft(check(agreement, PLAYBOOK), Settings())


def introduced(amendment: Amendment) -> set[str]:
    """Return the capitalised words inside our sentences that the agreement has nowhere; in German every noun is one."""
    if amendment.review.agreement.language == "de":
        return set()
    used = words_used(amendment.review.agreement)
    texts = (text for edit in amendment.edits for text in (edit.new, *(new.text for new in edit.provisions)))
    return {word for text in texts for word in capitals(_BLANK.sub("", text))} - used - STATUTE - OURS


def capitals(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        if match.group()[0].isupper() and not _SENTENCE.search(text[: match.start()]):
            yield match.group().removesuffix("’s").removesuffix("'s").rstrip("’'")


def words_used(agreement: Agreement) -> set[str]:
    named = [f"{party.name} {party.called}" for party in agreement.parties]
    text = "\n".join([*(p.text for p in agreement.provisions), *named])
    words = {match.group() for match in _WORD.finditer(text)}
    return {
        form
        for word in words
        for form in (word, word.removesuffix("’s").removesuffix("'s"), f"{word}s", word.rstrip("s"))
    }


def test_a_term_that_the_partner_does_not_use_would_be_found() -> None:
    assert set(capitals("The Supplier keeps Customer Data. It pays.")) == {"Supplier", "Customer", "Data"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_undefined_term_is_introduced_into_a_sample(path: Path) -> None:
    amendment = amendment_of(path)
    if amendment.form is not Form.AGREEMENT:
        assert introduced(amendment) == set()


def test_no_undefined_term_is_introduced_into_an_open_agreement() -> None:
    amendments = [amendment_of(path) for path in open_agreements()]
    inside = [one for one in amendments if one.form is not Form.AGREEMENT]
    # German writes every noun with a capital: it tells no term.
    assert [found for one in inside if one.review.agreement.language != "de" and (found := introduced(one))] == []
