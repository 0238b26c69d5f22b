"""Review in, Amendment out: the smallest edits that close each gap, tried on the text before they are proposed."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from addendum.check import check
from addendum.drafting.finding import finder
from addendum.drafting.proposal import Drafting
from addendum.matching.parties import resolve
from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment
from addendum.model.review import Review
from addendum.settings import Settings

__all__ = ["draft"]


def draft(review: Review, settings: Settings, accepted: Collection[str] = ()) -> Amendment:
    """Return the edits proposed for a review, none for the requirements whose wording a lawyer accepted as it is.

    Every edit is tried: the agreement as it would read with all edits accepted is checked again, and an edit stays
    only if its requirement is then met, or lacks nothing but facts for which a visible blank stands. The others are
    named in ``left_out``. The same review and settings give the same amendment.
    """
    told = resolve(review.agreement.provisions, review.agreement.language) == review.agreement.parties
    judge = partial(_judge_anew if told else _judge, review)
    find = finder(review.agreement, review.playbook)
    return Drafting(review, settings, judge, find, frozenset(accepted)).amendment()


def _judge_anew(review: Review, agreement: Agreement, ids: frozenset[str]) -> Review:
    """Judge as a reader of the accepted file would, who tells the parties from the new text too."""
    parties = resolve(agreement.provisions, agreement.language)
    return _judge(review, replace(agreement, parties=parties), ids)


def _judge(review: Review, agreement: Agreement, ids: frozenset[str]) -> Review:
    return check(agreement, review.playbook, ids, review.official)
