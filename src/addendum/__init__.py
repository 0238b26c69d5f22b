"""Addendum: what a partner sent in, verdicts and an amendment out."""

__version__ = "0.1.0"
