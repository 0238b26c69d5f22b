"""Our wording as it reaches a partner: every clause of the built-in playbook, in the words of two kinds of partner."""

import re
from collections.abc import Iterator

import pytest

from addendum.drafting.filling import fill
from addendum.library import load_playbook
from addendum.matching.own_terms import OWN_TERMS, PartyWord, Terms
from addendum.model.playbook import Tier, Wording

VENDOR = Terms(PartyWord("Buyer"), PartyWord("Vendor"), "Subprocessor", "Buyer Data", "this DPA", "will", "’")
PLURAL = Terms(PartyWord("client", article=True), PartyWord("provider", article=True), agreement="these Terms")
NAMES = {
    "GDPR",
    "Article",
    "Articles",
    "Art",
    "Chapter",
    "Union",
    "Member",
    "State",
    "V",
    "III",
    "ISO",
    "IEC",
    "I",
    "The",
}
WORDINGS = {r.id: r.wordings["en"] for r in load_playbook().requirements}


def texts(wording: Wording) -> Iterator[str]:
    """Every text that may be put into an agreement, and the comment beside it."""
    clause = wording.clause
    yield from (clause.heading, clause.preferred, *clause.fallbacks, wording.comment)
    yield from (insertion.text for insertions in clause.smallest.values() for insertion in insertions)


@pytest.mark.parametrize("terms", [VENDOR, PLURAL, OWN_TERMS])
@pytest.mark.parametrize("name", WORDINGS)
def test_no_placeholder_and_no_stray_space_is_left(name: str, terms: Terms) -> None:
    for text in texts(WORDINGS[name]):
        filled = fill(" ".join(text.split()), terms)
        assert not re.search(r"[{}]|\s\s|\s[.,;]|\bthe the\b|\ba [aeiou]", filled), filled


@pytest.mark.parametrize("name", WORDINGS)
def test_no_capitalised_term_is_brought_in_that_the_partner_does_not_use(name: str) -> None:
    clause = WORDINGS[name].clause
    own = {"Buyer", "Vendor", "Subprocessor", "Subprocessors", "Data", "DPA"}
    for text in (clause.preferred, *clause.fallbacks):
        filled = re.sub(r"\[●[^\]]*\]", "", fill(" ".join(text.split()), VENDOR))
        within = re.findall(r"(?<![.:!?] )(?<!^)\b[A-Z]\w*", filled)
        assert {word for word in within if word not in NAMES and not word[1:].isdigit()} <= own, filled
        assert "sub-processor" not in filled.lower()


@pytest.mark.parametrize("name", WORDINGS)
def test_a_plural_paper_gets_no_singular_verb(name: str) -> None:
    for text in texts(WORDINGS[name]):
        filled = fill(" ".join(text.split()), PLURAL)
        assert not re.search(r"\b[Tt]hese Terms (?:is|has|prevails|concerns|takes|applies|forms)\b", filled), filled


LANGUAGES = ("en", "de", "fr", "nl")
LONGEST_COMMENT = 60
"""Words: a reader of a redline sees a comment beside the text, not a page of it."""
REASONS = re.compile(
    r"(?:GDPR|DSGVO|RGPD|AVG|\d\)?) (?:requires|demands|asks|verlangt|fordert|exige|impose|vereist|eist)"
    r"|in our view|we recommend|unserer Ansicht|wir empfehlen|à notre avis|nous recommandons|onzes inziens|wij raden"
)
"""Words that argue; a term of an agreement binds and does not argue."""
ATTACHED_ELSEWHERE = re.compile(
    r"\b(?:Annex|Appendix|Schedule|Exhibit|Anlage|Anhang|Annexe|Bijlage)\b (?!headed|mit|intitulée|met)"
)


def every_wording() -> Iterator[tuple[str, Wording]]:
    for requirement in load_playbook().requirements:
        for language in LANGUAGES:
            if (wording := requirement.wordings.get(language)) is not None:
                yield f"{requirement.id} {language}", wording


def operative(wording: Wording) -> Iterator[str]:
    """Every text that becomes a term of the agreement."""
    clause = wording.clause
    yield from (clause.preferred, *clause.fallbacks)
    yield from (insertion.text for insertions in clause.smallest.values() for insertion in insertions)


def test_a_comment_is_short_in_every_language_and_names_its_authority() -> None:
    comments = {name: fill(" ".join(wording.comment.split()), OWN_TERMS) for name, wording in every_wording()}
    assert {name for name, text in comments.items() if len(text.split()) > LONGEST_COMMENT} == set()
    law = {requirement.id for requirement in load_playbook().requirements if requirement.tier is Tier.LAW}
    cited = {name for name, text in comments.items() if re.search(r"\d", text)}
    assert {name for name in comments if name.split()[0] in law} <= cited


def test_no_term_of_ours_argues_for_itself_in_any_language() -> None:
    found = {name: [text for text in operative(wording) if REASONS.search(text)] for name, wording in every_wording()}
    assert {name: argued for name, argued in found.items() if argued} == {}


def test_no_term_of_ours_sends_to_an_annex_that_nobody_attached() -> None:
    found = {
        name for name, wording in every_wording() for text in operative(wording) if ATTACHED_ELSEWHERE.search(text)
    }
    assert found == set()
