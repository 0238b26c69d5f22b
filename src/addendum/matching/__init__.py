"""Text against phrases: knows words, parties and sentences; no file formats, no law."""

from addendum.matching.evidence import find_evidence

__all__ = ["find_evidence"]
