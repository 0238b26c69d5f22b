"""Texts that once met a requirement, spoiled: each operator makes the defect a partner's draft might have."""

from addendum.library.mutation.operators import Operator, Seed, is_about_conduct, mutants_of
from addendum.library.mutation.words import words_for

__all__ = ["Operator", "Seed", "is_about_conduct", "mutants_of", "words_for"]
