"""What is said beside an official text instead of an edit: the place, and a sentence in the agreement's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from addendum.drafting.remark_words import WORDS, RemarkWords
from addendum.model.amendment import Comment
from addendum.model.official import (
    AnnexState,
    ClauseState,
    OfficialAnnex,
    OfficialClause,
    OfficialText,
    OptionState,
)
from addendum.model.review import Review


def remarks_on(review: Review) -> tuple[Comment, ...]:
    """Return the comments on every official text of an agreement, in document order, one for each place and matter."""
    words = WORDS.get(review.agreement.language, WORDS["en"])
    order = {provision.at: number for number, provision in enumerate(review.agreement.provisions)}
    found = [one for text in review.official for one in _Text(text, words).remarks() if one.at in order]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: order[one.at]))


@dataclass(frozen=True, slots=True)
class _Text:
    """One official text on its way to comments."""

    text: OfficialText
    words: RemarkWords

    def remarks(self) -> Iterator[Comment]:
        for clause in self.text.clauses:
            yield from self._clause(clause)
        for option in self.text.options:
            if option.state is OptionState.OPEN and option.at:
                yield self._said(option.at, self.words.option, clause=option.clause)
        for blank in self.text.blanks:
            yield self._said(blank.at, self.words.blank, clause=blank.clause)
        for annex in self.text.annexes:
            yield from self._annex(annex)

    def _clause(self, clause: OfficialClause) -> Iterator[Comment]:
        if clause.state is ClauseState.CHANGED:
            places = clause.changes or (clause.at,)
            sentence = self.words.changed if clause.changes else self.words.shortened
            yield from (self._said(at, sentence, clause=clause.number) for at in places if at)
        elif clause.state is ClauseState.MISSING:
            yield self._said(self.text.places[0], self.words.missing, clause=clause.number)

    def _annex(self, annex: OfficialAnnex) -> Iterator[Comment]:
        if annex.state is AnnexState.BLANK:
            yield self._said(annex.at, self.words.annex_blank, annex=annex.number)
        elif annex.state is AnnexState.PARTLY:
            yield from (self._said(at, self.words.field_blank, annex=annex.number) for at in annex.blank_at)
        elif annex.state is AnnexState.MISSING:
            yield self._said(self.text.places[-1], self.words.annex_missing, annex=annex.number)

    def _said(self, at: str, sentence: str, *, clause: str = "", annex: str = "") -> Comment:
        return Comment(at, sentence.format(clause=clause, annex=annex))
