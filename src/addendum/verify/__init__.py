"""Proves that a redline is what it claims to be, whoever wrote it."""

from addendum.verify.prove import prove

__all__ = ["prove"]
