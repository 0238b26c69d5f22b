"""How much is asked of an agreement: most signs are ruled out for most sentences before anything is looked up."""

from collections.abc import Sequence

import pytest

from addendum.check import check
from addendum.check.vocabularies import all_signs, reading_of
from addendum.library import load_playbook
from addendum.matching.phrases import Hits, Span
from addendum.matching.signs import Phrase
from addendum.matching.vocabulary import Vocabulary
from factories.agreements import agreement

_SHARE = 0.1
"""Of all pairs of a sentence and a sign, how many questions may be asked at most; nearly 1 without the index."""


def test_a_review_of_ten_pages_asks_few_signs_of_each_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    playbook = load_playbook()
    wordings = [requirement.wordings["en"] for requirement in playbook.requirements]
    texts = [wording.clause.preferred for wording in wordings if wording.clause.preferred]
    texts += [text for wording in wordings for element in wording.elements.values() for text in element.exemplars]
    paper = agreement(*[f"{text} " for text in texts if " | " not in text][:250])
    reading = reading_of(paper, playbook)
    assert reading is not None
    pairs = len(reading.units) * sum(len(all_signs(wording)) for wording in wordings)
    asked = 0
    places = Vocabulary.places

    def counted(self: Vocabulary, group: tuple[Phrase, ...], hits: Hits) -> Sequence[Span]:
        nonlocal asked
        asked += 1
        return places(self, group, hits)

    monkeypatch.setattr(Vocabulary, "places", counted)
    check(paper, playbook)
    assert 0 < asked < _SHARE * pairs, f"{asked / pairs:.3f}"
