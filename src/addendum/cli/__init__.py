"""The command line: options in, one of the stages called, text and an exit code out."""

from addendum.cli.entry import main

__all__ = ["main"]
